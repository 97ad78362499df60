"""The letter, its lint, the pushbacks, the call script and the message on a platform."""
