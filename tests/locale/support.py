"""Stand-ins for content, and one-line ways to format a value."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from warraq.diagnostics import Diagnostics, Place
from warraq.document.tree import Blocks, Paragraph, Str
from warraq.document.values import Value
from warraq.locale import Formatted, format_value, load
from warraq.locale.setting import Registry
from warraq.model.people import Noun, NounForms, Organisation, Person, Term
from warraq.model.text import Text


def text(ar: str, en: str | None = None) -> Text:
    return Text.of({"ar": ar, "en": en} if en is not None else {"ar": ar})


PEOPLE = (
    Person(
        id="voronkov",
        titles=(text("السيد", "Mr"),),
        name=text("فلاديمير فورونكوف", "Vladimir Voronkov"),
        family=text("فورونكوف", "Voronkov"),
        positions=(text("وكيل الأمين العام", "Under-Secretary-General"),),
    ),
    Person(
        id="a-ansari",
        titles=(text("سعادة", "H.E."),),
        rank=text("اللواء", "Maj. Gen."),
        name=text("عبد العزيز عبد الله الأنصاري", "Abdulaziz Abdullah Al-Ansari"),
        family=text("الأنصاري", "Al-Ansari"),
        positions=(
            text("مدير إدارة التعاون الدولي", "Director of International Cooperation"),
            text("رئيس اللجنة الوطنية", "Chair of the National Committee"),
        ),
    ),
    Person(
        id="m-ansari",
        titles=(text("الدكتور", "Dr"),),
        name=text("ماجد الأنصاري", "Majed Al-Ansari"),
        family=text("الأنصاري", "Al-Ansari"),
    ),
    Person(
        id="alya",
        titles=(text("سعادة", "H.E."), text("السفيرة", "Ambassador"), text("الشيخة", "Sheikha")),
        name=text("علياء أحمد بن سيف آل ثاني", "Alya Ahmed bin Saif Al Thani"),
        family=text("آل ثاني", "Al Thani"),
    ),
    Person(
        id="k-ansari",
        titles=(text("الدكتور", "Dr"),),
        name=text("خالد الأنصاري", "Khalid Al-Ansari"),
        family=text("الأنصاري", "Al-Ansari"),
    ),
)

EVERYONE = tuple(person.id for person in PEOPLE)

STATE: Noun = {
    "ar": NounForms(
        one="دولة واحدة",
        two="دولتان",
        two_oblique="دولتين",
        few="دول",
        many="دولةً",
        other="دولة",
    ),
    "en": NounForms(one="state", other="states"),
}


@dataclass
class Content:
    """References to the people above, the nouns and terms below, and what notes a test gives."""

    people: tuple[Person, ...] = PEOPLE
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(
        default_factory=lambda: {
            "unoct": Organisation(
                name=text("مكتب الأمم المتحدة لمكافحة الإرهاب", "UN Office of Counter-Terrorism"),
                short=Text.of("UNOCT"),
            ),
            "arabic-only": Organisation(name=text("وزارة الداخلية")),
        }
    )
    terms: Mapping[str, Term] = field(
        default_factory=lambda: {"hub": Term(full=text("المركز الدولي", "International Hub"))}
    )

    def person(self, id: str) -> Person | None:
        return next((one for one in self.people if one.id == id), None)

    def organisation(self, id: str) -> Organisation | None:
        return self.organisations.get(id)

    def term(self, id: str) -> Term | None:
        return self.terms.get(id)

    def noun(self, key: str) -> Noun | None:
        return {"state": STATE, "bare": {"ar": NounForms(other="بند")}}.get(key)

    def note(self, label: str, lang: str) -> Blocks | None:
        found = self.notes.get(label, {}).get(lang)
        return (Paragraph(lang=lang, content=(Str(found),)),) if found is not None else None

    def note_place(self, label: str) -> Place:
        return Place(field=f"footnotes.{label}")

    def ids(self, registry: Registry) -> Collection[str]:
        known: dict[Registry, Collection[str]] = {
            "person": [one.id for one in self.people],
            "organisation": list(self.organisations),
            "term": list(self.terms),
            "noun": ["state", "bare"],
            "note": list(self.notes),
        }
        return known[registry]


def formatted(value: Value, profile: str = "qatar") -> Formatted:
    """Format a value; a fault fails the test."""
    diagnostics = Diagnostics()
    found = format_value(value, load(profile), Content(), diagnostics, people=EVERYONE)
    assert [one.render() for one in diagnostics] == []
    return found


def shown(value: Value, profile: str = "qatar") -> str:
    return formatted(value, profile).text


def faulty(value: Value, profile: str = "qatar") -> tuple[str, list[str]]:
    """Format a value and give the codes of what was found with it."""
    diagnostics = Diagnostics()
    found = format_value(value, load(profile), Content(), diagnostics, people=EVERYONE)
    return found.text, [one.code for one in diagnostics]
