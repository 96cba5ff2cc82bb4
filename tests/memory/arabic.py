"""Arabic for the tests of the memory: words, and segments made of them."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = (
    "قال",
    "الوزير",
    "إن",
    "المدينة",
    "أن",
    "مدرسة",
    "على",
    "البحر",
    "وصلت",
    "السفينة",
    "٢٥",
    "1,250",
    "مساء",
    "Reuters",
)
MARKS = "\u064b\u064e\u0650\u0651\u0652\u0640"

words = st.sampled_from(WORDS)
segments = st.lists(words, min_size=1, max_size=12).map(" ".join)
texts = st.text(
    st.one_of(
        st.sampled_from("ابتةىيأإآؤئءهوكل ﷲﻻﷺ٠١٢٣4567,.٫٬؟!؛«»%٪'’-\n\u200f\u200c\u0640\u064e\u0651Éñß"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)
