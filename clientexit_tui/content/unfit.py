"""What is raised of a compiled form that does not hold what it should."""


class UnfitFormError(Exception):
    """A compiled form that cannot be used; nobody is told, since the files that it was made of are read instead."""
