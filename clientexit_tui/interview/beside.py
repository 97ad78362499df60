"""Answers that the program keeps for itself beside one that the user gave."""

KEPT_BESIDE = frozenset({"letter_base"})
"""Questions that nobody is asked: the draft as it was last seen beside the user's own letter. What is in them is no
news to the user, so no comparison shows them, and a search looks there last."""
