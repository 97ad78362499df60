"""The checks behind the criteria for decision aids; each looks at the content and says what it found."""
