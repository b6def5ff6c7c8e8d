// Debian's browser, started the same way for every test: how it begins, what it complains of and how it ends.
// Must not know which page is open, nor what is looked for.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const desktop = { width: 1280, height: 900 };
export const plain = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference", media: "screen" };

// Drawn without a graphics card, so that other machines draw the same. fonts.conf says how letters are drawn. A window keeps
// its process from page to page.
const flags = ["--disable-gpu", "--disable-site-isolation-trials", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Starts a browser for `work`, and ends it. One that ends by itself is told as that, whatever was going on.
export async function withBrowser(work) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    chromiumSandbox: process.getuid() !== 0,
    args: flags,
    env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL("fonts.conf", import.meta.url)) },
  });
  let ended = false;
  browser.on("disconnected", () => (ended = true));
  try {
    return await work(browser);
  } catch (error) {
    throw ended ? new Error("the browser ended in the middle: " + firstLine(error)) : error;
  } finally {
    await browser.close();
  }
}

export const firstLine = (error) => error.message.split("\n")[0];

// Nothing is asked of another place, and the browser has nothing to complain of: what there is goes to `wrong`.
export function listen(page, wrong) {
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(`asks for ${request.url()}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(`console: ${message.text().slice(0, 200)}`));
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("crash", () => wrong.push("the page broke off"));
}

// Calls `work` with each item, on as many at once as there are processors, each of them with a place of its own that
// `open` makes. A place stays from item to item, for a window costs more than a page. `work` says when it is spoiled.
export async function each(items, open, work) {
  const left = [...items];
  const go = async () => {
    let place;
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      place ??= await open();
      await work(place, item);
      if (!place.spoiled) continue;
      await place.close().catch(() => {});
      place = undefined;
    }
    await place?.close();
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, go));
}

// Says how many passed, and ends with it.
export function end(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || !passed ? 1 : 0);
}
