// Uses the checklist of a pack as people do who have only a keyboard: ticks, unticks, comes back, clears, prints.
//
//   node checklist_test.mjs PACK…
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { desktop, listen, plain } from "./browser.mjs";
import { ask, printed, sheetOf } from "./checks.mjs";
import { test, testInBrowser } from "./tests.mjs";

const temporary = mkdtempSync(join(tmpdir(), "waymark-checklist-"));
let browser;

async function withChecklist(pack, run) {
  const wrong = [];
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  listen(page, wrong);
  try {
    await page.emulateMedia({ ...plain, reducedMotion: "reduce" });
    await page.goto(pathToFileURL(resolve(pack, "checklist.html")).href);
    await run(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}
const tabTo = async (page, selector, key = "Tab") => {
  for (let pressed = 0; pressed < 300; ++pressed) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} cannot be reached with ${key}`);
};
// Of the first step and of the first role: what is told, and how many there are.
const counts = (page) =>
  page.evaluate(() => ["[data-tick-group] [data-tick-group] [data-tick-count]", "[data-tick-group] > .role-head [data-tick-count]"].map((one) => document.querySelector(one).textContent));
const sizes = (page) => page.evaluate(() => ["fieldset[data-tick-group]", "section[data-tick-group]"].map((one) => document.querySelector(one).querySelectorAll("[data-tick-group] input").length));
// As they are kept: by step, whatever its number is in this pack.
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("waymark-ticks:" + document.body.dataset.pack)));
const ticked = (page) => page.evaluate(() => [...document.querySelectorAll("[data-tick-group] input:checked")].map((box) => box.id));

const packs = process.argv.slice(2);
if (!packs.length) {
  console.error("usage: node checklist_test.mjs PACK…");
  process.exit(2);
}
for (const pack of packs) {
  test(`${basename(pack)}: ticks are set, counted, kept and cleared with the keyboard alone`, () =>
    withChecklist(pack, async (page) => {
      const [ofStep, ofRole] = await sizes(page);
      const told = (done) => [`${done} of ${ofStep} done`, `${done} of ${ofRole} done`];
      assert.deepEqual(await counts(page), told(0));
      await tabTo(page, "[data-tick-group] input");
      const [first, step] = await page.evaluate(() => [document.activeElement.id, document.activeElement.closest("fieldset").id]);
      await page.keyboard.press("Space");
      assert.deepEqual(await kept(page), [step.replace("do-", "") + "-1"]);
      assert.deepEqual(await counts(page), told(1));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      assert.deepEqual(await counts(page), told(2));
      await page.keyboard.press("Space");
      assert.deepEqual(await counts(page), told(1));
      await page.reload();
      assert.deepEqual(await ticked(page), [first]);
      assert.deepEqual(await counts(page), told(1));
      await tabTo(page, "[data-clear-ticks]");
      await page.keyboard.press("Enter");
      assert.deepEqual(await ticked(page), []);
      assert.deepEqual(await counts(page), told(0));
      assert.equal(await page.locator("[data-ticks-said]").textContent(), "All ticks are cleared.");
      await page.reload();
      assert.deepEqual(await ticked(page), []);
    }));

  test(`${basename(pack)}: the checklist is printed with its ticks, and without what is for the screen`, () =>
    withChecklist(pack, async (page) => {
      await ask(page);
      const file = join(temporary, basename(pack) + ".pdf");
      const { wrong, text } = await printed(page, file);
      assert.deepEqual(wrong, []);
      assert.ok(!text.includes("Clear all ticks"));
      const words = (await page.locator("[data-tick-group] input + label").first().textContent()).trim().split(/\s+/).slice(0, 4).join(" ");
      const sheet = text.split("\f").findIndex((one) => one.replace(/\s+/g, " ").includes(words)) + 1;
      assert.ok(sheet > 0, words);
      const before = await sheetOf(page, file, sheet);
      await page.locator("[data-tick-group] input").first().check();
      await page.mouse.move(0, 0);
      assert.notEqual(await sheetOf(page, file, sheet), before);
    }));
}
await testInBrowser([], (started) => (browser = started), () => rmSync(temporary, { recursive: true }));
