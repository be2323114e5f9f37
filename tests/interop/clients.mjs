// The clients on npm calculate the same two fits: node clients.mjs FOLDER.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const made = process.argv[2];
const read = (name) => readFileSync(`${made}/${name}`, "utf8");
const lines = (name) => read(name).trim().split("\n").map((line) => JSON.parse(line));
const results = lines("results.jsonl");
const FORMS = ["group", "individual"];
let failed = false;

function client(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    console.log(`missing: ${name} (npm), so it is not checked`);
  }
}

function compare(name, fitsOf) {
  const wrong = results.filter((result, at) => {
    const fits = fitsOf(at);
    return FORMS.some((form) => fits[form] !== result.fit[form]);
  });
  failed ||= wrong.length > 0;
  if (wrong.length > 0) console.log(`wrong: ${name}, cases ${wrong.map((one) => one.id).join(" ")}`);
  else console.log(`ok: ${name} calculates the fits of ${results.length} answers`);
}

const fhirpath = client("fhirpath");
if (fhirpath) {
  const model = require("fhirpath/fhir-context/r4");
  const questionnaire = JSON.parse(read("fhir"));
  const responses = lines("responses.jsonl");
  const fits = questionnaire.item.find((item) => item.linkId === "own.fits").item;
  compare("fhirpath", (at) => {
    const response = responses[at];
    response.item = response.item.filter((item) => item.linkId !== "own.fits");
    const known = { resource: response };
    const value = (expression) => fhirpath.evaluate(response, expression, known, model);
    for (const { valueExpression } of questionnaire.extension) {
      [known[valueExpression.name]] = value(valueExpression.expression);
    }
    const fit = (item) => value(item.extension[0].valueExpression.expression)[0] ?? null;
    return Object.fromEntries(fits.map((item) => [item.linkId.split(".")[1], fit(item)]));
  });
}

const survey = client("survey-core");
if (survey) {
  const definition = JSON.parse(read("surveyjs"));
  const answers = lines("answers.jsonl");
  const plain = (id) => id.replaceAll(/[-.]/g, "_");
  const errors = new survey.Model(definition).jsonErrors;
  if (errors?.length) {
    failed = true;
    console.log("wrong: survey-core", errors.map((error) => error.message));
  }
  compare("survey-core", (at) => {
    const { answers: given, importance } = answers[at];
    const model = new survey.Model(definition);
    for (const [id, said] of Object.entries(given)) {
      if (said === "skip" || said === "not-sure") continue;
      const name = plain(id);
      const several = model.getQuestionByName(name).getType() === "checkbox";
      model.setValue(name, several ? [said].flat() : said);
    }
    for (const [id, weight] of Object.entries(importance)) {
      model.setValue(`importance_${plain(id)}`, String(weight));
    }
    const fit = (form) => {
      const value = model.getVariable(`fit${form}`);
      return value === "" || value === undefined ? null : value;
    };
    return Object.fromEntries(FORMS.map((form) => [form, fit(form)]));
  });
  const Ajv = client("ajv");
  if (Ajv) {
    const schema = survey.Serializer.generateSchema();
    const ajv = new (Ajv.default ?? Ajv)({ strict: false, logger: false });
    const valid = ajv.validate(schema, definition);
    failed ||= !valid;
    console.log(valid ? "ok: the definition holds by survey-core's own schema" : ajv.errors);
  }
}

process.exitCode = failed ? 1 : 0;
