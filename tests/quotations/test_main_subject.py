"""Whose verb opened the sentence, where a participle or a noun of saying takes the subject up."""

import pytest

from tests.quotations.reading import said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أصدرت السفارة تحذيرا من أن الطريق مغلق.", "السفارة"),
        ("وكانت النائبة حنان سالم قد وجهت سؤالا إلى الوزير، جاء فيه أن الطريق مغلق.", "النائبة حنان سالم"),
        ("واسترسل الأستاذ في شرح فكرته بالتأكيد على أن الطريق مغلق.", "الأستاذ"),
        ("التقى الوزير نظيره أمس، مبرزا أن الطريق مغلق.", "الوزير"),
    ],
)
def test_the_subject_of_the_sentence_speaks(text, source):
    ((kind, _, found),) = said(text)
    assert (kind, found) == ("indirect", source)
