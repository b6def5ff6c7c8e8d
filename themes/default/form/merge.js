// What two people answered, as one. What only one of them said is taken; what both said differently is a difference,
// for people to settle. Knows nothing of the page.
"use strict";

const answersMerge = (() => {
  const { isMap, isBlank, same, get, put, listOf, textOf, recordOf, choiceOf, shortest } = answersFile;

  const copy = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  const together = (mine, theirs) => [...mine, ...theirs.filter((item) => !mine.some((own) => same(own, item)))];

  // `level` makes a level and the answer that stands for it one and the same.
  const sameChoice = (id, mine, theirs, level) =>
    level(id, choiceOf(mine)) === level(id, choiceOf(theirs)) && same(mine["not-applicable"], theirs["not-applicable"]);

  const withChoiceOf = (record, from) => {
    const taken = { ...record };
    for (const key of ["answer", "not-applicable", "by", "on"]) if (key in from) taken[key] = from[key];
    return taken;
  };
  const withRest = (mine, theirs) => {
    const taken = { ...mine };
    for (const key of Object.keys(theirs)) if (isBlank(taken[key]) && key !== "answer" && key !== "not-applicable") taken[key] = theirs[key];
    const evidence = together(listOf(mine.evidence), listOf(theirs.evidence));
    if (evidence.length > 0) taken.evidence = evidence;
    return taken;
  };
  const bothSaid = (mine, theirs, key) => !isBlank(mine[key]) && !isBlank(theirs[key]) && !same(mine[key], theirs[key]);

  // The answer to go on with, and what it could be instead.
  const mergeAnswer = (id, mineValue, theirsValue, level) => {
    const mine = recordOf(mineValue);
    const theirs = recordOf(theirsValue);
    if (choiceOf(mine) === "" && choiceOf(theirs) !== "") return mergeAnswer(id, withChoiceOf(mine, theirs), theirs, level);
    if (choiceOf(theirs) !== "" && !sameChoice(id, mine, theirs, level)) return { value: mineValue, others: [theirs] };
    const value = withRest(mine, theirs);
    if (!bothSaid(mine, theirs, "note") && !bothSaid(mine, theirs, "corrects")) return { value: shortest(value), others: [] };
    const others = [{ ...withRest(theirs, mine), ...withChoiceOf({}, value) }];
    if (!bothSaid(mine, theirs, "corrects")) others.push({ ...value, note: textOf(mine.note) + "\n\n" + textOf(theirs.note) });
    return { value, others };
  };

  const mergeAnswers = (tree, theirs, level, differences) => {
    for (const [id, value] of Object.entries(theirs)) {
      const merged = mergeAnswer(id, get(tree, ["answers", id]), value, level);
      put(tree, ["answers", id], merged.value);
      if (merged.others.length > 0) differences.push({ path: ["answers", id], others: merged.others.map(shortest) });
    }
  };

  // A step's record is one thing: its status of one person with the date of another would be nobody's.
  const isOneThing = (path) => path.length === 2 && path[0] === "steps";
  const mergeMap = (tree, theirs, path, level, differences) => {
    for (const [key, value] of Object.entries(theirs)) {
      const at = [...path, key];
      const mine = get(tree, at);
      if (isBlank(value) || same(mine, value)) continue;
      if (isBlank(mine)) put(tree, at, copy(value));
      else if (at.length === 1 && key === "answers") mergeAnswers(tree, value, level, differences);
      else if (key === "contacts" || key === "contracts") put(tree, at, together(listOf(mine), listOf(value)));
      else if (isMap(mine) && isMap(value) && !isOneThing(at)) mergeMap(tree, value, at, level, differences);
      else differences.push({ path: at, others: [copy(value)] });
    }
  };

  // `differences` found so far are added to: { path, options: [{ from, value }] }. What stands in the tree stays there
  // until someone chooses one of the options.
  const merge = (mine, theirs, from, level, differences) => {
    const tree = copy(mine);
    const found = [];
    mergeMap(tree, theirs, [], level, found);
    const all = copy(differences);
    for (const { path, others } of found) {
      let at = all.find((difference) => same(difference.path, path));
      if (!at) all.push((at = { path, options: [] }));
      others.forEach((value, i) => {
        if (!at.options.some((option) => same(option.value, value))) at.options.push({ from: i === 0 ? from : "both", value });
      });
    }
    return { tree, differences: all };
  };

  return { merge, copy };
})();
