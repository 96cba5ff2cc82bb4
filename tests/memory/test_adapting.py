"""Where only numbers differ a match has the segment's, unless it is not certain which goes where."""

from __future__ import annotations

import pytest

from desktop_app.memory.adapting import adapt
from desktop_app.memory.differences import changes


@pytest.mark.parametrize(
    ("arabic", "english", "segment", "adapted"),
    [
        ("وصلت ٢٥ سفينة", "25 ships arrived.", "وصلت ٣٠ سفينة", "30 ships arrived."),
        ("بلغ ١٬٢٥٠ طنا", "It was 1,250 tonnes.", "بلغ 98700 طنا", "It was 98,700 tonnes."),
        ("بلغ 900 طن", "It was 900 tonnes.", "بلغ ١٬٢٠٠ طن", "It was 1,200 tonnes."),
        ("عام ١٩٢٥", "In 1925", "عام ١٩١١", "In 1911"),
        ("نمت ٣٫٥٪", "It grew 3.5%.", "نمت ٤٫٢٪", "It grew 4.2%."),
        ("من 5 إلى 9", "From 5 to 9", "من 9 إلى 5", "From 9 to 5"),
        ("فازت 2 و2", "They won 2 and 2", "فازت 3 و3", "They won 3 and 3"),
        ("قال الوزير 5", "The minister said 5.", "قال الرئيس 6", "The minister said 6."),
        ("الرقم 7", "Number 7", "الرقم 007", "Number 007"),
        # not certain, or nothing to do
        ("وصلت ٢٥ سفينة", "Twenty-five ships arrived.", "وصلت ٣٠ سفينة", ""),
        ("من 5 إلى 5", "From 5 to 5", "من 5 إلى 6", ""),
        ("من 5 إلى 5", "From 5 to 5", "من 6 إلى 7", ""),
        ("وصلت ٢٥ سفينة", "25 ships arrived, 25.", "وصلت ٣٠ سفينة", ""),
        ("وصلت سفينة", "Ships arrived.", "وصلت ٣٠ سفينة", ""),
        ("وصلت ٢٥ سفينة", "25 ships arrived.", "وصلت سفينة", ""),
        ("قال الوزير 5", "The minister said 5.", "قال الرئيس 5", ""),
    ],
)
def test_numbers_are_exchanged_only_where_each_has_its_place(
    arabic: str, english: str, segment: str, adapted: str
) -> None:
    assert adapt(arabic, english, segment, changes(arabic, segment)) == adapted
