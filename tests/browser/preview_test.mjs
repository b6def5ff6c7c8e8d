// Opens previews in a browser, changes what they are made from, and looks at what the open page does.
//
//   node preview_test.mjs WAYMARK [NAME…]     a NAME picks the tests whose sentence holds it
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleIn, exported, markLoad, openParts, replaceIn, sameLoad, save, settled, shows, showsNot, styleOf, tidyUp, useIn, withPreview } from "./preview.mjs";
import { test, testInBrowser } from "./tests.mjs";

const [waymark, ...names] = process.argv.slice(2);
if (!waymark) {
  console.error("usage: node preview_test.mjs WAYMARK [NAME…]");
  process.exit(2);
}

const answers = "oakfield-primary.yaml";
const school = (folder) => [exampleIn(folder, answers)];
const withTheme = (folder) => [exampleIn(folder, answers), "--theme", exported(folder, "theme")];
const rename = (folder, name) => replaceIn(join(folder, answers), /name: .* Primary School/, `name: ${name} Primary School`);
const inPlace = async (page) => assert.ok(await sameLoad(page), "the page was loaded again");
const loadedAgain = async (page) => {
  await page.waitForFunction(() => window.sameLoad !== true && document.readyState === "complete");
  await markLoad(page);
};

test("words change in place, and the reader stays where they were", () =>
  withPreview("areas/cyber-security.html", school, async (page, folder) => {
    await page.locator("details.step-more summary").nth(3).click();
    await page.locator("details.step-more summary").nth(9).click();
    await page.locator("details.about summary").nth(5).click();
    await page.locator("details.step-more summary").nth(9).focus();
    await page.evaluate(() => scrollBy(0, 37));
    const state = () => page.evaluate(() => [scrollY, [...document.querySelectorAll("details")].indexOf(document.activeElement.parentElement)]);
    const [before, open] = [await state(), await openParts(page)];
    assert.equal(open.length, 3);
    assert.ok(before[0] > 500 && before[1] > 0, String(before));
    rename(folder, "Ashfield");
    await shows(page, "Ashfield Primary School");
    await inPlace(page);
    assert.deepEqual(await state(), before);
    assert.deepEqual(await openParts(page), open);
    assert.match(await page.title(), /Ashfield/);
  }));

test("what is open stays open when steps before it come and go", () =>
  withPreview("areas/cyber-security.html", school, async (page, folder) => {
    const ids = () => page.evaluate(() => [...document.querySelectorAll("details.step-more")].map((part) => part.closest("[id]").id));
    const before = await ids();
    await page.locator("details.step-more summary").nth(4).click();
    await page.locator("details.step-more summary").last().click();
    const open = await openParts(page);
    replaceIn(join(folder, answers), "cyber-risk-assessment: not-assessed", "cyber-risk-assessment: yearly-and-termly");
    await page.waitForFunction((count) => document.querySelectorAll("details.step-more").length < count, before.length);
    await inPlace(page);
    assert.deepEqual(await openParts(page), open);
    replaceIn(join(folder, answers), "cyber-risk-assessment: yearly-and-termly", "cyber-risk-assessment: not-assessed");
    await page.waitForFunction((count) => document.querySelectorAll("details.step-more").length === count, before.length);
    await inPlace(page);
    assert.deepEqual(await openParts(page), open);
    assert.deepEqual(await ids(), before);
  }));

test("after a change in place the page is the same as when it is loaded", () =>
  withPreview("", school, async (page, folder) => {
    const text = () => page.evaluate(() => document.body.innerHTML);
    for (const change of [["answer: in-part", "answer: agreed"], ["goals: [", "goals: [resilience, "], ["digital-lead:", "digital-led:"], ["digital-led:", "digital-lead:"]]) {
      replaceIn(join(folder, answers), ...change);
      await settled(page);
      await inPlace(page);
      const changed = await text();
      await page.reload();
      await markLoad(page);
      assert.equal(changed, await text());
    }
  }));

test("of two changes, one soon after the other, both arrive", () =>
  withPreview("", school, async (page, folder) => {
    for (let i = 0; i < 5; ++i) {
      rename(folder, `Ash${i}`);
      await new Promise((go) => setTimeout(go, 12 * i));
      rename(folder, `Birch${i}`);
      await shows(page, `Birch${i} Primary School`);
    }
    await inPlace(page);
  }));

