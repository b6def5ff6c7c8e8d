// How long a page takes from the saving of a file until it stands in the browser again, loaded whole.
//   node tests/bench/preview.mjs WAYMARK
// Prints a JSON list: for each case its name, and milliseconds of saving to loaded and of a plain reload of the same page.
// playwright-core comes from tests/browser.
import { spawn, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { chromium } = createRequire(join(root, "tests/browser/package.json"))("playwright-core");
const waymark = resolve(process.argv[2]);
const rounds = 20;
const temporary = mkdtempSync(join(tmpdir(), "waymark-preview-"));

const serve = (words) => new Promise((found, failed) => {
  const child = spawn(waymark, ["serve", "--port", "0", ...words]);
  child.stderr.on("data", (said) => {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(said));
    if (address) found({ child, address: address[0] });
  });
  child.on("exit", () => failed(new Error("the preview did not begin")));
});

// As editors do: whole, under another name, then swapped in.
const save = (path, text) => {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
};

async function measure(browser, name, words, path, file) {
  const { child, address } = await serve(words);
  const page = await browser.newPage();
  await page.goto(address + path);
  const text = readFileSync(file, "utf8");
  const times = { name, saved: [], reloaded: [] };
  for (let round = 0; round < rounds; ++round) {
    await page.waitForTimeout(150 + 7 * round); // the page waits; not always at the same moment
    let begins = performance.now();
    await page.reload();
    times.reloaded.push(performance.now() - begins);
    await page.waitForTimeout(150 + 7 * round);
    const loaded = page.waitForEvent("load");
    begins = performance.now();
    save(file, `${text}${" ".repeat(round + 1)}\n`);
    await loaded;
    times.saved.push(performance.now() - begins);
  }
  await page.close();
  child.removeAllListeners("exit");
  child.kill();
  return times;
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const answers = join(temporary, "answers.yaml");
  cpSync(join(root, "examples/oakfield-primary.yaml"), answers);
  const trust = join(temporary, "trust");
  cpSync(join(root, "examples/northmoor-trust"), trust, { recursive: true });
  const content = join(temporary, "content");
  const theme = join(temporary, "theme");
  execFileSync(waymark, ["export", "content", content], { stdio: "ignore" });
  execFileSync(waymark, ["export", "theme", theme], { stdio: "ignore" });
  const question = join(content, "areas/broadband/area.md");
  console.log(JSON.stringify([
    await measure(browser, "an answer, on the first page", [answers], "", answers),
    await measure(browser, "a school of a trust of 12, on the trust's map", [trust], "areas.html", join(trust, "schools/kettlebeck-high.yaml")),
    await measure(browser, "a text of the content, on the guidance", ["--content", content], "", question),
    await measure(browser, "a style of the theme, on the first page", [answers, "--theme", theme], "", join(theme, "assets/waymark.css")),
  ]));
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}
