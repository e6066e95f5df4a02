"""Windows of their own that a page or the main window opens; none of them blocks the others.

Called by pages and the main window; they know no page.
"""
