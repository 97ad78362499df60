"""The figures from which the cost of a client is worked out, as the user gave them."""

from collections.abc import Mapping
from dataclasses import field, fields
from decimal import Decimal

from clientexit_tui import words
from clientexit_tui.decision.undecided import Undecided, Worth
from clientexit_tui.frozen import frozen

USUAL_MONEY_RATE = Decimal("0.12")

MAY_BE_NEGATIVE = frozenset({"other_rate", "unsold_value", "other_monthly", "cash"})
SHARES = frozenset({"chance_paid", "resale", "money_rate"})
HOURS = frozenset({"billed_hours", "unbilled_hours", "recovery_hours"})
WITHOUT_CURRENCY = SHARES | HOURS | {"late_days", "months_to_replace"}


@frozen
class LateInvoice:
    """An invoice that was paid late."""

    amount: Decimal | None
    days: Decimal | None


@frozen
class Figures:
    """All for the same months, before income tax, shares from 0 to 1; None is not known."""

    fees: Decimal | None = None
    direct_costs: Decimal | None = None
    outstanding: Decimal | None = None
    chance_paid: Decimal | None = None
    late: tuple[LateInvoice, ...] | None = None
    """Empty where none was paid late."""
    money_rate: Decimal | None = None
    """The yearly cost of money; 0.12 where not known."""
    billed_hours: Decimal | None = None
    unbilled_hours: Decimal | None = None
    recovery_hours: Decimal | None = None
    """None where not known is taken as 0."""
    other_rate: Decimal | None = None
    """The net rate of an hour with all other clients."""
    planned_rate: Decimal | None = None
    """Stands in where there are no other clients."""
    resale: Decimal | None = None
    """The share of freed hours that the user expects to sell."""
    unsold_value: Decimal | None = None
    """The worth of an unsold hour; 0 where not known."""
    total_revenue: Decimal | None = None
    cash: Decimal | None = None
    monthly_need: Decimal | None = None
    other_monthly: Decimal | None = None
    """The average monthly net from the other clients."""
    months_to_replace: Decimal | None = None
    """From the first sales talk to the first cash."""
    currencies: tuple[str, ...] = ()
    """The codes of all the amounts above; with more than one, no amount counts."""
    unreadable: Mapping[str, str] = field(default_factory=dict)
    """Names of the figures whose answers cannot be read, each with the short words of its question."""

    def worth(self, name: str) -> Worth:
        """One figure by its name, its stand-in, or why it cannot be used."""
        value: Decimal | None = getattr(self, name)
        if value is None:
            value = self._stand_ins.get(name)
        return self.checked(name, value)

    def checked(self, name: str, value: Decimal | None) -> Worth:
        """A value given for the named input, or why it cannot be used."""
        if name in self.unreadable:
            return Undecided(rules=(words.INPUT_UNREADABLE.format(name=self.unreadable[name]),))
        if len(set(self.currencies)) > 1 and name not in WITHOUT_CURRENCY:
            codes = ", ".join(sorted(set(self.currencies)))
            return Undecided(rules=(words.MIXED_CURRENCIES.format(currencies=codes),))
        if value is None:
            return Undecided(missing=(name,))
        if value < 0 and name not in MAY_BE_NEGATIVE:
            return Undecided(rules=(words.NEGATIVE_INPUT.format(name=words.INPUT_NAMES[name]),))
        if value > 1 and name in SHARES:
            return Undecided(rules=(words.OVER_100_PERCENT.format(name=words.INPUT_NAMES[name]),))
        return value

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with the figures given, in words."""
        names = [each.name for each in fields(self) if each.name in words.INPUT_NAMES and each.name != "late"]
        worths = [self.worth(name) for name in names] + [self.checked("late", None)]
        for invoice in self.late or ():
            worths += [self.checked("late_amount", invoice.amount), self.checked("late_days", invoice.days)]
        return tuple(dict.fromkeys(rule for each in worths if isinstance(each, Undecided) for rule in each.rules))

    @property
    def assumed(self) -> frozenset[str]:
        """Names of the figures that were not given and have a stand-in."""
        names = {each.name for each in fields(self) if getattr(self, each.name) is None}
        return frozenset((names & self._stand_ins.keys()) - self.unreadable.keys())

    @property
    def _stand_ins(self) -> dict[str, Decimal]:
        usual = {"recovery_hours": Decimal(0), "unsold_value": Decimal(0), "money_rate": USUAL_MONEY_RATE}
        return usual if self.planned_rate is None else usual | {"other_rate": self.planned_rate}
