// node pdfjs_text.mjs TOOLS FILE... → {file: [text of a page, ...], ...}
import fs from "node:fs";
import path from "node:path";

const [tools, ...files] = process.argv.slice(2);
const pdfjs = await import(path.join(tools, "node_modules/pdfjs-dist/legacy/build/pdf.mjs"));
const found = {};
for (const file of files) {
  const data = new Uint8Array(fs.readFileSync(file));
  const document = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  found[file] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    found[file].push(items.map((one) => (one.str ?? "") + (one.hasEOL ? "\n" : "")).join(""));
  }
  await document.destroy();
}
console.log(JSON.stringify(found));
