#!/usr/bin/env python3
"""Holds Waymark's files against its schemas, and shows that the schemas refuse what is wrong.

    schema_check.py WAYMARK FOLDER…  ends with `N passed, N failed`

The data/results.json of every FOLDER, a pack, a trust or a country, is held against the schema that it ships. The examples, and the answers file
that `init` writes, are held against the schema of answers. Every value is read as text, as Waymark reads it, and
then once more with numbers, as editors read it. Of changed files, Waymark itself must say the same as the schema.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

EXAMPLES = sorted((pathlib.Path(__file__).resolve().parent.parent / "examples").glob("*.yaml"))


class CoreLoader(yaml.BaseLoader):
    """YAML 1.2 as editors read it: numbers and nothing have types, dates are text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (("tag:yaml.org,2002:int", r"[-+]?[0-9]+", "-+0123456789"),
                            ("tag:yaml.org,2002:float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
                            ("tag:yaml.org,2002:null", r"(|~|null)", ["", "~", "n"])):
    CoreLoader.add_implicit_resolver(tag, re.compile(f"^{pattern}$"), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))
CoreLoader.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)
CoreLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: {
    key.value: loader.construct_object(value, deep=True) for key, value in node.value})  # names stay text


def checker(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def problems(check, document):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in check.iter_errors(document)]


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def fits(self, name, check, document):
        found = problems(check, document)
        self.passed += not found
        self.failed += bool(found)
        if found:
            print(f"FAILED {name}")
            print("\n".join(f"  {line}" for line in found[:10]))

    def refused(self, name, check, document):
        found = problems(check, document)
        self.passed += bool(found)
        self.failed += not found
        if not found:
            print(f"FAILED {name}: the schema takes it")

    def agrees(self, name, waymark, document, code):
        """Waymark itself says the same of the file as the schema does."""
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
            yaml.dump(document, file, PlainDumper, allow_unicode=True)
            file.flush()
            done = subprocess.run([waymark, "check", file.name], capture_output=True, text=True)
        self.passed += done.returncode == code
        self.failed += done.returncode != code
        if done.returncode != code:
            print(f"FAILED {name}: waymark ends with {done.returncode}\n{done.stderr}")


class PlainDumper(yaml.SafeDumper):
    """Writes nothing where there is nothing, as people do."""

    def ignore_aliases(self, data):
        return True


def nothing(dumper, _):
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


PlainDumper.add_representer(type(None), nothing)
PlainDumper.add_representer(str, lambda dumper, text: dumper.represent_str(text) if text else nothing(dumper, text))


def changed(document, path, value=None, remove=False):
    """A copy with the value at the path set or removed."""
    document = copy.deepcopy(document)
    at = document
    for part in path[:-1]:
        at = at[part]
    if remove:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return document


def wrong_answers(answers):
    question = next(iter(answers["answers"]))
    yield "an unknown question", changed(answers, ["answers", "no-such-question"], "not-sure")
    yield "an unknown answer", changed(answers, ["answers", question], "no-such-answer")
    yield "an unknown answer in a map", changed(answers, ["answers", question], {"answer": "no-such-answer"})
    yield "a level too high", changed(answers, ["answers", question], "9")
    yield "an unknown detail", changed(answers, ["answers", question], {"answer": "not-sure", "notes": "x"})
    yield "not-applicable without a reason", changed(answers, ["answers", question], "not-applicable")
    yield "not-applicable with an empty reason", changed(answers, ["answers", question], {"not-applicable": ""})
    yield "two answers at once", changed(answers, ["answers", question], {"not-applicable": "x", "answer": "not-sure"})
    yield "no school", changed(answers, ["school"], remove=True)
    yield "no cycle", changed(answers, ["cycle"], remove=True)
    yield "an empty cycle", changed(answers, ["cycle"], "")
    yield "no name", changed(answers, ["school", "name"], remove=True)
    yield "an unknown phase", changed(answers, ["school", "phase"], "university")
    yield "a key too many", changed(answers, ["pupils"], "200")
    yield "words for a number", changed(answers, ["school", "pupils"], "many")
    yield "a date of another form", changed(answers, ["date"], "16/11/2026")
    yield "an unknown goal", changed(answers, ["goals"], ["win"])
    yield "a pound sign", changed(answers, ["capacity"], {"budget-per-year": "£4000"})
    yield "an unknown role", changed(answers, ["capacity"], {"days-by-role": {"wizard": "1"}})
    yield "an unknown term", changed(answers, ["capacity"], {"terms-off": ["2027-winter"]})
    yield "too many years", changed(answers, ["capacity"], {"years": "9"})
    yield "an unknown area", changed(answers, ["targets"], {"no-such-area": "3"})
    yield "an unknown step", changed(answers, ["steps"], {"no-such-step": {"status": "done"}})
    yield "an unknown status", changed(answers, ["steps"], {"write-digital-strategy": {"status": "finished"}})
    yield "a step without a status", changed(answers, ["steps"], {"write-digital-strategy": {"owner": "Sam"}})
    yield "a contract without an end", changed(answers, ["contracts"], [{"name": "x", "steps": ["order-full-fibre"]}])
    yield "a contact without a name", changed(answers, ["contacts"], [{"role": "x"}])
    yield "a trust without a name", changed(answers, ["trust"], {"answers": {}})
    yield "a trust that asks its trust", changed(answers, ["trust"], {"name": "x", "answers": {question: "provided-by-trust"}})


