"""What is counted: every figure of a year, computed from the log and able to list its records.

Called by the report, `ui` and `main`; reads through `models.store`.
"""
