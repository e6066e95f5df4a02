"""Items made public, counted by two fields at once: they add up to the figures of the report."""

from models.figures.crossed import MONTH, Counts, crossed
from models.figures.year import YearFigures
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace


def made_public_by(workspace: Workspace, figures: YearFigures, across: str) -> Counts:
    """Count the items made public in a year by class and month, or by class and channel.

    What is logged for the year but does not count as made public is taken off again.

    Args:
        workspace: where the log is.
        figures: of the year.
        across: `MONTH` or `"channels"`.
    """
    counts = dict(crossed(workspace, "publication", figures.year, "category", across))
    public = {one.id for one in figures.records(workspace, "publications.total")}
    logged = matching_ids(workspace, Query("publication", year=figures.year))
    for values in records(workspace, "publication", [one for one in logged if one not in public]):
        places = (values["published_on"].month,) if across == MONTH else values["channels"]
        for place in places:
            counts[values["category"], place] -= 1
    return counts
