// Looks at one page of each kind in a browser, as people with other eyes, hands, machines and settings would.
//
//   node pages_test.mjs SITE…     ends with `N passed, N failed`, counting pages
//   node pages_test.mjs --self    checks that the checks can fail
//
// Every page that is taken goes through every check, but for paper: of pages of one kind with one look, only the longest is
// made into a PDF.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { desktop, each, end, firstLine, listen, plain, withBrowser } from "./browser.mjs";
import { ask, fitsOnPaper, fold, keepsItsDrawings, keyboard, printed, reflows, rulesKept, unfold, withoutScript } from "./checks.mjs";
import { faults } from "./faults.mjs";
import { longestOfEachLook, oneOfEachKind } from "./sites.mjs";

// Two windows, one of which knows no script.
async function openWindows(browser) {
  const wrong = [];
  const contexts = [await browser.newContext({ viewport: desktop }), await browser.newContext({ viewport: desktop, javaScriptEnabled: false })];
  const [page, bare] = await Promise.all(contexts.map((context) => context.newPage()));
  for (const window of [page, bare]) listen(window, wrong);
  return { page, bare, wrong, close: () => Promise.all(contexts.map((context) => context.close())) };
}

// Everything that is wrong with one page, and on how many sheets it prints, where it is printed.
async function look({ page, bare, wrong }, path, pdf) {
  wrong.length = 0;
  const address = pathToFileURL(resolve(path)).href;
  await page.emulateMedia(plain);
  await Promise.all([page.goto(address), bare.goto(address)]);
  await Promise.all([ask(page), ask(bare)]);
  const found = await withoutScript(page, bare);
  await unfold(page);
  found.push(...(await rulesKept(page)), ...(await keepsItsDrawings(page)), ...(await reflows(page)));
  await fold(page);
  found.push(...(await keyboard(page)), ...(await fitsOnPaper(page)));
  const paper = pdf ? await printed(page, pdf) : { wrong: [] };
  await page.evaluate(() => localStorage.clear()); // ticks that the keyboard has set
  return { wrong: [...new Set([...wrong, ...found, ...paper.wrong])], sheets: paper.sheets };
}

// Looks at each page and tells `take` of it. A page that breaks off spoils its windows, not the pages after it.
async function lookAtAll(pages, take) {
  const temporary = mkdtempSync(join(tmpdir(), "waymark-pages-"));
  const number = new Map(pages.map((page, index) => [page, index]));
  const one = async (windows, page) => {
    try {
      take(page, await look(windows, page.path, page.onPaper && join(temporary, `${number.get(page)}.pdf`)));
    } catch (error) {
      windows.spoiled = true;
      take(page, { wrong: [...windows.wrong, `could not be looked at to the end: ${firstLine(error)}`] });
    }
  };
  try {
    await withBrowser((browser) => each(pages, () => openWindows(browser), one));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const sites = process.argv.slice(2);
if (!sites.length) {
  console.error("usage: node pages_test.mjs SITE… | --self");
  process.exit(2);
}
let passed = 0;
let failed = 0;
if (sites[0] === "--self") {
  const folder = mkdtempSync(join(tmpdir(), "waymark-faults-"));
  await lookAtAll(faults(folder), ({ path, expected }, { wrong }) => {
    const found = expected === "" ? wrong.length === 0 : wrong.some((line) => line.includes(expected));
    found ? ++passed : ++failed;
    if (!found) console.log(`${path}: expected “${expected}”, found:\n  ${wrong.join("\n  ")}`);
  });
  rmSync(folder, { recursive: true });
} else {
  const pages = sites.flatMap(oneOfEachKind).sort((one, other) => other.length - one.length); // so that no long one is left over
  const onPaper = longestOfEachLook(pages);
  await lookAtAll(pages.map((page) => ({ ...page, onPaper: onPaper.has(page) })), ({ path }, { wrong, sheets }) => {
    wrong.length ? ++failed : ++passed;
    console.log(`${path}: ${wrong.length ? wrong.length + " wrong" : "ok"}${sheets ? `, ${sheets} sheets` : ""}`);
    for (const line of wrong) console.log(`  ${line}`);
  });
}
end(passed, failed);
