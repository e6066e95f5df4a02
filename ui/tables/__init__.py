"""The table of a register: its columns, the model over ids and pages, the view and the filters.

Called by `ui.pages`; reads only through `models.store.reading` and writes nothing.
"""
