// Looks at one page of each kind in a browser, as people with other eyes, hands, machines and settings would.
//
//   node pages_test.mjs SITE…     ends with `N passed, N failed`, counting pages
//   node pages_test.mjs --self    checks that the checks can fail
//
// A kind is what the page's body says it is; of each kind in a site, the page with the most in it is taken.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { accessible, desktop, keepsItsDrawings, keyboard, opened, plain, printed, reflows, withoutScript } from "./checks.mjs";
import { faults } from "./faults.mjs";

// The pages of a site; a folder with a manifest of its own is another site.
function pagesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return existsSync(join(path, ".waymark-manifest")) || entry.name === "trusts" || entry.name === "schools" ? [] : pagesOf(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}

function oneOfEachKind(site) {
  const kinds = new Map();
  for (const path of pagesOf(site).sort()) {
    const text = readFileSync(path, "utf8");
    const kind = /<body class="[^"]*\b(page-[a-z-]+)/.exec(text)?.[1];
    if (kind && text.length > (kinds.get(kind)?.length ?? 0)) kinds.set(kind, { path, length: text.length });
  }
  return [...kinds.values()].map(({ path }) => path);
}

// Everything that is wrong with one page, and on how many sheets it prints.
async function look(browser, path, temporary) {
  const wrong = [];
  const address = pathToFileURL(resolve(path)).href;
  const context = await browser.newContext({ viewport: desktop });
  const bare = await browser.newContext({ viewport: desktop, javaScriptEnabled: false });
  try {
    const page = await opened(context, address, wrong);
    await page.emulateMedia(plain);
    wrong.push(...(await withoutScript(page, await opened(bare, address, wrong))));
    wrong.push(...(await accessible(page)), ...(await keepsItsDrawings(page)), ...(await reflows(page)), ...(await keyboard(page)));
    const paper = await printed(page, join(temporary, path.replaceAll(/\W+/g, "-") + ".pdf"));
    return { wrong: [...new Set([...wrong, ...paper.wrong])], sheets: paper.sheets };
  } catch (error) {
    return { wrong: [...wrong, `could not be looked at to the end: ${error.message.split("\n")[0]}`], sheets: 0 };
  } finally {
    await Promise.allSettled([context.close(), bare.close()]);
  }
}

// Calls `work` with each item, on as many at once as there are processors.
async function each(items, work) {
  const left = [...items];
  const go = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, go));
}

const sites = process.argv.slice(2);
if (!sites.length) {
  console.error("usage: node pages_test.mjs SITE… | --self");
  process.exit(2);
}
const temporary = mkdtempSync(join(tmpdir(), "waymark-pages-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", chromiumSandbox: process.getuid() !== 0 });
let passed = 0;
let failed = 0;
try {
  if (sites[0] === "--self") {
    await each(faults(temporary), async ({ path, expected }) => {
      const { wrong } = await look(browser, path, temporary);
      const found = expected === "" ? wrong.length === 0 : wrong.some((line) => line.includes(expected));
      found ? ++passed : ++failed;
      if (!found) console.log(`${path}: expected “${expected}”, found:\n  ${wrong.join("\n  ")}`);
    });
  } else {
    await each(sites.flatMap(oneOfEachKind), async (path) => {
      const { wrong, sheets } = await look(browser, path, temporary);
      wrong.length ? ++failed : ++passed;
      console.log(`${path}: ${wrong.length ? wrong.length + " wrong" : "ok"}, ${sheets} sheets`);
      for (const line of wrong) console.log(`  ${line}`);
    });
  }
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
