"""How hard a text is to read."""

import re
from statistics import mean

from clientexit_tui.content.model import Interview

_SENTENCE_END = re.compile(r"[.!?:;]+\s")
_WORD = re.compile(r"[A-Za-z']+")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The Flesch-Kincaid reading grade (Kincaid et al. 1975); 0 for a text without words."""
    sentences = [each for each in _SENTENCE_END.split(text + " ") if each.strip()]
    words = _WORD.findall(text)
    if not words:
        return 0
    return 0.39 * len(words) / len(sentences) + 11.8 * mean(map(_syllables, words)) - 15.59


def grade_of_questions(content: Interview) -> float:
    """The mean grade of the questions, each with its hint, its reason and its help; 0 where there are none."""
    grades = [grade(f"{question.ask} {question.hint} {question.why} {question.help}") for question in content.questions]
    return mean(grades) if grades else 0


def _syllables(word: str) -> int:
    groups = _VOWELS.findall(word.lower())
    silent = word.lower().endswith("e") and len(groups) > 1 and not word.lower().endswith("le")
    return max(1, len(groups) - silent)
