"""The plain face: the whole road as numbered prompts, line by line, for screen readers and bare terminals."""
