"""Which items of 公开信息 count: one criterion for every figure."""

from sqlalchemy import ColumnElement, and_, exists, or_

from models.figures.sources import columns_of
from models.records.publication import DISCLOSURES
from models.rules.publication_review import IN_REVIEW


def made_public() -> ColumnElement[bool]:
    """Return the criterion that an item of 公开信息 counts as made public on its own initiative.

    What is still under review does not, nor what is only disclosed on request or not at all. What
    was withdrawn had been made public. Where the office asks for a sign-off of everything, an item
    without one does not count.

    Source:
        《条例》(2019) 第十三条、第十七条.
    """
    items, settings = columns_of("publication"), columns_of("work_settings")
    strict = exists().where(settings.c.review_before_publishing.is_(True))
    return and_(
        or_(items.c.stage.is_(None), items.c.stage.not_in(IN_REVIEW)),
        or_(items.c.disclosure.is_(None), items.c.disclosure == DISCLOSURES[0]),
        or_(~strict, items.c.approved_on <= items.c.published_on),
    )


def issued() -> ColumnElement[bool]:
    """Return the criterion that a document was issued: made public, or formed though in review."""
    items = columns_of("publication")
    return or_(
        items.c.stage.is_(None), items.c.stage.not_in(IN_REVIEW), items.c.formed_on.is_not(None)
    )
