"""Several PDF files as one, for printing in one go."""

import io
from collections.abc import Sequence

import pikepdf


def merged(files: Sequence[bytes]) -> bytes:
    """Return the pages of all files in order; a single file comes back as it is."""
    if len(files) == 1:
        return files[0]
    with pikepdf.new() as whole:
        for data in files:
            with pikepdf.open(io.BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        buffer = io.BytesIO()
        whole.save(buffer, deterministic_id=True)
    return buffer.getvalue()
