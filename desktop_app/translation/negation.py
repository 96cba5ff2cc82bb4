"""Whether the Arabic says «not» and nothing in the English does: the mistake that turns a report upside down."""

from __future__ import annotations

import re

from desktop_app.article.arabic import normalise

# لم، لن and ليس negate and nothing else; لا does before an imperfect, but not in لا يزال (still) or لا بد (must).
_NEGATED = re.compile(
    r"\b[وف]?(?:لم|لن|ليس|ليست|ليسوا|لسنا|لست)\b"
    r"|\b[وف]?لا\s+(?!يزال|تزال|يزالون|يقل|تقل|يخفي|يكاد|تكاد|يمكن الا)(?=[يتنا]\w{2})"
)
# «Not only», «nothing but», «no doubt»: good English says these without a negation.
_NOT_REALLY = re.compile(
    r"\bليس(?:ت)? (?:فقط|مجرد|فحسب)|\bليس هناك شك|\b(?:لم|لن|لا) .{0,40}\b(?:الا|سوي|غير|فحسب|فقط|بعد)\b|\bلا شك\b"
)
_ENGLISH = re.compile(
    r"\b(?:not?|never|none|nothing|nobody|nowhere|nor|neither|without|cannot|unable|inability|fail\w*|refus\w*|reject\w*|"
    r"lack\w*|hardly|barely|scarcely|rarely|only|rather|instead|unless|until|before|absen\w*|den(?:y|ie[ds]|ying)|"
    r"prevent\w*|avoid\w*|missing|few|little|less|yet|still|stop\w*|ceas\w*|except\w*|despite|beyond|too|remain\w*|"
    r"un\w{4,}|non\w+|dis\w{4,}|ir(?:re|ra)\w+|il(?:le|li|lo)\w+|im(?:po|pe|pr|mo|ma)\w+|"
    r"in(?:ac|ad|ap|ca|co|cr|de|di|ef|el|es|ex|fl|se|si|su|to|va|vi)\w+|\w{3,}less)\b|n['’]t\b",
    re.IGNORECASE,
)


def negation_lost(arabic: str, english: str) -> bool:
    """Whether `arabic` is negated and `english` shows no word that could carry it.

    The English side is generous on purpose (prefixes, «only», «until»): a human translator has many ways to negate. On
    FLORES dev it is raised on 0.1 % of 997 human translations.
    """
    plain = normalise(arabic)
    return bool(_NEGATED.search(plain)) and not _NOT_REALLY.search(plain) and not _ENGLISH.search(english)
