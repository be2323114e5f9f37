// Checks every page of a folder in Chromium, and keeps pictures of them beside them.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from "html-validate";
import puppeteer from "puppeteer-core";

const folder = process.argv[2];
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate(
  new FileSystemConfigLoader([esmResolver()], { root: true, extends: ["html-validate:recommended"] }),
);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  // Chromium's sandbox does not start for root, as in a container.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
let failures = 0;

function say(name, fine, what) {
  console.log(`${fine ? "ok     " : "FAILED "} ${name}: ${what}`);
  failures += fine ? 0 : 1;
}

async function open(file, scheme, width) {
  const page = await browser.newPage();
  await page.setBypassCSP(true); // for axe, which is a script; the page itself has none
  await page.setViewport({ width, height: 900, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  return { page, requests };
}

async function onScreen(file, name, scheme, width) {
  const { page, requests } = await open(file, scheme, width);
  const where = `${name}, ${scheme}, ${width} px`;
  say(where, requests.length === 1, `${requests.length - 1} requests besides the page itself`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  say(where, wide <= width, `${wide} px wide`);
  await page.screenshot({ path: path.join(folder, `${name}-${scheme}-${width}.png`), fullPage: true });
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
  for (const [kind, rules] of [["findings", found.violations], ["undecided", found.incomplete]]) {
    const listed = rules.map((rule) => `${rule.id} (${rule.nodes.map((node) => node.target).join(", ")})`);
    say(where, rules.length === 0, `${rules.length} axe ${kind}${listed.length ? ": " + listed.join("; ") : ""}`);
  }
  await page.close();
}

async function onPaper(file, name, paper) {
  const { page } = await open(file, "light", 1000);
  await page.emulateMediaType("print");
  const smallest = await page.evaluate(() => {
    const sizes = [...document.body.querySelectorAll("*")].filter((element) => element.innerText?.trim());
    return Math.min(...sizes.map((element) => parseFloat(getComputedStyle(element).fontSize)));
  });
  // 16 CSS pixels are 12 points.
  say(`${name}, ${paper}`, smallest >= 16, `smallest type is ${smallest * 0.75} pt`);
  const pdf = Buffer.from(await page.pdf({ format: paper, printBackground: false }));
  await writeFile(path.join(folder, `${name}-${paper}.pdf`), pdf);
  const count = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  const wanted = name.endsWith("compared") ? 2 : 1;
  say(`${name}, ${paper}`, count === wanted, `${count} printed page${count === 1 ? "" : "s"}`);
  await page.close();
}

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".html")).sort()) {
  const name = path.basename(file, ".html");
  const full = path.join(folder, file);
  const report = await validator.validateFile(full);
  const messages = report.results.flatMap((result) => result.messages);
  const listed = messages.map((found) => `${found.line}:${found.column} ${found.ruleId} ${found.message}`);
  say(name, messages.length === 0, `${messages.length} HTML findings${listed.length ? ": " + listed.join("; ") : ""}`);
  for (const scheme of name.includes("printed") ? [] : ["light", "dark"]) {
    for (const width of [1000, 320]) await onScreen(full, name, scheme, width);
  }
  for (const paper of ["A4", "Letter"]) await onPaper(full, name, paper);
}
await browser.close();
console.log(`${failures === 0 ? "Nothing found." : failures + " findings."} Pictures and PDFs: ${folder}`);
process.exitCode = failures === 0 ? 0 : 1;
