// Writes urdu.json: 0 to 99 as the npm package to-words says them. By hand, in a folder of its own:
// npm install to-words@5.7.0, then node …/tests/locale/numerals/make.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const { ToWords } = createRequire(`${process.cwd()}/`)("to-words");
const say = new ToWords({ localeCode: "ur-PK" });
const words = Array.from({ length: 100 }, (_, number) => say.convert(number));
writeFileSync(new URL("urdu.json", import.meta.url), `${JSON.stringify(words, null, 1)}\n`);
