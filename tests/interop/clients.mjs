// What the clients on npm have in common: what they read, and what they are held against.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Each is called with the folder of what was exported, and the folder where the clients are installed.
const [made, folder] = process.argv.slice(2);
export const FORMS = ["group", "individual"];
export const { resolve } = createRequire(`${folder}/`);
export const read = (name) => readFileSync(`${made}/${name}`, "utf8");
export const lines = (name) => read(name).trim().split("\n").map((line) => JSON.parse(line));
export const plain = (id) => id.replaceAll(/[-.]/g, "_");

/** Loads a package; nothing if it is missing, which is said. */
export async function client(name) {
  try {
    const all = await import(resolve(name));
    return all.default ?? all;
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    console.log(`missing: ${name} (npm), so it is not checked`);
  }
}

export function say(holds, what, wrong = []) {
  if (holds) return console.log(`ok: ${what}`);
  process.exitCode = 1;
  console.log(`WRONG: ${what}`, ...wrong.slice(0, 3));
}

/** Holds both fits of each answers file against those that `score` gave. */
export async function compare(name, fitsOf) {
  const results = lines("results.jsonl");
  const wrong = [];
  for (const [at, result] of results.entries()) {
    const fits = await fitsOf(at);
    if (FORMS.some((form) => fits[form] !== result.fit[form])) wrong.push([result.id, fits, result.fit]);
  }
  say(wrong.length === 0 && results.length > 0, `${name} calculates both fits of ${results.length} answers`, wrong);
}

/** Gives what was said, as a system without "not sure" and "skip" keeps it: a name, and a list of options. */
export function* said({ answers, importance }) {
  for (const [id, picked] of Object.entries(answers)) {
    if (picked !== "skip" && picked !== "not-sure") yield [plain(id), [picked].flat()];
  }
  for (const [id, weight] of Object.entries(importance)) yield [`importance_${plain(id)}`, [String(weight)]];
}
