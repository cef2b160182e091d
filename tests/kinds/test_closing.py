"""How a memo opens and closes under each profile, downwards and upwards."""

import pytest

from tests.contents import whole
from warraq import render


@pytest.mark.parametrize(
    ("profile", "salutation", "closing", "upwards"),
    [
        ("qatar", "السلام عليكم ورحمة الله وبركاته، وبعد:",
         "وتفضلوا بقبول فائق الاحترام والتقدير،،،",
         "والأمر معروض على سعادتكم للتفضل بالتوجيه،،،"),
        ("kuwait", "السلام عليكم ورحمة الله وبركاته، وبعد:",
         "وتفضلوا بقبول فائق الاحترام والتقدير،،،",
         "والأمر معروض على معاليكم للتفضل بالتوجيه،،،"),
        ("egypt", "تحية طيبة وبعد،", "وتفضلوا بقبول فائق الاحترام،",
         "والأمر معروض على سيادتكم للتفضل بالتوجيه،"),
        ("morocco", "سلام تام بوجود مولانا الإمام، وبعد،",
         "وتفضلوا بقبول فائق التقدير والاحترام، والسلام.",
         "والأمر معروض على سيادتكم للتفضل بالتوجيه، والسلام."),
        ("iraq", "تحية طيبة،", "مع التقدير", "للتفضل بالاطلاع والتوجيه، مع التقدير"),
        ("un", "", "", ""),
    ],
)  # fmt: skip
def test_forms_of_courtesy(profile: str, salutation: str, closing: str, upwards: str) -> None:
    every = ("السلام عليكم", "سلام تام", "تحية طيبة", "وتفضلوا", "معروض", "مع التقدير")
    for goes_up, expected in ((False, closing), (True, upwards)):
        data = whole()
        data["memo"]["upwards"] = goes_up
        made = render(data, "memo", "text", "ar", profiles={"ar": profile}).data.decode()
        lines = [line for line in made.splitlines() if any(one in line for one in every)]
        assert lines == [line for line in (salutation, expected) if line]


def test_an_authors_own_closing_stands_either_way() -> None:
    data = whole()
    data["memo"] |= {"upwards": True, "closing": {"ar": "والسلام", "en": "Yours"}}
    lines = render(data, "memo", "text", "ar").data.decode().splitlines()
    assert "والسلام" in lines
    assert not any("معروض" in line for line in lines)
