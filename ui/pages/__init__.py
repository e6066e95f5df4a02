"""The pages of the window, one module a page; pages do not import one another.

Called by the main window, which makes a page when it is first shown.
"""
