// What comes out of the form is what went in: files of schools, hostile text, and several files as one.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, answer, fill, fileOf, focused, formIn, go, openFiles, packOf, problems, root, runWaymark, said, savedFile, small, smallFile, temporary, treeOf, withForm } from "./form.mjs";
import { test } from "./tests.mjs";

// Files of schools

const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));
const ofTrust = readdirSync(join(root, "examples/northmoor-trust/schools")).map((name) => "northmoor-trust/schools/" + name);
const after = join(temporary, "after");
for (const example of [...examples, ...ofTrust]) {
  test(`${example} comes back with nothing lost, and gives the same pack`, () =>
    withForm(async (page) => {
      const path = join(root, "examples", example);
      await openFiles(page, path);
      assert.deepEqual(await problems(page), []);
      const { text } = await savedFile(page);
      assert.deepEqual(treeOf(text), treeOf(readFileSync(path, "utf8")));
      if (!existsSync(after)) cpSync(join(root, "examples"), after, { recursive: true });
      writeFileSync(join(after, example), text);
      if (runWaymark("check", path, "--strict").status === 0) accepted(join(after, example));
      assert.deepEqual(packOf(join(after, example)), packOf(path));
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
    assert.equal(runWaymark("build", path, "-o", out).status, 0);
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
