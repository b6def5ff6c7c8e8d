// Opens the form in a browser, as its users do, and looks at what it writes.
//   node tests/browser/form_test.mjs WAYMARK [NAME…]
// The browser is Debian's; a NAME picks the tests whose sentence holds it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import yaml from "js-yaml";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const [waymark, ...names] = process.argv.slice(2);
const temporary = mkdtempSync(join(tmpdir(), "waymark-form-"));
const tests = [];
const test = (name, run) => tests.push({ name, run });

// Waymark

const runWaymark = (...args) => spawnSync(waymark, args, { encoding: "utf8" });
const accepted = (path) => {
  const result = runWaymark("check", path, "--strict");
  assert.equal(result.status, 0, result.stdout + result.stderr);
};
const scores = (path) => {
  const result = runWaymark("score", path, "--format", "json");
  assert.equal(result.status, 0, result.stderr);
  return JSON.parse(result.stdout);
};
const formIn = (name, ...args) => {
  const out = join(temporary, name);
  if (!existsSync(out)) {
    const result = runWaymark("form", ...args, "-o", out);
    assert.equal(result.status, 0, result.stderr);
  }
  return pathToFileURL(join(out, "index.html")).href;
};
// With a day, so that the terms to choose from stay the same.
const wholeForm = () => formIn("form", "--date", "2026-11-16");

// Trees, all of whose values are text

const isNothing = (value) => value === null || value === "" || (typeof value === "object" && Object.values(value).every(isNothing));
const plain = (value) => {
  if (Array.isArray(value)) return value.filter((item) => !isNothing(item)).map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isNothing(inner)).map(([key, inner]) => [key, plain(inner)]));
};
const treeOf = (text) => plain(yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA }));

// The browser

let browser;
const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-sandbox"];
const wrong = [];
const newContext = (options = {}) => browser.newContext({ acceptDownloads: true, viewport: { width: 1000, height: 900 }, ...options });
const watch = (page) => {
  page.on("console", (message) => message.type() === "error" && wrong.push("console: " + message.text()));
  page.on("pageerror", (error) => wrong.push("error: " + error.message));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || wrong.push("request: " + request.url()));
};
const visit = async (context, address) => {
  const page = await context.newPage();
  watch(page);
  await page.goto(address);
  return page;
};
const withForm = async (run, address = wholeForm(), options) => {
  const context = await newContext(options);
  try {
    await run(await visit(context, address), context);
  } finally {
    await context.close();
  }
};
const said = (page) => page.locator(".form-said").textContent();
const openFiles = async (page, ...paths) => {
  await page.evaluate(() => (document.querySelector(".form-said").textContent = ""));
  await page.locator("[data-file]").setInputFiles(paths);
  await page.waitForFunction(() => document.querySelector(".form-said").textContent !== "" || !document.querySelector("[data-errors]").hidden);
};
const savedFile = async (page) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".form-tools [data-do=download]").click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};
const fileOf = (name, text) => {
  const path = join(temporary, name);
  writeFileSync(path, text);
  return path;
};
const go = (page, id) => page.evaluate((to) => (location.hash = to), id).then(() => page.waitForTimeout(30));
const fill = async (page, selector, text) => {
  await page.locator(selector).evaluate((field) => {
    for (let part = field.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  });
  await page.locator(selector).fill(text);
};
const answer = async (page, question, choice) => {
  await go(page, "question-" + question);
  await page.locator(`#question-${question} input[value="${choice}"]`).check();
};
const problems = (page) => page.locator(".error-summary li").allTextContents();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);

// A small file that many tests begin with.
const small = `school: {name: Fernhill School, phase: primary}
cycle: 2026-autumn
answers:
  digital-awareness: one-person
  mfa: {answer: all-staff, note: Keys on lanyards., by: it-support, on: 2026-10-02}
`;
const smallFile = () => fileOf("fernhill.yaml", small);

// Files of schools

