"""English verbs of saying, as a translation of reported speech has them."""

from __future__ import annotations

import re

REPORTING = re.compile(
    r"\b(?:said|says?|saying|told|tells?|denied|denies|denying|clarif(?:y|ied|ies|ying)|found|finds?|thought|thinks?|"
    r"held|holds?|stat(?:ed|es?|ing)|(?:add|affirm|assert|claim|confirm|consider|explain|insist|mention|point|reveal|"
    r"stress|warn|report|underlin|acknowledg|agre|announc|argu|assum|assur|believ|declar|disclos|emphasi[sz]|indicat|"
    r"not|recogni[sz]|reiterat|show|suggest)(?:e?d|e?s|ing|e)?)\b",
    re.IGNORECASE,
)
