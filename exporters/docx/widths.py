"""How wide a text is about, where the font is known only to the program that opens the file."""


def text_width(text: str) -> float:
    """Return the width of a text in full-width characters."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
