// How long it takes from the saving of a file until the browser has drawn what it says.
//   node tests/bench/preview.mjs WAYMARK
// Prints a JSON list: for each case its name, milliseconds from saving to drawn, and of a plain reload of the same page until
// it is drawn. Each saving changes something that can be seen on the page, and that is what is waited for.
// playwright-core comes from tests/browser.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleIn, exported, save, serve, tidyUp, useIn } from "../browser/preview.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { chromium } = createRequire(join(root, "tests/browser/package.json"))("playwright-core");
const rounds = 20;
const temporary = mkdtempSync(join(tmpdir(), "waymark-preview-"));

// Runs in the page. Tells of each frame that shows something new, once it has been drawn.
const watch = ([selector, property]) => {
  let last;
  const look = () => {
    requestAnimationFrame(look);
    const seen = document.readyState !== "loading" && document.querySelector(selector);
    const shown = seen && (property ? getComputedStyle(seen)[property] : seen.textContent);
    if (!seen || shown === last) return;
    last = shown;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.drawn(shown, performance.timeOrigin);
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
};

// `change` is what is saved in place of what, and `shows` what the page then shows in place of what, at `where`: an element,
// or an element and a property of its style.
async function measure(browser, { name, words, path, file, change, shows, where }) {
  const { child, address } = await serve(words);
  const page = await browser.newPage();
  let drawn = () => {};
  await page.exposeFunction("drawn", (shown, load) => drawn(shown, load));
  await page.addInitScript(watch, where);
  // Until it shows that, in a load other than that one. Returns the load.
  const until = (shown, not) => new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`${name}: “${shown}” is not shown`)), 10000);
    drawn = (all, load) => {
      if (!all.includes(shown) || load === not) return;
      clearTimeout(late);
      found(load);
    };
  });
  let first = until(shows[0]);
  await page.goto(address + path);
  let load = await first;
  const texts = [readFileSync(file, "utf8")];
  texts.push(texts[0].replace(...change));
  if (texts[1] === texts[0]) throw new Error(`${name}: nothing was changed`);
  const times = { name, saved: [], reloaded: [], loads: 0 };
  for (let round = 0; round < rounds; ++round) {
    await page.waitForTimeout(150 + 7 * round); // the page waits; not always at the same moment
    let shown = until(shows[round % 2], load);
    let begins = performance.now();
    page.reload();
    load = await shown;
    times.reloaded.push(performance.now() - begins);
    await page.waitForTimeout(150 + 7 * round);
    shown = until(shows[(round + 1) % 2]);
    begins = performance.now();
    save(file, texts[(round + 1) % 2]);
    const then = await shown;
    times.saved.push(performance.now() - begins);
    times.loads += then !== load;
    load = then;
  }
  await page.close();
  child.removeAllListeners("exit");
  child.kill();
  return times;
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  useIn(browser, process.argv[2]);
  const answers = exampleIn(temporary, "oakfield-primary.yaml");
  const trust = exampleIn(temporary, "northmoor-trust");
  const content = exported(temporary, "content");
  const theme = exported(temporary, "theme");
  const cases = [
    {
      name: "an answer, on the first page",
      words: [answers], path: "", file: answers, change: ["answer: in-part", "answer: agreed"],
      where: ["main"], shows: ["5 at Developing and 1 at Meeting", "4 at Developing and 2 at Meeting"],
    },
    {
      name: "a school of a trust of 12, on the trust's map",
      words: [trust], path: "areas.html", file: join(trust, "schools/kettlebeck-high.yaml"), change: ["digital-awareness: compared", "digital-awareness: one-person"],
      where: ['[href="schools/kettlebeck-high/areas/awareness-evidence.html"]'], shows: ["Meeting", "Developing"],
    },
    {
      name: "a text of the content, on the guidance",
      words: ["--content", content], path: "", file: join(content, "areas/broadband/area.md"), change: ["Broadband is how", "A line is how"],
      where: ["main"], shows: ["Broadband is how your school", "A line is how your school"],
    },
    {
      name: "a style of the theme, on the first page",
      words: [answers, "--theme", theme], path: "", file: join(theme, "assets/waymark.css"), change: [/$/, "main { color: rgb(1, 2, 3); }\n"],
      where: ["main", "color"], shows: ["rgb(27, 32, 36)", "rgb(1, 2, 3)"],
    },
  ];
  const times = [];
  for (const one of cases) times.push(await measure(browser, one));
  console.log(JSON.stringify(times));
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
  tidyUp();
}
