"""Mail to the county: messages as files for the user's mail program, and sending by SMTP.

Called by `ui` and `main`.
"""