const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));
const ofTrust = readdirSync(join(root, "examples/northmoor-trust/schools")).map((name) => "northmoor-trust/schools/" + name);
const after = join(temporary, "after");
for (const example of [...examples, ...ofTrust]) {
  test(`${example} comes back with nothing lost and the same results`, () =>
    withForm(async (page) => {
      const path = join(root, "examples", example);
      await openFiles(page, path);
      assert.deepEqual(await problems(page), []);
      const { text } = await savedFile(page);
      assert.deepEqual(treeOf(text), treeOf(readFileSync(path, "utf8")));
      if (!existsSync(after)) cpSync(join(root, "examples"), after, { recursive: true });
      writeFileSync(join(after, example), text);
      if (runWaymark("check", path, "--strict").status === 0) accepted(join(after, example));
      assert.deepEqual(scores(join(after, example)), scores(path));
    }));
}

test("a file that was saved and opened again is saved as the same bytes", () =>
  withForm(async (page) => {
    await openFiles(page, join(root, "examples/harwell-vale-secondary.yaml"));
    const first = await savedFile(page);
    assert.equal(first.name, "harwell-vale-school-2026-autumn.yaml");
    await withForm(async (other) => {
      await openFiles(other, fileOf("again.yaml", first.text));
      assert.equal((await savedFile(other)).text, first.text);
    });
  }));

// Hostile text

const hostile = {
  quotes: `"double" 'single' \\back \`tick\` it's`,
  colons: "key: value # not a comment: {a: [b, c]}",
  hash: "# heading",
  dashes: "- item",
  rule: "---",
  star: "*alias &anchor !tag %YAML @at `tick",
  words: "no",
  number: "010",
  day: "2026-10-02",
  nothing: "null",
  emoji: "👩🏽‍🏫 é ß 漢字 🇬🇧",
  backwards: "مرحبا \u202Eabc\u202C שלום",
  script: "</script><img src=x onerror=alert(1)>&amp;",
  template: "{{x}} {{#each}} {% raw %} ${y}",
  long: "a long text ".repeat(834).slice(0, 9999) + "!",
  wide: "🎒".repeat(10000),
  tabs: "one\ttwo\t\tthree",
  separators: "one\u2028two\u2029three\u00A0four\uFEFFfive",
  question: "? what",
  folded: "> folded | literal",
  equals: "=SUM(A1)",
};
const severalLines = {
  lines: "first\nsecond\n\nfourth",
  windows: "first\r\nsecond\r\n",
  indented: "  indented\n    more\nless",
  list: "- one\n- two: three\n# four",
  document: "---\nkey: value\n...",
  tabbed: "\tfirst\n\tsecond",
  block: "|\n  text",
  "trailing spaces": "one  \n   \ntwo ",
};
const asKept = (text) => text.replace(/\r\n?/g, "\n");

test("any text comes back as it was written", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    const question = "mfa";
    for (const [name, text] of Object.entries({ ...hostile, ...severalLines })) {
      await go(page, "about-plans");
      await fill(page, "#vision", text);
      await go(page, "question-" + question);
      await fill(page, `[name="note.${question}"]`, text);
      const oneLine = name in hostile;
      if (oneLine) {
        await fill(page, `[name="evidence.${question}"]`, text + "\n" + text + " again");
        await fill(page, `[name="by.${question}"]`, text);
        await answer(page, "backups", "not-applicable");
        await fill(page, '[name="reason.backups"]', text);
        await go(page, "about-school");
        await fill(page, "#school-name", text);
      }
      const { text: written } = await savedFile(page);
      const path = fileOf("hostile.yaml", written);
      accepted(path);
      const tree = treeOf(written);
      const given = tree.answers[question];
      assert.equal(tree.vision, asKept(text), name);
      assert.equal(given.note, asKept(text), name);
      if (oneLine) {
        assert.deepEqual(given.evidence, [text, text + " again"].map((line) => line.trim()), name);
        assert.equal(given.by, text, name);
        assert.equal(tree.answers.backups["not-applicable"], text, name);
        assert.equal(tree.school.name, text, name);
      }
      await withForm(async (other) => {
        await openFiles(other, path);
        assert.equal((await savedFile(other)).text, written, name);
        await go(other, "question-" + question);
        assert.equal(await other.locator(`[name="note.${question}"]`).inputValue(), asKept(text), name);
      });
    }
  }));

