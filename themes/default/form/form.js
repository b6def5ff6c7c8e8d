// The form as people use it: its pages, what is kept in this browser, files opened and saved, differences, checks.
// Without this script the same page is the handout to print.
"use strict";

(() => {
  const { get, put, textOf, listOf, isMap } = answersFile;
  const { copy } = answersMerge;
  const body = document.body;
  const form = document.querySelector("[data-form]");
  const tools = document.querySelector(".form-tools");
  const progressBox = document.querySelector("[data-progress]");
  const checkBox = document.querySelector("[data-check]");
  const fileField = document.querySelector("[data-file]");
  const place = "waymark-form:" + (body.dataset.key || body.dataset.rubric);
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
    const owner = (question) => headings.filter((heading) => heading.compareDocumentPosition(question.fieldset) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    const owners = new Set(fields.questions.filter((question) => section.contains(question.fieldset) && isSeen(question)).map(owner));
    if (section.querySelector("[data-question]")) for (const heading of headings) heading.classList.toggle("is-away", !owners.has(heading));
  };
  // Once people are under way, the questions come first, and the tools stand below them.
  const toolsBegin = tools.previousElementSibling;
  const showTools = (isUnderWay) => {
    body.classList.toggle("is-under-way", isUnderWay);
    const above = isUnderWay ? steps : toolsBegin;
    if (tools.previousElementSibling !== above) above.after(tools);
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
    showTools(page.section !== sections[0]);
    checkBox.hidden = !page.check;
    if (page.check) checks.showCheck();
    showSteps(page);
  };

  const focusOn = (element) => {
    if (!element) return;
    if (!element.matches("a, button, input, select, textarea, [tabindex]")) element.setAttribute("tabindex", "-1");
    // In this order: scrolling lays the page out, and Firefox gives no focus to a legend that has no place on it yet.
    element.scrollIntoView({ block: isField(element) ? "center" : "start", behavior: "instant" });
    element.focus({ preventScroll: true });
  };
  const isField = (element) => element?.matches("input, select, textarea");
  // What to begin with on a page: the question or part that was asked for, or the page's own heading.
  const beginOf = (page, element) => {
    const question = element?.closest("[data-question]");
    if (question && !question.hidden) return headingOf(question);
    return headingOf(page.check ? checkBox : (page.question?.fieldset ?? page.section));
  };
  // To the page that holds the element of this id, and to the element itself where it is a field.
  const arrive = (id) => {
    const page = pageOf(id, pages());
    state.at = page.id;
    keep();
    showPage(page);
    showProgress();
    const element = document.getElementById(id);
    for (let part = element?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    focusOn(isField(element) && !element.closest("[hidden]") ? element : beginOf(page, element));
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

  const app = {
    blank,
    state: () => state,
    asked,
    isAnswered,
    sections: () => sections.filter(isShown),
    questionsIn,
    headingOf,
    focusOn,
    go,
    tell,
    saved: () => {
      saved = true;
    },
    // After answers have come from elsewhere than the fields.
    refresh: () => {
      fields.fill(state);
      changed();
      showPage(current());
    },
  };
  const checks = formChecks(app, fields);
  const files = formFiles(app, fields, checks);

  // Where you are, and how long is left

  // As the page itself says it.
  const timeWords = (minutes) => {
    if (minutes < 10) return minutes === 1 ? "a minute" : minutes + " minutes";
    if (minutes <= 50) return "about " + Math.round(minutes / 10) * 10 + " minutes";
    const halves = Math.round(minutes / 30);
    const hours = Math.floor(halves / 2);
    if (halves % 2 === 0) return hours === 1 ? "about an hour" : "about " + hours + " hours";
    return hours === 1 ? "about an hour and a half" : "about " + hours + " and a half hours";
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
    const inside = page.section ? questionsIn(page.section) : [];
    const question = page.question ? ", question " + (inside.indexOf(page.question) + 1) + " of " + inside.length : "";
    const where = page.check ? "" : "Part " + (shown.indexOf(page.section) + 1) + " of " + shown.length + question + ". ";
    const words = where + countWords(list) + " questions answered" + (left > 0 ? ", " + timeWords(left) + " left." : ".");
    if (progressBox.textContent !== words) progressBox.textContent = words;
    showParts(page);
  };

  const changed = () => {
    saved = false;
    keep();
    showProgress();
    checks.again();
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
    checks.forgetProblems();
    fields.fill(state);
    files.showDifferences();
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
    files.showDifferences();
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
  const actions = { download: () => files.download(), open: () => fileField?.click(), "start-again": () => sure.showModal(), "one-at-a-time": switchMode };
  document.addEventListener("click", (event) => {
    const action = event.target.closest("[data-do]")?.dataset.do;
    if (action) actions[action]?.();
  });
  fileField?.addEventListener("change", async () => {
    const chosen = [...fileField.files];
    await files.openFiles(chosen);
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
