"""What the client costs and brings: the formulas, their edge rules and their sensitivity."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal, localcontext
from types import MappingProxyType

from clientexit_tui.decision.figures import Figures, LateInvoice
from clientexit_tui.decision.formulas import affording, working
from clientexit_tui.decision.undecided import Undecided
from clientexit_tui.frozen import frozen

__all__ = ["ClientCost", "Figures", "LateInvoice", "client_cost", "sensitivity"]


@frozen
class ClientCost:
    """Every measure, or None with its reason. Shares are from 0 to 1, rates in money per hour."""

    late_cost: Decimal | None
    """L: the cost of late payment."""
    bad_debt: Decimal | None
    """B: the part of the outstanding amount that is not expected."""
    hours: Decimal | None
    """H: true hours."""
    net: Decimal | None
    """N: net contribution."""
    true_rate: Decimal | None
    """EHR."""
    headline_rate: Decimal | None
    leak: Decimal | None
    hour_value: Decimal | None
    """V: the value of a freed hour."""
    gain: Decimal | None
    """E: the gain (or, below zero, loss) from keeping the client."""
    break_even: Decimal | None
    """u*: the share of freed hours that must be resold for leaving to pay."""
    multiplier: Decimal | None
    """m: the price change that makes this client as good as the average."""
    cost: Decimal | None
    """C: what the client costs."""
    cost_share: Decimal | None
    """C / F; over 1 the user pays to keep the client."""
    income_share: Decimal | None
    gap: Decimal | None
    """Of a month, without this client."""
    runway: Decimal | None
    """In months; None also where there is no limit, see `no_limit`."""
    safe_months: Decimal | None
    """The runway that is enough: 1.5 T."""
    other_rate: Decimal | None
    """A, as used."""
    reasons: Mapping[str, str]
    """For each measure that is None: why."""
    assumed: frozenset[str]
    """Names of the figures that were taken as usual, because they were not given."""

    @property
    def no_limit(self) -> bool:
        """Whether the other clients cover the monthly need."""
        return self.gap is not None and self.gap <= 0

    @property
    def affordable(self) -> bool | None:
        """Whether the runway is enough to leave; None where it cannot be said."""
        if self.no_limit:
            return True
        if self.runway is None or self.safe_months is None:
            return None
        return self.runway >= self.safe_months

    @property
    def money_says_keep(self) -> bool | None:
        """Whether this client pays better than the others, so that money is no reason to leave."""
        if self.true_rate is None or self.other_rate is None:
            return None
        return self.true_rate > self.other_rate

    @property
    def costs_cash(self) -> bool | None:
        """Whether an hour for this client costs money instead of earning it."""
        return None if self.true_rate is None else self.true_rate < 0


def client_cost(figures: Figures) -> ClientCost:
    """Every measure that the figures decide, and why the others are not decided."""
    with localcontext(Context(prec=28)):
        worths = working(figures) | affording(figures)
    decided = {name: None if isinstance(worth, Undecided) else worth for name, worth in worths.items()}
    reasons = {name: worth.reason for name, worth in worths.items() if isinstance(worth, Undecided)}
    return ClientCost(**decided, reasons=MappingProxyType(reasons), assumed=figures.assumed)


def sensitivity(figures: Figures, step: Decimal = Decimal("0.2")) -> tuple[tuple[Decimal, Decimal], ...]:
    """The gain from keeping for a resale share one step lower, as given, and one step higher; empty if not decided."""
    if figures.resale is None or client_cost(figures).gain is None:
        return ()
    near = (figures.resale - step, figures.resale, figures.resale + step)
    shares = dict.fromkeys(min(max(each, Decimal(0)), Decimal(1)) for each in near)
    gains = ((share, client_cost(replace(figures, resale=share)).gain) for share in shares)
    return tuple((share, gain) for share, gain in gains if gain is not None)
