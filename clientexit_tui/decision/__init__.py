"""Measures, money, gates, rules and the verdict."""
