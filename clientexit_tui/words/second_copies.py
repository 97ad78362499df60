"""Second copies, merging, migrations."""

SECOND_COPY = "a second copy from your sync program ({program}), of {day}; merge it with its session"
SECOND_COPY_OF_SOMEBODY = "a second copy from your sync program, or made by hand, of {day}; merge it with its session"
