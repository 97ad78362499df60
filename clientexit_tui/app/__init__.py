"""What the faces that talk with the user share: an open session, whose turn it is, what is typed, words for it."""
