"""What paragraphs say: the way through a whole part against the way through each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from warraq.wordml import W
from warraq.wordtext import is_listed, said, said_in

_BEGIN, _END = (f'<w:r><w:fldChar w:fldCharType="{way}"/></w:r>' for way in ("begin", "end"))
RUNS = st.sampled_from([
    "<w:r><w:t>قول</w:t></w:r>",
    '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve"> b\u200f </w:t></w:r>',
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>1</w:t></w:r>',
    "<w:r><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>",
    "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>",
    "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
    "<w:moveFrom><w:r><w:t>from</w:t></w:r></w:moveFrom>",
    "<w:sdt><w:sdtContent><w:r><w:t>field</w:t></w:r></w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>',
    f"{_BEGIN}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>8</w:t></w:r>{_END}",
    "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
])  # fmt: skip
LISTED = "<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
PARAGRAPHS = st.lists(RUNS, max_size=4).map("".join).map("<w:p><w:pPr/>{}</w:p>".format)
BLOCKS = PARAGRAPHS | PARAGRAPHS.map(LISTED.format)


@given(st.lists(BLOCKS, max_size=5))
def test_a_part_says_what_its_paragraphs_say(blocks: list[str]) -> None:
    root = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{"".join(blocks)}</w:body>')
    each = [(one, said(one)) for one in root.iter(f"{W}p") if not is_listed(one)]
    assert said_in(root) == each
