"""Values used so far, offered in the fields of a form."""

from models.kinds import TEXT
from models.problems import Progress
from models.records.catalogue import PUBLICATION_CLASS
from models.records.publication import PUBLICATION
from models.records.register import Register
from models.store.class_tree import class_paths, classes_to_choose
from models.store.reading import known_values
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.forms.record_form import RecordForm

_LONGEST = 100
_CLASS_OF_ITEMS, _UPPER_CLASS = "category", "parent"


def suggested_names(register: Register) -> list[str]:
    """Return the short texts in which values recur; personal ones are never offered."""
    return [
        name
        for name, field in register.fields.items()
        if field.kind is TEXT
        and not field.personal
        and name != register.unique
        and (field.max_length or 0) <= _LONGEST
    ]


def sources_of_suggestions(register: Register) -> frozenset[str]:
    """Return the keys of the registers whose changes change what a form of this one offers."""
    more = {PUBLICATION_CLASS.key} if register.key == PUBLICATION.key else set()
    return frozenset({register.key, *more})


def load_suggestions(desk: Desk, register: Register, form: RecordForm) -> None:
    """Read the values used so far in the background and offer them."""
    workspace = desk.workspace

    def work(_progress: Progress) -> tuple[dict[str, list[str]], dict[str, str]]:
        return _used(workspace, register), _classes(workspace, register)

    def take(found: tuple[dict[str, list[str]], dict[str, str]]) -> None:
        used, classes = found
        for name, values in used.items():
            form.suggest(name, values)
        if classes:
            form.suggest_only(_CLASS_OF_ITEMS, classes)

    desk.tasks.run(work, label=form.tr("正在读取常用内容"), on_done=take)


def _used(workspace: Workspace, register: Register) -> dict[str, list[str]]:
    names = suggested_names(register)
    found = {name: known_values(workspace, register.key, name) for name in names}
    if register.key == PUBLICATION_CLASS.key:
        found[_UPPER_CLASS] = list(class_paths(workspace))
    return found


def _classes(workspace: Workspace, register: Register) -> dict[str, str]:
    return classes_to_choose(workspace) if register.key == PUBLICATION.key else {}
