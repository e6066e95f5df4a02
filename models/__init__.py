"""What the program knows: records, rules, storage, figures and the report; no window, no file format.

Called by `exporters`, `ui` and `main`; imports none of them.
Data flows one way: records → figures → report.
"""
