"""The pages of a session, each written once: what a face draws, says or prints."""
