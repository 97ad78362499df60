"""Answers, conditions and progress: pure values."""
