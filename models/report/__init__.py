"""What is said: the year-end report as a tree of blocks, its editions, texts and checks.

Called by `exporters`, which render the blocks, and by `ui`, which previews them.
"""