test("text reaches the pack as it was written", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    await go(page, "question-mfa");
    await fill(page, '[name="note.mfa"]', Object.values(hostile).filter((text) => text.length < 200).join(" "));
    const { text } = await savedFile(page);
    const path = fileOf("to-build.yaml", text);
    const out = join(temporary, "pack");
    execFileSync(waymark, ["build", path, "-o", out]);
    const results = readFileSync(join(out, "data/results.json"), "utf8");
    const notes = [];
    JSON.parse(results, (key, value) => (key === "note" && notes.push(value), value));
    assert.ok(notes.includes(treeOf(text).answers.mfa.note.trim()), "the note stands in results.json");
  }));

test("control characters are dropped", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    await go(page, "question-mfa");
    await page.locator('[name="note.mfa"]').evaluate((field) => {
      field.value = "a\u0000b\u0007c\u001B[31md\u007Fe\u0085f\uFFFEg\uD800h";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const { text } = await savedFile(page);
    assert.equal(treeOf(text).answers.mfa.note, "abc[31mdefgh");
    accepted(fileOf("control.yaml", text));
  }));

// By keyboard alone

const tabTo = async (page, selector) => {
  for (let i = 0; i < 400; ++i) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} cannot be reached with the keyboard`);
};
const pick = async (page, name, value) => {
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press("Space");
  for (let i = 0; i < 12; ++i) {
    if (await page.evaluate(() => document.activeElement.value).then((now) => now === value)) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${value} cannot be chosen with the keyboard`);
};
const type = async (page, selector, text) => {
  await tabTo(page, selector);
  await page.keyboard.type(text);
};

test("a blank form filled in with the keyboard alone is the file that would be written by hand", () =>
  withForm(async (page) => {
    await type(page, "#school-name", "Fernhill School");
    await pick(page, "school.phase", "primary");
    await type(page, "#school-urn", "123456");
    await type(page, "#school-pupils", "1,210");
    await pick(page, "cycle", "2026-autumn");
    await type(page, "#date-day", "3");
    await type(page, "#date-month", "11");
    await type(page, "#date-year", "2026");
    await type(page, "#who", "Headteacher");
    await tabTo(page, ".form-steps .form-next");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
    await type(page, "#vision", "Every child reads.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Every child makes things.");
    for (const goal of ["inclusion", "safeguarding"]) {
      await page.evaluate(() => document.querySelector("#vision").focus());
      await tabTo(page, `input[value="${goal}"]`);
      await page.keyboard.press("Space");
    }
    await tabTo(page, '[data-goal="safeguarding"] button');
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-goal]")?.dataset.goal), "safeguarding");
    await type(page, "#capacity-days", "7.5");
    await type(page, "#capacity-budget", "£4,000");
    await tabTo(page, ".form-steps .form-next");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
    await pick(page, "answer.digital-awareness", "one-person");
    await pick(page, "answer.listening-to-users", "not-applicable");
    await type(page, '[name="reason.listening-to-users"]', "We open in January.");
    await tabTo(page, "#question-listening-to-users .more summary");
    await page.keyboard.press("Enter");
    await type(page, '[name="note.listening-to-users"]', "Pupils come later.");
    await page.evaluate(() => document.querySelector(".form-tools button").focus());
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const text = readFileSync(await download.path(), "utf8");
    const byHand = `
school: {urn: 123456, name: Fernhill School, phase: primary, pupils: 1210}
cycle: 2026-autumn
date: 2026-11-03
vision: "Every child reads.\\nEvery child makes things."
goals: [safeguarding, inclusion]
capacity: {days-per-term: 7.5, budget-per-year: 4000}
answers:
  digital-awareness: {answer: one-person, by: Headteacher}
  listening-to-users: {not-applicable: We open in January., note: Pupils come later., by: Headteacher}
`;
    assert.deepEqual(treeOf(text), treeOf(byHand));
    accepted(fileOf("keyboard.yaml", text));
  }));

