// The form in use: by keyboard alone, what is kept, what is asked, and what is still to put right.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { accepted, answer, fileOf, fill, focused, formIn, go, moved, openFiles, problems, root, savedBy, savedFile, smallFile, small, temporary, treeOf, visit, wholeForm, withForm } from "./form.mjs";
import { test } from "./tests.mjs";

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
    await moved(page, () => page.keyboard.press("Enter"));
    await type(page, "#vision", "Every child reads.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Every child makes things.");
    for (const goal of ["inclusion", "safeguarding"]) {
      await tabTo(page, `input[value="${goal}"]`);
      await page.keyboard.press("Space");
    }
    await tabTo(page, '[data-goal="safeguarding"] button');
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.closest("[data-goal]")?.dataset.goal), "safeguarding");
    await type(page, "#capacity-days", "7.5");
    await type(page, "#capacity-budget", "£4,000");
    await tabTo(page, ".form-steps .form-next");
    await moved(page, () => page.keyboard.press("Enter"));
    await pick(page, "answer.digital-awareness", "one-person");
    await pick(page, "answer.listening-to-users", "not-applicable");
    await type(page, '[name="reason.listening-to-users"]', "We open in January.");
    await tabTo(page, "#question-listening-to-users .more summary");
    await page.keyboard.press("Enter");
    await type(page, '[name="note.listening-to-users"]', "Pupils come later.");
    await tabTo(page, ".form-tools [data-do=download]");
    const { text } = await savedBy(page, () => page.keyboard.press("Enter"));
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
  }, wholeForm(), {}));

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
    await page.waitForFunction(() => document.querySelector('#question-backups input[value="not-sure"]').checked);
    await answer(page, "updates", "not-sure");
    const tree = treeOf((await savedFile(page)).text);
    assert.equal(tree.answers.backups, "not-sure");
    assert.equal(tree.answers.updates, "not-sure");
  }));

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
    await moved(page, () => page.getByRole("button", { name: "Next", exact: true }).click());
    assert.equal(await page.locator("#question-mfa").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "LEGEND");
    await moved(page, () => page.getByRole("button", { name: "Back", exact: true }).click());
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
    await moved(page, () => rows.filter({ hasText: "Keys on lanyards." }).getByRole("link").click());
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
