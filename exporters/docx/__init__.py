"""Word files with real styles and tables, to be edited in WPS or Word.

Called by `exporters.package`; knows documents, never the store.
"""
