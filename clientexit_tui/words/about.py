"""About the program, and how it measures up."""

ABOUT_TITLE = "About clientexit"
ABOUT_COMMAND_HELP = "What it is, what it rests on, and how it measures up"
HELP_ABOUT = (
    "What this program is for, who made it, what it rests on and what it cannot know. The table at the end grades it "
    "against the criteria for decision aids. Arrows and page keys scroll; esc leads back."
)
ABOUT_HEADINGS = {
    "purpose": "Purpose",
    "audience": "For whom",
    "decision": "The decision",
    "authors": "Who made it",
    "date": "Date and updates",
    "funding": "Who paid for it",
    "limits": "What it cannot do",
    "uncertainty": "How sure it can be",
    "country": "Country",
    "equality": "Fair to all",
    "privacy": "Privacy",
    "choosing": "How the sources were chosen",
    "strengths": "How strong a source is",
    "sources": "The sources",
    "grades": "How it measures up",
    "failed": "What does not pass, and why",
    "passed": "What was found where it passes",
}
ABOUT_DATE = "The content is of {day}; this is version {version} of the program."
ABOUT_STRENGTH = "{name}: {meaning}"
ABOUT_STRENGTHS = {"rule": "Rule", "insurer": "Insurer's experience", "opinion": "Opinion", "own": "Our own"}
ABOUT_SOURCES_OF = "{name} ({count})"
ABOUT_BY = "{title}, by {author}"
ABOUT_GRADED = (
    "Graded by ourselves against an adaptation of IPDAS, the international criteria for patient decision aids. It is "
    "not certified, and IPDAS has had no part in it. The wording is ours, from summaries of the criteria. 'Checked' "
    "means that the program has tested its own content just now; 'stated' means that we say so."
)
ABOUT_STANDINGS = {
    "qualifying": "qualifying",
    "certification": "certification",
    "quality": "quality",
    "extra": "extra",
}
ABOUT_STANDING_HEADINGS = {
    "qualifying": "Qualifying: without all of these it is no decision aid",
    "certification": "Certification: without these it may well mislead",
    "quality": "Quality: what makes an aid better",
    "extra": "Extra: from neighbouring fields",
}
ABOUT_TALLY = "{passed} of {count} {standing}"
ABOUT_SUM = "Criteria that pass: {tallies}."
ABOUT_COLUMNS = ("id", "grade", "how", "criterion", "where to see it")
ABOUT_GRADES = {True: "pass", False: "FAIL"}
ABOUT_HOW = {"checked": "checked", "stated": "stated"}
ABOUT_FOUND = "{id} {title}: {found}"

MONTHS_ASPECTS = ("Day to day", "Inside", "With people", "Money")
"""What the look at the next three months speaks of, in the words of the options."""

CRITERIA_WRONG = "Not so: {names}"
CRITERIA_TOLD = "It is told."
CRITERIA_NOT_TOLD = "It is not told."
CRITERIA_STORY = "The story is told before the ways are looked at."
CRITERIA_OPTIONS = "All {count} ways are there."
CRITERIA_SIDES = "Each way has at least {count}."
CRITERIA_MONTHS = "Each way tells of days, feelings, people and money."
CRITERIA_EVEN = (
    "Each way has {count} good and {count} bad sides; the longest text is at most {times} times the shortest of its "
    "kind, where {bound} is allowed."
)
CRITERIA_TEXTS = {
    "says": "length of the descriptions",
    "months": "length of the looks ahead",
    "good": "length of the good sides",
    "bad": "length of the bad sides",
}
CRITERIA_NO_OPTIONS = "no ways to go"
CRITERIA_SPAN = "All ways look at three months, and all figures cover one period."
CRITERIA_NOTHING_DONE = "Going on as now is one of the ways, and you are asked what six months of it would bring."
CRITERIA_SOURCES = "All {count} sources have a strength."
CRITERIA_NO_SOURCES = "no sources"
CRITERIA_UNCERTAIN = "It is told, each rule says what it waits for, and where nothing is answered nothing is claimed."
CRITERIA_GRADE = "The questions read at grade {grade} on average (Flesch-Kincaid)."
CRITERIA_STEPS = "{count} sections in order."
CRITERIA_ADVICE = "All {count} pieces of advice name a source."
CRITERIA_SIGNS = "Each of {count} signs says what it looks at, what healthy is, and what each level means."
CRITERIA_NO_RULE = "No rule says so."
CRITERIA_FIGURES = "{count} figures have a unit, a formula and a meaning."
CRITERIA_PER_HOUR = "All rates are per hour."
CRITERIA_VALUES = "You are asked, with {count} things to choose from."
CRITERIA_HELP = "An urgent notice says to call the emergency number, and nothing there promises legal safety."
CRITERIA_NO_HELP = "no emergency number"
CRITERIA_SEEDS = "All {count} ideas can be found."
CRITERIA_NO_FEATURE = "The program cannot do this yet."
