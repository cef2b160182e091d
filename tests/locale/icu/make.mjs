// What ICU says, through JavaScript's Intl: one line of JSON to stdout. See make.py.
import fs from "node:fs";

const DATES = [
  "2020-12-07", "2021-01-01", "2019-02-28", "2024-03-15", "2018-04-09", "2022-05-31",
  "1999-06-21", "2005-07-04", "2019-08-31", "2023-09-10", "2026-10-18", "2025-11-23",
];
const TIMES = ["00:05:09", "09:00:00", "12:00:00", "14:30:05", "23:59:59"];
const LENGTHS = ["full", "long", "medium", "short"];
const NUMBERS = [
  "0", "1", "-5", "1.5", "12", "999", "1000", "1234", "12345", "-1234.5", "0.05", "1234567.891",
  "100000000",
];
const PERCENTS = ["0", "3.5", "-3.5", "50", "1234.5"];
const CURRENCIES = ["QAR", "USD", "EGP", "KWD", "JPY", "EUR", "SAR", "TND"];
const AMOUNTS = ["1", "1234.5", "-1234.5"];
const COUNTED = ["0", "1", "2", "3", "11", "100", "1.5"];
const COMPACT = [
  "5", "999", "1000", "1234", "2000", "3000", "11000", "99999", "999999", "1234567", "2000000",
  "3000000", "11000000", "125000000", "1500000000", "-4500000", "7000000000000",
  "10000000000000000", "123456789000000000",
];
const CORE = ["kilometer", "kilogram", "hectare", "day", "celsius", "liter", "year", "percent"];
const UNITS = Intl.supportedValuesOf("unit").filter((unit) => !CORE.includes(unit));
const COMPOUND = ["kilometer-per-hour", "mile-per-gallon", "liter-per-kilometer"];
const LISTS = [["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"], ["مصر", "قطر", "عمان"]];
const PLURALS = ["0", "1", "2", "3", "5", "10", "11", "12", "21", "99", "100", "101", "102", "103",
  "111", "1000", "1000000", "0.5", "1.5", "2.0"];

const ARABIC = ["ar", ..."001 AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE"
  .split(" ").map((region) => `ar-${region}`)];
const OTHERS = ["fa", "fa-AF", "ur", "ur-IN", "he", "en-GB", "en-US", "en-AE", "en-IN", "fr", "fr-MA", "fr-CH",
  "de", "es", "es-MX", "it", "pt", "pt-PT", "nl", "tr", "id", "ru", "pl", "zh", "zh-TW", "ja", "hi", "bn", "ps",
  "sd", "ug"];
const SYSTEMS = (tag) => tag.startsWith("ar") ? ["", "latn", "arab"]
  : /^(fa|ur|ps|sd|ug)/.test(tag) ? ["", "latn", "arabext"] : ["", "arab"];

// --- cases ------------------------------------------------------------------------------------
const cases = [];
const every = [], forced = [];
function add(many, kind, ...lists) {
  let rows = [[]];
  for (const list of lists) rows = rows.flatMap((row) => list.map((one) => [...row, one]));
  for (const row of rows) { (many ? forced : every).push(cases.length); cases.push([kind, ...row]); }
}
add(true, "date", DATES.slice(0, 3), ["full", "long", "medium", "short"]);
add(false, "date", DATES.slice(3), ["full", "long", "medium", "short"]);
add(false, "month", DATES);
add(true, "time", TIMES, ["short"]);
add(true, "datetime", DATES.slice(0, 2), ["full", "long"]);
add(true, "decimal", NUMBERS);
add(true, "percent", PERCENTS);
add(true, "currency", AMOUNTS, CURRENCIES.slice(0, 5), ["standard", "code"]);
add(false, "currency", AMOUNTS, CURRENCIES.slice(5), ["standard", "code"]);
add(true, "currency", ["1234.5"], CURRENCIES, ["name"]);
add(false, "currency", COUNTED, CURRENCIES, ["name"]);
add(true, "compact", COMPACT, ["short", "long"]);
add(true, "unit", ["3", "-1234.5"], CORE, ["long", "short"]);
add(false, "unit", COUNTED, CORE, ["long", "short"]);
add(false, "unit", ["1", "3", "11"], [...UNITS, ...COMPOUND], ["long", "short"]);
add(false, "list", LISTS);
add(false, "plural", PLURALS, ["cardinal"]);

