#!/usr/bin/env python3
"""Makes a theme of the examples of themes/README.md, checks it after each, and builds a pack with it. Examples that are
called wrong must give the error that stands below them.

    themes_readme.py WAYMARK [--accept]

`--accept` writes the errors as they came out. Read the difference before you commit it.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "themes" / "README.md"
ANSWERS = ROOT / "examples" / "oakfield-primary.yaml"
FOLDER = "my-brand"
EXAMPLE = re.compile(r"^```\w+ (wrong )?([\w./-]+)\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
NAMES = re.compile(r"^\| ([^|]*) \| ([^|]*) \|$", re.MULTILINE)

EXPECTED = {
    "assets/colours.css": ["--accent:#7a2e5d", "--own-paper:#fffaf5", '"Rockwell"', '"Verdana"'],
    "assets/brand.css": ["border-radius: 1rem"],
    "index.html": ['src="assets/orchard.svg"', "hello@orchard.example.org", "assets/brand.css", "See the steps, term by term</a>."],
}
GONE = ["governors.html"]


class Author:
    """Somebody who does what the README says, in a folder of their own."""

    def __init__(self, waymark, folder):
        self.waymark, self.folder, self.problems = waymark, folder, []

    def run(self, *arguments):
        done = subprocess.run([self.waymark, *arguments], cwd=self.folder, capture_output=True, timeout=120)
        return done.returncode, done.stdout.decode() + done.stderr.decode()

    def must(self, *arguments):
        code, said = self.run(*arguments)
        if code != 0 or "warning:" in said:
            self.problems.append(f"waymark {' '.join(arguments)}: exit {code}\n{said}")

    def put(self, path, text):
        """Writes a file of the theme; gives what stood there."""
        file = self.folder / FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.is_file() else None
        file.write_text(text, encoding="utf-8")
        return before

    def try_right(self, path, text, later):
        self.put(path, text)
        # A theme that names its logo is whole when the logo is there.
        if "logo: " in text and "assets/" + re.search(r"logo: (\S+)", text)[1] in later:
            return
        self.must("check", "--theme", FOLDER, "--strict")

    def try_wrong(self, path, text, expected):
        before = self.put(path, text)
        # A logo that is not there yet is no part of this example.
        code, said = self.run("check", "--theme", FOLDER)
        file = self.folder / FOLDER / path
        file.unlink() if before is None else file.write_text(before, encoding="utf-8")
        said = said[: said.rfind("\n\n")] + "\n"
        if code != 1 or said.count("error:") != 1:
            self.problems.append(f"`{path}`, called wrong, gives not one error but:\n{said}")
        elif said != expected:
            self.problems.append(f"`{path}`, called wrong, gives other words than the README has:\n{said}")
        return said

    def try_names(self, readme):
        """Every name that the README's table lists is known on a page."""
        rows = dict(NAMES.findall(readme.split("These values are there", 1)[1].split("`root` comes", 1)[0]))
        page = "{{>head}}\n<h1>{{title}}</h1>\n"
        listed = 0
        for kind, names in rows.items():
            inner = re.findall(r"`([^`]+)`", kind)
            for name in re.findall(r"`([^`]+)`", names):
                listed += 1
                if kind == "texts":
                    page += f"<p>{{{{{name}}}}}</p>\n"
                else:
                    page += f"{{{{#{name}}}}}<p>x" + "".join(f"{{{{#{one}}}}}y{{{{/{one}}}}}" for one in inner if one != "brand.css") + f"</p>{{{{/{name}}}}}\n"
        if listed < 20:
            self.problems.append("the table of names is not where it was in themes/README.md")
        before = self.put("templates/get-help.mustache", page + "{{>foot}}\n")
        self.must("check", "--theme", FOLDER, "--strict")
        assert before is None
        (self.folder / FOLDER / "templates/get-help.mustache").unlink()

    def build(self):
        self.must("build", str(ANSWERS), "-o", "pack", "--theme", FOLDER)
        for path, texts in EXPECTED.items():
            file = self.folder / "pack" / path
            text = file.read_text(encoding="utf-8") if file.is_file() else ""
            self.problems += [f"`{one}` is not in {path} of the pack" for one in texts if one not in text]
        self.problems += [f"{path} is in the pack, though its section is off" for path in GONE if (self.folder / "pack" / path).exists()]
        done = subprocess.run([sys.executable, ROOT / "tests/site_check.py", self.folder / "pack"], capture_output=True, text=True)
        if done.returncode != 0:
            self.problems.append(done.stdout)


def main():
    readme = README.read_text(encoding="utf-8")
    examples = list(EXAMPLE.finditer(readme))
    with tempfile.TemporaryDirectory(prefix="waymark-themes-readme-") as temporary:
        author = Author(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(temporary))
        accepted = readme
        for i, example in enumerate(examples):
            wrong, path, text, expected = example.groups()
            if wrong:
                said = author.try_wrong(path, text, expected)
                accepted = accepted.replace(f"{text}```\n\n```text\n{expected}", f"{text}```\n\n```text\n{said}")
            else:
                author.try_right(path, text, {later[2] for later in examples[i + 1:] if not later[1]})
        author.try_names(readme)
        author.build()
        if "--accept" in sys.argv:
            README.write_text(accepted, encoding="utf-8")
    print("\n".join(author.problems + [f"{len(examples)} examples, {len(author.problems)} problems"]))
    return 1 if author.problems or len(examples) < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
