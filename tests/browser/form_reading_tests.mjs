// The form as people with other eyes, hands, machines and settings meet it, at each point they come to.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ask, fitsOnPaper, fold, keepsItsDrawings, keyboard, printed, reflows, rulesKept, sheetOf, unfold } from "./checks.mjs";
import { plain } from "./browser.mjs";
import { answer, fill, fileOf, formIn, go, openFiles, root, small, smallFile, temporary, wholeForm, withForm } from "./form.mjs";
import { test } from "./tests.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const withGoals = async (page) => {
  await openFiles(page, join(root, "examples/oakfield-primary.yaml"));
  await go(page, "about-plans");
};
const points = {
  "The form as it opens": async () => {},
  "A part with answers": async (page) => {
    await openFiles(page, join(root, "examples/oakfield-primary.yaml"));
    await answer(page, "mfa", "not-applicable");
  },
  "The goals in their order": withGoals,
  "One question at a time": async (page) => {
    await openFiles(page, smallFile());
    await press(page, "One question at a time");
    await go(page, "question-mfa");
  },
  "What is still to put right": async (page) => {
    await fill(page, "#school-urn", "12345");
    await fill(page, "#date-day", "31");
    await press(page, "Save your answers as a file");
  },
  "A question still to put right": async (page) => {
    await openFiles(page, smallFile());
    await answer(page, "backups", "not-applicable");
    await press(page, "Save your answers as a file");
  },
  "A file that does not fit": (page) => openFiles(page, fileOf("tabs.yaml", "school:\n\tname: x\n")),
  "Check your answers": async (page) => {
    await openFiles(page, join(root, "examples/harwell-vale-secondary.yaml"));
    await go(page, await page.locator("[data-check]").getAttribute("id"));
  },
  "Two files that differ": async (page) => {
    await openFiles(page, smallFile());
    await openFiles(page, fileOf("anna.yaml", small.replace("one-person", "outward").replace("Keys on lanyards.", "Phones only.").replace("Fernhill School", "Fernhill Primary School")));
  },
  "The question before all is removed": async (page) => {
    await openFiles(page, smallFile());
    await press(page, "Start again");
  },
};

const read = async (page, name) => {
  await ask(page);
  await points[name](page);
  await unfold(page);
  const wrong = [...(await rulesKept(page)), ...(await keepsItsDrawings(page)), ...(await reflows(page))];
  await fold(page);
  const isDialog = name === "The question before all is removed"; // Tab stays within it
  if (!isDialog) wrong.push(...(await keyboard(page, { tick: false })));
  assert.deepEqual(wrong, []);
};
for (const name of Object.keys(points)) {
  test(`${name}: read with other eyes, on a small screen, with large text and in other colours`, () => withForm((page) => read(page, name)));
}

// Other themes change colours, letters and edges, and no words.
const brands = readdirSync(join(root, "examples/brands")).map((name) => [name, join(root, "examples/brands", name)]);
for (const [look, theme] of [...brands, ["govuk", "govuk"]]) {
  for (const name of ["A part with answers", "What is still to put right", "Check your answers"]) {
    test(`${name}, in the look of ${look}: read in the same ways`, () =>
      withForm((page) => read(page, name), formIn("form-" + look, "--date", "2026-11-16", "--theme", theme)));
  }
}

test("no part of the form is wider than a small phone", () =>
  withForm(async (page) => {
    await ask(page);
    await openFiles(page, join(root, "examples/oakfield-primary.yaml"), join(root, "examples/oakfield-primary.yaml"));
    const ids = await page.evaluate(() => [...document.querySelectorAll("[data-section]")].map((section) => section.id).concat(document.querySelector("[data-check]").id));
    for (const id of ids) {
      await go(page, id);
      assert.deepEqual(await page.evaluate(() => seen.screen()), [], id);
    }
  }, wholeForm(), { viewport: { width: 320, height: 640 } }));

// What is chosen is told by a mark within the box, and not by the colour of its edge.
const inside = async (page, box) => {
  const { x, y, width, height } = await box.boundingBox();
  return (await page.screenshot({ clip: { x: x + 4, y: y + 4, width: width - 8, height: height - 8 } })).toString("base64");
};
const chosenAndNot = async (page, box, other) => {
  const pictures = [];
  for (const choose of [() => box.check(), other]) {
    await choose();
    await page.mouse.move(0, 0);
    await box.scrollIntoViewIfNeeded();
    pictures.push(await inside(page, box));
  }
  return pictures;
};
const settings = { "in light colours": {}, "in dark colours": { colorScheme: "dark" }, "in the reader's own colours": { forcedColors: "active" } };
for (const [told, setting] of Object.entries(settings)) {
  test(`what is chosen can be told from what is not ${told}`, () =>
    withForm(async (page) => {
      await page.emulateMedia({ ...plain, ...setting });
      const primary = page.locator("#phase-primary");
      assert.notEqual(...(await chosenAndNot(page, primary, () => page.locator("#phase-secondary").check())));
      await go(page, "about-plans");
      const goal = page.locator("[name=goals]").first();
      assert.notEqual(...(await chosenAndNot(page, goal, () => goal.uncheck())));
    }));
}

// On paper

test("the empty form is printed as a handout, and one that is under way with all that was written", () =>
  withForm(async (page) => {
    await ask(page);
    const note = Array.from({ length: 40 }, (_, index) => `Line ${index + 1} of a long note.`).join("\n");
    const sheets = [];
    for (const name of ["empty", "under-way"]) {
      const { wrong, text } = await printed(page, join(temporary, name + ".pdf"));
      assert.deepEqual([...wrong, ...(await fitsOnPaper(page))], [], name);
      sheets.push(text);
      await openFiles(page, smallFile());
      await go(page, "question-backups");
      await fill(page, '[name="note.backups"]', note);
    }
    assert.ok(!sheets[0].includes("Fernhill School"));
    for (const words of ["Fernhill School", "Keys on lanyards.", "Line 1 of a long note.", "Line 40 of a long note."]) assert.ok(sheets[1].includes(words), words);
  }));

test("what is chosen can be seen on paper", () =>
  withForm(async (page) => {
    const pictures = [];
    for (const phase of ["primary", "secondary"]) {
      await page.locator("#phase-" + phase).check();
      pictures.push(await sheetOf(page, join(temporary, phase + ".pdf")));
    }
    assert.notEqual(...pictures);
  }));
