"""The editions of the report, one module each; `EDITIONS` lists them by key.

Called by `models.report.annual`.
"""

from collections.abc import Mapping

from models.report.editions import narrative_2008, statutory_2021
from models.report.editions.edition import Edition

EDITIONS: Mapping[str, Edition] = {
    edition.key: edition for edition in (narrative_2008.EDITION, statutory_2021.EDITION)
}
