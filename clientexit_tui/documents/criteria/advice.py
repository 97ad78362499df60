"""Checks on questions, rules and advice."""

from collections.abc import Iterator

from clientexit_tui import words
from clientexit_tui.content.check import carried
from clientexit_tui.content.conditions import Leaf
from clientexit_tui.content.model import Element, Gate, Interview, Kind, Option, Rule
from clientexit_tui.documents.criteria.checked import Checked, none_wrong

STEPS = ("first", "story", "signs", "worth", "options", "verdict", "stakeholders", "message", "plan", "looking_back")
RATES = ("true_rate", "headline_rate", "other_rate_value", "freed_hour")
"""Measures that are compared with each other."""
SIGNS_COUNTED = ("signs_moderate", "signs_strong")
"""Measures of how many signs are there."""
HELP = "emergency number"
UNSAFE_PROMISES = ("legally safe", "legally sound", "no legal risk", "cannot be sued")


def story_comes_first(content: Interview) -> Checked:
    """Whether the story is told before the ways to go are looked at."""
    ids = [section.id for section in content.sections]
    there = "story" in ids and "options" in ids and bool(content.section("story").questions)
    in_order = there and ids.index("story") < ids.index("options")
    return none_wrong([] if in_order else ["story"], words.CRITERIA_STORY)


def steps_are_in_order(content: Interview) -> Checked:
    """Whether the sections are those of the road, the options before the verdict."""
    ids = tuple(section.id for section in content.sections)
    return none_wrong([] if ids == STEPS else ids or ("-",), words.CRITERIA_STEPS.format(count=len(ids)))


def advice_has_sources(content: Interview) -> Checked:
    """Whether everything that gives advice names where it is from."""
    advice = tuple(_advice(content))
    return none_wrong(
        [each.id for each in advice if not _is_sourced(each)], words.CRITERIA_ADVICE.format(count=len(advice))
    )


def _advice(content: Interview) -> Iterator[Element]:
    for elements in (content.options, content.gates, content.rules, content.tasks, content.lint, content.pushbacks,
                     content.prevention):  # fmt: skip
        yield from elements


def _is_sourced(element: Element) -> bool:
    points = (*element.good, *element.bad) if isinstance(element, Option) else ()
    points += element.do if isinstance(element, Gate) else ()
    return bool(element.from_ or element.refs) or any(point.from_ for point in points)


def signs_are_described(content: Interview) -> Checked:
    """Whether each sign says what it looks at, what healthy is, and has words for every level."""
    groups = [group for section in content.sections for group in section.groups if group.sign]
    wrong = []
    for group in groups:
        level = content.by_id.get(f"{group.id}_level")
        described = group.sign is not None and group.sign.says and group.sign.healthy
        if not described or level is None or level.kind is not Kind.SCALE:
            wrong.append(group.title)
    return none_wrong(wrong or ([] if groups else ["-"]), words.CRITERIA_SIGNS.format(count=len(groups)))


def many_signs_are_explained(content: Interview) -> Checked:
    """Whether a rule says what it means when signs are many."""
    return _signs_rule(content, "at_least")


def few_signs_are_explained(content: Interview) -> Checked:
    """Whether a rule says what it means when signs are few."""
    return _signs_rule(content, "at_most")


def _signs_rule(content: Interview, op: str) -> Checked:
    found = [rule for rule in content.rules if rule.says and _counts_signs(rule, op)]
    return Checked(bool(found), found[0].says if found else words.CRITERIA_NO_RULE)


def _counts_signs(rule: Rule, op: str) -> bool:
    """Whether a rule looks at the number of signs and at nothing else."""
    return isinstance(rule.when, Leaf) and rule.when.id in SIGNS_COUNTED and rule.when.op == op


def figures_have_units(content: Interview) -> Checked:
    """Whether every measure has a unit, a formula and a meaning."""
    wrong = [each.title for each in content.measures if not (each.unit and each.formula and each.says)]
    return none_wrong(
        wrong or ([] if content.measures else ["-"]), words.CRITERIA_FIGURES.format(count=len(content.measures))
    )


def same_denominator(content: Interview) -> Checked:
    """Whether the rates that are compared are all per hour."""
    units = {each.id: each.unit for each in content.measures}
    return none_wrong([each for each in RATES if units.get(each) != "hour"], words.CRITERIA_PER_HOUR)


def values_are_asked(content: Interview) -> Checked:
    """Whether the user is asked what matters most."""
    question = content.by_id.get("matters")
    choices = len(question.choices) if question else 0
    return none_wrong([] if choices >= 2 else ["matters"], words.CRITERIA_VALUES.format(count=choices))


def help_in_danger(content: Interview) -> Checked:
    """Whether an urgent gate names the emergency number, and nothing promises legal safety."""
    urgent = [point.text for gate in content.gates if gate.urgent for point in gate.do]
    wrong = [] if any(HELP in text for text in urgent) else [words.CRITERIA_NO_HELP]
    wrong += [each.id for each in content.gates if _promises(each.says)]
    wrong += [each.id for each in content.rules if _promises(each.says)]
    wrong += [each.id for each in content.options if _promises(f"{each.says} {each.months}")]
    return none_wrong(wrong, words.CRITERIA_HELP)


def _promises(text: str) -> bool:
    return any(promise in text.lower() for promise in UNSAFE_PROMISES)


def seeds_are_carried(content: Interview) -> Checked:
    """Whether every idea that the program must carry is carried by something."""
    carriers = carried(content)
    wrong = [seed for seed, ids in carriers.items() if not ids]
    return none_wrong(wrong or ([] if content.seeds else ["-"]), words.CRITERIA_SEEDS.format(count=len(content.seeds)))


def questions_for_others(content: Interview) -> Checked:
    """Whether the content lists the feature of questions to take to others."""
    return _feature(content, "questions_for_others")


def values_fit(content: Interview) -> Checked:
    """Whether the feature that holds the ways against what matters is listed, and every way can be held so."""
    silent = [option.title for option in content.options if not (option.fits and option.strains)]
    return none_wrong(silent, "") if silent else _feature(content, "values_fit")


def _feature(content: Interview, feature_id: str) -> Checked:
    """Whether the program has a feature; that its file is there is a test's business."""
    found = [feature.title for feature in content.features if feature.id == feature_id]
    return Checked(bool(found), found[0] if found else words.CRITERIA_NO_FEATURE)
