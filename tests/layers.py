#!/usr/bin/env python3
"""Checks that includes follow the layers, and that each third-party library stays in one file.

    layers.py           check this repository
    layers.py --self    check that the check can fail
"""

import pathlib
import re
import sys
import tempfile

# What each layer may include, besides itself. Everything in lib/ and cli/ has a row.
ALLOWED = {
    "base": set(),
    "formats": {"base"},
    "model": {"base"},
    "load": {"base", "formats", "model"},
    "score": {"base", "model"},
    "plan": {"base", "model", "score"},
    "theme": {"base", "formats"},
    "pages": {"base", "formats", "model", "score", "plan", "theme"},
    "publish": {"base"},
    "serve": {"base"},
    "pipeline": {"base", "formats", "model", "load", "score", "plan", "theme", "pages", "publish", "serve"},
    # cli prints and publishes; `model` and the rest come to it through pipeline.hpp only.
    "cli": {"pipeline", "base", "publish", "serve"},
}

# Libraries that one file of lib/ and cli/ may include; fmt and doctest are used everywhere.
ONE_FILE = {
    "yaml-cpp": re.compile(r"^yaml-cpp/"),
    "cmark-gfm": re.compile(r"^cmark-gfm"),
    "CLI11": re.compile(r"^CLI/"),
    "nlohmann-json": re.compile(r"^nlohmann/"),
    "xlsxwriter": re.compile(r"^xlsxwriter"),
    "httplib": re.compile(r"^httplib"),
}

# Slow to start or slow to run; fmt and our own scanners do their work.
UNWANTED = {"regex", "iostream"}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]*)"|<([^>]*)>)')


def layer_of(relative):
    """The layer of lib/score/score.cpp is score, of lib/pipeline.cpp pipeline, of cli/main.cpp cli."""
    parts = relative.parts
    if parts[0] == "cli":
        return "cli"
    return parts[1] if len(parts) > 2 else relative.stem


def check(root):
    problems = []
    users = {}
    sources = sorted(p for top in ("lib", "cli") for p in (root / top).rglob("*") if p.suffix in (".cpp", ".hpp"))
    for path in sources:
        relative = path.relative_to(root)
        layer = layer_of(relative)
        if layer not in ALLOWED:
            problems.append(f"{relative}: `{layer}` is not a layer: give it a row in tests/layers.py")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = INCLUDE.match(line)
            if not found:
                continue
            ours, theirs = found.groups()
            where = f"{relative}:{number}"
            if ours is None:
                if relative.parts[0] == "lib" and theirs in UNWANTED:
                    problems.append(f"{where}: <{theirs}> is not for lib/")
                for library, pattern in ONE_FILE.items():
                    if pattern.match(theirs):
                        users.setdefault(library, set()).add(str(relative))
                continue
            target = ours.split("/")[0]
            if target == "pipeline.hpp":
                target = "pipeline"
            elif layer == "cli" and "/" not in ours:
                target = "cli"  # one flat folder that nothing else includes
            elif "/" not in ours:
                problems.append(f'{where}: "{ours}" has no layer folder')
                continue
            if target not in ALLOWED:
                problems.append(f'{where}: "{ours}" is in no layer')
            elif target != layer and target not in ALLOWED[layer]:
                problems.append(f"{where}: {layer} must not include {target} ({ours})")
            if not (root / ("cli" if target == "cli" else "lib") / ours).is_file():
                problems.append(f'{where}: there is no "{ours}"')
    for library, files in sorted(users.items()):
        if len(files) > 1:
            problems.append(f"{library} is included in more than one file: {', '.join(sorted(files))}")
    return problems, len(sources)


def self_test():
    """Each line below is wrong in one way, and must be reported once."""
    wrong = {
        "lib/score/a.cpp": '#include "formats/yaml.hpp"\n',
        "lib/base/a.cpp": '#include "near.hpp"\n',
        "lib/base/b.cpp": "#include <regex>\n",
        "lib/load/a.cpp": "#  include <yaml-cpp/yaml.h>\n",
        "lib/extra/a.cpp": "",
        "lib/pages/a.cpp": '#include "base/absent.hpp"\n',
        "lib/model/a.cpp": '#include "stray/a.hpp"\n',
        "cli/a.cpp": '#include "formats/yaml.hpp"\n',
    }
    right = {
        "lib/formats/yaml.hpp": "",
        "lib/formats/yaml.cpp": '#include "formats/yaml.hpp"\n#include <yaml-cpp/yaml.h>\n#include <fmt/format.h>\n',
        "lib/pipeline.hpp": '#include "formats/yaml.hpp"\n',
        "cli/main.cpp": '#include "pipeline.hpp"\n#include "a.hpp"\n#include <iostream>\n',
        "cli/a.hpp": "",
        "lib/stray/a.hpp": "",
    }
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for files, expected in ((right, ["`stray` is not a layer"]), (wrong, None)):
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            problems, _ = check(root)
            if expected is not None:
                assert len(problems) == 1 and expected[0] in problems[0], problems
    parts = ("score must not include formats", '"near.hpp" has no layer folder', "<regex> is not for lib/",
             "yaml-cpp is included in more than one file", "`extra` is not a layer", 'there is no "base/absent.hpp"',
             '"stray/a.hpp" is in no layer', "cli must not include formats", "`stray` is not a layer")
    for part in parts:
        assert sum(part in problem for problem in problems) == 1, (part, problems)
    assert len(problems) == len(parts), problems
    print(f"{len(parts)} kinds of mistake are found")


def main():
    if sys.argv[1:] == ["--self"]:
        self_test()
        return 0
    problems, count = check(pathlib.Path(__file__).resolve().parent.parent)
    for problem in problems:
        print(problem)
    print(f"{count} files, {len(problems)} problems")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
