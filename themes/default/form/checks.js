// What is still to put right, told at the top and at the fields, and the page that shows all answers once more.
// Knows nothing of files and of what is kept.
"use strict";

// `app` gives what the whole page shares: `state()`, `asked()`, `isAnswered()`, `sections()` that are shown, `go()`.
const formChecks = (app, fields) => {
  const { get, textOf, listOf, isBlank, recordOf, choiceOf } = answersFile;
  const form = document.querySelector("[data-form]");
  const errorsBox = document.querySelector("[data-errors]");
  const checkBox = document.querySelector("[data-check]");

  // Problems

  let told = ""; // the problems that stand on the page
  const problems = () =>
    answersFile.problemsOf(
      app.state().tree,
      app.asked().map(({ id, title, levels }) => ({ id, title, choices: fields.choicesOf({ levels }) }))
    );
  const anchorOf = (name) => {
    const field = fields.named(name === "date" ? "date.day" : name)[0];
    if (field && field.id === "") field.id = "field-" + name.replace(/\./g, "-");
    return field;
  };
  const unmark = () => {
    for (const message of document.querySelectorAll(".error-message")) message.remove();
    for (const field of form.querySelectorAll("[aria-invalid]")) {
      field.removeAttribute("aria-invalid");
      const rest = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.endsWith("--error"));
      if (rest.join("")) field.setAttribute("aria-describedby", rest.join(" "));
      else field.removeAttribute("aria-describedby");
    }
  };
  const describe = (element, id) => {
    element.setAttribute("aria-invalid", "true");
    element.setAttribute("aria-describedby", [element.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  };
  const mark = ({ name, message }) => {
    const field = anchorOf(name);
    if (!field) return;
    const isGroup = field.type === "radio" || name === "date";
    const id = field.id + "--error";
    const text = make("p", { class: "error-message", id }, make("span", { class: "hidden" }, "Error: "), message);
    if (isGroup) (field.closest("fieldset").querySelector("legend") ?? field).after(text);
    else field.before(text);
    for (const one of isGroup ? fields.named(name === "date" ? "date.day" : name) : [field]) describe(one, id);
  };
  const summaryLink = ({ name, message }) => {
    const field = name ? anchorOf(name) : null;
    if (!field) return make("li", {}, message);
    const link = make("a", { href: "#" + field.id }, message);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      app.go(field.id);
    });
    return make("li", {}, link);
  };
  const summarise = (title, list) => {
    errorsBox.hidden = false;
    errorsBox.replaceChildren(
      make("div", { class: "error-summary", role: "alert", tabindex: "-1", "aria-labelledby": "error-summary-title" },
        make("h2", { id: "error-summary-title" }, title), make("ul", {}, ...list.map(summaryLink)))
    );
  };
  const clearSummary = () => {
    errorsBox.hidden = true;
    errorsBox.replaceChildren();
  };
  const tellProblems = (list) => {
    told = list.length > 0 ? JSON.stringify(list) : "";
    unmark();
    clearSummary();
    list.forEach(mark);
    if (list.length > 0) summarise("Some things are still to put right", list);
  };
  // Whether there are none. Where there are, they are told, and the focus goes to them.
  const allGood = () => {
    const list = problems();
    tellProblems(list);
    if (list.length > 0) focusSummary();
    return list.length === 0;
  };
  // While someone puts them right: no screen reader should hear the same twice.
  const again = () => {
    if (told === "") return;
    const list = problems();
    if (JSON.stringify(list) !== told) tellProblems(list);
  };
  const focusSummary = () => app.focusOn(errorsBox.firstElementChild);

  // Check your answers

  const changeLink = (id, words, about) => make("a", { href: "#" + id }, words, make("span", { class: "hidden" }, ": " + about));
  const row = (title, value, id) =>
    make("div", {}, make("dt", {}, title), make("dd", {}, ...(value.length > 0 ? value.map((text) => make("p", {}, text)) : [make("p", { class: "form-open" }, "Not answered yet")])),
      make("dd", { class: "form-change" }, changeLink(id, value.length > 0 ? "Change" : "Answer", title)));
  const answerWords = (question, value) => {
    const record = recordOf(value);
    const choice = fields.level(question.id, choiceOf(record));
    const words = choice === "" ? [] : [fields.choiceWords(question, choice)];
    if (choice === fields.notApplicable && !isBlank(record[choice])) words.push("Why: " + textOf(record[choice]));
    if (!isBlank(record.note)) words.push("Note: " + textOf(record.note));
    const evidence = listOf(record.evidence).map(textOf).filter(Boolean);
    if (evidence.length > 0) words.push("Evidence: " + evidence.join("; "));
    if (!isBlank(record.by)) words.push("Answered by: " + textOf(record.by));
    return words;
  };
  const questionRow = (question) => {
    const words = answerWords(question, get(app.state().tree, ["answers", question.id]));
    const isOpen = choiceOf(recordOf(get(app.state().tree, ["answers", question.id]))) === "";
    if (isOpen && app.isAnswered(question)) words.unshift(fields.choiceWords(question, fields.choiceShown(question, app.state().tree)));
    else if (isOpen && words.length > 0) words.unshift("Not answered yet");
    return row(question.title, words, question.fieldset.id);
  };
  const valueWords = (name) => {
    if (name === "who") return app.state().who;
    if (name === "goals") return listOf(app.state().tree.goals).map((goal, i) => i + 1 + ". " + fields.goalName(goal)).join("; ");
    return fields.optionWords(name, textOf(get(app.state().tree, name.split("."))));
  };
  const fieldRows = (section) => {
    const names = new Set([...section.querySelectorAll("input[name], select[name], textarea[name]")].map((field) => (field.name.startsWith("date.") ? "date" : field.name)));
    return [...names].filter((name) => fields.named(name)[0]?.type !== "hidden").map((name) => {
      const words = valueWords(name);
      return row(fields.groupWords(name), words.trim() === "" ? [] : [words], anchorOf(name).id);
    });
  };
  const summaryOf = (section) => {
    const rows = section.querySelector("[data-question]") ? app.questionsIn(section).map(questionRow) : fieldRows(section);
    return make("section", {}, make("h3", {}, app.headingOf(section).textContent.trim()), make("dl", { class: "form-summary" }, ...rows));
  };
  const showCheck = () => {
    const open = app.asked().filter((question) => !app.isAnswered(question)).length;
    const save = make("button", { type: "button", class: "form-next", "data-do": "download" }, "Save your answers as a file");
    checkBox.replaceChildren(
      make("h2", { id: "check-title", tabindex: "-1" }, "Check your answers"),
      make("p", {}, open === 0 ? "Every question is answered." : (open === 1 ? "One question is" : open + " questions are") + " still to answer. You can save now and answer later."),
      ...app.sections().map(summaryOf),
      make("p", {}, save)
    );
  };

  const forgetProblems = () => tellProblems([]);

  return { allGood, again, summarise, clearSummary, focusSummary, forgetProblems, showCheck, answerWords };
};
