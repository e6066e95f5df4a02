"""The editions of the report, one module each; `EDITIONS` lists them by key.

Called by `models.report.annual`.
"""

from collections.abc import Mapping

from models.report.editions import narrative_2008, statutory_2021, trial_2019
from models.report.editions.edition import Edition

EDITIONS: Mapping[str, Edition] = {
    module.EDITION.key: module.EDITION for module in (narrative_2008, trial_2019, statutory_2021)
}