// What is kept

test("a reload keeps everything", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    await go(page, "question-mfa");
    await fill(page, '[name="note.mfa"]', "Still here");
    const before = await savedFile(page);
    await page.reload();
    assert.equal((await savedFile(page)).text, before.text);
    await go(page, "question-mfa");
    assert.equal(await page.locator('[name="note.mfa"]').inputValue(), "Still here");
  }));

test("start again asks first, and then leaves nothing behind", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    const again = page.locator("[data-do=start-again]");
    await again.click();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#school-name").inputValue(), "Fernhill School");
    await again.click();
    await page.getByRole("button", { name: "Yes, start again" }).click();
    assert.equal(await page.locator("#school-name").inputValue(), "");
    assert.equal(await page.locator(":checked").count(), 0);
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), "{}");
    await page.reload();
    assert.equal(await page.locator("#school-name").inputValue(), "");
  }));

test("a browser that keeps nothing is told of, and the form still works", () =>
  withForm(async (page, context) => {
    await page.close();
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    const other = await visit(context, wholeForm());
    assert.match(await other.locator(".form-kept").textContent(), /does not keep/);
    await openFiles(other, smallFile());
    assert.deepEqual(treeOf((await savedFile(other)).text), treeOf(small));
  }));

test("a form that was made without npm saves files, and offers to open none", () => {
  wholeForm();
  const bare = join(temporary, "bare");
  cpSync(join(temporary, "form"), bare, { recursive: true });
  rmSync(join(bare, "assets/yaml.js"));
  const index = join(bare, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace('<script src="assets/yaml.js"></script>\n', ""));
  return withForm(async (page) => {
    assert.equal(await page.locator("[data-do=open]").isVisible(), false);
    await fill(page, "#school-name", "Fernhill: the “first” School");
    await page.locator("#phase-primary").check();
    await page.locator('[name=cycle][value="2026-autumn"]').check();
    await answer(page, "mfa", "not-sure");
    const { text } = await savedFile(page);
    assert.deepEqual(treeOf(text), { school: { name: "Fernhill: the “first” School", phase: "primary" }, cycle: "2026-autumn", answers: { mfa: "not-sure" } });
    accepted(fileOf("bare.yaml", text));
  }, pathToFileURL(index).href);
});

test("two windows of one form do not lose each other's answers", () =>
  withForm(async (page, context) => {
    await openFiles(page, smallFile());
    const other = await visit(context, wholeForm());
    await answer(other, "backups", "not-sure");
    await page.waitForTimeout(100);
    await answer(page, "updates", "not-sure");
    const tree = treeOf((await savedFile(page)).text);
    assert.equal(tree.answers.backups, "not-sure");
    assert.equal(tree.answers.updates, "not-sure");
  }));

// Opening and joining files

test("what only one of two files says is taken, and the same answers ask nothing", () =>
  withForm(async (page) => {
    const second = fileOf("second.yaml", small.replace("one-person", "2").replace("mfa:", "backups: not-sure\n  updates:").replace("all-staff", "fourteen-days"));
    await openFiles(page, smallFile(), second);
    assert.equal(await page.locator("[data-merge]").isHidden(), true);
    const tree = treeOf((await savedFile(page)).text);
    assert.equal(tree.answers["digital-awareness"], "one-person");
    assert.equal(tree.answers.backups, "not-sure");
    assert.equal(tree.answers.updates.answer, "fourteen-days");
    assert.equal(tree.answers.mfa.answer, "all-staff");
  }));

