"""What the formats of a paper add of their own: names of pictures, contents, page numbers, missing characters."""

LANGUAGE = "en-GB"
UNTITLED = "Untitled"
CONTENTS = "Contents"
PAPER_PAGE = "Page {page} of {pages}"
TASK_IS_DONE = "Done"
TASK_IS_OPEN = "To do"

CHART_HEAD_DRAWN = ("What", "Drawn", "How much")
CHART_KEY = "Solid as far as it is certain, outlined as far as it may still reach."
BAR_UP_TO = "Bar up to {high} on a scale from 0 to {top}"
BAR_FROM_TO = "Bar solid up to {low} and outlined up to {high}, on a scale from 0 to {top}"
TIMELINE_HEAD_DRAWN = ("No.", "Day", "What happens")
TIMELINE_PICTURE = "Time line from {first} to {last}"
TIMELINE_PICTURE_TELLS = "{count} numbered days in order, and today. The table below names each of them."
SHORT_DAY = "{day} {month} {year}"
