"""The editions of the report, one module each; `EDITIONS` lists them by key.

Called by `models.report.annual`.
"""

from collections.abc import Mapping

from models.report.editions import narrative_2008
from models.report.editions.edition import Edition

EDITIONS: Mapping[str, Edition] = {narrative_2008.EDITION.key: narrative_2008.EDITION}