test("what two files say differently is shown and can be chosen", () =>
  withForm(async (page) => {
    const second = fileOf("anna.yaml", small.replace("one-person", "outward").replace("Keys on lanyards.", "Phones only.").replace("Fernhill School", "Fernhill Primary School"));
    await openFiles(page, smallFile());
    await openFiles(page, second);
    const merge = page.locator("[data-merge]");
    assert.equal(await merge.locator("fieldset").count(), 3);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "3 answers differ");
    const choose = (title, label) => merge.locator("fieldset", { hasText: title }).getByLabel(label).check();
    await choose("leaders and governors", "anna.yaml");
    await page.getByRole("button", { name: "Use these choices" }).click();
    assert.equal(await merge.locator("fieldset").count(), 2);
    await page.reload();
    assert.equal(await merge.locator("fieldset").count(), 2);
    await choose("called", "anna.yaml");
    await choose("Keys", "Both notes");
    await page.getByRole("button", { name: "Use these choices" }).click();
    assert.equal(await merge.isHidden(), true);
    const tree = treeOf((await savedFile(page)).text);
    assert.equal(tree.answers["digital-awareness"], "outward");
    assert.equal(tree.answers.mfa.note, "Keys on lanyards.\n\nPhones only.");
    assert.equal(tree.answers.mfa.on, "2026-10-02");
    assert.equal(tree.school.name, "Fernhill Primary School");
  }));

const broken = {
  "tabs.yaml": ["school:\n\tname: x\n", /Line 2/],
  "list.yaml": ["- a\n- b\n", /not an answers file/],
  "text.yaml": ["hello", /not an answers file/],
  "empty.yaml": ["", /not an answers file/],
  "shape.yaml": ["school: Fernhill\ncycle: 2026-autumn\n", /not an answers file/],
  "alias.yaml": ["school: &a {name: x}\ntrust: *a\n", /cannot be read/],
  "bomb.yaml": ["a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", /cannot be read/],
  "deep.yaml": ["school: " + "[".repeat(200000), /./],
  "binary.yaml": [Buffer.from([0xff, 0xfe, 0x61, 0x00]), /UTF-16/],
  "latin.yaml": [Buffer.from("school: {name: Caf\xe9}", "latin1"), /UTF-8/],
  "large.yaml": ["# " + "x".repeat(1 << 20), /too large/],
  "other-school.yaml": [small.replace("name: Fern", "urn: 654321, name: Fern"), /another school/],
  "other-phase.yaml": [small.replace("primary", "university"), /kind of school/],
  "other-rubric.yaml": ["# Rubric: gardens 1\n" + small, /other questions/],
  "other-questions.yaml": ["school: {name: Fernhill School}\nanswers: {compost: none}\n", /other questions/],
};
test("a file that does not fit is told of, and nothing is lost", () =>
  withForm(async (page) => {
    await openFiles(page, fileOf("own.yaml", small.replace("name: Fern", "urn: 123456, name: Fern")));
    const before = (await savedFile(page)).text;
    for (const [name, [text, told]] of Object.entries(broken)) {
      await openFiles(page, fileOf(name, text));
      const [problem] = await problems(page);
      assert.match(problem ?? "", told, name);
      assert.equal(await focused(page), "error-summary", name);
    }
    assert.equal((await savedFile(page)).text, before);
  }));

test("a form for one phase takes no file of another", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    assert.match((await problems(page))[0], /another kind of school/);
    assert.equal(await page.locator("#school-name").inputValue(), "");
  }, formIn("secondary", "--phase", "secondary", "--date", "2026-11-16")));

test("the short form keeps answers to questions that it does not ask", () =>
  withForm(async (page) => {
    const path = join(root, "examples/oakfield-primary.yaml");
    await openFiles(page, path);
    assert.match(await said(page), /not asked here/);
    assert.deepEqual(treeOf((await savedFile(page)).text), treeOf(readFileSync(path, "utf8")));
  }, formIn("core", "--set", "core", "--date", "2026-11-16")));

