// Previews as people use them: files that they write, `waymark serve`, and the page that a browser has open.
// Must not know what is expected of them.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { desktop, plain } from "./browser.mjs";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const temporary = mkdtempSync(join(tmpdir(), "waymark-preview-"));
let browser;
let waymark;
export const useIn = (started, program) => ([browser, waymark] = [started, resolve(program)]);
export const tidyUp = () => rmSync(temporary, { recursive: true, force: true });

// Files

export const exampleIn = (folder, name) => {
  cpSync(join(root, "examples", name), join(folder, name), { recursive: true });
  return join(folder, name);
};
export const exported = (folder, what) => {
  const result = spawnSync(waymark, ["export", what, join(folder, what)], { encoding: "utf8" });
  assert.equal(result.status, 0, result.stderr);
  return join(folder, what);
};
// As editors do: whole, under another name, then swapped in.
export const save = (path, text) => {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
};
export const replaceIn = (path, ...change) => {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(...change);
  assert.notEqual(changed, text, `nothing to replace in ${path}`);
  save(path, changed);
};

// Page

export const serve = (words) =>
  new Promise((found, failed) => {
    const child = spawn(waymark, ["serve", "--port", "0", ...words]);
    let said = "";
    child.stderr.on("data", (more) => {
      said += more;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (address) found({ child, address: address[0] });
    });
    child.on("exit", () => failed(new Error("the preview did not begin: " + said)));
  });

// Nothing is asked of another place, and the browser has nothing to complain of: what there is goes to `wrong`.
function listenAt(page, address, wrong) {
  page.on("request", (request) => request.url().startsWith(address) || request.url().startsWith("data:") || wrong.push(`asks for ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(`console: ${message.text().slice(0, 200)}`));
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
}

// Calls `prepare` with a folder of its own for the words after `waymark serve`, opens a page there, and calls `run` with it and
// that folder.
export async function withPreview(path, prepare, run) {
  const folder = mkdtempSync(join(temporary, "one-"));
  const { child, address } = await serve(prepare(folder));
  const context = await browser.newContext({ viewport: desktop });
  const wrong = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30000);
    listenAt(page, address, wrong);
    await page.emulateMedia({ ...plain, reducedMotion: "reduce" });
    await page.goto(address + path);
    await markLoad(page);
    await run(page, folder);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
    child.removeAllListeners("exit");
    child.kill();
  }
}

export const markLoad = (page) => page.evaluate(() => void (window.sameLoad = true));
export const sameLoad = (page) => page.evaluate(() => window.sameLoad === true);
// Until the page has, or has no longer, these words in that element.
export const shows = (page, words, where = "body") =>
  page.waitForFunction(([wanted, place]) => document.querySelector(place)?.textContent.includes(wanted), [words, where]);
export const showsNot = (page, words, where = "body") =>
  page.waitForFunction(([wanted, place]) => !document.querySelector(place).textContent.includes(wanted), [words, where]);
// Until what a change has begun has come to its end: the page waits for the next.
export const settled = (page) =>
  page.evaluate(async () => {
    const now = await (await fetch("/.waymark/changes?seen=")).text();
    while (document.querySelector("script[data-seen]").dataset.seen !== now) await new Promise(requestAnimationFrame);
  });
// The ids that what is open belongs to.
export const openParts = (page) => page.evaluate(() => [...document.querySelectorAll("details[open]")].map((part) => part.closest("[id]").id + "/" + part.className));
export const styleOf = (page, where, property) => page.evaluate(([one, of]) => getComputedStyle(document.querySelector(one))[of], [where, property]);
