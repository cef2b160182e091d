// The memo by docx.js, with all that it has for right to left: bidirectional paragraphs, runs
// marked rightToLeft, tables that run visually right to left, native notes, lists and page numbers.
//
// node docxjs.mjs TOOLS MEMO.json OUT.docx ROUNDS prints the milliseconds of each round.
import fs from "node:fs";
import { createRequire } from "node:module";

const [tools, source, out, rounds] = process.argv.slice(2);
const require = createRequire(`${tools}/package.json`);
const d = require("docx");
const memo = JSON.parse(fs.readFileSync(source, "utf8"));

function build() {
  const footnotes = {};
  let notes = 0;
  const plain = (text, more = {}) => new d.TextRun({ text, rightToLeft: true, ...more });
  const paragraph = (children, more = {}) => new d.Paragraph({ bidirectional: true, children, ...more });
  const runs = (pieces) => pieces.map((piece) => {
    if (typeof piece === "string") return plain(piece);
    if (piece.strong) return plain(piece.strong, { bold: true });
    notes += 1;
    footnotes[notes] = { children: [paragraph([plain(piece.note)])] };
    return new d.FootnoteReferenceRun(notes);
  });
  const cell = (text) => new d.TableCell({ children: [paragraph([plain(text)])] });
  const table = (rows, head) => new d.Table({
    visuallyRightToLeft: true,
    width: { size: 100, type: d.WidthType.PERCENTAGE },
    rows: rows.map((row, place) => new d.TableRow({ tableHeader: head && place === 0, children: row.map(cell) })),
  });
  const children = memo.blocks.flatMap((block) => {
    switch (block.kind) {
      case "title": return paragraph(runs(block.text), { heading: d.HeadingLevel.TITLE });
      case "heading": return paragraph(runs(block.text), { heading: d.HeadingLevel.HEADING_1 });
      case "fields": return table(block.items, false);
      case "table": return table([block.head, ...block.rows], true);
      case "list": return block.items.map((item) => paragraph(runs(item), block.ordered
        ? { numbering: { reference: "numbers", level: 0 } } : { bullet: { level: 0 } }));
      default: return paragraph(runs(block.text));
    }
  });
  const footer = new d.Footer({ children: [paragraph([
    new d.TextRun({ rightToLeft: true, children: [d.PageNumber.CURRENT, " / ", d.PageNumber.TOTAL_PAGES] }),
  ])] });
  const header = new d.Header({ children: [paragraph([plain(memo.mark)])] });
  return new d.Document({
    title: memo.title,
    styles: { default: { document: { run: { font: "Amiri", language: { value: "en-GB", bidirectional: "ar-QA" } } } } },
    numbering: { config: [{ reference: "numbers", levels: [
      { level: 0, format: d.LevelFormat.DECIMAL, text: "%1-", alignment: d.AlignmentType.START },
    ] }] },
    footnotes,
    sections: [{ headers: { default: header }, footers: { default: footer }, children }],
  });
}

const taken = [];
let data;
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  data = await d.Packer.toBuffer(build());
  taken.push(performance.now() - start);
}
fs.writeFileSync(out, data);
console.log(JSON.stringify(taken));