test("what the trust provides is left to the trust until the school says otherwise", () =>
  withForm(async (page) => {
    await fill(page, "#school-name", "Fernhill School");
    await page.locator("#phase-primary").check();
    await page.locator('[name=cycle][value="2026-autumn"]').check();
    const given = page.locator('input[value="provided-by-trust"]:checked');
    assert.ok((await given.count()) > 0);
    const question = (await given.first().getAttribute("name")).replace("answer.", "");
    assert.equal(treeOf((await savedFile(page)).text).answers, undefined);
    await answer(page, question, "not-sure");
    assert.equal(treeOf((await savedFile(page)).text).answers[question], "not-sure");
    await answer(page, question, "provided-by-trust");
    assert.equal(treeOf((await savedFile(page)).text).answers, undefined);
  }, formIn("trust", "--trust", join(root, "examples/northmoor-trust"), "--date", "2026-11-16")));

// What is asked, and what is still to put right

const contentForSecondaries = () => {
  const content = join(temporary, "content");
  cpSync(join(root, "content"), content, { recursive: true });
  const question = join(content, "areas/cyber-security/questions/backups.md");
  writeFileSync(question, readFileSync(question, "utf8").replace("---\n", "---\nphases: [secondary]\n"));
  return content;
};
test("questions of another kind of school are not asked, and their answers stay in the browser", () =>
  withForm(async (page) => {
    const question = page.locator("#question-backups");
    await openFiles(page, smallFile());
    await page.locator("#phase-secondary").check();
    await answer(page, "backups", "not-sure");
    assert.equal(treeOf((await savedFile(page)).text).answers.backups, "not-sure");
    await go(page, "about-school");
    await page.locator("#phase-primary").check();
    await go(page, "question-mfa");
    assert.equal(await page.locator("#question-mfa").isVisible(), true);
    assert.equal(await question.isVisible(), false);
    assert.equal(treeOf((await savedFile(page)).text).answers.backups, undefined);
    await go(page, "about-school");
    await page.locator("#phase-secondary").check();
    assert.equal(treeOf((await savedFile(page)).text).answers.backups, "not-sure");
  }, formIn("phases", "--content", contentForSecondaries(), "--date", "2026-11-16")));

test("what Waymark would refuse is not saved, and is told at the top and at the field", () =>
  withForm(async (page) => {
    await page.locator(".form-tools [data-do=download]").click();
    assert.equal(await focused(page), "error-summary");
    assert.equal((await problems(page)).length, 3);
    await page.getByRole("link", { name: "Enter the name of your school" }).click();
    assert.equal(await focused(page), "school-name");
    await page.keyboard.type("Fernhill School");
    await page.locator("#phase-primary").check();
    await page.locator('[name=cycle][value="2026-autumn"]').check();
    assert.deepEqual(await problems(page), []);
    for (const [field, text] of [["#school-urn", "12345"], ["#school-pupils", "many"], ["#date-day", "31"], ["#date-month", "2"], ["#date-year", "2026"]]) await fill(page, field, text);
    await go(page, "about-plans");
    await fill(page, "#capacity-days", "two");
    await fill(page, "#capacity-budget", "1.234");
    await answer(page, "backups", "not-applicable");
    await page.locator(".form-tools [data-do=download]").click();
    assert.equal((await problems(page)).length, 6);
    assert.equal(await page.locator('[name="reason.backups"]').getAttribute("aria-invalid"), "true");
    const described = await page.locator("#school-urn").getAttribute("aria-describedby");
    assert.match(await page.locator("#" + described.split(" ").at(-1)).textContent(), /six digits/);
    await page.locator(".error-summary a", { hasText: "does not apply" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.name), "reason.backups");
  }));

