// The form as people use it: its pages, what is kept in this browser, files opened and saved, differences, checks.
// Without this script the same page is the handout to print.
"use strict";

(() => {
  const { get, put, textOf, listOf, isMap, isBlank, same, recordOf, choiceOf, cleaned } = answersFile;
  const { copy } = answersMerge;
  const body = document.body;
  const form = document.querySelector("[data-form]");
  const tools = document.querySelector(".form-tools");
  const errorsBox = document.querySelector("[data-errors]");
  const progressBox = document.querySelector("[data-progress]");
  const mergeBox = document.querySelector("[data-merge]");
  const checkBox = document.querySelector("[data-check]");
  const fileField = document.querySelector("[data-file]");
  const place = "waymark-form:" + (body.dataset.key || body.dataset.rubric);
  const [rubricId] = (body.dataset.rubric || "").split(" ");
  const canRead = typeof jsyaml !== "undefined";
  if (checkBox.id === "") checkBox.id = "check-your-answers";

  // Kept in this browser

  const start = () => ({ tree: {}, who: "", days: {}, differences: [], oneAtATime: false, at: "" });
  let state = start();
  let keeps = true;
  let saved = true; // in a file, since the last change
  const kept = make("p", { class: "form-kept" });
  const said = make("p", { class: "form-said", role: "status", tabindex: "-1" });
  tools.append(kept, said);

  const tell = (text) => {
    said.textContent = text;
  };
  const showKept = () => {
    kept.textContent = keeps
      ? "Your answers are kept in this browser, as you give them."
      : "This browser does not keep your answers. Save them to a file before you close this page.";
  };
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify(state));
      keeps = true;
    } catch {
      keeps = false;
    }
    showKept();
  };
  const isState = (value) => isMap(value) && isMap(value.tree) && isMap(value.days) && Array.isArray(value.differences) && typeof value.who === "string";
  const recall = () => {
    try {
      const value = JSON.parse(localStorage.getItem(place));
      return isState(value) ? value : null;
    } catch {
      return null;
    }
  };
  const probe = () => {
    try {
      localStorage.setItem(place + ":probe", "1");
      localStorage.removeItem(place + ":probe");
    } catch {
      keeps = false;
    }
  };
  addEventListener("beforeunload", (event) => {
    if (!keeps && !saved) event.preventDefault();
  });

  // Fields

  const fields = formFields(form, {
    clear: (question) => {
      fields.takeChoice(state, question, "");
      changed();
      question.fieldset.querySelector("input:checked, input")?.focus();
    },
    move: (goal, by) => {
      const goals = [...listOf(state.tree.goals)];
      const at = goals.indexOf(goal);
      goals.splice(at, 1);
      goals.splice(at + by, 0, goal);
      state.tree.goals = goals;
      fields.showGoals(state.tree);
      fields.focusGoal(goal, by);
      tell(fields.goalName(goal) + " is now number " + (at + by + 1) + " of " + goals.length + ".");
      changed();
    },
  });
  const asked = () => fields.questions.filter((question) => fields.isAsked(question, state.tree));
  const isAnswered = (question) => fields.choiceShown(question, state.tree) !== "";

  // What the page itself sets: a phase that is given, a term or day that is filled in.
  const takeDefaults = () => {
    if (fields.fixedPhase) put(state.tree, ["school", "phase"], fields.fixedPhase);
    for (const field of form.querySelectorAll("input, select, textarea")) {
      const isSet = field.type === "radio" ? field.defaultChecked : field.tagName === "SELECT" ? field.value !== "" : field.type !== "checkbox" && field.defaultValue;
      const first = field.name.split(".")[0];
      if (isSet && ["school", "cycle", "date", "vision", "capacity"].includes(first)) fields.take(field, state);
    }
  };
  const blank = (() => {
    form.reset();
    takeDefaults();
    const tree = state.tree;
    state = start();
    return tree;
  })();
  const isBlankForm = () => same(state.tree, blank);

  // Pages: one for each section, or for each question

  const sections = [...form.querySelectorAll("[data-section]")];
  const headingOf = (element) => element.querySelector("h2, legend");
  const questionsIn = (section) => asked().filter((question) => section.contains(question.fieldset));
  const isShown = (section) => !section.querySelector("[data-question]") || questionsIn(section).length > 0;
  const pages = () => [
    ...sections.filter(isShown).flatMap((section) =>
      state.oneAtATime && questionsIn(section).length > 0
        ? questionsIn(section).map((question) => ({ id: question.fieldset.id, section, question }))
        : [{ id: section.id, section }]
    ),
    { id: checkBox.id, check: true },
  ];
  const pageOf = (id, all) => {
    const element = id ? document.getElementById(id) : null;
    if (!element) return all[0];
    return (
      all.find((page) => page.id === id) ??
      all.find((page) => page.question?.fieldset.contains(element)) ??
      all.find((page) => page.section && (page.section.contains(element) || element.contains(page.section))) ??
      all[0]
    );
  };
  const current = () => pageOf(state.at, pages());

  // A heading goes with the questions below it.
  const showHeadings = (section, isSeen) => {
    for (const area of section.querySelectorAll(".form-area")) {
      area.classList.toggle("is-away", !fields.questions.some((question) => area.contains(question.fieldset) && isSeen(question)));
    }
    const headings = [...section.querySelectorAll("h3")].filter((heading) => !heading.closest(".question, .form-ranks"));
    const owner = (question) => headings.findLast((heading) => heading.compareDocumentPosition(question.fieldset) & Node.DOCUMENT_POSITION_FOLLOWING);
    const owners = new Set(fields.questions.filter((question) => section.contains(question.fieldset) && isSeen(question)).map(owner));
    if (section.querySelector("[data-question]")) for (const heading of headings) heading.classList.toggle("is-away", !owners.has(heading));
  };
  const showPage = (page) => {
    for (const section of sections) section.classList.toggle("is-away", page.section !== section);
    const seen = (question) => fields.isAsked(question, state.tree) && (!page.question || page.question === question);
    for (const question of fields.questions) {
      question.fieldset.hidden = !fields.isAsked(question, state.tree);
      question.fieldset.classList.toggle("is-away", !seen(question));
    }
    for (const section of sections) {
      section.hidden = !isShown(section);
      showHeadings(section, seen);
    }
    form.classList.toggle("is-away", Boolean(page.check));
    checkBox.hidden = !page.check;
    if (page.check) showCheck();
    showSteps(page);
  };

  const focusOn = (element) => {
    if (!element) return;
    if (!element.matches("a, button, input, select, textarea, [tabindex]")) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: isField(element) ? "center" : "start", behavior: "instant" });
  };
  const isField = (element) => element?.matches("input, select, textarea");
  // To the page that holds the element of this id, and to the element itself where it is a field.
  const arrive = (id) => {
    const page = pageOf(id, pages());
    state.at = page.id;
    keep();
    showPage(page);
    showProgress();
    const element = document.getElementById(id);
    for (let part = element?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    if (isField(element)) focusOn(element);
    else focusOn(headingOf(page.check ? checkBox : (page.question?.fieldset ?? page.section)));
  };
  const go = (id) => {
    if (location.hash === "#" + id) arrive(id);
    else location.hash = id;
  };
  const target = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  };
  // Other links on the page, such as "skip to the questions", stay what they are.
  const isOurs = (id) => {
    const element = id && document.getElementById(id);
    return Boolean(element) && (form.contains(element) || checkBox === element);
  };
  addEventListener("hashchange", () => {
    if (isOurs(target())) arrive(target());
  });

  const steps = make("nav", { class: "form-steps", "aria-label": "Back and next" });
  const back = make("button", { type: "button", class: "form-back" }, "Back");
  const next = make("button", { type: "button", class: "form-next" }, "Next");
  steps.append(back, next);
  checkBox.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING ? form.after(steps) : checkBox.after(steps);
  const goBy = (by) => {
    const all = pages();
    const page = all[all.findIndex((item) => item.id === current().id) + by];
    if (page) go(page.id);
  };
  back.addEventListener("click", () => goBy(-1));
  next.addEventListener("click", () => goBy(1));
  const showSteps = (page) => {
    const all = pages();
    const at = all.findIndex((item) => item.id === page.id);
    back.hidden = at === 0;
    next.hidden = at === all.length - 1;
    next.textContent = at === all.length - 2 ? "Check your answers" : "Next";
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goBy(1);
  });

  // Where you are, and how long is left

  const timeWords = (minutes) => {
    if (minutes < 50) return "about " + (minutes < 10 ? minutes : Math.round(minutes / 5) * 5) + (minutes === 1 ? " minute" : " minutes");
    const halves = Math.round(minutes / 30);
    return "about " + (halves === 2 ? "an hour" : halves % 2 === 0 ? halves / 2 + " hours" : Math.floor(halves / 2) === 1 ? "an hour and a half" : Math.floor(halves / 2) + " and a half hours");
  };
  const countWords = (list) => list.filter(isAnswered).length + " of " + list.length;
  const parts = make("details", {}, make("summary", {}, "All parts"), make("ol"));
  const partsNav = make("nav", { class: "form-parts", "aria-label": "Parts of the form" }, parts);
  progressBox.after(partsNav);
  const partLink = (id, words, told, isHere) => make("li", {}, make("a", { href: "#" + id, "aria-current": isHere ? "step" : undefined }, words), told ? make("span", {}, told) : "");
  const showParts = (page) => {
    const links = sections.filter(isShown).map((section) => {
      const inside = questionsIn(section);
      return partLink(section.id, headingOf(section).textContent.trim(), inside.length > 0 ? countWords(inside) + " answered" : "", page.section === section);
    });
    parts.querySelector("ol").replaceChildren(...links, partLink(checkBox.id, "Check your answers", "", page.check));
  };
  const showProgress = () => {
    const list = asked();
    const page = current();
    const shown = sections.filter(isShown);
    const left = list.filter((question) => !isAnswered(question)).reduce((sum, question) => sum + question.minutes, 0);
    const where = page.check ? "" : "Part " + (shown.indexOf(page.section) + 1) + " of " + shown.length + ". ";
    const words = where + countWords(list) + " questions answered" + (left > 0 ? ", " + timeWords(left) + " left." : ".");
    if (progressBox.textContent !== words) progressBox.textContent = words;
    showParts(page);
  };

  // Problems

  let shownProblems = false;
  const problems = () =>
    answersFile.problemsOf(
      state.tree,
      asked().map(({ id, title, levels }) => ({ id, title, choices: fields.choicesOf({ levels }) }))
    );
  const anchorOf = (name) => {
    const field = fields.named(name === "date" ? "date.day" : name)[0];
    if (field && field.id === "") field.id = "field-" + name.replaceAll(".", "-");
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
      go(field.id);
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
  const showProblems = () => {
    const list = problems();
    unmark();
    shownProblems = list.length > 0;
    if (!shownProblems) return clearSummary();
    list.forEach(mark);
    summarise("Some things are still to put right", list);
  };
  const focusSummary = () => focusOn(errorsBox.firstElementChild);

  const changed = () => {
    saved = false;
    keep();
    showProgress();
    if (shownProblems) showProblems();
  };
  form.addEventListener("input", (event) => {
    if (!event.target.name) return;
    const phase = fields.phaseOf(state.tree);
    fields.take(event.target, state);
    changed();
    if (fields.phaseOf(state.tree) !== phase) showPage(current());
  });
  // A number as it will be written, once it has been typed.
  form.addEventListener("change", (event) => {
    const field = event.target;
    if (field.inputMode !== "numeric" && field.inputMode !== "decimal") return;
    const value = textOf(get(state.tree, field.name.split(".")));
    if (!field.name.startsWith("date.") && field.value !== value) field.value = value;
  });

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
    const words = answerWords(question, get(state.tree, ["answers", question.id]));
    const isOpen = choiceOf(recordOf(get(state.tree, ["answers", question.id]))) === "";
    if (isOpen && isAnswered(question)) words.unshift(fields.choiceWords(question, fields.choiceShown(question, state.tree)));
    else if (isOpen && words.length > 0) words.unshift("Not answered yet");
    return row(question.title, words, question.fieldset.id);
  };
  const valueWords = (name) => {
    if (name === "who") return state.who;
    if (name === "goals") return listOf(state.tree.goals).map((goal, i) => i + 1 + ". " + fields.goalName(goal)).join("; ");
    return fields.optionWords(name, textOf(get(state.tree, name.split("."))));
  };
  const fieldRows = (section) => {
    const names = new Set([...section.querySelectorAll("input[name], select[name], textarea[name]")].map((field) => (field.name.startsWith("date.") ? "date" : field.name)));
    return [...names].filter((name) => fields.named(name)[0]?.type !== "hidden").map((name) => {
      const words = valueWords(name);
      return row(fields.groupWords(name), words.trim() === "" ? [] : [words], anchorOf(name).id);
    });
  };
  const summaryOf = (section) => {
    const rows = section.querySelector("[data-question]") ? questionsIn(section).map(questionRow) : fieldRows(section);
    return make("section", {}, make("h3", {}, headingOf(section).textContent.trim()), make("dl", { class: "form-summary" }, ...rows));
  };
  const showCheck = () => {
    const open = asked().filter((question) => !isAnswered(question)).length;
    const save = make("button", { type: "button", class: "form-next", "data-do": "download" }, "Save your answers to a file");
    checkBox.replaceChildren(
      make("h2", { tabindex: "-1" }, "Check your answers"),
      make("p", {}, open === 0 ? "Every question is answered." : (open === 1 ? "One question is" : open + " questions are") + " still to answer. You can save now and answer later."),
      ...sections.filter(isShown).map(summaryOf),
      make("p", {}, save)
    );
  };

  // Files

  // Answers to questions that are not asked of this kind of school stay in this browser.
  const treeToWrite = () => {
    const tree = copy(state.tree);
    for (const question of fields.questions) if (!fields.isAsked(question, tree)) put(tree, ["answers", question.id], undefined);
    return tree;
  };
  const fileText = () => answersFile.write(treeToWrite(), { rubric: body.dataset.rubric || "", questions: fields.questions.map((question) => question.id) });
  const offer = (text, name) => {
    const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    const link = make("a", { href: address, download: name, hidden: true });
    body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };
  const download = () => {
    showProblems();
    if (shownProblems) {
      focusSummary();
      return;
    }
    const text = fileText();
    if (answersFile.bytesOf(text) > answersFile.largestFile) {
      summarise("Your answers are too long for one file", [{ message: "Make some of your notes shorter." }]);
      focusSummary();
      return;
    }
    offer(text, answersFile.fileName(state.tree));
    saved = true;
    const waiting = state.differences.length;
    tell("Your answers are saved as " + answersFile.fileName(state.tree) + ", where your browser puts what it saves." +
      (waiting > 0 ? " For " + (waiting === 1 ? "one difference" : waiting + " differences") + " that you have not settled, the file has what stands in this form." : ""));
  };

  const withCurrentNames = (tree) => {
    if (!isMap(tree.answers)) return;
    for (const { id, oldNames } of fields.questions) {
      const old = oldNames.find((name) => name in tree.answers);
      if (old === undefined || id in tree.answers) continue;
      tree.answers[id] = tree.answers[old];
      delete tree.answers[old];
    }
  };
  const schoolWords = (tree) => "“" + (textOf(get(tree, ["school", "name"])) || "a school without a name") + "”";
  // Why a file does not fit this form, or nothing.
  const misfit = ({ tree, rubric }) => {
    const ids = Object.keys(isMap(tree.answers) ? tree.answers : {});
    if ((rubric !== "" && rubric !== rubricId) || (ids.length > 0 && !ids.some((id) => fields.byId.has(id)))) {
      return "It answers other questions than this form asks.";
    }
    const phase = fields.phaseOf(tree);
    if (fields.fixedPhase && phase !== "" && phase !== fields.fixedPhase) return "It is for another kind of school. Use the form that was made for that kind.";
    if (phase !== "" && !fields.fixedPhase && !fields.phases.includes(phase)) return "It names a kind of school that this form does not know: " + phase + ".";
    const urn = (of) => textOf(get(of, ["school", "urn"])).trim();
    if (urn(tree) !== "" && urn(state.tree) !== "" && urn(tree) !== urn(state.tree)) {
      return "It is for another school, " + schoolWords(tree) + ". This form has answers of " + schoolWords(state.tree) + ". To go over to the other school, save your answers and start again first.";
    }
    return "";
  };
  const notesOn = (file) => {
    const notes = [];
    const others = Object.keys(isMap(file.tree.answers) ? file.tree.answers : {}).filter((id) => !fields.byId.has(id)).length;
    if (others > 0) notes.push((others === 1 ? "One answer belongs to a question" : others + " answers belong to questions") + " not asked here. Nothing of it is lost: it goes into your file again.");
    const hidden = Object.keys(isMap(state.tree.answers) ? state.tree.answers : {}).filter((id) => fields.byId.has(id) && !fields.isAsked(fields.byId.get(id), state.tree)).length;
    if (hidden > 0) notes.push((hidden === 1 ? "One answer is to a question" : hidden + " answers are to questions") + " for another kind of school. It stays in this browser and is not put into your file.");
    if (file.version && body.dataset.rubric && file.version !== body.dataset.rubric.split(" ")[1]) notes.push("The file was made with another version of the questions. Look over your answers once more.");
    return notes;
  };
  const takeIn = (file, name) => {
    withCurrentNames(file.tree);
    if (isBlankForm()) {
      state.tree = file.tree;
      if (fields.fixedPhase) put(state.tree, ["school", "phase"], fields.fixedPhase);
      return;
    }
    const merged = answersMerge.merge(state.tree, file.tree, name, fields.level, state.differences);
    state.tree = merged.tree;
    state.differences = merged.differences;
  };
  const openOne = async (file) => {
    if (file.size > answersFile.largestFile) return { problem: "It is too large to be an answers file." };
    const read = answersFile.read(new Uint8Array(await file.arrayBuffer()));
    const problem = read.problem || misfit(read);
    if (problem) return { problem };
    takeIn(read, cleaned(file.name));
    return { notes: notesOn(read) };
  };
  const openFiles = async (files) => {
    const bad = [];
    const notes = [];
    let good = 0;
    clearSummary();
    for (const file of files) {
      const result = await openOne(file).catch(() => ({ problem: "It could not be read." }));
      if (result.problem) bad.push({ message: file.name + ": " + result.problem });
      else good += 1;
      notes.push(...(result.notes ?? []));
    }
    if (good > 0) {
      fields.fill(state);
      changed();
      showPage(current());
      tell([good === 1 ? "One file is open." : good + " files are open, as one.", ...new Set(notes)].join(" "));
    }
    showDifferences();
    if (bad.length > 0) {
      summarise("Nothing was taken from " + (bad.length === 1 ? "this file" : "these files") + ", and nothing of yours is lost", bad);
      focusSummary();
    } else if (state.differences.length > 0) {
      focusOn(mergeBox.querySelector("h2"));
    } else {
      focusOn(said);
    }
  };

  // Differences

  const titleOf = ([kind, ...rest]) => (kind === "answers" ? fields.byId.get(rest[0])?.title ?? rest[0] : rest.length > 0 || fields.named(kind).length > 0 ? fields.groupWords([kind, ...rest].join(".")) : fields.groupWords(kind === "date" ? "date.day" : kind));
  const plainWords = (value) => {
    if (Array.isArray(value)) return value.map(plainWords).join("; ");
    if (isMap(value)) return Object.entries(value).map(([key, inner]) => key + ": " + plainWords(inner)).join("; ");
    return textOf(value) || "nothing";
  };
  const differenceWords = (path, value) => {
    const question = path[0] === "answers" ? fields.byId.get(path[1]) : undefined;
    if (question) return answerWords(question, value).join(" ");
    if (path[0] === "goals") return listOf(value).map(fields.goalName).join("; ");
    return typeof value === "string" ? fields.optionWords(path.join("."), value) : plainWords(value);
  };
  const option = (difference, i, n, from, value) => {
    const id = "difference-" + i + "-" + n;
    return make("div", { class: "choice" }, make("input", { type: "radio", id, name: "difference-" + i, value: String(n) }),
      make("label", { for: id }, make("strong", {}, from), " ", differenceWords(difference.path, value)));
  };
  const differenceField = (difference, i) =>
    make("fieldset", { id: "difference-" + i }, make("legend", {}, titleOf(difference.path)),
      make("div", { class: "choices" },
        option(difference, i, 0, "In this form:", get(state.tree, difference.path)),
        ...difference.options.map(({ from, value }, n) => option(difference, i, n + 1, from === "both" ? "Both notes:" : "In " + from + ":", value))));
  const showDifferences = () => {
    const list = state.differences;
    mergeBox.hidden = list.length === 0;
    if (list.length === 0) return mergeBox.replaceChildren();
    const settle = make("button", { type: "button", class: "form-next" }, "Use these choices");
    settle.addEventListener("click", settleDifferences);
    mergeBox.replaceChildren(
      make("h2", { tabindex: "-1" }, list.length === 1 ? "One answer differs" : list.length + " answers differ"),
      make("p", {}, "The files do not say the same. Choose what is right for your school."),
      make("div", { class: "form-differences" }, ...list.map(differenceField)),
      settle
    );
  };
  const settleDifferences = () => {
    const isLeft = (difference, i) => {
      const chosen = mergeBox.querySelector('[name="difference-' + i + '"]:checked');
      if (!chosen) return true;
      if (chosen.value !== "0") put(state.tree, difference.path, copy(difference.options[chosen.value - 1].value));
      return false;
    };
    state.differences = state.differences.filter(isLeft);
    fields.fill(state);
    changed();
    showPage(current());
    showDifferences();
    const left = state.differences.length;
    tell(left === 0 ? "All differences are settled." : (left === 1 ? "One is" : left + " are") + " still to choose.");
    focusOn(left === 0 ? said : mergeBox.querySelector("h2"));
  };

  // Start again

  const sure = make("dialog", { class: "form-sure", "aria-labelledby": "form-sure-title" },
    make("h2", { id: "form-sure-title" }, "Remove everything you have written here?"),
    make("p", {}, "It is taken out of this browser, and cannot be brought back. Files that you have saved stay where they are."));
  const doIt = make("button", { type: "button" }, "Yes, start again");
  const doNot = make("button", { type: "button", class: "form-next", autofocus: true }, "No, keep my answers");
  sure.append(make("p", { class: "form-steps" }, doNot, doIt));
  body.append(sure);
  doNot.addEventListener("click", () => sure.close());
  doIt.addEventListener("click", () => {
    sure.close();
    startAgain();
  });
  const forget = () => {
    try {
      localStorage.removeItem(place);
    } catch {
      // Nothing was kept.
    }
  };
  const startAgain = () => {
    const { oneAtATime } = state;
    state = { ...start(), tree: copy(blank), oneAtATime };
    shownProblems = false;
    unmark();
    clearSummary();
    fields.fill(state);
    showDifferences();
    history.replaceState(null, "", location.pathname + location.search);
    showAll();
    forget();
    saved = true;
    showKept();
    tell("Everything is removed from this browser.");
    focusOn(said);
  };

  // The page

  const showMode = () => {
    const button = document.querySelector('[data-do="one-at-a-time"]');
    button?.setAttribute("aria-pressed", String(state.oneAtATime));
  };
  const showAll = () => {
    showMode();
    showPage(current());
    showProgress();
    showDifferences();
  };
  const switchMode = () => {
    const page = current();
    state.oneAtATime = !state.oneAtATime;
    if (!state.oneAtATime && page.question) state.at = page.section.id;
    if (state.oneAtATime && page.section) state.at = pageOf(page.id, pages()).id;
    keep();
    showAll();
    tell(state.oneAtATime ? "One question at a time." : "A whole part on one page.");
  };
  const actions = { download, open: () => fileField?.click(), "start-again": () => sure.showModal(), "one-at-a-time": switchMode };
  document.addEventListener("click", (event) => {
    const action = event.target.closest("[data-do]")?.dataset.do;
    if (action) actions[action]?.();
  });
  fileField?.addEventListener("change", async () => {
    const files = [...fileField.files];
    await openFiles(files);
    fileField.value = "";
  });
  // Another window with the same form has changed it.
  addEventListener("storage", (event) => {
    if (event.key !== place) return;
    state = recall() ?? { ...start(), tree: copy(blank) };
    fields.fill(state);
    showAll();
  });

  const begin = () => {
    probe();
    state = recall() ?? { ...start(), tree: copy(blank) };
    if (!canRead) for (const part of document.querySelectorAll('[data-do="open"], [data-file]')) part.hidden = true;
    for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
    body.classList.add("has-script");
    fields.fill(state);
    showKept();
    if (isOurs(target())) {
      showAll();
      arrive(target());
    } else {
      showAll();
    }
  };
  begin();
})();
