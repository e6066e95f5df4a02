"""What leaves the office: documents and workbooks as files.

An exporter knows only the document it is given; it never asks the store.
"""
