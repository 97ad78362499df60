"""The user's settings: what may stand in them, read quickly at the start and strictly after it."""
