// What is looked for on one page. Each check is a function from an open page to a list of what is wrong, in words.
// Must not know which site the page is of, nor how results are told.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { desktop, plain } from "./browser.mjs";

const run = promisify(execFile);
const inPage = readFileSync(new URL("in_page.js", import.meta.url), "utf8");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// To be called once for each page that is opened: what the other checks ask it.
export const ask = (page) => page.evaluate(inPage + "; 0");
// Folded parts are looked at as well as what is seen at first.
export const unfold = (page) => page.evaluate(() => seen.unfold());
export const fold = (page) => page.evaluate(() => seen.fold());

async function rules(page, options) {
  const result = await page.evaluate((given) => window.axe.run(document, given), { resultTypes: ["violations"], preload: false, ...options });
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times: ${nodes[0].html.slice(0, 160)}`);
}

const about = (name, list) => list.slice(0, 4).map((line) => `${name}: ${line}`).concat(list.length > 4 ? [`${name}: and ${list.length - 4} more`] : []);

export async function rulesKept(page) {
  await page.evaluate(axe + "; 0");
  const light = await rules(page, { runOnly: tags });
  await page.emulateMedia({ ...plain, colorScheme: "dark" });
  const dark = await rules(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });
  await page.emulateMedia(plain);
  await page.setViewportSize({ width: 390, height: 800 });
  const phone = await rules(page, { runOnly: { type: "rule", values: ["target-size", "scrollable-region-focusable"] } });
  await page.setViewportSize(desktop);
  return [...about("light", light), ...about("dark", dark), ...about("phone", phone)];
}

// 320 pixels are a window of 1280 at four times its size. Then text at twice its size, by the reader's own setting, and
// text with the spacing that WCAG 1.4.12 names.
export async function reflows(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await page.evaluate(() => seen.screen());
  await page.setViewportSize(desktop);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  const large = await page.evaluate(() => seen.screen());
  await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await session.detach();
  const spaced = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [sheet];
    const found = seen.screen();
    document.adoptedStyleSheets = [];
    return found;
  });
  return [...about("at 320 pixels", narrow), ...about("with text twice as large", large), ...about("with wider spacing", spaced)];
}

// Whatever stands out in ordinary colours stands out in the reader's own colours too, and no word goes.
export async function keepsItsDrawings(page) {
  const before = await page.evaluate(() => [seen.words(), seen.paints()]);
  await page.emulateMedia({ ...plain, forcedColors: "active" });
  const forced = await page.evaluate(() => [seen.words(), seen.paints()]);
  const stands = 3;
  const lost = (one, other) => one >= stands && other < stands;
  const gone = before[1].length === forced[1].length
    ? before[1].filter((paint, index) => lost(paint.fill, forced[1][index].fill) || lost(paint.line, forced[1][index].line)).map(({ told }) => `cannot be seen any more: ${told}`)
    : [];
  if (before[0] !== forced[0]) gone.push("the words are not the same");
  await page.emulateMedia({ ...plain, reducedMotion: "reduce" });
  const still = await page.evaluate(() => [seen.words(), document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior]);
  const moving = still[1] > 0 || still[2] !== "auto" ? ["something still moves"] : [];
  if (still[0] !== before[0]) moving.push("the words are not the same");
  await page.emulateMedia(plain);
  return [...about("forced colours", [...new Set(gone)]), ...about("reduced motion", moving)];
}

// Tab goes to everything that can be used, once and in the order of the page; Space ticks each box.
export async function keyboard(page, { tick } = { tick: true }) {
  await page.emulateMedia({ ...plain, reducedMotion: "reduce" }); // so that what comes into view is there at once
  const session = await page.context().newCDPSession(page);
  const pressed = []; // without waiting for the page after each: a checklist has a thousand of them
  const press = (code, key, number, text) => {
    const event = { code, key, windowsVirtualKeyCode: number };
    pressed.push(session.send("Input.dispatchKeyEvent", { ...event, type: text ? "keyDown" : "rawKeyDown", text }));
    pressed.push(session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" }));
  };
  for (const box of await page.evaluate((ticks) => seen.follow(ticks), tick)) {
    press("Tab", "Tab", 9);
    if (box) press("Space", " ", 32, " ");
  }
  await Promise.all(pressed);
  await session.detach();
  await page.emulateMedia(plain);
  return about("keyboard", await page.evaluate(() => seen.followed()));
}

// The lines of a sheet, without what stands in the margin.
function linesOf(sheet) {
  const text = sheet.split("\n").map((line) => line.trim().replace(/\s+/g, " ")).filter(Boolean);
  while (text.length && /^(Internal: share with care)? ?(\d+ of \d+)?$/.test(text.at(-1))) text.pop();
  return text;
}
const fewest = 6; // lines on a sheet that others follow: a heading and its lead are fewer

// The page as it stands on paper, before it is cut into sheets.
export async function fitsOnPaper(page) {
  await page.emulateMedia({ ...plain, media: "print" });
  await page.setViewportSize({ width: 665, height: 900 }); // of a sheet of A4, within its margins
  const wrong = await page.evaluate(() => seen.paper());
  await page.setViewportSize(desktop);
  await page.emulateMedia(plain);
  return about("printed", wrong);
}

const paper = { tagged: true, preferCSSPageSize: true, printBackground: false };

// A picture of one sheet as it comes out of a printer, to be compared with another. All labels look alike on it, and no
// counts are shown, so that a box has to tell by itself whether it is ticked.
export async function sheetOf(page, file, number = 1) {
  await page.emulateMedia({ ...plain, media: "print" });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("label, label * { font-weight: 400 !important; text-decoration: none !important; color: #000 !important; } [data-tick-count] { visibility: hidden; }");
    document.adoptedStyleSheets = [sheet];
  });
  await page.pdf({ path: file, ...paper });
  await page.evaluate(() => (document.adoptedStyleSheets = []) && 0);
  await page.emulateMedia(plain);
  const { stdout } = await run("pdftoppm", ["-r", "60", "-gray", "-f", String(number), "-l", String(number), file], { encoding: "latin1", maxBuffer: 1 << 26 });
  return stdout;
}

export async function printed(page, file) {
  await page.emulateMedia({ ...plain, media: "print" });
  const [headings, words] = await page.evaluate(() => [seen.headings(), document.body.innerText.replace(/\s+/g, " ")]);
  await page.pdf({ path: file, ...paper });
  await page.emulateMedia(plain);
  const wrong = [];
  const [info, text] = await Promise.all([run("pdfinfo", [file]), run("pdftotext", ["-layout", file, "-"], { maxBuffer: 1 << 26 })]);
  if (!/^Tagged:\s+yes$/m.test(info.stdout)) wrong.push("the PDF has no tags");
  const sheets = text.stdout.split("\f").slice(0, -1);
  sheets.slice(0, -1).forEach((sheet, index) => {
    const lines = linesOf(sheet);
    const line = lines.at(-1) ?? "";
    if (lines.length > 0 && lines.length < fewest) wrong.push(`sheet ${index + 1} is nearly empty: it ends with ${line}`);
    if (headings.some((heading) => heading === line || (line.length > 12 && heading.endsWith(" " + line) && words.split(line).length === 2))) wrong.push(`sheet ${index + 1} ends with a heading: ${line}`);
  });
  const empty = sheets.findIndex((sheet) => linesOf(sheet).length === 0);
  if (empty >= 0) wrong.push(`sheet ${empty + 1} is empty`);
  return { wrong: about("printed", wrong), sheets: sheets.length, text: text.stdout };
}

// The same words are there without script, and nothing that would do nothing.
export async function withoutScript(page, bare) {
  const words = await page.evaluate(() => seen.words());
  const [same, vain, nameless] = await bare.evaluate(() => [seen.words(), seen.vain(), seen.nameless()]);
  const wrong = [...vain, ...nameless.map((part) => `a folded part without a name: ${part}`)];
  if (same !== words) {
    let at = 0;
    while (same[at] === words[at]) ++at;
    wrong.push(`words differ from “${words.slice(at, at + 60)}”, which is “${same.slice(at, at + 60)}”`);
  }
  return about("without script", wrong);
}
