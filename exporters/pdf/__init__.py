"""PDF files laid out as official documents (GB/T 9704-2012) and kept as PDF/A-2u.

Called by `ui` and `main`; knows documents, never the store.
"""
