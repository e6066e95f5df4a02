"""What the program knows: records, rules, storage, figures and report; no window, no PDF.

Called by `exporters`, `ui` and `main`; imports none of them.
Data flows one way: records → figures → report.
"""
