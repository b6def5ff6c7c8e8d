// The form as people use it: opened, filled in, saved to a file, and what Waymark makes of the file.
// Must not know what is expected of it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import yaml from "js-yaml";
import { desktop, listen, plain } from "./browser.mjs";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
export const temporary = mkdtempSync(join(tmpdir(), "waymark-form-"));
let browser;
let waymark;
export const useIn = (started, program) => ([browser, waymark] = [started, program]);
export const tidyUp = () => rmSync(temporary, { recursive: true, force: true });

// Waymark

export const runWaymark = (...args) => spawnSync(waymark, args, { encoding: "utf8" });
export const accepted = (path) => {
  const result = runWaymark("check", path, "--strict");
  assert.equal(result.status, 0, result.stdout + result.stderr);
};
// Every file of the pack that these answers give, by its path.
export const packOf = (path) => {
  const out = mkdtempSync(join(temporary, "pack-"));
  const result = runWaymark("build", path, "-o", out);
  assert.equal(result.status, 0, result.stderr);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== ".waymark-manifest");
  const pack = Object.fromEntries(files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).map((file) => [relative(out, file), readFileSync(file, "latin1")]));
  rmSync(out, { recursive: true });
  return pack;
};
export const formIn = (name, ...args) => {
  const out = join(temporary, name);
  if (!existsSync(out)) {
    const result = runWaymark("form", ...args, "-o", out);
    assert.equal(result.status, 0, result.stderr);
  }
  return pathToFileURL(join(out, "index.html")).href;
};
// With a day, so that the terms to choose from stay the same.
export const wholeForm = () => formIn("form", "--date", "2026-11-16");

// Trees, all of whose values are text

const isNothing = (value) => value === null || value === "" || (typeof value === "object" && Object.values(value).every(isNothing));
const withoutGaps = (value) => {
  if (Array.isArray(value)) return value.filter((item) => !isNothing(item)).map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isNothing(inner)).map(([key, inner]) => [key, withoutGaps(inner)]));
};
export const treeOf = (text) => withoutGaps(yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA }));

// The page

// Windows are kept for the next test, without what was written in them: a window costs more than a page.
const windows = [];
const openWindow = async (options) => {
  const wrong = [];
  const context = await browser.newContext({ acceptDownloads: true, viewport: desktop, ...options });
  context.on("page", (page) => listen(page, wrong));
  return { context, page: await context.newPage(), wrong };
};
const emptied = async ({ context, page }) => {
  await Promise.all(context.pages().filter((other) => other !== page).map((other) => other.close()));
  await page.evaluate(() => localStorage.clear());
};
export const visit = async (context, address) => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};
// Opens the form for `run`; with options, in a window of its own.
export const withForm = async (run, address = wholeForm(), options) => {
  const window = (options ? undefined : windows.pop()) ?? (await openWindow(options));
  let isGood = false;
  try {
    await window.page.emulateMedia(plain);
    await window.page.goto(address);
    await run(window.page, window.context);
    assert.deepEqual(window.wrong, []);
    if (!options) {
      await emptied(window);
      isGood = true;
    }
  } finally {
    if (isGood) windows.push(window);
    else await window.context.close();
  }
};
export const said = (page) => page.locator(".form-said").textContent();
export const openFiles = async (page, ...paths) => {
  await page.evaluate(() => (document.querySelector(".form-said").textContent = ""));
  await page.locator("[data-file]").setInputFiles(paths);
  await page.waitForFunction(() => document.querySelector(".form-said").textContent !== "" || !document.querySelector("[data-errors]").hidden);
};
const contentsOf = async (download) => readFileSync(await download.path(), "utf8");
export const savedBy = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await contentsOf(download) };
};
export const savedFile = (page) => savedBy(page, () => page.locator(".form-tools [data-do=download]").click());
export const fileOf = (name, text) => {
  const path = join(mkdtempSync(join(temporary, "file-")), name);
  writeFileSync(path, text);
  return path;
};
// Does what leads to another part or question, and waits until it is there.
export const moved = async (page, act) => {
  await page.evaluate(() => {
    window.arrived = new Promise((done) => addEventListener("hashchange", () => setTimeout(done), { once: true }));
  });
  await act();
  await page.evaluate(() => window.arrived);
};
export const go = async (page, id) => {
  if (!page.url().endsWith("#" + id)) await moved(page, () => page.evaluate((to) => (location.hash = to), id));
};
export const fill = async (page, selector, text) => {
  await page.locator(selector).evaluate((field) => {
    for (let part = field.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  });
  await page.locator(selector).fill(text);
};
export const answer = async (page, question, choice) => {
  await go(page, "question-" + question);
  await page.locator(`#question-${question} input[value="${choice}"]`).check();
};
export const problems = (page) => page.locator(".error-summary li").allTextContents();
export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);

// A small file that many tests begin with.
export const small = `school: {name: Fernhill School, phase: primary}
cycle: 2026-autumn
answers:
  digital-awareness: one-person
  mfa: {answer: all-staff, note: Keys on lanyards., by: it-support, on: 2026-10-02}
`;
export const smallFile = () => fileOf("fernhill.yaml", small);