test("a link to a question leads to it, in the midst of its part", () =>
  withForm(async (page) => {
    await go(page, "question-mfa");
    assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), "question-mfa");
    assert.ok((await page.locator(".question:visible").count()) > 1);
    const top = await page.locator("#question-mfa").evaluate((field) => field.getBoundingClientRect().top);
    assert.ok(top > -50 && top < 200, `it begins at ${top}`);
  }));

test("one question at a time goes forward and back, and the address leads to a question", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    const mode = page.locator("[data-do=one-at-a-time]");
    await mode.click();
    assert.equal(await mode.getAttribute("aria-pressed"), "true");
    await go(page, "question-mfa");
    assert.equal(await page.locator(".question:visible").count(), 1);
    assert.equal(await page.locator("#question-mfa").isVisible(), true);
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.waitForTimeout(50);
    assert.equal(await page.locator("#question-mfa").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "LEGEND");
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.waitForTimeout(50);
    assert.equal(await page.locator("#question-mfa").isVisible(), true);
    await page.reload();
    assert.equal(await page.locator(".question:visible").count(), 1);
    assert.equal(await page.locator("#question-mfa").isVisible(), true);
    await mode.click();
    assert.ok((await page.locator(".question:visible").count()) > 1);
  }));

test("check your answers lists them all, with links that lead to each", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    assert.match(await page.locator("[data-progress]").textContent(), /2 of \d+ questions answered, about .* left/);
    await page.locator(".form-parts summary").click();
    await page.locator(".form-parts a").last().click();
    const check = page.locator("[data-check]");
    await check.waitFor({ state: "visible" });
    const rows = check.locator(".form-summary > div");
    assert.match(await rows.filter({ hasText: "Keys on lanyards." }).textContent(), /it-support/);
    assert.ok((await rows.filter({ hasText: "Not answered yet" }).count()) > 10);
    await rows.filter({ hasText: "Keys on lanyards." }).getByRole("link").click();
    await page.waitForTimeout(50);
    assert.equal(await page.locator("#question-mfa").isVisible(), true);
  }));

test("an answer can be cleared, and a new answer is not given the day of the old one", () =>
  withForm(async (page) => {
    await openFiles(page, smallFile());
    await fill(page, "#who", "Office");
    await answer(page, "mfa", "not-sure");
    assert.deepEqual(treeOf((await savedFile(page)).text).answers.mfa, { answer: "not-sure", note: "Keys on lanyards.", by: "Office" });
    await answer(page, "mfa", "all-staff");
    assert.equal(treeOf((await savedFile(page)).text).answers.mfa.on, "2026-10-02");
    await go(page, "question-digital-awareness");
    await page.locator("#question-digital-awareness .form-clear").click();
    assert.equal(treeOf((await savedFile(page)).text).answers["digital-awareness"], undefined);
  }));

test("nothing is wider than a small phone", () =>
  withForm(async (page) => {
    await openFiles(page, join(root, "examples/oakfield-primary.yaml"), join(root, "examples/oakfield-primary.yaml"));
    const ids = await page.evaluate(() => [...document.querySelectorAll("[data-section]")].map((section) => section.id).concat(document.querySelector("[data-check]").id));
    for (const id of ids) {
      await go(page, id);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${id} is ${width} wide`);
    }
  }, wholeForm(), { viewport: { width: 320, height: 640 } }));

// All of them

const run = async ({ name, run: body }) => {
  wrong.length = 0;
  try {
    await body();
    assert.deepEqual(wrong, []);
    console.log("ok      " + name);
    return true;
  } catch (error) {
    console.log("FAILED  " + name + "\n" + String(error.stack ?? error).replace(/^/gm, "    "));
    return false;
  }
};

if (!waymark) {
  console.error("usage: node form_test.mjs WAYMARK [NAME…]");
  process.exit(2);
}
mkdirSync(temporary, { recursive: true });
browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
let failed = 0;
const chosen = tests.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
for (const one of chosen) if (!(await run(one))) ++failed;
await browser.close();
rmSync(temporary, { recursive: true, force: true });
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && chosen.length > 0 ? 0 : 1);
