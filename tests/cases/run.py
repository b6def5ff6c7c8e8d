#!/usr/bin/env python3
"""Runs whole commands and compares what they print and write with what is expected.

    run.py WAYMARK [NAME…] [--accept]

Each folder beside this script is a case:

    cmd        the arguments of waymark, one command a line; quotes and # as in a shell; $OUT is a new folder
    stdout     what the commands print, one after the other; absent when nothing
    stderr     the same for messages
    exit       the exit code of each command, one a line; absent when all are 0
    out/       every file that $OUT must hold
    out.list   only the names of the files that $OUT must hold
    out.grep   a line `path: text` for text a file must hold, `!path: text` for text it must not;
               without text, whether there is such a file
    vary       a regular expression a line, for what differs between builds: it is shown as `…` in stdout and
               stderr, and files whose whole name it matches are left out of out.list
    base       a line `FOLDER NAME`: that folder or file of the repository is put into the input as NAME
    prepare.py run in the working folder before the commands, for input that is too large or odd to keep
    programs/  the only place where other programs are found, in place of the system's own
    others     the input: a copy of them, over that of `base`, is the working folder

`--accept` (or WAYMARK_ACCEPT=1) writes what came out as what is expected. Read the difference before you commit it.
"""

import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
NO_INPUT = {"cmd", "stdout", "stderr", "exit", "out", "out.list", "out.grep", "vary", "base", "prepare.py", "programs"}
# What a terminal would obey, or show in another order, must never come from a name or a value.
RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
TIMEOUT = 10  # seconds, for one command


