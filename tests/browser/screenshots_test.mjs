// Compares one page of each kind with a picture of it that someone has looked at, on a phone and on a desk.
//
//   node screenshots_test.mjs BUILD [--accept]     BUILD is the folder with the sites that tests/run builds
//   node screenshots_test.mjs --self               checks that what matters is found, and what does not is not
//
// The pictures are in screenshots/. Letters that another browser draws a little differently pass; a block that has moved, a
// chart that is gone or another colour does not. What does not pass is put into BUILD/screenshots: the picture got, the one
// wanted, and where they differ. `--accept` keeps what was got. Look at it before you commit it.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { each, end, plain, withBrowser } from "./browser.mjs";
import { variants } from "./picture_faults.mjs";
import { png } from "./png.mjs";

const kept = fileURLToPath(new URL("screenshots", import.meta.url));
const inPicture = readFileSync(new URL("in_picture.js", import.meta.url), "utf8");

const pack = "packs/harwell-vale-secondary";
const kinds = {
  "pack-index": `${pack}/index.html`,
  "pack-area": `${pack}/areas/cyber-security.html`,
  "pack-checklist": `${pack}/checklist.html`,
  "pack-roadmap": `${pack}/roadmap.html`,
  "pack-standards": `${pack}/standards.html`,
  "pack-strategy": `${pack}/strategy.html`,
  "pack-governors": `${pack}/governors.html`,
  "pack-progress": `${pack}/progress.html`,
  "pack-method": `${pack}/method.html`,
  "pack-get-help": `${pack}/get-help.html`,
  "public-index": "public/harwell-vale-secondary/index.html",
  "guidance-home": "guidance/index.html",
  "guidance-area": "guidance/areas/cyber-security.html",
  "guidance-step": "guidance/steps/mfa-all-staff.html",
  "trust-index": "trusts/northmoor-trust/index.html",
  "trust-areas": "trusts/northmoor-trust/areas.html",
  "trust-together": "trusts/northmoor-trust/together.html",
  "trust-assurance": "trusts/northmoor-trust/assurance.html",
  "country-index": "country/index.html",
  form: "form/index.html",
};
const widths = [390, 1280];
const height = 1400;

const addressOf = (bytes) => "data:image/png;base64," + bytes.toString("base64");

// A window to look at pages in, and one to look at pictures in.
async function openWindows(browser) {
  const context = await browser.newContext();
  const [page, table] = [await context.newPage(), await context.newPage()];
  await page.emulateMedia({ ...plain, reducedMotion: "reduce" });
  await table.evaluate(inPicture + "; 0");
  return { page, table, close: () => context.close() };
}
async function pictureOf({ page }, address, width) {
  await page.setViewportSize({ width, height });
  await page.goto(address);
  return page.screenshot();
}
async function small({ table }, picture) {
  const { pixels, ...rest } = await table.evaluate((given) => pictures.fewColours(given), addressOf(picture));
  return png({ ...rest, pixels: Buffer.from(pixels, "base64") });
}
const differenceOf = ({ table }, wanted, got) => table.evaluate(([one, other]) => pictures.difference(one, other), [addressOf(wanted), addressOf(got)]);

async function compare(build, accept) {
  const out = join(build, "screenshots");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const items = Object.entries(kinds).flatMap(([kind, path]) => widths.map((width) => ({ name: `${kind}-${width}`, path, width })));
  const failed = [];
  const fail = (name, words) => failed.push(name) && console.log(`${name}: ${words}`);
  for (const file of readdirSync(kept)) {
    if (items.some(({ name }) => file === `${name}.png`)) continue;
    if (accept) rmSync(join(kept, file));
    else fail(file, "no page is compared with this picture: --accept removes it");
  }
  await withBrowser((browser) =>
    each(items, () => openWindows(browser), async (windows, { name, path, width }) => {
      const file = join(kept, name + ".png");
      if (!existsSync(join(build, path))) return fail(name, `there is no ${join(build, path)}: tests/run builds it`);
      const got = await pictureOf(windows, pathToFileURL(resolve(build, path)).href, width);
      const wanted = existsSync(file) ? readFileSync(file) : undefined;
      const found = wanted ? await differenceOf(windows, wanted, got) : { words: "there is no picture to compare it with: look at it, and keep it with --accept" };
      if (!found) return;
      if (accept) {
        writeFileSync(file, await small(windows, got));
        console.log(`${name}: kept`);
        return;
      }
      mkdirSync(out, { recursive: true });
      const files = { got, wanted, difference: found.picture && Buffer.from(found.picture, "base64") };
      for (const [part, bytes] of Object.entries(files)) if (bytes) writeFileSync(join(out, `${name}-${part}.png`), bytes);
      fail(name, `${found.words}\n  see ${join(out, name)}-*.png`);
    }));
  return [items.length - failed.length, failed.length];
}

async function compareVariants() {
  let failed = 0;
  await withBrowser(async (browser) => {
    const windows = await openWindows(browser);
    const shot = (text) => pictureOf(windows, "data:text/html;base64," + Buffer.from(text).toString("base64"), 800);
    const wanted = await small(windows, await shot(variants.same.page));
    for (const [name, { page, isFound }] of Object.entries(variants)) {
      const found = await differenceOf(windows, wanted, await shot(page));
      if (Boolean(found) === isFound) continue;
      ++failed;
      console.log(`${name}: ${found ? found.words : "is not found"}`);
    }
    await windows.close();
  });
  return [Object.keys(variants).length - failed, failed];
}

const words = process.argv.slice(2).filter((word) => word !== "--accept");
const accept = process.argv.includes("--accept");
if (words.length !== 1) {
  console.error("usage: node screenshots_test.mjs BUILD [--accept] | --self");
  process.exit(2);
}
if (accept && process.env.CI === "true") {
  console.error("pictures are not rewritten where CI=true");
  process.exit(2);
}
end(...(words[0] === "--self" ? await compareVariants() : await compare(words[0], accept)));
