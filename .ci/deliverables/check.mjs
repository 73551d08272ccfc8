// Opens what farol hands over and says what is wrong with it: the HTML at three widths, in both themes and in
// print, the PDF, and the DOCX and XLSX through LibreOffice.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const folder = process.argv[2];
const wrong = [];
const hold = (what, so) => so || wrong.push(what);
const file = (end) => {
  const found = readdirSync(folder).find((name) => name.endsWith(end));
  hold(`no ${end} file`, found);
  return join(folder, found ?? "");
};
const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });

const browser = await puppeteer.launch({
  executablePath: process.env.FAROL_BROWSER ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const url = `file://${file("_en.html")}`;
for (const width of [320, 768, 1280]) {
  const page = await browser.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("requestfailed", (request) => said.push(`asked for ${request.url()}`));
  await page.setViewport({ width, height: 900 });
  await page.goto(url);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  hold(`at ${width} px the page is ${wide} px wide`, wide <= width);
  hold(`at ${width} px the console says: ${said.join("; ")}`, said.length === 0);
  const charts = await page.$$eval("figure svg", (all) => all.map((one) => one.querySelectorAll("rect,path,line,circle").length));
  hold(`no charts at ${width} px`, charts.length >= 4);
  hold(`an empty chart at ${width} px`, charts.every((marks) => marks > 2));
  await page.close();
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
for (const theme of ["light", "dark"]) {
  const page = await browser.newPage();
  // The page forbids all scripts; this one is the checker's.
  await page.setBypassCSP(true);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  for (const one of violations.filter(({ impact }) => impact === "serious" || impact === "critical")) {
    hold(`${theme}: ${one.id} (${one.impact}): ${one.help}; ${one.nodes.slice(0, 3).map((node) => node.html).join(" ")}`, false);
  }
  await page.close();
}
await browser.close();

const said = (pdf) => run("pdftotext", "-layout", pdf, "-");
const pages = (pdf) => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", pdf))[1]);
const holds = (what, text, all) => all.forEach((one) => hold(`${what} does not say ${one}`, text.includes(one)));
const parts = ["Casa da Lanterna", "Confidential", "Summary", "Red flags", "Findings", "Action plan", "Front desk"];

const pdf = file("_en.pdf");
const print = said(pdf);
holds("the PDF", print, parts);
hold(`the PDF has ${pages(pdf)} pages`, pages(pdf) > 10);
const blank = print.split("\f").slice(0, -1).filter((page) => page.trim() === "").length;
hold(`${blank} pages of the PDF are empty`, blank === 0);

const office = (input) => {
  run("soffice", `-env:UserInstallation=file://${folder}/office`, "--headless", "--convert-to", "pdf", "--outdir", join(folder, "converted"), input);
  return join(folder, "converted", readdirSync(join(folder, "converted")).find((name) => input.includes(name.replace(/\.pdf$/, ""))));
};
const docx = office(file("_en.docx"));
holds("the DOCX", said(docx), parts);
hold(`the DOCX has ${pages(docx)} pages`, pages(docx) > 10);
const styles = run("unzip", "-p", file("_en.docx"), "word/document.xml");
hold("the DOCX has no heading styles", /w:pStyle w:val="Heading1"/.test(styles));
hold("the DOCX repeats no head of a table", /w:tblHeader/.test(styles));
const workbook = run("unzip", "-p", file("_en.xlsx"), "xl/workbook.xml");
holds("the XLSX", workbook, ["Summary", "Heat map", "Findings", "Plan", "Answers", "Changes"].map((name) => `name="${name}"`));

if (wrong.length) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
console.log(`deliverables: all well (PDF ${pages(pdf)} pages, DOCX ${pages(docx)} pages)`);
