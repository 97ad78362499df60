"""The letter, its lint and the pushbacks."""
