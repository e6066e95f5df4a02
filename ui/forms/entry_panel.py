"""The panel in which one record is entered, checked and saved, with a draft of it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.messages import Message
from models.problems import RecordReference, Severity, UserError
from models.records.register import FieldProblem, Register, Values
from models.store.changes import Changes
from ui.desk import Desk
from ui.forms.defaults import copied_values, kept_values, new_values, remember
from ui.forms.draft_keeper import DraftKeeper
from ui.forms.drafts import Draft
from ui.forms.duplicates import DuplicateStrip
from ui.forms.panel_frame import PanelFrame
from ui.forms.revealing import reveal_logged
from ui.forms.saving import RecordSaver
from ui.forms.suggestions import load_suggestions, sources_of_suggestions
from ui.translation import in_script, translated


class EntryPanel(PanelFrame):
    """Enters a new record or changes one; keeps a draft of what is not saved.

    Signals:
        saved: the id of the record, after it was stored.
        opened: the panel has something to show.
        closed: the panel is no longer needed.
        message: level and sentence for the message strip.
    """

    saved = Signal(int)
    opened = Signal()
    closed = Signal()
    message = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        register: Register,
        parent: QWidget | None = None,
        *,
        several: bool = True,
        inside: bool = False,
    ) -> None:
        super().__init__(register, parent, several=several, inside=inside)
        self._desk = desk
        self._register = register
        self._label = in_script(register.label)
        self._drafts = DraftKeeper(desk, register, self.form, self)
        self._saver = RecordSaver(desk, register, self)
        self._similar = DuplicateStrip(desk, register, self)
        self.insert_strip(self._similar)
        self._given: Values = {}
        self._record_id: int | None = None
        self._version = 0
        self._opening = 0
        self._entered: Values = {}
        self._warnings: list[FieldProblem] = []
        self._then: Callable[[Values], None] = self._finish
        self._connect()
        load_suggestions(self._desk, self._register, self.form)

    def _connect(self) -> None:
        self._drafts.due.connect(self.keep_draft)
        self._drafts.refused.connect(partial(self.message.emit, "warning"))
        self.form.reveal_asked.connect(self._reveal)
        self.save_asked.connect(self.save)
        self.save_next_asked.connect(self.save_and_next)
        self.cancel_asked.connect(self.cancel)
        self._saver.stored.connect(self._take_stored)
        self._saver.stale.connect(self._ask_about_change)
        self._saver.refused.connect(self._take_refusal)
        self._saver.similar.connect(self._take_similar)
        self._similar.open_asked.connect(self.open_record)
        self._similar.save_asked.connect(self._store_anyway)
        self.form.field_left.connect(self._look_for_similar)
        self._saver.stopped.connect(partial(self.hold_still, still=False))
        self._desk.changes.changed.connect(self._take_changes)

    @property
    def record_id(self) -> int | None:
        """The record that is being changed; None while a new one is entered."""
        return self._record_id

    @property
    def is_changed(self) -> bool:
        """Whether something was entered that is not stored."""
        return self.form.is_changed

    def belong_to(self, owner_name: str, owner_id: int) -> None:
        """Let records entered from now on belong to another record."""
        self._set_aside()
        self._given = {owner_name: owner_id}
        self._drafts.belong_to(owner_id)

    def open_new(self, year: int | None) -> None:
        """Begin a new record, of the year that the window shows."""
        values = new_values(self._register, year, self._desk.preferences)
        self._unless_changed(partial(self._begin, values))

    def open_copy(self, record_id: int, year: int | None) -> None:
        """Begin a new record with what another one says, without its numbers and dates."""

        def take(values: Values | None) -> None:
            if values is not None:
                fresh = new_values(self._register, year, self._desk.preferences)
                copied = fresh | copied_values(self._register, values)
                self._unless_changed(partial(self._begin, copied))

        self._saver.read(record_id, take)

    def open_record(self, record_id: int, *, focus: bool = True) -> None:
        """Show a record to be changed."""
        self._unless_changed(partial(self._read, record_id, focus=focus))

    def open_single(self) -> None:
        """Show the only record of the register, unless it is being changed."""
        if not self.is_changed and not self._saver.is_busy:
            self._opening += 1
            self._saver.read_single(partial(self._take_single, self._opening))

    def offer_draft(self) -> None:
        """Ask whether to go on with what was not saved when the program ended, if anything."""
        draft = self._drafts.read()
        if draft is None or self.is_changed:
            return
        self.title.setText(self.tr("未保存的{register}").format(register=self._label))
        self.opened.emit()
        moment = draft.written_at[:16].replace("T", " ")
        self.ask_to_resume(moment, self._close, partial(self._resume, draft))

    def keep_draft(self) -> None:
        """Write down what is not saved, so that nothing is lost if the program ends."""
        if self._saver.is_busy:
            self._drafts.wait()
        else:
            self._drafts.write(self._record_id, self._version)

    def cancel(self) -> None:
        """Give up what was entered; asks only when there is something to lose."""
        if self.question.is_asking:
            self.question.answer_safely()
        else:
            self._unless_changed(self._close)

    def give_up(self) -> None:
        """Forget what was entered and not stored."""
        if self.form.is_changed:
            self._close()

    def save(self) -> None:
        """Store the record if nothing is wrong with it."""
        self._store(self._finish)

    def _finish(self, _values: Values) -> None:
        self._close()

    def save_and_next(self) -> None:
        """Store the record and begin the next with the same category and date."""
        self._store(lambda values: self._begin(kept_values(self._register, values)))

    def _unless_changed(self, action: Callable[[], None]) -> None:
        if self._saver.is_busy or self.question.remind():
            return
        if not self.is_changed:
            action()
            return

        def abandon() -> None:
            self._reset()
            action()

        self.opened.emit()
        self.ask_to_abandon(abandon, self.form.focus_last)

    def _begin(self, values: Mapping[str, Any]) -> None:
        self._opening += 1
        self._record_id, self._version = None, 0
        self._present(self.tr("新增{register}"), {**values, **self._given}, focus=True)

    def _read(self, record_id: int, *, focus: bool) -> None:
        self._opening += 1
        opening = self._opening

        def take(values: Values | None) -> None:
            if opening == self._opening and values is not None:
                self._show(values, focus=focus)
            elif opening == self._opening:
                self._close()

        self._saver.read(record_id, take)

    def _take_single(self, opening: int, values: Values | None) -> None:
        if opening != self._opening or self.is_changed:
            return
        if values is None:
            self._record_id, self._version = None, 0
            self.form.load({})
        else:
            self._show(values, focus=False)

    def _show(self, values: Values, *, focus: bool) -> None:
        self._record_id, self._version = values["id"], values["version"]
        self._present(self.tr("修改{register}"), values, focus=focus)

    def _present(self, title: str, values: Mapping[str, Any], *, focus: bool) -> None:
        self.title.setText(title.format(register=self._label))
        self._similar.begin()
        self._then = self._finish
        self.form.load(values, covered=self._record_id is not None)
        self.opened.emit()
        if focus:
            self.form.focus_first()

    def _resume(self, draft: Draft) -> None:
        self.form.setEnabled(True)

        def restore(values: Values | None) -> None:
            if values is None:
                self._begin({})
            else:
                self._show(values, focus=True)
                # The version of the draft tells whether the record was changed meanwhile.
                self._version = draft.version
            self.form.restore(draft.cells)

        if draft.record_id is None:
            restore(None)
        else:
            self._saver.read(draft.record_id, restore)

    def _store(self, then: Callable[[Values], None]) -> None:
        if self._saver.is_busy or self.question.is_asking:
            return
        values, problems = self.form.values()
        self.form.show_problems(problems)
        errors = [found for found in problems if found.severity is Severity.ERROR]
        if errors:
            sentence = self.tr("还没有保存：有 {count} 处要改正，见红字。")
            self.message.emit("error", sentence.format(count=len(errors)))
            return
        self._entered, self._warnings, self._then = values, problems, then
        self._drafts.wait()
        search = self._similar.search(values) if self._record_id is None else None
        self._saver.store(self._record_id, values, self._version, search)
        self.hold_still(still=True)

    def _look_for_similar(self) -> None:
        if self._record_id is None and self.form.is_changed and not self._saver.is_busy:
            self._similar.look(self.form.cells())

    def _take_similar(self, found: list[Values]) -> None:
        """Ask before a record is stored that seems to be there already."""
        self.hold_still(still=False)
        self.keep_draft()
        self._similar.show_found(found, focus=True)
        self.message.emit("warning", self.tr("还没有保存：请看是不是同一条，再选怎样做。"))

    def _store_anyway(self) -> None:
        self._store(self._then)

    def _take_stored(self, changes: Changes) -> None:
        values, warnings = self._entered, self._warnings
        self.hold_still(still=False)
        self._reset()
        remember(self._register, values, self._desk.preferences)
        self._desk.changes.changed.emit(changes)
        sentence = self.tr("已{label}。").format(label=changes.label)
        if warnings:
            warning = translated(warnings[0].message)
            sentence += self.tr("请注意：{warning}").format(warning=warning)
        self.message.emit("warning" if warnings else "success", sentence)
        self._then(values)
        self.saved.emit(changes.first_id)

    def _reveal(self, name: str) -> None:
        """Show a personal value in full, once it is logged that it was looked at."""
        if self._record_id is None:
            return
        record = RecordReference(self._register.key, self._record_id)
        opening = self._opening

        def show() -> None:
            if opening == self._opening:
                self.form.reveal(name)

        def refuse(error: UserError) -> None:
            self.message.emit("error", translated(error.message))

        reveal_logged(self._desk, record, name, show, refuse)

    def _take_refusal(self, error: UserError) -> None:
        self.hold_still(still=False)
        self.keep_draft()
        unique = self._register.unique
        if unique and self._register.fields[unique].label in str(error):
            reason = Message("{reason}", {"reason": str(error)})
            self.form.show_problems([FieldProblem(unique, reason)])
        self.message.emit("error", translated(error.message))

    def _ask_about_change(self, present: Values | None) -> None:
        self.hold_still(still=False)
        self.keep_draft()
        stay = self.form.focus_last
        if present is None:
            self.ask_about_deletion(self._close, partial(self._keep_mine, None, 0), stay)
        else:
            mine = partial(self._keep_mine, present["id"], present["version"])
            self.ask_about_change(partial(self._take_theirs, present), mine, stay)

    def _take_theirs(self, values: Values) -> None:
        self._drafts.discard()
        self._show(values, focus=True)

    def _keep_mine(self, record_id: int | None, version: int) -> None:
        self._record_id, self._version = record_id, version
        self._store(self._then)

    def _reset(self) -> None:
        self._drafts.discard()
        self._empty()

    def _set_aside(self) -> None:
        """Leave what is entered or asked; the draft stays for another time."""
        self.keep_draft()
        self.question.withdraw()
        self._empty()

    def _empty(self) -> None:
        self._drafts.wait()
        self._opening += 1
        self._record_id = None
        self._similar.begin()
        self.form.setEnabled(True)
        self.form.load({})

    def _close(self) -> None:
        self._reset()
        self.closed.emit()

    def _take_changes(self, changes: Changes) -> None:
        if sources_of_suggestions(self._register) & changes.registers:
            load_suggestions(self._desk, self._register, self.form)
        if self._register.key not in changes.registers:
            return
        concerned = not changes.ids or self._record_id in changes.ids
        if self._record_id is not None and concerned and not self.is_changed:
            self._read(self._record_id, focus=False)