// --- answers ----------------------------------------------------------------------------------
const number = (tag, options) => new Intl.NumberFormat(tag, options);
const at = (text) => new Date(`${text}Z`);
const moment = (tag, options) => new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options, calendar: "gregory" });
const KINDS = {
  date: (tag, day, dateStyle) => moment(tag, { dateStyle }).format(at(`${day}T00:00:00`)),
  month: (tag, day) => moment(tag, { year: "numeric", month: "long" }).format(at(`${day}T00:00:00`)),
  time: (tag, time, timeStyle) => moment(tag, { timeStyle }).format(at(`2020-12-07T${time}`)),
  datetime: (tag, day, style) =>
    moment(tag, { dateStyle: style, timeStyle: "short" }).format(at(`${day}T14:30:05`)),
  decimal: (tag, value) => number(tag, {}).format(value),
  percent: (tag, value) => number(tag, { style: "percent", maximumFractionDigits: 1 }).format(`${value}E-2`),
  currency: (tag, value, currency, form) => number(tag, {
    style: "currency", currency,
    currencyDisplay: form === "code" || form === "name" ? form : "symbol",
  }).format(value),
  compact: (tag, value, compactDisplay) => number(tag, { notation: "compact", compactDisplay }).format(value),
  unit: (tag, value, unit, unitDisplay) => number(tag, { style: "unit", unit, unitDisplay }).format(value),
  list: (tag, items) => new Intl.ListFormat(tag, { type: "conjunction", style: "long" }).format(items),
  plural: (tag, value, type) => new Intl.PluralRules(tag, {
    type, minimumFractionDigits: (value.split(".")[1] ?? "").length,
  }).select(value),
};

const columns = {};
for (const tag of [...ARABIC, ...OTHERS]) for (const system of SYSTEMS(tag)) {
  const wanted = system ? `${tag}-u-nu-${system}` : tag;
  const resolved = new Intl.NumberFormat(wanted).resolvedOptions();
  if (!Intl.NumberFormat.supportedLocalesOf(tag).length) throw new Error(`no ${tag}`);
  const chosen = system ? forced : [...forced, ...every];
  columns[system ? `${tag} ${system}` : tag] = {
    digits: resolved.numberingSystem,
    strings: Object.fromEntries(chosen.map((n) => [n, KINDS[cases[n][0]](wanted, ...cases[n].slice(1))])),
  };
}
// --- what CLDR says and Babel does not carry --------------------------------------------------
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
// The signs of a numbering system and what stands around a number (0): "¤ 0;-¤ 0".
function signs(tag) {
  const parts = (value, options) => number(tag, options).formatToParts(value);
  const sign = (type, list) => list.find((part) => part.type === type)?.value ?? "";
  const number5 = parts(-12345.5, {});
  const around = (value, options) => parts(value, options).map(({ type, value }) =>
    ({ integer: "0", currency: "¤", minusSign: "-", percentSign: "%", literal: value })[type] ?? "")
    .join("").replace(/[\u200e\u200f\u061c]/g, "").replace(/0+/, "0");
  const both = (options) => {
    const [positive, negative] = [12345.5, -12345.5].map((value) => around(value, options));
    return negative === `-${positive}` ? positive : `${positive};${negative}`;
  };
  const money = { style: "currency", currency: "EUR", currencyDisplay: "narrowSymbol" };
  return {
    signs: {
      decimal: sign("decimal", number5), group: sign("group", number5),
      minusSign: sign("minusSign", number5), percentSign: sign("percentSign", parts(1, { style: "percent" })),
    },
    patterns: {
      standard: both(money),
      percent: both({ style: "percent" }),
    },
  };
}
const supplement = {};
const afternoon = at("2020-12-07T14:30:00");
for (const [name, systems] of Object.entries(asked)) {
  const tag = name.replaceAll("_", "-");
  const resolved = new Intl.DateTimeFormat(tag).resolvedOptions().locale;
  if (resolved !== tag) continue; // ICU has no data of its own
  const latin = `${tag}-u-nu-latn`;
  const joined = (dateStyle) => {
    const [day, time, both] = [{ dateStyle }, { timeStyle: "short" }, { dateStyle, timeStyle: "short" }]
      .map((options) => moment(latin, options).format(afternoon));
    return both.replace(day, "{1}").replace(time, "{0}");
  };
  supplement[name] = {
    systems: Object.fromEntries(systems.map((system) => [system, signs(`${tag}-u-nu-${system}`)])),
    grouping: number(latin, {}).format(1234) === "1234" ? 2 : 1,
    joined: Object.fromEntries(LENGTHS.map((length) => [length, joined(length)])),
  };
}
const { node, icu, cldr, unicode } = process.versions;
console.log(JSON.stringify({ versions: { node, icu, cldr, unicode }, cases, columns, supplement }));