test("a change while the page is on its way is not lost", () =>
  withPreview("", school, async (page, folder) => {
    let first = true;
    await page.route((url) => url.pathname === "/", async (route) => {
      const response = await route.fetch();
      if (first) rename(folder, "Birchfield");
      first = false;
      await new Promise((go) => setTimeout(go, 300));
      await route.fulfill({ response });
    });
    rename(folder, "Ashfield");
    await shows(page, "Ashfield Primary School");
    await shows(page, "Birchfield Primary School");
    await inPlace(page);
  }));

test("a page that nobody sees changes when it is seen", () =>
  withPreview("", school, async (page, folder) => {
    const hide = (hidden) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await hide(true);
    rename(folder, "Ashfield");
    await page.waitForTimeout(1500);
    assert.ok(!(await page.locator("body").textContent()).includes("Ashfield"));
    await hide(false);
    await shows(page, "Ashfield Primary School");
    await inPlace(page);
  }));

test("ticks on the checklist count and are kept after a change in place", () =>
  withPreview("checklist.html", school, async (page, folder) => {
    const told = () => page.locator("fieldset[data-tick-group] [data-tick-count]").first().textContent();
    const of = await page.locator("fieldset[data-tick-group]").first().locator("input").count();
    await page.locator("[data-tick-group] input").first().check();
    assert.equal(await told(), `1 of ${of} done`);
    replaceIn(join(folder, answers), "headteacher read the standards", "head read the standards");
    replaceIn(join(folder, answers), "phone: \"01632 960101\"", "phone: \"01632 960199\"");
    await shows(page, "01632 960199");
    await inPlace(page);
    assert.equal(await told(), `1 of ${of} done`);
    assert.ok(await page.locator("[data-clear-ticks]").isVisible());
    await page.locator("[data-tick-group] input").nth(1).check();
    assert.equal(await told(), `2 of ${of} done`);
    await page.reload();
    assert.equal(await told(), `2 of ${of} done`);
    assert.equal(await page.locator("[data-tick-group] input:checked").count(), 2);
    await page.locator("[data-clear-ticks]").click();
    assert.equal(await told(), `0 of ${of} done`);
  }));

test("a mistake shows its notice where the reader is, and it goes when that is corrected", () =>
  withPreview("roadmap.html", school, async (page, folder) => {
    await page.evaluate(() => scrollTo(0, 2000));
    replaceIn(join(folder, answers), "cycle:", "cycl:");
    const notice = page.locator("#waymark-preview");
    await notice.waitFor();
    await shows(page, "1 thing to correct");
    await inPlace(page);
    assert.equal((await notice.boundingBox()).y, 0);
    assert.ok(await page.evaluate(() => scrollY) > 1500);
    replaceIn(join(folder, answers), "cycl:", "cycle:");
    await notice.waitFor({ state: "detached" });
    await inPlace(page);
    assert.equal(await page.evaluate(() => scrollY), 2000);
  }));

test("a page that is not there yet is loaded when it is", () =>
  withPreview("roadmap.html", (folder) => {
    writeFileSync(join(folder, answers), "schol: Oakfield\n");
    return [join(folder, answers)];
  }, async (page, folder) => {
    await shows(page, "Nothing to show yet");
    save(join(folder, answers), "schoool: Oakfield\n");
    await shows(page, "schoool");
    await inPlace(page);
    exampleIn(folder, answers);
    await shows(page, "Oakfield Primary School");
    await loadedAgain(page);
  }));

