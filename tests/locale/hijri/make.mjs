// Writes months.json: the first day of every month of AH 1343 to 1500 as three other programs have
// it, and of every Solar Hijri month from 1900 to 2100 as ICU has it. Run once, by hand:
//   npm install --no-save @umalqura/core@0.0.7 moment-hijri@3.0.0 && node make.mjs > months.json
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const umalqura = require("@umalqura/core").default;
const moment = require("moment-hijri");
moment.locale("en");
const DAY = 864e5;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

// A table is the first day, and the length of each month in days less 28, one figure a month: `?`
// where the program does not know the month, so that the next one is given in full.
function table(starts) {
  const runs = [];
  let run = null;
  for (const [year, month, start, length] of starts) {
    if (start === null) { run = null; continue; }
    if (run === null || run.next !== start) runs.push((run = { year, month, start: iso(start), lengths: "" }));
    run.lengths += String(length - 28);
    run.next = start + length * DAY;
  }
  return runs.map(({ year, month, start, lengths }) => ({ year, month, start, lengths }));
}

function* hijri(startOf) {
  for (let year = 1343; year <= 1500; year++)
    for (let month = 1; month <= 12; month++) {
      const start = startOf(year, month);
      const next = month < 12 ? startOf(year, month + 1) : startOf(year + 1, 1);
      yield [year, month, next === null ? null : start, start === null || next === null ? 0 : (next - start) / DAY];
    }
}

function fromUmalqura(year, month) {
  try {
    const found = umalqura(year, month, 1).date;
    return Date.UTC(found.getFullYear(), found.getMonth(), found.getDate());
  } catch { return null; }
}

// Its table begins with 1356; before that it gives days of the year 1001.
function fromMoment(year, month) {
  if (year < 1356) return null;
  const found = moment(`${year}/${month}/1`, "iYYYY/iM/iD");
  return found.isValid() ? Date.UTC(found.year(), found.month(), found.date()) : null;
}

function fromICU(calendar, first, last) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC",
  });
  const starts = [];
  for (let time = first; time < last; time += DAY) {
    const parts = Object.fromEntries(format.formatToParts(time).map((p) => [p.type, parseInt(p.value)]));
    if (parts.day === 1) starts.push([parts.year, parts.month, time]);
  }
  return starts.slice(0, -1).map(([y, m, time], i) => [y, m, time, (starts[i + 1][2] - time) / DAY]);
}

const { node, icu, cldr, tz } = process.versions;
console.log(JSON.stringify({
  versions: {
    node, icu, cldr, tz,
    "@umalqura/core": require("@umalqura/core/package.json").version,
    "moment-hijri": require("moment-hijri/package.json").version,
  },
  "@umalqura/core": table(hijri(fromUmalqura)),
  "moment-hijri": table(hijri(fromMoment)),
  "icu islamic-umalqura": table(fromICU("islamic-umalqura", Date.UTC(1924, 6, 1), Date.UTC(2077, 11, 20))),
  "icu persian": table(fromICU("persian", Date.UTC(1900, 0, 1), Date.UTC(2100, 11, 31))),
}, null, 1));
