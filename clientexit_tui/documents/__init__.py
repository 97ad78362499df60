"""What leaves the program: a document tree and its renderers."""
