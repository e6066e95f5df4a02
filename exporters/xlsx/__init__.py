"""Excel files: the report's workbook, register listings, the import template and its errors.

Called by `ui` and `main`; knows documents, fields and problems, never the store.
"""
