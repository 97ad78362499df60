"""Strict YAML: text only, bounded, every node with its place."""