test("a style sheet is changed in place, and the page is never seen without", () =>
  withPreview("", withTheme, async (page, folder) => {
    const style = join(folder, "theme/assets/waymark.css");
    const sheets = () => page.locator("link[rel=stylesheet]").count();
    const count = await sheets();
    await page.evaluate(() => {
      window.seen = new Set();
      const look = () => requestAnimationFrame(look, window.seen.add(getComputedStyle(document.querySelector("main")).color));
      look();
    });
    const before = await styleOf(page, "main", "color");
    const text = readFileSync(style, "utf8");
    for (const colour of ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]) {
      save(style, `${text}main { color: ${colour}; }\n`);
      await page.waitForFunction((wanted) => getComputedStyle(document.querySelector("main")).color === wanted, colour);
      await settled(page);
    }
    await inPlace(page);
    assert.equal(await sheets(), count);
    assert.deepEqual(await page.evaluate(() => [...window.seen]), [before, "rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
    save(style, text);
    await page.waitForFunction((wanted) => getComputedStyle(document.querySelector("main")).color === wanted, before);
    await inPlace(page);
  }));

test("a template is changed in place, and a head that is another is loaded", () =>
  withPreview("", withTheme, async (page, folder) => {
    replaceIn(join(folder, "theme/templates/index.mustache"), /<h1/, "<p>Good morning</p><h1");
    await shows(page, "Good morning");
    await inPlace(page);
    replaceIn(join(folder, "theme/templates/head.mustache"), 'content="light dark"', 'content="light"');
    await loadedAgain(page);
    assert.equal(await page.locator("meta[name=color-scheme]").getAttribute("content"), "light");
  }));

test("a script or a picture that has changed is loaded", () =>
  withPreview("", (folder) => {
    const words = withTheme(folder);
    const theme = words.at(-1);
    writeFileSync(join(theme, "assets/dot.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>\n');
    return words;
  }, async (page, folder) => {
    replaceIn(join(folder, "theme/assets/waymark.js"), /$/, "window.later = true;\n");
    await page.waitForFunction(() => window.later);
    await loadedAgain(page);
    replaceIn(join(folder, "theme/assets/dot.svg"), "h1v1", "h2v2");
    await loadedAgain(page);
  }));

test("a page is loaded where a script of a theme does not say that it has gone on, and stays where it does", () =>
  withPreview("", (folder) => {
    const words = withTheme(folder);
    const theme = words.at(-1);
    replaceIn(join(theme, "templates/head.mustache"), "</head>", '<script src="{{root}}assets/own.js" defer></script>\n</head>');
    writeFileSync(join(theme, "assets/own.js"), "window.own = 1;\n");
    return words;
  }, async (page, folder) => {
    rename(folder, "Ashfield");
    await loadedAgain(page);
    await shows(page, "Ashfield Primary School");
    save(join(folder, "theme/assets/own.js"), "document.addEventListener('waymark:changed', (event) => ++event.detail.heard);\n");
    await loadedAgain(page);
    rename(folder, "Birchfield");
    await shows(page, "Birchfield Primary School");
    await settled(page);
    await inPlace(page);
  }));

test("a browser that cannot change pages in place loads them", () =>
  withPreview("", school, async (page, folder) => {
    await page.evaluate(() => delete window.DOMParser);
    rename(folder, "Ashfield");
    await shows(page, "Ashfield Primary School");
    await loadedAgain(page);
  }));

const guidance = (folder) => ["--content", exported(folder, "content")];
const area = "content/areas/broadband/area.md";

test("a text of the guidance changes in place on every page that shows it, and its search is loaded", () =>
  withPreview("", guidance, async (page, folder) => {
    replaceIn(join(folder, area), "Broadband is how", "A line is how");
    await shows(page, "A line is how your school");
    await inPlace(page);
    await page.goto(new URL("areas/broadband.html", page.url()).href);
    await markLoad(page);
    replaceIn(join(folder, area), "A line is how", "A fibre is how");
    await shows(page, "A fibre is how your school");
    await inPlace(page);
    const search = new URL("../search.html", page.url()).href;
    if (!(await page.locator('[href="../search.html"]').count())) return; // built without its library
    await page.goto(search);
    await markLoad(page);
    replaceIn(join(folder, area), "A fibre is how", "A xylophone is how");
    await loadedAgain(page);
    await page.locator("#search-for").fill("xylophone");
    await shows(page, "Broadband internet", "#search-found");
  }));

const trust = (folder) => [exampleIn(folder, "northmoor-trust")];
const kettlebeck = "northmoor-trust/schools/kettlebeck-high.yaml";

test("pages of a trust and of its schools change in place", () =>
  withPreview("areas.html", trust, async (page, folder) => {
    const cell = '[href="schools/kettlebeck-high/areas/awareness-evidence.html"]';
    await shows(page, "Meeting", cell);
    replaceIn(join(folder, kettlebeck), "digital-awareness: compared", "digital-awareness: one-person");
    await shows(page, "Developing", cell);
    await inPlace(page);
    await page.goto(new URL("schools/kettlebeck-high/areas/broadband.html", page.url()).href);
    await markLoad(page);
    replaceIn(join(folder, kettlebeck), "name: Kettlebeck High", "name: Ketelbek High");
    await shows(page, "Ketelbek High School");
    await inPlace(page);
    replaceIn(join(folder, "northmoor-trust/trust.yaml"), "name:", "nme:");
    await shows(page, "to correct");
    replaceIn(join(folder, "northmoor-trust/trust.yaml"), "nme:", "name:");
    await shows(page, "Ketelbek High School");
    await showsNot(page, "to correct");
  }));

await testInBrowser(names, (browser) => useIn(browser, waymark), tidyUp);