def files_below(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def read(path):
    return path.read_bytes().decode() if path.is_file() else ""  # line ends as they are


def difference(name, expected, got):
    return "".join(line if line.endswith("\n") else line + "\n" for line in difflib.unified_diff(
        expected.splitlines(keepends=True), got.splitlines(keepends=True), f"{name} (expected)", f"{name} (got)"))


class Case:
    def __init__(self, folder, waymark):
        self.folder = folder
        self.waymark = waymark
        self.vary = [re.compile(line) for line in read(folder / "vary").splitlines()]
        self.problems = []

    def run(self, accept):
        with tempfile.TemporaryDirectory(prefix="waymark-case-") as temporary:
            work = pathlib.Path(temporary) / "work"
            self.lay_out(work)
            before = files_below(work)
            commands = self.commands(set(p.name for p in work.iterdir()))
            got = self.run_commands(commands, work, temporary)
            out = work / "out"
            got_files = files_below(out) if out.is_dir() else {}
            after = {k: v for k, v in files_below(work).items() if not k.startswith("out/")}
            if before != after:
                changed = sorted(k for k in before.keys() | after.keys() if before.get(k) != after.get(k))
                self.problems.append("changed outside $OUT: " + ", ".join(changed))
            if accept:
                self.accept(got, out, got_files)
            self.compare(got, got_files)
        return self

    def lay_out(self, work):
        for line in read(self.folder / "base").splitlines():
            source, name = line.split()
            copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            copy(ROOT / source, work / name)
        shutil.copytree(self.folder, work, symlinks=True, dirs_exist_ok=True,
                        ignore=lambda at, names: NO_INPUT & set(names) if at == str(self.folder) else ())
        if (self.folder / "prepare.py").is_file():
            subprocess.run([sys.executable, self.folder / "prepare.py"], cwd=work, check=True, timeout=TIMEOUT)

    def commands(self, inputs):
        lines = [shlex.split(line, comments=True) for line in read(self.folder / "cmd").splitlines() if line.strip()]
        if not lines:
            self.problems.append("there is no command in `cmd`")
        used = {part for line in lines for word in line for part in word.replace("=", "/").split("/")}
        if "." not in used:
            self.problems += [f"`{name}` is used by no command" for name in sorted(inputs - used)]
        return lines

    def run_commands(self, commands, work, temporary):
        environment = {"PATH": "/usr/bin:/bin", "TERM": "dumb", "LC_ALL": "C", "HOME": temporary}
        if (self.folder / "programs").is_dir():
            environment["PATH"] = str(self.folder / "programs")
        got = {"stdout": "", "stderr": "", "exit": []}
        for command in commands:
            command = [word.replace("$OUT", "out") for word in command]
            try:
                done = subprocess.run([self.waymark, *command], cwd=work, env=environment, timeout=TIMEOUT,
                                      stdin=subprocess.DEVNULL, capture_output=True)
            except subprocess.TimeoutExpired:
                self.problems.append(f"took longer than {TIMEOUT} s: {shlex.join(command)}")
                break
            for stream in ("stdout", "stderr"):
                text = getattr(done, stream).decode("utf-8", errors="backslashreplace")
                got[stream] += self.without_varied(text.replace(str(work), "$WORK"))
            if raw := RAW.search(got["stderr"]):
                self.problems.append(f"the messages hold a raw U+{ord(raw[0]):04X}")
            got["exit"].append(done.returncode)
        codes = got["exit"]
        got["exit"] = "".join(f"{code}\n" for code in codes) if any(codes) else ""
        return got

    def without_varied(self, text):
        for pattern in self.vary:
            text = pattern.sub("…", text)
        return text

    def names(self, got_files):
        return "".join(f"{name}\n" for name in got_files if not any(p.fullmatch(name) for p in self.vary))

    def accept(self, got, out, got_files):
        for name, text in got.items():
            path = self.folder / name
            path.write_text(text, encoding="utf-8") if text else path.unlink(missing_ok=True)
        if (self.folder / "out.list").exists():
            (self.folder / "out.list").write_text(self.names(got_files), encoding="utf-8")
        if (self.folder / "out").is_dir():
            shutil.rmtree(self.folder / "out")
            if out.is_dir():
                shutil.copytree(out, self.folder / "out")

    def compare(self, got, got_files):
        for name, text in got.items():
            path = self.folder / name
            if path.is_file() and not path.read_bytes():
                self.problems.append(f"`{name}` is empty: remove it")
            if read(path) != text:
                self.problems.append(difference(name, read(path), text))
        listed = self.folder / "out.list"
        if listed.is_file():
            names = self.names(got_files)
            if read(listed) != names:
                self.problems.append(difference("out.list", read(listed), names))
        if (self.folder / "out").is_dir():
            self.compare_tree(files_below(self.folder / "out"), got_files)
        for line in read(self.folder / "out.grep").splitlines():
            self.grep(line, got_files)

    def compare_tree(self, expected, got):
        for name in sorted(expected.keys() | got.keys()):
            if name not in got:
                self.problems.append(f"out/{name} is missing")
            elif name not in expected:
                self.problems.append(f"out/{name} is not expected")
            elif expected[name] != got[name]:
                self.problems.append(difference(f"out/{name}", expected[name].decode(errors="backslashreplace"),
                                                got[name].decode(errors="backslashreplace")))

    def grep(self, line, got_files):
        absent = line.startswith("!")
        path, colon, text = line.removeprefix("!").partition(":")
        text = text.strip()
        if not colon:
            self.problems.append(f"out.grep: `{line}` needs a colon after the path")
        elif text and path not in got_files:
            self.problems.append(f"out.grep: there is no out/{path}")
        elif text:
            if (text.encode() in got_files[path]) == absent:
                self.problems.append(f"out.grep: `{text}` is {'in' if absent else 'not in'} out/{path}")
        elif (path in got_files) == absent:
            self.problems.append(f"out.grep: there is {'an' if absent else 'no'} out/{path}")


def main():
    words = [word for word in sys.argv[1:] if word != "--accept"]
    accept = "--accept" in sys.argv or os.environ.get("WAYMARK_ACCEPT") == "1"
    if not words:
        sys.exit(__doc__)
    if accept and os.environ.get("CI") == "true":
        sys.exit("expected results are not rewritten where CI=true")
    waymark = str(pathlib.Path(words[0]).resolve())
    known = sorted(p.name for p in HERE.iterdir() if p.is_dir() and p.name != "__pycache__")
    chosen = words[1:] or known
    for name in chosen:
        if name not in known:
            sys.exit(f"there is no case `{name}` in tests/cases")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        cases = list(pool.map(lambda name: Case(HERE / name, waymark).run(accept), chosen))
    failed = [case for case in cases if case.problems]
    for case in failed:
        print(f"FAILED {case.folder.name}")
        print("\n".join(case.problems))
    print(f"{len(cases) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
