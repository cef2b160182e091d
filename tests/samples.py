"""Localized Documents written by hand, with every node type, for the tests of the formats.

The body that they speak of does not exist: the Water Authority of the State of Suhail.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from warraq.document.tree import (
    Band,
    Block,
    Blocks,
    Break,
    Code,
    Column,
    Document,
    Emph,
    Field,
    Fields,
    Figure,
    Foreign,
    Furniture,
    Group,
    Heading,
    Image,
    Inline,
    Inlines,
    Isolate,
    Link,
    List,
    ListItem,
    Note,
    PageBreak,
    PageCount,
    PageNumber,
    PageRef,
    Paragraph,
    Parallel,
    Properties,
    Quote,
    Resolved,
    Row,
    Space,
    Str,
    Strong,
    Table,
)
from warraq.document.values import (
    CodeValue,
    DateValue,
    LabelValue,
    MarkerValue,
    NumberValue,
    PercentValue,
    PhoneValue,
    Value,
)

__all__ = ["every_node", "every_node_parallel", "factsheet", "png"]

Lang = Literal["ar", "en"]
Counter = Literal["heading", "clause", "decimal", "bullet", "table", "figure", "note", "row"]

_ARABIC_ORDINALS = ("أولاً:", "ثانياً:", "ثالثاً:", "رابعاً:", "خامساً:")
_ABJAD = ("أ", "ب", "ج", "د")


def png(width: int = 8, height: int = 8, rgb: tuple[int, int, int] = (15, 76, 92)) -> bytes:
    """A plain PNG image of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\0" + bytes(rgb) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


_BARS = b"""<svg xmlns="http://www.w3.org/2000/svg" width="480" height="150" viewBox="0 0 480 150">
<path d="M20 130H460" stroke="#7a8a86" stroke-width="1"/>
<g fill="#2f6d62"><path d="M60 130V92h48v38z"/><path d="M160 130V74h48v56z"/>
<path d="M260 130V52h48v78z"/></g><path fill="#a8864b" d="M360 130V24h48v106z"/></svg>"""

_QR = b"""<svg xmlns="http://www.w3.org/2000/svg" width="21" height="21" viewBox="0 0 21 21">
<path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0z"/><path fill="#fff" d="M1 1h5v5H1zM15 1h5v5h-5z
M1 15h5v5H1z"/><path d="M2 2h3v3H2zM16 2h3v3h-3zM2 16h3v3H2zM9 1h2v3H9zM8 8h3v2H8zM13 9h4v3h-4z
M9 13h2v5H9zM14 15h3v2h-3zM18 18h2v2h-2zM2 9h4v2H2z"/></svg>"""


def _image(svg: bytes, width: int, height: int) -> Image:
    return Image(data=svg, media_type="image/svg+xml", width_px=width, height_px=height)


