// REDCap: no package calculates as REDCap does, so this translation of its few signs into JavaScript is our own.

import { FORMS, compare, lines, said } from "./clients.mjs";

const fields = lines("redcap.jsonl");
const answers = lines("answers.jsonl");
const known = {
  when: (holds, then, or) => (holds ? then : or),
  rounddown: (number, digits) => Math.trunc(number * 10 ** digits) / 10 ** digits,
};

function javascript(formula) {
  const translated = formula
    .replaceAll(/\[(\w+)\((\w+)\)\]/g, (_, name, code) => `value("${name}___${code}")`)
    .replaceAll(/\[(\w+)\]/g, (_, name) => `value("${name}")`)
    .replaceAll("<>", "!=")
    .replaceAll(/(?<![!<>])=/g, "==")
    .replaceAll(/\bif\(/g, "when(");
  return new Function("value", ...Object.keys(known), `return ${translated};`);
}

const calculated = fields.filter((field) => field.type === "calc");
const formulas = calculated.map(({ name, choices }) => [name, javascript(choices)]);

await compare("our own translation of REDCap's formulas", (at) => {
  const record = Object.fromEntries(fields.map(({ name }) => [name, ""]));
  for (const { name, choices } of fields.filter((field) => field.type === "checkbox")) {
    for (const choice of choices.split("|")) record[`${name}___${choice.split(",")[0].trim()}`] = 0;
  }
  for (const [name, picked] of said(answers[at])) {
    const codes = picked.map((code) => code.replaceAll("-", "_"));
    const isField = record[`${name}___${codes[0]}`] === undefined;
    if (isField) [record[name]] = codes;
    else for (const code of codes) record[`${name}___${code}`] = 1;
  }
  const value = (name) => {
    if (!(name in record)) throw new Error(`no field ${name}`);
    return record[name];
  };
  for (const [name, formula] of formulas) record[name] = formula(value, ...Object.values(known));
  const fit = (form) => (record[`fit${form}`] === "" ? null : record[`fit${form}`]);
  return Object.fromEntries(FORMS.map((form) => [form, fit(form)]));
});
