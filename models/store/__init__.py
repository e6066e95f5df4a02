"""Where everything is kept: engine, workspace, changes with history and undo, reading, migrations.

The only room that knows which database is used. Called by figures, imports and report, and by
`ui` and `main` through plain values; no session, row or mapped object leaves it.
"""
