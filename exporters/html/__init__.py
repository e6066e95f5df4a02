"""The report as one web page that needs nothing else.

Called by `exporters.package`; knows documents, never the store.
"""
