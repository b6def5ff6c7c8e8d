// An answers file as a plain object whose every value is text, a list or a map: read from YAML, written as YAML
// that `waymark` takes as it is, and checked. Knows nothing of the page.
"use strict";

const answersFile = (() => {
  const largestFile = 1 << 20; // bytes that Waymark reads
  const largestText = 60000; // bytes of one text as written; Waymark reads 65,536
  const order = ["school", "trust", "cycle", "date", "previous", "vision", "goals", "capacity", "contracts", "contacts", "answers", "targets", "steps"];
  const ordersWithin = {
    school: ["urn", "name", "phase", "pupils", "staff", "devices"],
    answer: ["answer", "not-applicable", "note", "evidence", "corrects", "by", "on"],
  };
  // Under these a number, a date or a `no` is somebody's words, so it stands in quotation marks.
  const words = new Set(["name", "vision", "note", "owner", "by", "role", "email", "phone", "about", "not-applicable", "corrects", "previous", "evidence"]);
  const notWords = /^([-+]?[\d._:-]+|0[xo][\da-f]+|[-+]?\d[\d._]*e[-+]?\d+|true|false|null|yes|no|on|off|y|n)$/i;

  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string";
  const textOf = (value) => (isText(value) ? value : "");
  const listOf = (value) => (Array.isArray(value) ? value : isText(value) && value.trim() !== "" ? [value] : []);
  const bytesOf = (text) => new TextEncoder().encode(text).length;

  // Without what no text file may hold: control characters, halves of characters.
  const cleaned = (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "")
      .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : ""));

  // Nothing, or nothing but nothing.
  const isBlank = (value) => {
    if (isText(value)) return value.trim() === "";
    if (Array.isArray(value)) return value.every(isBlank);
    return !isMap(value) || Object.values(value).every(isBlank);
  };
  const same = (a, b) => {
    if (isBlank(a) && isBlank(b)) return true;
    if (isText(a) && isText(b)) return cleaned(a).trim() === cleaned(b).trim();
    if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
    if (!isMap(a) || !isMap(b)) return false;
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  };

  const get = (tree, path) => path.reduce((at, key) => (isMap(at) ? at[key] : undefined), tree);
  // Maps that are left empty go too.
  const put = (tree, path, value) => {
    const [key, ...rest] = path;
    if (rest.length > 0) {
      if (!isMap(tree[key])) tree[key] = {};
      put(tree[key], rest, value);
      if (Object.keys(tree[key]).length === 0) delete tree[key];
    } else if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) {
      delete tree[key];
    } else {
      tree[key] = value;
    }
  };

  // One answer, always as a map. `not-applicable` alone still waits for its reason.
  const recordOf = (value) => {
    if (isMap(value)) {
      const record = { ...value };
      if (textOf(record.answer) === "not-applicable") {
        delete record.answer;
        record["not-applicable"] = textOf(record["not-applicable"]);
      }
      return record;
    }
    if (value === "not-applicable") return { "not-applicable": "" };
    return isText(value) && value !== "" ? { answer: value } : {};
  };
  const choiceOf = (record) => ("not-applicable" in record ? "not-applicable" : textOf(record.answer));
  const shortest = (record) => {
    const keys = Object.keys(record);
    if (keys.length === 0) return undefined;
    return keys.length === 1 && keys[0] === "answer" ? record.answer : record;
  };

  // Writing

  const inQuotes = (text) =>
    '"' +
    text
      .replace(/[\\"]/g, "\\$&")
      .replace(/\n/g, "\\n")
      .replace(/\t/g, "\\t")
      .replace(/[\u2028\u2029\uFEFF]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")) +
    '"';
  const isPlain = (text, key) =>
    /^[A-Za-z0-9][A-Za-z0-9 .,;'()!?%/+_&=@:\u00A1-\u{10FFFF}-]*$/u.test(text) &&
    !/[ :]$|: | #|[\u2028\u2029\uFEFF]/.test(text) &&
    !(words.has(key) && notWords.test(text));
  const scalar = (text, key) => (isPlain(text, key) ? text : inQuotes(text));
  const keyText = (key) => (isPlain(key) && !key.includes(":") ? key : inQuotes(key));
  // Several lines stay several lines wherever no line begins in a way that YAML would misread.
  const isBlock = (text) => /\n/.test(text) && !/^[ \t]|\n[ \t]|^\n|\n\n$|[\u2028\u2029\uFEFF]/.test(text);

  const sorted = (map, first) => {
    const keys = Object.keys(map);
    return [...first.filter((key) => keys.includes(key)), ...keys.filter((key) => !first.includes(key))];
  };
  const text = (value, key, indent) => {
    const clean = cleaned(value);
    if (!isBlock(clean)) return " " + scalar(clean, key) + "\n";
    const ends = clean.endsWith("\n");
    const lines = clean.slice(0, ends ? -1 : undefined).split("\n");
    return (ends ? " |\n" : " |-\n") + lines.map((line) => (line === "" ? "\n" : indent + line + "\n")).join("");
  };
  const item = (value, key, indent) => {
    if (isText(value)) return indent + "-" + text(value, key, indent + "  ");
    const lines = Array.isArray(value) ? list(value, key, indent + "  ") : map(value, indent + "  ");
    return indent + "- " + lines.slice(indent.length + 2);
  };
  const list = (values, key, indent) => values.filter((value) => !isBlank(value)).map((value) => item(value, key, indent)).join("");
  const entry = (key, value, indent, first) => {
    if (isBlank(value)) return "";
    const begin = indent + keyText(key) + ":";
    if (isText(value)) return begin + text(value, key, indent + "  ");
    if (Array.isArray(value)) return begin + "\n" + list(value, key, indent + "  ");
    return begin + "\n" + map(value, indent + "  ", first);
  };
  const map = (values, indent, first = []) => sorted(values, first).map((key) => entry(key, values[key], indent, first)).join("");
  const answers = (values, questions) =>
    sorted(values, questions)
      .map((key) => entry(key, values[key], "  ", ordersWithin.answer))
      .join("");

  // `questions` in the order they are asked. What is empty is left out.
  const write = (tree, { rubric, questions }) => {
    let out = "# Rubric: " + cleaned(rubric).replace(/\s+/g, " ") + "\n";
    for (const key of sorted(tree, order)) {
      if (key === "answers" && isMap(tree.answers) && !isBlank(tree.answers)) out += "answers:\n" + answers(tree.answers, questions);
      else out += entry(key, tree[key], "", ordersWithin[key]);
    }
    return out;
  };

  // Reading

  const decoded = (bytes) => {
    if (bytes.length > largestFile) return { problem: "It is too large to be an answers file." };
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return { problem: "It is saved as UTF-16. In Notepad, choose Save as, then Encoding: UTF-8." };
    }
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
    } catch {
      return { problem: "It is not a text file, or it is not saved as UTF-8." };
    }
  };
  const refuseAnchors = (event, state) => {
    if (event === "close" && Object.keys(state.anchorMap ?? {}).length > 0) throw new Error("anchors");
  };
  const parsed = (text) => {
    try {
      return { tree: jsyaml.load(text, { schema: jsyaml.FAILSAFE_SCHEMA, listener: refuseAnchors }) };
    } catch (error) {
      const line = error?.mark?.line;
      return { problem: Number.isInteger(line) ? "Line " + (line + 1) + " cannot be read. Compare it with the lines above it." : "It cannot be read as an answers file." };
    }
  };
  const isShaped = (tree) =>
    ["school", "trust", "capacity", "answers", "targets", "steps"].every((key) => tree[key] == null || tree[key] === "" || isMap(tree[key])) &&
    Object.values(isMap(tree.answers) ? tree.answers : {}).every((value) => !Array.isArray(value));
  const looksOurs = (tree) => order.some((key) => key in tree);
  const withoutNothing = (value) => {
    if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNothing);
    if (!isMap(value)) return value;
    // A `not-applicable:` without its reason is a choice all the same.
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => inner !== null || key === "not-applicable")
        .map(([key, inner]) => [key, inner === null ? "" : withoutNothing(inner)])
    );
  };

  // { tree, rubric } or { problem }. `rubric` is empty where the file was not written by a form.
  const read = (bytes) => {
    const { text, problem } = decoded(bytes);
    if (problem) return { problem };
    const result = parsed(text);
    if (result.problem) return result;
    if (!isMap(result.tree) || !isShaped(result.tree) || !looksOurs(result.tree)) {
      return { problem: "It is not an answers file: a school, its term and its answers are not where they should be." };
    }
    const rubric = /^# Rubric: (\S+)(?: (\S+))?$/m.exec(text.replace(/\r/g, ""));
    return { tree: withoutNothing(result.tree), rubric: rubric?.[1] ?? "", version: rubric?.[2] ?? "" };
  };

  // Checking, by Waymark's own rules

  const numbers = [
    ["school.urn", /^[1-9]\d{5}$/, Infinity, "The URN has six digits, such as 123456"],
    ["school.pupils", /^(0|[1-9]\d{0,5})$/, 100000, "The number of pupils needs digits only, such as 212"],
    ["school.staff", /^(0|[1-9]\d{0,5})$/, 100000, "The number of staff needs digits only, such as 31"],
    ["school.devices", /^(0|[1-9]\d{0,5})$/, 100000, "The number of devices needs digits only, such as 120"],
    ["capacity.days-per-term", /^(0|[1-9]\d{0,8})(\.\d)?$/, Infinity, "Staff days need a number, such as 12 or 0.5"],
    ["capacity.budget-per-year", /^(0|[1-9]\d{0,8})(\.\d\d?)?$/, Infinity, "The budget needs an amount in pounds, such as 8000"],
  ];
  const isDate = (value) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
    const date = new Date(Date.UTC(year, month - 1, day));
    return Number(year) >= 2000 && Number(year) < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  };
  const needed = [
    ["school.name", "Enter the name of your school"],
    ["school.phase", "Choose what kind of school you are"],
    ["cycle", "Choose the term that your answers are for"],
  ];

  const problemsOfSchool = (tree) => {
    const found = [];
    const value = (name) => textOf(get(tree, name.split("."))).trim();
    for (const [name, message] of needed) if (value(name) === "") found.push({ name, message });
    for (const [name, form, most, message] of numbers) {
      if (value(name) !== "" && (!form.test(value(name)) || Number(value(name)) > most)) found.push({ name, message });
    }
    if (value("date") !== "" && !isDate(value("date"))) found.push({ name: "date", message: "The date needs a day, a month and a year, such as 16 11 2026" });
    return found;
  };
  // `choices` of a question: the ids of its answers. A level is as good.
  const problemsOfAnswer = (value, { id, title, choices }) => {
    const record = recordOf(value);
    const found = [];
    const choice = choiceOf(record);
    if (choice === "not-applicable" && isBlank(record["not-applicable"])) {
      found.push({ name: "reason." + id, message: "Say why this does not apply: " + title });
    } else if (choice !== "" && !choices.includes(choice)) {
      found.push({ name: "answer." + id, message: "Choose an answer that this form knows: " + title });
    }
    const tooLong = (text) => bytesOf(inQuotes(text)) > largestText;
    if (tooLong(textOf(record.note))) found.push({ name: "note." + id, message: "Make this note shorter: " + title });
    if (listOf(record.evidence).some((text) => isText(text) && tooLong(text))) found.push({ name: "evidence." + id, message: "Make this evidence shorter: " + title });
    if (tooLong(textOf(record.by))) found.push({ name: "by." + id, message: "Make this name shorter: " + title });
    if (tooLong(textOf(record["not-applicable"]))) found.push({ name: "reason." + id, message: "Make this reason shorter: " + title });
    return found;
  };
  // In the order of the form.
  const problemsOf = (tree, questions) => {
    const found = problemsOfSchool(tree);
    for (const name of ["school.name", "vision"]) {
      if (bytesOf(inQuotes(textOf(get(tree, name.split("."))))) > largestText) found.push({ name, message: "Make this text shorter" });
    }
    for (const question of questions) found.push(...problemsOfAnswer(get(tree, ["answers", question.id]), question));
    return found;
  };

  const fileName = (tree) => {
    const plain = (value) =>
      textOf(value)
        .normalize("NFKD")
        .replace(/[\u0300-\u036f'’]/g, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .slice(0, 60)
        .replace(/^-+|-+$/g, "");
    return [plain(tree.school?.name) || "answers", plain(tree.cycle)].filter(Boolean).join("-") + ".yaml";
  };

  return { largestFile, bytesOf, cleaned, isMap, isBlank, same, textOf, listOf, get, put, recordOf, choiceOf, shortest, write, read, problemsOf, fileName };
})();
