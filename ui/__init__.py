"""The window: shows what `models` knows and asks what to do; it computes nothing itself.

Called by `main` alone; imports `exporters` and `models`.
"""
