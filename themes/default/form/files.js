// Answers saved to a file and opened from files, and the differences between them. Knows nothing of pages.
"use strict";

// `app` gives what the whole page shares: `state()`, `blank` to begin with, `refresh()` after a change, `tell()`.
const formFiles = (app, fields, checks) => {
  const { get, put, textOf, listOf, isMap, same, cleaned } = answersFile;
  const { copy } = answersMerge;
  const body = document.body;
  const mergeBox = document.querySelector("[data-merge]");
  const said = document.querySelector(".form-said");
  const [rubricId, rubricVersion] = (body.dataset.rubric || "").split(" ");

  // Saving

  // Answers to questions that are not asked of this kind of school stay in this browser.
  const treeToWrite = () => {
    const tree = copy(app.state().tree);
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
    if (!checks.allGood()) return;
    const text = fileText();
    if (answersFile.bytesOf(text) > answersFile.largestFile) {
      checks.summarise("Your answers are too long for one file", [{ message: "Make some of your notes shorter." }]);
      checks.focusSummary();
      return;
    }
    offer(text, answersFile.fileName(app.state().tree));
    app.saved();
    const waiting = app.state().differences.length;
    app.tell("Your answers are saved as " + answersFile.fileName(app.state().tree) + ", where your browser puts what it saves." +
      (waiting > 0 ? " For " + (waiting === 1 ? "one difference" : waiting + " differences") + " that you have not settled, the file has what stands in this form." : ""));
  };

  // Opening

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
    if (urn(tree) !== "" && urn(app.state().tree) !== "" && urn(tree) !== urn(app.state().tree)) {
      return "It is for another school, " + schoolWords(tree) + ". This form has answers of " + schoolWords(app.state().tree) + ". To go over to the other school, save your answers and start again first.";
    }
    return "";
  };
  const notesOn = (file) => {
    const notes = [];
    const others = Object.keys(isMap(file.tree.answers) ? file.tree.answers : {}).filter((id) => !fields.byId.has(id)).length;
    if (others > 0) notes.push((others === 1 ? "One answer belongs to a question" : others + " answers belong to questions") + " not asked here. Nothing of it is lost: it goes into your file again.");
    const hidden = Object.keys(isMap(app.state().tree.answers) ? app.state().tree.answers : {}).filter((id) => fields.byId.has(id) && !fields.isAsked(fields.byId.get(id), app.state().tree)).length;
    if (hidden > 0) notes.push((hidden === 1 ? "One answer is to a question" : hidden + " answers are to questions") + " for another kind of school. It stays in this browser and is not put into your file.");
    if (file.version && file.version !== rubricVersion) notes.push("The file was made with another version of the questions. Look over your answers once more.");
    return notes;
  };
  const takeIn = (file, name) => {
    if (same(app.state().tree, app.blank)) {
      app.state().tree = file.tree;
      if (fields.fixedPhase) put(app.state().tree, ["school", "phase"], fields.fixedPhase);
      return;
    }
    const merged = answersMerge.merge(app.state().tree, file.tree, name, fields.level, app.state().differences);
    app.state().tree = merged.tree;
    app.state().differences = merged.differences;
  };
  const openOne = async (file) => {
    if (file.size > answersFile.largestFile) return { problem: "It is too large to be an answers file." };
    const read = answersFile.read(new Uint8Array(await file.arrayBuffer()));
    if (read.tree) withCurrentNames(read.tree);
    const problem = read.problem || misfit(read);
    if (problem) return { problem };
    takeIn(read, cleaned(file.name));
    return { notes: notesOn(read) };
  };
  const openFiles = async (files) => {
    const bad = [];
    const notes = [];
    let good = 0;
    checks.clearSummary();
    for (const file of files) {
      const result = await openOne(file).catch(() => ({ problem: "It could not be read." }));
      if (result.problem) bad.push({ message: file.name + ": " + result.problem });
      else good += 1;
      notes.push(...(result.notes ?? []));
    }
    if (good > 0) {
      app.refresh();
      app.tell([good === 1 ? "One file is open." : good + " files are open, as one.", ...new Set(notes)].join(" "));
    }
    showDifferences();
    if (bad.length > 0) {
      checks.summarise("Nothing was taken from " + (bad.length === 1 ? "this file" : "these files") + ", and nothing of yours is lost", bad);
      checks.focusSummary();
    } else if (app.state().differences.length > 0) {
      app.focusOn(mergeBox.querySelector("h2"));
    } else {
      app.focusOn(said);
    }
  };

  // Differences

  const titleOf = (path) => (path[0] === "answers" && fields.byId.get(path[1])?.title) || fields.groupWords(path.join("."));
  const plainWords = (value) => {
    if (Array.isArray(value)) return value.map(plainWords).join("; ");
    if (isMap(value)) return Object.entries(value).map(([key, inner]) => key + ": " + plainWords(inner)).join("; ");
    return textOf(value) || "nothing";
  };
  const differenceWords = (path, value) => {
    const question = path[0] === "answers" ? fields.byId.get(path[1]) : undefined;
    if (question) return checks.answerWords(question, value).join(" ");
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
        option(difference, i, 0, "In this form:", get(app.state().tree, difference.path)),
        ...difference.options.map(({ from, value }, n) => option(difference, i, n + 1, from === "both" ? "Both notes:" : "In " + from + ":", value))));
  const showDifferences = () => {
    const list = app.state().differences;
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
      if (chosen.value !== "0") put(app.state().tree, difference.path, copy(difference.options[chosen.value - 1].value));
      return false;
    };
    app.state().differences = app.state().differences.filter(isLeft);
    app.refresh();
    showDifferences();
    const left = app.state().differences.length;
    app.tell(left === 0 ? "All differences are settled." : (left === 1 ? "One is" : left + " are") + " still to choose.");
    app.focusOn(left === 0 ? said : mergeBox.querySelector("h2"));
  };

  return { download, openFiles, showDifferences };
};
