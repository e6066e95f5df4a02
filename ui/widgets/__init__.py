"""Widgets that more than one page or the main window use; they know no page.

Called by pages, dialogs and the main window.
"""
