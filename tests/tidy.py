#!/usr/bin/env python3
"""Has clang-tidy read every source, but those that it has read before and found right.

    tidy.py BUILD     BUILD holds compile_commands.json; ends with 1 when there is something to mend
    tidy.py --self    check that it can fail

What was right is kept as the name of an empty file in the folder that WAYMARK_TIDIED names; without it, all is read. The
name stands for all that clang-tidy goes by: itself, its rules, the command, and each file that the source may take in.
"""

import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time

CLANG_TIDY = "clang-tidy-14"
KEPT_FOR = 60 * 24 * 60 * 60  # seconds since it was last of use
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include(?:_next)?[ \t]*[<"]([^>"\n]+)[>"]', re.MULTILINE)


def run(*command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


class Files:
    """Files as they are now, each of them read once."""

    def __init__(self, root):
        self.root = os.fsencode(f"{root}/")

    @functools.cache
    def seen(self, path):
        """The digest of a file, wherever the work tree is, and the names that it includes; nothing where there is no such file."""
        try:
            data = pathlib.Path(path).read_bytes()
        except OSError:
            return None
        return hashlib.sha256(data.replace(self.root, b"")).hexdigest(), {os.fsdecode(name) for name in INCLUDE.findall(data)}

    @functools.cache
    def included(self, path, folders):
        """What one file may include itself, whatever #if says and whichever folder comes first."""
        places = [os.path.normpath(os.path.join(folder, name)) for name in self.seen(path)[1] for folder in (os.path.dirname(path), *folders)]
        return {place for place in places if self.seen(place)}

    def taken_in(self, path, folders):
        """The file and all that it may include, with what is in them."""
        found, left = {path}, [path]
        while left:
            new = self.included(left.pop(), folders) - found
            found |= new
            left += new
        return [f"{file} {self.seen(file)[0]}" for file in found]


@functools.cache
def system_folders(compiler):
    """Where the compiler looks by itself."""
    told = run(compiler, "-E", "-v", "-x", "c++", "/dev/null").stdout
    return re.search(r"#include <\.\.\.> search starts here:\n(.*?)\nEnd of search list", told, re.DOTALL)[1].split()


def folders_of(command):
    """Every folder in which the command looks for what is included."""
    named = (re.fullmatch(r"-(?:I|isystem)(.*)", word) for word in command)
    return (*(match[1] or command[at + 1] for at, match in enumerate(named) if match), *system_folders(command[0]))


def marks_of(root, entries):
    """For each source a name for all that clang-tidy goes by. Where the work tree is does not matter."""
    files = Files(root)
    rules = [run(CLANG_TIDY, "--version").stdout, (root / ".clang-tidy").read_text(encoding="utf-8")]
    marks = {}
    for entry in entries:
        command = shlex.split(entry["command"])
        taken_in = sorted(line.replace(f"{root}/", "") for line in files.taken_in(entry["file"], folders_of(command)))
        lines = [*rules, *(word.replace(f"{root}/", "") for word in command), *taken_in]
        marks[entry["file"]] = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return marks


def is_ours(parts):
    """A source of ours, or several of them that CMake has put together. What else the build folder holds is generated."""
    return parts[0] in ("lib", "cli") or "Unity" in parts


def tidy(root, build, kept):
    """The sources that were read, and what is wrong, by source."""
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    ours = {entry["file"]: entry for entry in entries if is_ours(pathlib.Path(entry["file"]).relative_to(root).parts)}
    marks = marks_of(root, ours.values())

    def read(source):
        """What clang-tidy says; nothing when the source is right."""
        result = run(CLANG_TIDY, "-quiet", "-p", str(build), source)
        if result.returncode:
            return result.stdout or f"clang-tidy ended with {result.returncode}"
        if kept and marks_of(root, [ours[source]]) == {source: marks[source]}:  # nobody has edited it meanwhile
            (kept / marks[source]).touch()
        return ""

    if kept:
        kept.mkdir(parents=True, exist_ok=True)
    left = [source for source in marks if not (kept and (kept / marks[source]).exists())]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = {source: said for source, said in zip(left, pool.map(read, left)) if said}
    if kept:
        for source in marks.keys() - set(left):
            (kept / marks[source]).touch()
        for file in kept.iterdir():
            if file.stat().st_mtime < time.time() - KEPT_FOR:
                file.unlink(missing_ok=True)
    return len(marks), left, wrong


def self_test():
    """A small work tree, and what has to be read again after each change."""
    right = "#pragma once\ninline int twice(int number) { return 2 * number; }\n"
    wrong = "#pragma once\ninline int twice(int number) { int two; two = 2; return two * number; }\n"
    changes = [  # the file, its text, whether it is read again and whether it is wrong
        ("lib/base/a.hpp", right, True, False),
        ("lib/base/a.hpp", right, False, False),
        ("lib/base/a.hpp", wrong, True, True),
        ("lib/base/a.hpp", wrong, True, True),
        ("lib/base/a.hpp", right, False, False),
        ("lib/a.cpp", '#include "base/a.hpp"\nint four() { int two; two = 2; return twice(two); }\n', True, True),
        ("lib/a.cpp", '#include "base/a.hpp"\nint four() { return twice(2); }\n', False, False),
        ("build/lib/Unity/unity_0.cxx", '#include "{root}/lib/a.cpp"\n#include "{root}/lib/b.cpp"\n', True, False),
        ("build/lib/Unity/unity_0.cxx", '#include "{root}/lib/a.cpp"\n#include "{root}/lib/b.cpp"\n', False, False),
        ("lib/b.cpp", "int five() { int two; two = 2; return two + 3; }\n", True, True),
        ("lib/b.cpp", "int five() { return 5; }\n", False, False),
        ("lib/base/a.hpp", wrong, True, True),
        (".clang-tidy", "Checks: '-*,bugprone-use-after-move'\nWarningsAsErrors: '*'\nHeaderFilterRegex: '/lib/'\n", True, False),
        ("lib/a.cpp", "no C++ at all\n", True, True),
    ]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        (root / "lib/base").mkdir(parents=True)
        (root / ".clang-tidy").write_bytes((pathlib.Path(__file__).resolve().parent.parent / ".clang-tidy").read_bytes())
        (root / "build/lib/Unity").mkdir(parents=True)
        sources = [root / "lib/a.cpp", root / "build/lib/Unity/unity_0.cxx", root / "build/other.cpp"]
        sources[0].write_text('#include "base/a.hpp"\nint four() { return twice(2); }\n', encoding="utf-8")
        sources[1].write_text("", encoding="utf-8")
        (root / "lib/b.cpp").write_text("int five() { return 5; }\n", encoding="utf-8")
        commands = [{"directory": folder, "command": f"clang++-14 -std=c++20 -I{root}/lib -c {source}", "file": str(source)} for source in sources]
        (root / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")
        for file, text, is_read, is_wrong in changes:
            (root / file).write_text(text.replace("{root}", str(root)), encoding="utf-8")
            number, left, found = tidy(root, root, root / "kept")
            assert (number, bool(left), bool(found)) == (2, is_read, is_wrong), (file, text, left, found)
    print(f"{len(changes)} changes are noticed or passed over")


def main():
    if sys.argv[1:] == ["--self"]:
        self_test()
        return 0
    root = pathlib.Path(__file__).resolve().parent.parent
    kept = os.environ.get("WAYMARK_TIDIED")
    number, left, wrong = tidy(root, pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(kept) if kept else None)
    for source, said in wrong.items():
        print(f"{source}:\n{said}")
    print(f"{number} sources, {len(left)} of them read, {len(wrong)} with something to mend")
    return 1 if wrong or not number else 0


if __name__ == "__main__":
    sys.exit(main())
