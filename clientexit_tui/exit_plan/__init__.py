"""Dated tasks towards the last day and the check-ins after it."""
