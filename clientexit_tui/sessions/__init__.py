"""Sessions on disk: file format, safe saving, listing."""