def right_answers(answers):
    question = next(iter(answers["answers"]))
    for value in ("", None, "3", 3, "not-sure", {"not-applicable": "No servers"}, {"note": "x"},
                  {"answer": "", "not-applicable": "No servers"},
                  {"answer": 2, "evidence": "x", "by": "Sam", "on": "2026-10-05"}, {"answer": "not-sure", "evidence": ["x", "y"]},
                  {"answer": "not-sure", "corrects": "x"}):
        yield f"the answer {value}", changed(answers, ["answers", question], value)
    yield "the trust's answer", changed(changed(answers, ["trust"], {"name": "x", "answers": {question: {"answer": 1, "note": "x"}}}),
                                         ["answers", question], "provided-by-trust")
    yield "all of capacity", changed(answers, ["capacity"], {
        "days-per-term": 7.5, "budget-per-year": "4000.50", "days-by-role": {"headteacher": "2"}, "budget-by-year": {"2027": 4000},
        "terms-off": "2027-summer", "years": 4, "year-starts": "04-01"})
    yield "a contract", changed(answers, ["contracts"], {"name": "Line", "ends": "2027-03-31", "steps": "order-full-fibre"})
    yield "a finding-out step", changed(answers, ["steps"], {f"find-out-{question}": {"status": "planned", "due": "2027-01-31"}})
    yield "empty parts", changed(changed(changed(answers, ["goals"], []), ["contacts"], None), ["answers"], "")


def wrong_results(results):
    yield "a key too many", changed(results, ["colour"], "red")
    for key in results:
        if key not in ("trust", "progress"):
            yield f"no {key}", changed(results, [key], remove=True)
    for key in results.get("progress", {}):
        yield f"no {key} in progress", changed(results, ["progress", key], remove=True)
    if "progress" in results:
        yield "an area of progress without its level now", changed(results, ["progress", "areas", 0, "now"], remove=True)
        yield "another word for how levels are known", changed(results, ["progress", "levels-from"], "memory")
        yield "a key too many in progress", changed(results, ["progress", "extra"], 1)
    for path in (["plan", "terms", 0], ["plan", "years", 0], ["plan", "steps", 0], ["areas", 0], ["stages", 0], ["standards", 0],
                 ["questions", 0], ["levels", 0], ["school"], ["rubric"]):
        yield f"a key too many in {path}", changed(results, [*path, "extra"], 1)
    for path in (["plan", "steps", 0, "because"], ["plan", "steps", 0, "status"], ["questions", 0, "reply"], ["stages", 0, "state"],
                 ["standards", 0, "state"], ["plan", "steps", 0, "id"], ["date"]):
        yield f"another word at {path}", changed(results, path, "No such word")
    yield "days below nothing", changed(results, ["plan", "terms", 0, "used"], -1)
    yield "another version", changed(results, ["version"], 1)


