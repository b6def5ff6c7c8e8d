// Prints the statement for trustees of a trust: it stands on one sheet, with all its schools and the place to sign.
//
//   node assurance_test.mjs TRUST…
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { desktop, plain } from "./browser.mjs";
import { ask, printed } from "./checks.mjs";
import { test, testInBrowser } from "./tests.mjs";

const temporary = mkdtempSync(join(tmpdir(), "waymark-assurance-"));
let browser;
for (const trust of process.argv.slice(2)) {
  test(`${basename(trust)}: the statement for trustees is one sheet`, async () => {
    const page = await browser.newPage({ viewport: desktop });
    await page.emulateMedia(plain);
    await page.goto(pathToFileURL(resolve(trust, "assurance.html")).href);
    await ask(page);
    const rows = await page.locator("#assurance tbody tr").count();
    const paper = await printed(page, join(temporary, `${basename(trust)}.pdf`));
    assert.equal(paper.sheets, 1, `${rows} schools`);
    assert.equal(paper.text.match(/^.*\d of \d+.*$/gm).length >= rows, true);
    assert.match(paper.text, /For the trustees/);
    await page.close();
  });
}

await testInBrowser([], (started) => (browser = started), () => rmSync(temporary, { recursive: true }));
