#!/usr/bin/env python3
"""Checks that a test shows every diagnostic: each code in lib/ and cli/ stands in a case's expected
messages, or in a unit test.

A code is the first kebab-case literal among the arguments of a call named in REPORTS, or among the values
of a `return {…}` or `…Problem{…}`; literals inside a further call, such as get("up-to"), are not looked at. A code that a
case expects and that is not found this way is reported too, so a new way of reporting cannot go unseen.
"""

import pathlib
import re
import sys

# Codes that are put together from a word and the kind of id that is not known; see Facts::reference.
UNKNOWN_KINDS = {f"unknown-{kind}" for kind in ("stage", "pillar", "role", "phase", "term", "question", "step",
                                                "standard", "goal", "area")}
REPORTS = {"error", "warning", "warn", "warn_at", "refuse", "problem", "fail", "typed", "return"}

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"\((?P<raw>.*?)\)"|"(?P<text>(?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)\''
    r"|(?P<name>[A-Za-z_]\w*)|(?P<mark>[^\s\w])", re.DOTALL)
CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


def codes_in(text):
    found = []
    frames = []  # one for each open bracket: the report it belongs to, or None
    name = ""
    for token in TOKEN.finditer(text):
        if token["name"]:
            name = token["name"]
        elif token["mark"]:
            mark = token["mark"]
            if mark in "({[":
                inherited = frames[-1] if frames and mark == "{" and not name else None
                called = name in REPORTS if mark == "(" else name == "return" or name.endswith("Problem")
                frames.append({"code": None} if called else inherited)
            elif mark in ")}]" and frames:
                frames.pop()
            name = ""
        elif token["text"] is not None and frames and frames[-1] is not None:
            report = frames[-1]
            if report["code"] is None and CODE.fullmatch(token["text"]):
                report["code"] = token["text"]
                found.append(token["text"])
            name = ""
    return found


def self_test():
    source = '''
      diagnostics.error(facts.get("up-to", Needed::no)->span, "bad-scale", "a message-like text", "a-hint");
      return fail({{at_, 1}, "yaml-syntax", "x"});
      return {{at, 1}, "yaml-indentation", "x"};
      found = YamlProblem{{i, 2}, "yaml-escape", "x"};
      return typed(key, needed, {"bad-flag", "`true`"}, [](int) { return find("not-this"); });
      files_.warn_at(ContentKind::area, area.id.text(), "standards", "a-warning", fmt::format("x {}", "not-me"));
      // error(span, "in-a-comment");
      writer.key("not-a-code");
      if (x) { facts.text("nor-this"); }
    '''
    expected = ["bad-scale", "yaml-syntax", "yaml-indentation", "yaml-escape", "bad-flag", "a-warning"]
    assert codes_in(source) == expected, codes_in(source)


def main():
    self_test()
    root = pathlib.Path(__file__).resolve().parent.parent
    where = {}
    for path in sorted(p for top in ("lib", "cli") for p in (root / top).rglob("*.cpp")):
        for code in codes_in(path.read_text(encoding="utf-8")):
            where.setdefault(code, path.relative_to(root))
    units = "\n".join(p.read_text(encoding="utf-8") for p in (root / "tests/unit").rglob("*.[ch]pp"))
    in_units = set(CODE.findall(units))
    in_cases = {}
    for path in sorted((root / "tests/cases").glob("*/std*")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for code in re.findall(r"(?:error|warning): .* \[(" + CODE.pattern + r")\]$", text, re.MULTILINE):
            in_cases.setdefault(code, path.relative_to(root))
    problems = [f"{path}: no test shows [{code}]" for code, path in sorted(where.items())
                if code not in in_units and code not in in_cases]
    problems += [f"{path}: tests/codes.py does not find where [{code}] is reported"
                 for code, path in sorted(in_cases.items()) if code not in where and code not in UNKNOWN_KINDS]
    problems += [f"lib/formats/facts.cpp: no case shows [{code}]" for code in sorted(UNKNOWN_KINDS) if code not in in_cases]
    print("\n".join(problems + [f"{len(where)} codes, {len(problems)} problems"]))
    return 1 if problems or not where else 0


if __name__ == "__main__":
    sys.exit(main())