def wrong_trust_results(results):
    yield "a key too many", changed(results, ["colour"], "red")
    for key in results:
        yield f"no {key}", changed(results, [key], remove=True)
    for path in (["trust"], ["rubric"], ["levels", 0], ["standards-met"], ["stages", 0], ["areas", 0], ["standards", 0], ["gaps", 0],
                 ["gaps", 0, "learning", 0], ["shared-steps", 0], ["years", 0], ["schools", 0], ["schools", 0, "areas", 0],
                 ["schools", 0, "questions", 0], ["schools", 0, "standards", 0], ["schools", 0, "steps", 0], ["schools", 0, "years", 0]):
        yield f"a key too many in {path}", changed(results, [*path, "extra"], 1)
    for path in (["core-standards-met", "lacks"], ["schools", 0, "standards", 0, "state"], ["schools", 0, "steps", 0, "status"],
                 ["schools", 0, "id"], ["schools", 0, "date"], ["years", 0, "ends"], ["gaps", 0, "below", 0]):
        yield f"another word at {path}", changed(results, path, "No such word")
    yield "days below nothing", changed(results, ["years", 0, "days"], -1)
    yield "another version", changed(results, ["version"], 2)


def wrong_country_results(results):
    yield "a key too many", changed(results, ["colour"], "red")
    for key in results:
        yield f"no {key}", changed(results, [key], remove=True)
    for path in (["country"], ["rubric"], ["levels", 0], ["all"], ["all", "stages", 0], ["all", "core-standards"], ["all", "areas", 0],
                 ["all", "areas", 0, "standards"], ["all", "questions", 0], ["all", "steps", 0], ["by-phase", 0], ["by-trust-size", 0], ["trusts", 0]):
        yield f"a key too many in {path}", changed(results, [*path, "extra"], 1)
    for path in (["first-answers"], ["by-phase", 0, "shown"], ["trusts", 0, "size"], ["trusts", 0, "id"], ["all", "steps", 0, "once"]):
        yield f"another word at {path}", changed(results, path, "No such word")
    yield "schools below nothing", changed(results, ["all", "schools"], -1)
    yield "another version", changed(results, ["version"], 2)


KINDS = {"waymark-results": ("results", wrong_results), "waymark-trust-results": ("trust", wrong_trust_results),
         "waymark-country-results": ("country", wrong_country_results)}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    waymark, packs = sys.argv[1], [pathlib.Path(name) for name in sys.argv[2:]]

    def schema_of(what):
        return json.loads(subprocess.run([waymark, "schema", what], check=True, capture_output=True).stdout)

    report = Report()
    for pack in packs:
        shipped = json.loads((pack / "data/results.schema.json").read_text(encoding="utf-8"))
        results = json.loads((pack / "data/results.json").read_text(encoding="utf-8"))
        check = checker(shipped)
        what, wrong = KINDS[results["format"]]
        report.fits(f"{pack}/data/results.json", check, results)
        for name, document in wrong(results):
            report.refused(f"{pack}: {name}", check, document)
        if shipped != schema_of(what):
            report.failed += 1
            print(f"FAILED {pack}: it ships another schema than the program prints")
    check = checker(schema_of("answers"))
    for example in EXAMPLES:
        for loader in (yaml.BaseLoader, CoreLoader):
            answers = yaml.load(example.read_text(encoding="utf-8"), loader)
            report.fits(f"{example.name}, {loader.__name__}", check, answers)
    answers = yaml.load(EXAMPLES[0].read_text(encoding="utf-8"), yaml.BaseLoader)
    for name, document in right_answers(answers):
        report.fits(name, check, document)
        report.agrees(name, waymark, document, 0)
    for name, document in wrong_answers(answers):
        report.refused(name, check, document)
        report.agrees(name, waymark, document, 1)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "school"
        subprocess.run([waymark, "init", folder], check=True, capture_output=True)
        text = (folder / "answers.yaml").read_text(encoding="utf-8")
        beside = json.loads((folder / re.match(r"# yaml-language-server: \$schema=(.+)\n", text)[1]).read_text(encoding="utf-8"))
        filled = text.replace("  name: ", "  name: X").replace("  phase: ", "  phase: primary", 1).replace("cycle: ", "cycle: x", 1)
        for loader in (yaml.BaseLoader, CoreLoader):
            report.refused("what `init` writes, not filled in", checker(beside), yaml.load(text, loader))
            report.fits("what `init` writes, with what is needed", checker(beside), yaml.load(filled, loader))
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
