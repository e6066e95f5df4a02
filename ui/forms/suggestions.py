"""Values used so far, offered in the fields of a form."""

from models.kinds import TEXT
from models.problems import Progress
from models.records.register import Register
from models.store.reading import known_values
from ui.desk import Desk
from ui.forms.record_form import RecordForm

_LONGEST = 100


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


def load_suggestions(desk: Desk, register: Register, form: RecordForm) -> None:
    """Read the values used so far in the background and offer them."""
    workspace, names = desk.workspace, suggested_names(register)

    def work(_progress: Progress) -> dict[str, list[str]]:
        return {name: known_values(workspace, register.key, name) for name in names}

    def take(found: dict[str, list[str]]) -> None:
        for name, values in found.items():
            form.suggest(name, values)

    desk.tasks.run(work, label=form.tr("正在读取常用内容"), on_done=take)