class _Writer:
    """Builds the nodes of one language; ``t`` chooses between the Arabic and the English."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def t(self, ar: str, en: str) -> str:
        return ar if self.lang == "ar" else en

    def value(self, ar: str, en: str, value: Value, isolate: Isolate = "") -> Resolved:
        return Resolved(self.t(ar, en), value, isolate)

    def label(self, ar: str, en: str, key: str) -> Inlines:
        return (Resolved(self.t(ar, en), LabelValue(key)),)

    def inlines(self, *parts: Inline | str) -> Inlines:
        return tuple(Str(part) if isinstance(part, str) else part for part in parts)

    def p(self, *parts: Inline | str, role: str = "paragraph", id: str = "") -> Paragraph:
        return Paragraph(role=role, id=id, lang=self.lang, content=self.inlines(*parts))

    def marker(self, text: str, counter: Counter, level: int, *numbers: int) -> Resolved:
        return Resolved(text, MarkerValue(counter, level, numbers))

    def heading(self, number: int, text: str, id: str) -> Heading:
        shown = _ARABIC_ORDINALS[number - 1] if self.lang == "ar" else f"{number}."
        return Heading(
            id=id,
            lang=self.lang,
            level=2,
            role="heading.1",
            content=(Str(text),),
            numbered=True,
            marker=self.marker(shown, "heading", 1, number),
        )

    def plain_heading(self, text: str, *, role: str, level: int, id: str = "") -> Heading:
        return Heading(id=id, lang=self.lang, role=role, level=level, content=(Str(text),))

    def item(
        self, text: Inlines | str, marker: Resolved, *more: Block, role: str = "list.item"
    ) -> ListItem:
        content = (Str(text),) if isinstance(text, str) else text
        first = Paragraph(role=role, lang=self.lang, content=content)
        return ListItem(role=role, lang=self.lang, blocks=(first, *more), marker=marker)

    def bullets(self, *texts: str, role: str = "list", item: str = "list.item") -> List:
        marker = self.marker("•", "bullet", 1)
        items = tuple(self.item(text, marker, role=item) for text in texts)
        return List(role=role, lang=self.lang, counter="bullet", items=items)

    def decimals(self, *texts: str, level: int = 1) -> List:
        mark = "{}-" if self.lang == "ar" else "{}."
        items = tuple(
            self.item(text, self.marker(mark.format(n), "decimal", level, n))
            for n, text in enumerate(texts, 1)
        )
        return List(lang=self.lang, counter="decimal", items=items)

    def fields(self, role: str, *pairs: tuple[str, Inline | str], id: str = "") -> Fields:
        items = tuple(
            Field(
                label=(Resolved(label, LabelValue(label, "field")),),
                value=self.inlines(value),
            )
            for label, value in pairs
        )
        return Fields(role=role, id=id, lang=self.lang, items=items)

    # --- parts -------------------------------------------------------------------------------

    @property
    def reference(self) -> Resolved:
        return Resolved("WA/2025/0417", CodeValue("WA/2025/0417"), "ltr")

    @property
    def date(self) -> Resolved:
        return self.value("12 مارس 2025", "12 March 2025", DateValue(2025, 3, 12))

    @property
    def hijri(self) -> Resolved:
        return self.value(
            "12 رمضان 1446هـ", "12 Ramadan 1446 AH", DateValue(2025, 3, 12, form="hijri")
        )

    def letterhead(self) -> Group:
        issuer = Group(
            role="letterhead.issuer",
            lang=self.lang,
            blocks=(
                self.p(self.t("دولة سهيل", "State of Suhail"), role="letterhead.name"),
                self.p(
                    self.t(
                        "هيئة المياه والموارد الطبيعية", "Water and Natural Resources Authority"
                    ),
                    role="letterhead.line",
                ),
                self.p(
                    self.t("إدارة المياه الجوفية", "Groundwater Department"),
                    role="letterhead.line",
                ),
            ),
        )
        emblem = Group(
            role="letterhead.emblem",
            lang=self.lang,
            blocks=(self.p(self.t("سهيل", "Suhail"), role="letterhead.emblem"),),
        )
        fields = self.fields(
            "letterhead.fields",
            (self.t("الرقم:", "Reference:"), self.reference),
            (self.t("التاريخ:", "Date:"), self.hijri),
            (self.t("الموافق:", "Gregorian:"), self.date),
            (self.t("المرفقات:", "Enclosures:"), "2"),
        )
        return Group(
            role="letterhead", lang=self.lang, layout="row", blocks=(issuer, emblem, fields)
        )

    def foot(self) -> Band:
        if self.lang == "ar":
            center = self.inlines("صفحة ", PageNumber(), " من ", PageCount())
        else:
            center = self.inlines("Page ", PageNumber(), " of ", PageCount())
        end = (Str(self.t("هيئة المياه", "Water Authority")),)
        return Band(start=(self.reference,), center=center, end=end)

    def furniture(self) -> Furniture:
        return Furniture(
            masthead=(self.letterhead(),),
            head=Band(start=(Str(self.t("رصد المياه الجوفية", "Groundwater monitoring")),)),
            foot=self.foot(),
            mark=self.label("محدود التداول", "Restricted", "restricted"),
        )

    def opening(self) -> Blocks:
        title = Heading(
            id="title",
            lang=self.lang,
            role="title",
            level=1,
            content=self.inlines(
                self.t(
                    "البرنامج الوطني لرصد المياه الجوفية: حصيلة العام الأول وخطة التوسّع",
                    "The national groundwater programme: the first year, and the plan to extend it",
                )
            ),
        )
        return (
            self.p(*self.label("مذكرة إحاطة", "Briefing", "briefing"), role="kind", id="kind"),
            title,
            self.p(
                self.t(
                    "مرفوعة إلى معالي رئيس مجلس الإدارة",
                    "Submitted to the Chairman of the Board",
                ),
                role="addressee",
                id="addressee",
            ),
            self.fields(
                "details",
                (self.t("الموضوع:", "Subject:"), self.t("اعتماد المرحلة الثانية", "Phase two")),
                (self.t("التاريخ:", "Date:"), self.date),
                id="details",
            ),
            self.summary(),
        )

    def summary(self) -> Group:
        title = self.plain_heading(
            self.t("الخلاصة", "Summary"), role="summary.title", level=2, id="summary-title"
        )
        points = self.bullets(
            self.t(
                "بلغ عدد آبار الرصد العاملة 148 بئراً، بعد أن كان 62 بئراً قبل عام واحد.",
                "148 monitoring wells are at work, against 62 a year ago.",
            ),
            self.t(
                "تراجع منسوب الخزان الشرقي بمقدار 1.40 متر، وهو أدنى مستوى يُسجَّل منذ بدء القياس.",
                "The eastern aquifer fell by 1.40 m, the lowest level since measuring began.",
            ),
            self.t(
                "توصي الإدارة بالبدء بالمرحلة الثانية قبل موسم الري المقبل.",
                "The department recommends that phase two begin before the next irrigation season.",
            ),
            role="summary.list",
            item="summary.item",
        )
        return Group(
            role="summary", id="summary", lang=self.lang, blocks=(title, points), keep=True
        )

    def note(self) -> Note:
        text = self.t(
            "يُقاس المنسوب عند فتحة البئر في أول كل شهر، وتُراجع القراءات مرتين قبل نشرها.",
            "Levels are read at the well head on the first of each month and checked twice.",
        )
        return Note("method", self.marker("1", "note", 1, 1), (self.p(text, role="note"),))

    def background(self) -> Blocks:
        other: Lang = "en" if self.lang == "ar" else "ar"
        return (
            self.heading(1, self.t("خلفية الموضوع", "Background"), "background"),
            self.p(
                self.t(
                    "أُنشئ البرنامج ليكون مرجعاً واحداً لقياسات المياه الجوفية في البلاد.",
                    "The programme was set up as the one record of the country's groundwater.",
                ),
                role="paragraph.lead",
                id="lead",
            ),
            self.p(
                self.t(
                    "باشرت الهيئة تنفيذ البرنامج في ",
                    "The Authority began the programme on ",
                ),
                self.value("3 مارس 2024", "3 March 2024", DateValue(2024, 3, 3)),
                self.t("، بالتعاون مع مركز دراسات المناخ (", ", with the Centre for Climate ("),
                Foreign(
                    other, (Str(self.t("Centre for Climate Studies, CCS", "مركز دراسات المناخ")),)
                ),
                self.t(
                    ")، وربطت الآبار بشبكة قياس آلية تنقل قراءاتها كل ست ساعات",
                    "), and joined the wells in a network that reports every six hours",
                ),
                self.note(),
                self.t("، ثم توسّعت في عدد الآبار ", ", then extended it "),
                Strong((Str(self.t("حتى شملت الأقاليم الخمسة", "to all five regions")),)),
                self.t(" جميعها، ", ", "),
                Emph((Str(self.t("قبل الموعد المقرر", "ahead of time")),)),
                self.t(" بأربعة أشهر، وبكلفة تقلّ بنسبة ", " by four months, at a cost lower by "),
                self.value("3.5%", "3.5%", PercentValue(Decimal("3.5")), "ltr"),
                self.t(" عن التقديرات.", " than planned."),
                id="history",
            ),
            self.p(
                self.t("للاستفسار: ", "Enquiries: "),
                Resolved("+999 11 555 0142", PhoneValue("+999115550142"), "ltr"),
                self.t("، أو ", ", or "),
                Link("mailto:wells@water.example", (Str("wells@water.example"),)),
                self.t("؛ والبيانات منشورة على ", "; the data stand at "),
                Link("https://water.example/data", (Str(self.t("بوابة الهيئة", "the portal")),)),
                self.t("، ومعرّف المجموعة ", ", as data set "),
                Code("wells:{{ 7*7 }}<b>"),
                self.t(". انظر الجدول في صفحة ", ". See the table on page "),
                PageRef("levels"),
                self.t("، و", " and "),
                Link("#plan", (Str(self.t("خطة التوسّع", "the plan")),)),
                ".",
                Break(),
                self.t("ويُحدَّث هذا البيان شهرياً.", "This statement is revised every month."),
                id="enquiries",
            ),
        )

    def levels(self) -> Table:
        t = self.t
        rows = (
            Row(cells=((Str(t("الأقاليم الشرقية", "Eastern regions")),),), kind="section"),
            self._row(1, t("إقليم النخيل", "Nakheel"), "41", "12.75"),
            self._row(2, t("إقليم الساحل", "Sahil"), "38", "9.40"),
            Row(cells=((Str(t("الأقاليم الغربية", "Western regions")),),), kind="section"),
            self._row(3, t("إقليم الوادي", "Wadi"), "47", "108.20"),
            self._row(4, t("إقليم المرتفعات", "The Highlands"), "22", "64.05"),
            Row(
                cells=((), (Str(t("المجموع", "Total")),), self._number("148"), ()),
                kind="total",
            ),
        )
        return Table(
            id="levels",
            lang=self.lang,
            columns=(
                Column(head=(Str(t("م", "No.")),), align="center", width=0.08),
                Column(head=(Str(t("الإقليم", "Region")),)),
                Column(head=(Str(t("عدد الآبار", "Wells")),), align="decimal", width=0.2),
                Column(
                    head=(Str(t("متوسط العمق (م)", "Mean depth (m)")),), align="decimal", width=0.24
                ),
            ),
            rows=rows,
            header_columns=2,
            caption=(
                Str(t("آبار الرصد ومتوسط أعماقها بحسب الإقليم", "Wells and mean depth by region")),
            ),
            note=(Str(t("المصدر: قراءات فبراير 2025.", "Source: readings of February 2025.")),),
            numbered=True,
            marker=self.marker(t("جدول 1:", "Table 1:"), "table", 1, 1),
        )

    def _number(self, text: str) -> Inlines:
        return (Resolved(text, NumberValue(Decimal(text)), "ltr"),)

    def _row(self, number: int, name: str, wells: str, depth: str) -> Row:
        marker = self.marker(str(number), "row", 1, number)
        return Row(
            cells=((marker,), (Str(name),), self._number(wells), self._number(depth)), kind="body"
        )

    def findings(self) -> Blocks:
        t = self.t
        chart = Figure(
            id="chart",
            lang=self.lang,
            image=_image(_BARS, 480, 150),
            alt=(
                Str(t("أعمدة تبيّن نمو عدد الآبار في أربعة فصول", "Four bars: wells per quarter")),
            ),
            caption=(Str(t("نمو شبكة الرصد في أربعة فصول", "The network over four quarters")),),
            width=110,
            numbered=True,
            marker=self.marker(t("شكل 1:", "Figure 1:"), "figure", 1, 1),
        )
        rule = Figure(
            id="rule",
            lang=self.lang,
            image=Image(data=png(60, 2), media_type="image/png", width_px=60, height_px=2),
            decorative=True,
            width=30,
        )
        quote = Quote(
            id="quote",
            lang=self.lang,
            blocks=(
                self.p(
                    t(
                        "«الماء حقّ للأجيال المقبلة قبل أن يكون مورداً لنا، ومن لا يقيس لا يحفظ».",
                        "“Water is owed to those who come after us; what is not measured is lost.”",
                    )
                ),
            ),
            attribution=(Str(t("من كلمة الافتتاح", "From the opening address")),),
        )
        return (
            self.heading(2, t("ما أظهرته القياسات", "Findings"), "findings"),
            self.levels(),
            chart,
            rule,
            quote,
            self.callout(),
        )

    def callout(self) -> Group:
        t = self.t
        return Group(
            role="callout",
            id="callout",
            lang=self.lang,
            keep=True,
            blocks=(
                self.p(t("تنبيه", "Caution"), role="callout.title"),
                self.p(
                    t(
                        "لا تشمل الأرقام الآبار الخاصة غير المرخّصة، ويُقدَّر عددها بنحو 300 بئر.",
                        "Private wells without a licence, some 300, are not counted.",
                    )
                ),
            ),
        )

    def plan(self) -> Blocks:
        t = self.t
        deeper = self.decimals(
            t("حفر الآبار وتجهيزها.", "Drilling and fitting."),
            t("ربطها بمركز البيانات.", "Joining them to the data centre."),
            level=2,
        )
        shown = ("أ-", "ب-", "ج-") if self.lang == "ar" else ("(a)", "(b)", "(c)")
        clauses = List(
            role="clauses",
            id="clauses",
            lang=self.lang,
            counter="clause",
            items=(
                self.item(
                    t("توسيع الشبكة لتبلغ 220 بئراً:", "Extending the network to 220 wells:"),
                    self.marker(shown[0], "clause", 1, 1),
                    deeper,
                    role="clause",
                ),
                self.item(
                    t(
                        "تدريب 40 فنياً وفنية من أبناء الأقاليم على الصيانة والقياس.",
                        "Training 40 technicians from the regions in upkeep and measurement.",
                    ),
                    self.marker(shown[1], "clause", 1, 2),
                    role="clause",
                ),
                self.item(
                    t("نشر القراءات في بوابة واحدة.", "Publishing readings on one portal."),
                    self.marker(shown[2], "clause", 1, 3),
                    role="clause",
                ),
            ),
        )
        return (
            self.heading(3, t("خطة التوسّع", "The plan"), "plan"),
            self.plain_heading(
                t("المرحلة الثانية", "Phase two"), role="heading.2", level=3, id="phase"
            ),
            self.p(t("تقترح الإدارة ما يأتي:", "The department proposes:"), id="proposal"),
            clauses,
            self.plain_heading(
                t("المتابعة", "Follow-up"), role="heading.3", level=4, id="follow-up"
            ),
            self.bullets(
                t("تقرير فصلي إلى مجلس الإدارة.", "A quarterly report to the Board."),
                t("مراجعة مستقلة في نهاية العام.", "An independent review at the year's end."),
            ),
        )

    def closing(self) -> Blocks:
        t = self.t
        signature = Group(
            role="signature",
            id="signature",
            lang=self.lang,
            keep=True,
            blocks=(
                self.p(t("مدير إدارة المياه الجوفية", "Director of Groundwater"),
                       role="signature.position"),
                Space(lang=self.lang, height=20),
                self.p(t("د. سلمى بنت راشد الهاجري", "Dr Salma Rashid Al-Hajri"),
                       role="signature.name"),
            ),
        )  # fmt: skip
        direction = Group(
            role="direction",
            id="direction",
            lang=self.lang,
            keep=True,
            blocks=(
                self.plain_heading(
                    t("توجيه معاليكم", "Direction"), role="direction.title", level=3
                ),
                Space(lang=self.lang, height=24),
            ),
        )
        attachments = Group(
            role="attachments",
            id="attachments",
            lang=self.lang,
            blocks=(
                self.plain_heading(t("المرفقات", "Attachments"), role="heading.2", level=3),
                self.decimals(
                    t("جدول القراءات الشهرية.", "Monthly readings."),
                    t("تقديرات كلفة المرحلة الثانية.", "Estimated cost of phase two."),
                ),
            ),
        )
        return (
            self.heading(4, t("المطلوب", "Action required"), "action"),
            Group(
                role="request",
                id="request",
                lang=self.lang,
                blocks=(
                    self.p(
                        t(
                            "التفضل بالاطلاع، والموافقة على بدء المرحلة الثانية وفق الخطة المرفقة.",
                            "To take note, and to approve the start of phase two as attached.",
                        )
                    ),
                ),
            ),
            signature,
            PageBreak(lang=self.lang),
            attachments,
            direction,
        )

    def memo(self) -> Blocks:
        """The parts that only memos and letters have."""
        t = self.t
        return (
            self.fields(
                "memo.fields",
                (t("إلى:", "To:"), t("سعادة مدير إدارة التخطيط", "Director of Planning")),
                (t("من:", "From:"), t("مدير إدارة المياه الجوفية", "Director of Groundwater")),
                (t("الموضوع:", "Subject:"), t("خطة المرحلة الثانية", "Plan of phase two")),
                id="memo-fields",
            ),
            self.p(
                t("السلام عليكم ورحمة الله وبركاته، وبعد:", "Dear colleague,"),
                role="memo.salutation",
                id="salutation",
            ),
            self.p(
                t("وتفضلوا بقبول فائق الاحترام والتقدير،،،", "Yours sincerely,"),
                role="memo.closing",
                id="closing",
            ),
            self.fields(
                "memo.tail",
                (t("نسخة إلى:", "Copy to:"), t("إدارة الشؤون المالية", "Finance Department")),
                id="memo-tail",
            ),
        )

    def facts(self) -> Blocks:
        """The parts that only fact sheets have, apart from the key figures."""
        t = self.t
        person = Group(
            role="person",
            id="director",
            lang=self.lang,
            keep=True,
            blocks=(
                self.p(
                    t("سعادة المهندس طارق بن ناصر العمري", "H.E. Tariq Nasser Al-Omari"),
                    role="person.name",
                ),
                self.p(
                    t("رئيس هيئة المياه والموارد الطبيعية", "President of the Authority"),
                    role="person.position",
                ),
            ),
        )
        deputy = replace(
            person,
            id="deputy",
            blocks=(
                self.p(
                    t("د. سلمى بنت راشد الهاجري", "Dr Salma Rashid Al-Hajri"), role="person.name"
                ),
                self.p(
                    t("مدير إدارة المياه الجوفية، المتحدث الرسمي باسم البرنامج",
                      "Director of Groundwater, spokeswoman of the programme"),
                    role="person.position",
                ),
            ),
        )  # fmt: skip
        return (
            self.plain_heading(t("من يقود البرنامج؟", "Who leads it"), role="heading.1", level=2,
                               id="people"),
            self.plain_heading(t("الهيئة", "The Authority"), role="side", level=3, id="side"),
            person,
            deputy,
            self.plain_heading(t("محطات", "Milestones"), role="heading.1", level=2, id="dates"),
            self.events(),
            self.plain_heading(t("للتواصل", "Contact"), role="heading.1", level=2,
                               id="contact-title"),
            self.fields(
                "contact",
                (t("الهاتف:", "Telephone:"),
                 Resolved("+999 11 555 0142", PhoneValue("+999115550142"), "ltr")),
                (t("البريد:", "E-mail:"),
                 Link("mailto:wells@water.example", (Str("wells@water.example"),))),
                id="contact",
            ),
            self.bullets(
                t("النشرة السنوية للمياه، 2024.", "Annual water bulletin, 2024."),
                role="sources",
                item="source",
            ),
        )  # fmt: skip

    def events(self) -> Fields:
        t = self.t
        pairs = (
            (t("3 مارس 2024", "3 March 2024"), DateValue(2024, 3, 3),
             t("بدء المرحلة الأولى", "Phase one begins")),
            (t("18 نوفمبر 2024", "18 November 2024"), DateValue(2024, 11, 18),
             t("إطلاق بوابة البيانات المفتوحة", "The open data portal is launched")),
            (t("12 مارس 2025", "12 March 2025"), DateValue(2025, 3, 12),
             t("عرض خطة التوسّع على مجلس الإدارة", "The plan goes before the Board")),
        )  # fmt: skip
        return Fields(
            role="events",
            id="events",
            lang=self.lang,
            items=tuple(
                Field(label=(Resolved(shown, value),), value=(Str(text),))
                for shown, value, text in pairs
            ),
        )


def _properties(languages: tuple[Lang, ...]) -> Properties:
    titles = {
        "ar": (Str("البرنامج الوطني لرصد المياه الجوفية"),),
        "en": (Str("The national groundwater programme"),),
    }
    authors = {"ar": "هيئة المياه والموارد الطبيعية", "en": "Water and Natural Resources Authority"}
    return Properties(
        titles={lang: titles[lang] for lang in languages},
        descriptions={languages[0]: titles[languages[0]]},
        author=(Str(authors[languages[0]]),),
        identifier="WA/2025/0417",
        date=DateValue(2025, 3, 12),
    )


def every_node(lang: Lang) -> Document:
    """A briefing in one language that holds every type of node but `Parallel`."""
    w = _Writer(lang)
    return Document(
        kind="briefing",
        languages=(lang,),
        properties=_properties((lang,)),
        furniture=w.furniture(),
        blocks=(
            *w.opening(),
            *w.background(),
            _keyfigures((lang,)),
            *w.findings(),
            *w.plan(),
            *w.closing(),
            *w.memo(),
            *w.facts(),
        ),
    )


def _tile(languages: tuple[Lang, ...], id: str, figure: str, words: tuple[str, str]) -> Group:
    writers = [_Writer(lang) for lang in languages]
    first = writers[0]
    value = Resolved(figure, NumberValue(Decimal(figure.rstrip("%"))), "ltr")
    return Group(
        role="keyfigure",
        id=id,
        lang=first.lang,
        keep=True,
        blocks=(
            first.p(value, role="keyfigure.value"),
            *(w.p(w.t(*words), role="keyfigure.label") for w in writers),
        ),
    )


def _keyfigures(languages: tuple[Lang, ...]) -> Group:
    tiles = (
        _tile(languages, "wells", "148", ("بئر رصد عاملة", "monitoring wells")),
        _tile(languages, "regions", "5", ("أقاليم مشمولة بالشبكة", "regions in the network")),
        _tile(languages, "saving", "3.5%", ("وفر عن الكلفة المقدّرة", "below the planned cost")),
        _tile(languages, "staff", "40", ("فنياً وفنية قيد التدريب", "technicians in training")),
    )
    return Group(
        role="keyfigures", id="keyfigures", lang=languages[0], layout="tiles", blocks=tiles
    )


def _masthead(languages: tuple[Lang, ...]) -> Group:
    writers = [_Writer(lang) for lang in languages]
    kickers = tuple(
        w.p(w.t("صحيفة وقائع · مارس 2025", "Fact sheet · March 2025"), role="masthead.kicker")
        for w in writers
    )
    titles: list[Block] = []
    for position, w in enumerate(writers):
        text = w.t("البرنامج الوطني لرصد المياه الجوفية", "The national groundwater programme")
        if position == 0:
            titles.append(w.plain_heading(text, role="masthead.title", level=1))
        else:
            titles.append(w.p(text, role="masthead.title.other"))
    row = Group(role="group", lang=languages[0], layout="row", blocks=kickers)
    return Group(role="masthead", lang=languages[0], blocks=(row, *titles))


def _foot(languages: tuple[Lang, ...]) -> Furniture:
    first, last = _Writer(languages[0]), _Writer(languages[-1])
    center: list[Inline] = [*first.foot().center]
    if len(languages) > 1:
        center += [Str("  ·  "), Foreign(last.lang, last.foot().center)]
    ends = [w.label("للنشر", "For release", "release") for w in (first, last)]
    end: Inlines = (Foreign(last.lang, ends[1]),) if len(languages) > 1 else ()
    return Furniture(
        masthead=(_masthead(languages),),
        foot=Band(start=ends[0], center=tuple(center), end=end),
    )


def _zip(first: Blocks, second: Blocks) -> Blocks:
    pairs = zip(first, second, strict=True)
    return tuple(
        a
        if isinstance(a, PageBreak)
        else Parallel(id=a.id, lang=a.lang, cells=((replace(a, id=""),), (replace(b, id=""),)))
        for a, b in pairs
    )


def _end(languages: tuple[Lang, ...]) -> Group:
    writers = [_Writer(lang) for lang in languages]
    alt = writers[0].t("رمز الاستجابة السريعة لبوابة البيانات", "QR code of the data portal")
    qr = Figure(
        role="qr",
        id="qr",
        lang=languages[0],
        image=_image(_QR, 21, 21),
        alt=(Str(alt),),
        width=20,
    )
    dates = tuple(
        w.p(w.t("البيانات حتى ", "Figures as of "), w.date, ".", role="as-of") for w in writers
    )
    stack = Group(role="group", lang=languages[0], blocks=dates)
    return Group(role="group", id="end", lang=languages[0], layout="row", blocks=(stack, qr))


def factsheet(*languages: Lang) -> Document:
    """A fact sheet of ordinary length, in one language or two."""
    writers = [_Writer(lang) for lang in languages]
    parts: list[Blocks] = []
    for w in writers:
        what = w.plain_heading(
            w.t("ما البرنامج؟", "What it is"), role="heading.1", level=2, id="what"
        )
        parts.append(
            (what, *[b for b in w.background() if isinstance(b, Paragraph)][:2], *w.facts())
        )
    body = parts[0] if len(parts) == 1 else _zip(parts[0], parts[1])
    return Document(
        kind="factsheet",
        languages=tuple(languages),
        properties=_properties(tuple(languages)),
        furniture=_foot(languages),
        blocks=(_keyfigures(languages), *body, _end(languages)),
    )


def every_node_parallel() -> Document:
    """A fact sheet in Arabic and English, side by side, that holds every type of node."""
    languages: tuple[Lang, ...] = ("ar", "en")
    first, second = (_Writer(lang) for lang in languages)

    def blocks(w: _Writer) -> Blocks:
        return (*w.opening()[2:], *w.background(), *w.findings(), *w.plan(), *w.closing(),
                *w.memo(), *w.facts())  # fmt: skip

    return Document(
        kind="factsheet",
        languages=languages,
        properties=_properties(languages),
        furniture=_foot(languages),
        blocks=(_keyfigures(languages), *_zip(blocks(first), blocks(second)), _end(languages)),
    )
