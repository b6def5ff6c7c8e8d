// The fields of the form and the answers that they show, both ways. What someone types goes into the answers at once;
// the answers are what counts, so whatever a field cannot show stays as it is. Knows nothing of pages and files.
"use strict";

// An element with text, attributes and children. Text is never read as HTML.
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

const formFields = (form, told) => {
  const { get, put, cleaned, textOf, listOf, recordOf, choiceOf, shortest } = answersFile;
  const notSure = "not-sure";
  const notApplicable = "not-applicable";
  const byTrust = "provided-by-trust";
  const dateParts = ["date.year", "date.month", "date.day"];
  const counts = ["school.urn", "school.pupils", "school.staff", "school.devices", "capacity.days-per-term", "capacity.budget-per-year"];

  const named = (name) => [...form.querySelectorAll('[name="' + CSS.escape(name) + '"]')];
  const labelOf = (field) => (field.labels?.[0]?.textContent ?? field.getAttribute("aria-label") ?? "").trim();

  const questions = [...form.querySelectorAll("[data-question]")].map((fieldset) => {
    const id = fieldset.dataset.question;
    const choices = named("answer." + id).map((radio) => radio.value);
    return {
      id,
      fieldset,
      title: fieldset.querySelector("legend").textContent.trim(),
      phases: (fieldset.dataset.phases ?? "").split(" ").filter(Boolean),
      minutes: Number(fieldset.dataset.minutes) || 2,
      oldNames: (fieldset.dataset.replaces ?? "").split(" ").filter(Boolean),
      levels: choices.filter((choice) => ![notSure, notApplicable, byTrust].includes(choice)),
      // The trust stands in where the school says nothing.
      fromTrust: named("answer." + id).some((radio) => radio.value === byTrust && radio.defaultChecked),
    };
  });
  const byId = new Map(questions.map((question) => [question.id, question]));

  const phaseOf = (tree) => textOf(get(tree, ["school", "phase"]));
  const isAsked = (question, tree) => question.phases.length === 0 || question.phases.includes(phaseOf(tree));
  const fixedPhase = named("school.phase").find((field) => field.type === "hidden")?.value;
  const phases = named("school.phase").map((field) => field.value);

  // The answer that a level stands for: a rubric has one for each, the lowest first.
  const level = (id, choice) => (/^[1-9]$/.test(choice) ? (byId.get(id)?.levels[choice - 1] ?? choice) : choice);
  const choicesOf = (question) => [...question.levels, ...question.levels.map((_, i) => String(i + 1)), notSure, notApplicable, byTrust];
  const choiceShown = (question, tree) => {
    const choice = level(question.id, choiceOf(recordOf(get(tree, ["answers", question.id]))));
    return choice === "" && question.fromTrust ? byTrust : choice;
  };

  // Showing

  const addChoice = (name, value, label) => {
    const [like] = named(name).slice(-1);
    if (like.tagName === "SELECT") {
      like.append(make("option", { value, "data-added": true }, label));
      return;
    }
    const id = like.id + "--added";
    const field = make("input", { type: "radio", id, name, value });
    named(name)[0].closest(".choices, fieldset").append(make("div", { class: "choice", "data-added": true }, field, make("label", { for: id }, label)));
  };
  const choose = (name, value, label) => {
    if (named(name).length === 0) return;
    const select = named(name).find((field) => field.tagName === "SELECT");
    const known = select ? [...select.options].map((option) => option.value) : named(name).map((field) => field.value);
    if (value !== "" && !known.includes(value)) addChoice(name, value, label);
    if (select) select.value = value;
    else for (const field of named(name)) field.checked = field.value === value;
  };
  const show = (name, value) => {
    for (const field of named(name)) if (field.value !== value) field.value = value;
  };

  const showReason = (question, choice) => {
    const reason = named("reason." + question.id)[0]?.closest(".reason");
    reason?.classList.toggle("is-away", choice !== notApplicable); // paper keeps its line
  };
  const clearers = new Map();
  const showQuestion = (question, tree) => {
    const record = recordOf(get(tree, ["answers", question.id]));
    const choice = choiceShown(question, tree);
    choose("answer." + question.id, choice, choice === byTrust ? "Our trust provides this." : "As in your file: “" + choice + "”");
    show("reason." + question.id, textOf(record[notApplicable]));
    show("note." + question.id, textOf(record.note));
    show("evidence." + question.id, listOf(record.evidence).map(textOf).join("\n"));
    show("by." + question.id, textOf(record.by));
    showReason(question, choice);
    clearers.get(question.id).classList.toggle("is-idle", choiceOf(record) === "");
  };
  const addClearer = (question) => {
    const button = make("button", { type: "button", class: "form-clear is-idle" }, "Clear this answer", make("span", { class: "hidden" }, ": " + question.title));
    button.addEventListener("click", () => told.clear(question));
    (question.fieldset.querySelector(".choices") ?? question.fieldset).after(button);
    clearers.set(question.id, button);
  };
  for (const question of questions) addClearer(question);

  // Goals in order. On paper people write numbers; here they move them.

  const goalsBox = form.querySelector("[data-goals]");
  const ranks = make("div", { class: "form-ranks", hidden: true });
  goalsBox?.append(ranks);
  const goalName = (id) => labelOf(named("goals").find((box) => box.value === id) ?? {}) || id;
  const mover = (goals, i, by, word) => {
    const name = goalName(goals[i]);
    const button = make("button", { type: "button", disabled: i + by < 0 || i + by >= goals.length }, word, make("span", { class: "hidden" }, ": " + name));
    button.addEventListener("click", () => told.move(goals[i], by));
    return button;
  };
  const showGoals = (tree) => {
    const goals = listOf(tree.goals).filter((goal) => typeof goal === "string");
    for (const box of named("goals")) box.checked = goals.includes(box.value);
    ranks.hidden = goals.length === 0;
    ranks.replaceChildren(
      make("h3", {}, "Your goals in order, the most important first"),
      make("ol", {}, ...goals.map((goal, i) => make("li", { "data-goal": goal }, make("span", {}, goalName(goal)), mover(goals, i, -1, "Move up"), mover(goals, i, 1, "Move down"))))
    );
  };
  // The button pressed keeps the focus, or the one beside it where it can do no more.
  const focusGoal = (id, by) => {
    const buttons = [...(ranks.querySelector('[data-goal="' + CSS.escape(id) + '"]')?.querySelectorAll("button") ?? [])];
    const wanted = by < 0 ? buttons : buttons.reverse();
    wanted.find((button) => !button.disabled)?.focus();
  };

  const showDate = (tree) => {
    const parts = textOf(tree.date).split("-");
    dateParts.forEach((name, i) => show(name, (parts[i] ?? "").replace(/^0+(?=.)/, "")));
  };
  const showPlain = (tree) => {
    for (const field of form.querySelectorAll("input[name], textarea[name]")) {
      const [first, ...rest] = field.name.split(".");
      if (["answer", "reason", "note", "evidence", "by", "goals", "date", "who", "cycle"].includes(first) || field.name === "school.phase") continue;
      show(field.name, textOf(get(tree, [first, ...rest])));
    }
  };
  const fill = ({ tree, who }) => {
    for (const added of form.querySelectorAll("[data-added]")) added.remove();
    showPlain(tree);
    showDate(tree);
    showGoals(tree);
    show("who", who);
    if (!fixedPhase) choose("school.phase", phaseOf(tree), phaseOf(tree));
    choose("cycle", textOf(tree.cycle), textOf(tree.cycle));
    for (const question of questions) showQuestion(question, tree);
  };

  // Taking

  const tidyNumber = (value) => value.replace(/[\s,£]/g, "").replace(/^0+(?=\d)/, "");
  const valueOf = (name) => {
    const fields = named(name);
    const radios = fields.filter((field) => field.type === "radio");
    return cleaned(radios.length > 0 ? (radios.find((radio) => radio.checked)?.value ?? "") : (fields[0]?.value ?? ""));
  };
  const putRecord = (tree, id, record) => put(tree, ["answers", id], shortest(record));

  // The day belongs to the answer it was given for: it goes with it, and comes back with it.
  const moveDay = (state, id, record, before) => {
    const kept = state.days[id];
    if (record.on !== undefined && !kept) state.days[id] = { choice: before, on: record.on };
    delete record.on;
    if (state.days[id]?.choice === choiceOf(record)) {
      record.on = state.days[id].on;
      delete state.days[id];
    }
  };
  const takeChoice = (state, question, choice) => {
    const { id } = question;
    const record = recordOf(get(state.tree, ["answers", id]));
    const before = choiceOf(record);
    delete record.answer;
    delete record[notApplicable];
    if (choice === notApplicable) record[notApplicable] = valueOf("reason." + id).trim();
    else if (choice !== "" && !(choice === byTrust && question.fromTrust)) record.answer = choice;
    if (level(id, before) !== choiceOf(record)) moveDay(state, id, record, before);
    if (choice === "") delete record.by;
    else if (state.who.trim() !== "") record.by = state.who.trim();
    putRecord(state.tree, id, record);
    showQuestion(question, state.tree);
  };
  const takeText = (state, question, key, value) => {
    const record = recordOf(get(state.tree, ["answers", question.id]));
    const isEmpty = Array.isArray(value) ? value.length === 0 : value.trim() === "";
    if (key === notApplicable) {
      if (key in record) record[key] = value;
    } else if (isEmpty) {
      delete record[key];
    } else {
      record[key] = value;
    }
    putRecord(state.tree, question.id, record);
  };
  const linesOf = (value) => value.split("\n").map((line) => line.trim()).filter(Boolean);
  const takeDate = (tree) => {
    const [year, month, day] = dateParts.map((name) => valueOf(name).trim().replace(/-/g, ""));
    put(tree, ["date"], year + month + day === "" ? "" : [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));
  };
  const takeGoal = (tree, box) => {
    const goals = listOf(tree.goals).filter((goal) => goal !== box.value);
    put(tree, ["goals"], box.checked ? [...goals, box.value] : goals);
    showGoals(tree);
  };

  // What was typed or chosen in one field.
  const take = (field, state) => {
    const [kind, ...rest] = field.name.split(".");
    const question = byId.get(rest.join("."));
    if (kind === "answer") takeChoice(state, question, valueOf(field.name));
    else if (kind === "reason") takeText(state, question, notApplicable, valueOf(field.name));
    else if (kind === "evidence") takeText(state, question, kind, linesOf(valueOf(field.name)));
    else if (kind === "note" || kind === "by") takeText(state, question, kind, valueOf(field.name));
    else if (kind === "goals") takeGoal(state.tree, field);
    else if (kind === "date") takeDate(state.tree);
    else if (kind === "who") state.who = valueOf("who");
    else put(state.tree, [kind, ...rest], counts.includes(field.name) ? tidyNumber(valueOf(field.name)) : valueOf(field.name));
  };

  // Words for people

  const choiceWords = (question, choice) => {
    const radio = named("answer." + question.id).find((field) => field.value === choice);
    return radio ? labelOf(radio) : choice === byTrust ? "Our trust provides this." : choice;
  };
  const groupWords = (name) => {
    const field = named(name === "date" ? "date.day" : name)[0];
    const group = field?.type === "radio" || name === "goals" || name === "date" ? field?.closest("fieldset")?.querySelector("legend") : null;
    return (group?.textContent ?? (field ? labelOf(field) : "")).trim() || name;
  };
  const optionWords = (name, value) => {
    const field = named(name).find((item) => item.value === value && item.type === "radio");
    const option = [...(named(name)[0]?.options ?? [])].find((item) => item.value === value);
    return (field ? labelOf(field) : option?.textContent) ?? value;
  };

  return {
    questions, byId, named, phases, fixedPhase, phaseOf, isAsked, level, choicesOf, choiceShown, fill, take, takeChoice, showGoals, focusGoal,
    choiceWords, groupWords, goalName, optionWords, notApplicable,
  };
};
