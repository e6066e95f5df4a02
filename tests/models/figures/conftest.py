"""Figures that are not 0."""

from collections.abc import Callable

import pytest

from models.figures.sources import Number
from models.figures.year import year_figures
from models.store.workspace import Workspace

Changed = Callable[[int, str], dict[str, Number]]


@pytest.fixture
def changed(workspace: Workspace) -> Changed:
    """Return the figures of a year that are not 0: `changed(2018, "table3")`."""

    def found(year: int, path: str) -> dict[str, Number]:
        figures = year_figures(workspace, year)
        return {name: number for name, number in figures.group(path).items() if number}

    return found
