// XLSForm: ODK's engine runs the XForm that pyxform made of the workbook, and calculates the same two fits.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { FORMS, client, compare, lines, read, said } from "./clients.mjs";

/** The questions and calculations of a form that is being filled in. */
const leaves = (node) => node.currentState.children?.flatMap(leaves) ?? [node];
const nameOf = (node) => node.currentState.reference.split("/").pop();

const jsdom = await client("jsdom");
if (!existsSync(`${process.argv[2]}/xform.xml`)) {
  console.log("missing: the XForm, which pyxform makes, so ODK's engine is not checked");
} else if (jsdom) {
  // The engine is made for browsers, and looks for these in one or in CommonJS.
  const { window } = new jsdom.JSDOM("");
  for (const name of Object.getOwnPropertyNames(window)) {
    if (/^[A-Z]/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
  }
  Object.assign(globalThis, { window, document: window.document });
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: import.meta.dirname });
  const odk = await client("@getodk/xforms-engine");
  const form = read("xform.xml");
  const answers = lines("answers.jsonl");
  if (odk) {
    await compare("ODK's engine", async (at) => {
      const { root } = await odk.createInstance(form);
      const nodes = Object.fromEntries(leaves(root).map((node) => [nameOf(node), node]));
      for (const [name, picked] of said(answers[at])) nodes[name].selectValues(picked);
      const fit = ({ currentState: { value } }) => (value === "" ? null : Number(value));
      return Object.fromEntries(FORMS.map((form) => [form, fit(nodes[`fit${form}`])]));
    });
  }
}
