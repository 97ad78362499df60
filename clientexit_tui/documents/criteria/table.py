"""All checks by the name that a criterion calls them by."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from clientexit_tui.content.model import Interview
from clientexit_tui.documents.criteria import advice, options, told
from clientexit_tui.documents.criteria.checked import Checked

Check = Callable[[Interview], Checked]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "advice_has_sources": advice.advice_has_sources,
        "audience_is_told": told.audience_is_told,
        "authors_are_told": told.authors_are_told,
        "bad_sides": options.bad_sides,
        "choosing_is_told": told.choosing_is_told,
        "date_is_given": told.date_is_given,
        "decision_is_one_sentence": told.decision_is_one_sentence,
        "doing_nothing_is_shown": options.doing_nothing_is_shown,
        "equal_detail": options.equal_detail,
        "feature_questions_for_others": advice.questions_for_others,
        "feature_values_fit": advice.values_fit,
        "few_signs_are_explained": advice.few_signs_are_explained,
        "figures_have_units": advice.figures_have_units,
        "funding_is_told": told.funding_is_told,
        "good_sides": options.good_sides,
        "help_in_danger": advice.help_in_danger,
        "many_signs_are_explained": advice.many_signs_are_explained,
        "months_told": options.months_told,
        "reads_easily": told.reads_easily,
        "same_denominator": advice.same_denominator,
        "same_time_span": options.same_time_span,
        "seeds_are_carried": advice.seeds_are_carried,
        "signs_are_described": advice.signs_are_described,
        "six_options": options.six_options,
        "steps_are_in_order": advice.steps_are_in_order,
        "story_comes_first": advice.story_comes_first,
        "strengths_are_told": told.strengths_are_told,
        "uncertainty_is_told": told.uncertainty_is_told,
        "updates_are_told": told.updates_are_told,
        "values_are_asked": advice.values_are_asked,
    }
)
"""What `check` of a criterion may say."""
