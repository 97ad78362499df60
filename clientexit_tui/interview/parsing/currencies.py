"""Currencies: their codes, and the signs and names that people type for them."""


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


CODES = _codes(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
    """
)

DOLLARS = _codes("AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SGD SRD TTD TWD USD XCD")

WITHOUT_CENTS = _codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")

WITH_MILS = _codes("BHD IQD JOD KWD LYD OMR TND")
"""Currencies whose coins have three decimal places."""

SIGNS = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "zł": "PLN", "kč": "CZK",
    "fr": "CHF", "sfr": "CHF",
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "s$": "SGD", "hk$": "HKD",
}  # fmt: skip
"""Marks of one currency, in lower case."""

SHARED_SIGNS = {
    "$": (DOLLARS, "USD"),
    "dollar": (DOLLARS, "USD"),
    "dollars": (DOLLARS, "USD"),
    "¥": (frozenset({"JPY", "CNY"}), "JPY"),
    "pound": (frozenset({"GBP", "EGP", "FKP", "GIP", "SHP"}), "GBP"),
    "pounds": (frozenset({"GBP", "EGP", "FKP", "GIP", "SHP"}), "GBP"),
}
"""Marks of several currencies, in lower case, and the one meant where nothing else says."""


def minor_places(code: str) -> int:
    """How many decimal places an amount in a currency has at most (ISO 4217)."""
    return 0 if code in WITHOUT_CENTS else 3 if code in WITH_MILS else 2


def currencies_of(mark: str) -> frozenset[str]:
    """The codes that a mark can stand for; none for an unknown mark."""
    lower = mark.casefold()
    if lower in SHARED_SIGNS:
        return SHARED_SIGNS[lower][0]
    code = SIGNS.get(lower, mark.upper())
    return frozenset({code}) & CODES


def currency_of(mark: str, usual: str) -> str:
    """The one code that a known mark stands for to someone who usually means `usual`."""
    possible = currencies_of(mark)
    if usual in possible:
        return usual
    return SHARED_SIGNS[mark.casefold()][1] if mark.casefold() in SHARED_SIGNS else next(iter(possible))
