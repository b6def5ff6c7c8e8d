#!/usr/bin/env python3
"""Checks built packs: links, ids, headings, policy, and that no page asks another site for anything.

    site_check.py FOLDER…             ends with `N passed, N failed`, counting folders
    site_check.py --public FOLDER…    the same for sites that may be found by search engines
    site_check.py --self     checks that the check can fail

It shares no code with Waymark, so that a mistake in one does not hide in the other.
"""

import pathlib
import re
import sys
import tempfile
import urllib.parse
from html.parser import HTMLParser

# Attributes that make a browser fetch something, apart from <a href>.
FETCHED = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest"}
LINKS = {"href", "xlink:href"} | FETCHED
FORM_SENDS = {"action", "method", "target", "enctype"}  # a form may hold fields, and sends nothing
VOID = set("area base br col embed hr img input link meta source track wbr".split())
POLICY = {"default-src": {"'none'"}, "base-uri": {"'none'"}, "form-action": {"'none'"}}
UNSAFE_SOURCES = re.compile(r"unsafe-|\*|https?:|//")


class Page(HTMLParser):
    def __init__(self, path, text):
        super().__init__(convert_charrefs=True)
        self.path, self.text = path, text
        self.problems, self.links, self.ids, self.open = [], [], [], []
        self.metas, self.headings, self.labelled, self.described = {}, [], [], []
        self.lang = None
        self.title = ""
        self.feed(text)
        self.close()

    def wrong(self, message):
        self.problems.append(f"{self.path}:{self.getpos()[0]}: {message}")

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if len(attributes) != len(pairs):
            self.wrong(f"<{tag}> has an attribute twice")
        if tag == "link" and attributes.get("rel") == "canonical":
            pairs = [("rel", "canonical")]  # says where the page stands; nothing is fetched
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self.open.append(tag)
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag == "meta":
            key = attributes.get("name") or attributes.get("http-equiv") or ("charset" if "charset" in attributes else "")
            self.metas[key.lower()] = attributes.get("content", "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "style" or (tag == "script" and "src" not in attributes):
            self.wrong(f"<{tag}> stands in the page itself")
        if tag in ("iframe", "object", "embed", "base") or (tag == "form" and set(attributes) & FORM_SENDS):
            self.wrong(f"<{tag}> has no place in a pack")
        if tag == "form" and "data-form" not in attributes:
            self.wrong("<form> is for the script of `waymark form` only")
        if tag == "img" and "alt" not in attributes:
            self.wrong("<img> without alt")
        for name, value in pairs:
            self.attribute(tag, name, value or "")

    def attribute(self, tag, name, value):
        if name == "id":
            if not value or re.search(r"\s", value):
                self.wrong(f"`{value}` cannot be an id")
            if value in self.ids:
                self.wrong(f"the id `{value}` is used twice")
            self.ids.append(value)
        if name == "style" or name.startswith("on"):
            self.wrong(f"<{tag} {name}=…> stands in the page itself")
        if name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "headers"):
            self.labelled += value.split()
        if name in LINKS:
            self.link(tag, name, value)

    def link(self, tag, name, value):
        if name == "srcset":
            self.wrong("srcset is not checked: use src")
        address = urllib.parse.urlsplit(value)
        outside = address.scheme or address.netloc
        if outside and tag == "a" and name == "href":
            if address.scheme not in ("https", "http", "mailto", "tel"):
                self.wrong(f"a link to {value}")
        elif outside and not value.startswith("data:image/"):
            self.wrong(f"<{tag} {name}> asks for {value}")
        elif not outside:
            if address.path.startswith("/") or not value:
                self.wrong(f"<{tag} {name}=\"{value}\"> does not work from a folder")
            self.links.append((self.getpos()[0], address))

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)  # in a drawing, <path/> is whole

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.wrong(f"</{tag}> closes {'<' + self.open[-1] + '>' if self.open else 'nothing'}")
            if tag not in self.open:
                return
            while self.open.pop() != tag:
                pass
        else:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "title" and "svg" not in self.open:
            self.title += data

    def whole(self, public):
        """What can only be said at the end of the page."""
        said = []
        if not re.match(r"<!doctype html>", self.text, re.IGNORECASE):
            said.append("does not begin with <!doctype html>")
        if self.open:
            said.append(f"<{self.open[-1]}> is never closed")
        if "{{" in self.text or "}}" in self.text:
            said.append("holds the braces of a template")
        if not self.lang:
            said.append("has no lang")
        if not self.title.strip():
            said.append("has no title")
        if self.headings.count(1) != 1:
            said.append(f"has {self.headings.count(1)} h1")
        for before, after in zip(self.headings, self.headings[1:]):
            if after > before + 1:
                said.append(f"h{after} follows h{before}")
        if not public and "noindex" not in self.metas.get("robots", ""):
            said.append("may be indexed")
        if "charset" not in self.metas or "viewport" not in self.metas:
            said.append("has no charset or viewport")
        said += self.policy()
        said += [f"refers to the id `{name}`, which is not there" for name in self.labelled if name not in self.ids]
        return self.problems + [f"{self.path}: {text}" for text in said]

    def policy(self):
        policy = {}
        for part in self.metas.get("content-security-policy", "").split(";"):
            words = part.split()
            if words:
                policy[words[0]] = set(words[1:])
        said = [f"Content-Security-Policy needs {name} {' '.join(values)}"
                for name, values in POLICY.items() if policy.get(name) != values]
        said += [f"Content-Security-Policy allows {value}" for values in policy.values() for value in values
                 if UNSAFE_SOURCES.search(value)]
        return said


def check_pack(folder, public=False):
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        pages[name] = Page(name, path.read_text(encoding="utf-8"))
    problems = [] if "index.html" in pages else ["there is no index.html"]
    linked = {"index.html"}
    for name, page in pages.items():
        problems += page.whole(public)
        for line, address in page.links:
            problems += follow(folder, pages, name, line, address, linked)
    problems += [f"{name}: no page links to it" for name in pages if name not in linked]
    for path in folder.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        rules = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        if rules.count("{") != rules.count("}"):
            problems.append(f"{path.name}: {rules.count('{')} braces are opened and {rules.count('}')} closed")
        for found in re.findall(r"@import[^;]*|url\([^)]*\)", text):
            address = found[4:-1].strip("'\" ")
            if found.startswith("@import") or not (
                    address.startswith("data:image/") or (path.parent / address).is_file()):
                problems.append(f"{path.name}: {found[:80]}")
    return len(pages), problems


def follow(folder, pages, name, line, address, linked):
    path = urllib.parse.unquote(address.path)
    parts = list(pathlib.PurePosixPath(name).parent.parts) if path else list(pathlib.PurePosixPath(name).parts)
    for part in pathlib.PurePosixPath(path).parts:
        if part == "..":
            if not parts:
                return [f"{name}:{line}: {address.geturl()} leads out of the pack"]
            parts.pop()
        else:
            parts.append(part)
    target = "/".join(parts)
    if target != name:
        linked.add(target)
    if not (folder / target).is_file():
        return [f"{name}:{line}: there is no {target}"]
    fragment = urllib.parse.unquote(address.fragment)
    if fragment and target in pages and fragment not in pages[target].ids:
        return [f"{name}:{line}: there is no #{fragment} in {target}"]
    return []


GOOD = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>A pack</title><link rel="stylesheet" href="a.css"></head>
<body><h1 id="top">A pack</h1><p><a href="#top">Up</a> <a href="https://example.org/">Away</a></p></body></html>
"""
BAD = [("#top", "#gone"), ("#top", "gone.html"), ("#top", "../x.html"), ("#top", "/index.html"), ("#top", "javascript:x"),
       ("<p>", '<p id="top">'), ("<p>", '<p style="x">'), ("<p>", '<p onclick="x">'), ("<p>", "<p>{{x}}"), ("<p>", "<h3>x</h3><p>"),
       ("<p>", "<p><b>"), ("<p>", "<form></form><p>"), ("<p>", '<form data-form method="post"></form><p>'), ("<p>", '<p aria-labelledby="gone">'), ("<p>", '<p><img src="https://example.org/x.png" alt="">'),
       ("<p>", "<script>x</script><p>"), ("h1", "h2"), ('lang="en-GB"', ""), ("noindex", "index"), ("'none'", "'self'"),
       ("'self'", "'unsafe-inline'"), ("<!doctype html>", ""), ("a.css", "https://example.org/a.css"), ("A pack</title>", "</title>")]


def self_test():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for path, text in (("a.css", "p { background: url(data:image/png;base64,) }"), ("index.html", GOOD)):
            (folder / path).write_text(text, encoding="utf-8")
        assert check_pack(folder) == (1, []), check_pack(folder)
        for good, bad in BAD:
            (folder / "index.html").write_text(GOOD.replace(good, bad), encoding="utf-8")
            assert check_pack(folder)[1], (good, bad)
        (folder / "index.html").write_text(GOOD, encoding="utf-8")
        (folder / "other.html").write_text(GOOD, encoding="utf-8")
        assert check_pack(folder)[1] == ["other.html: no page links to it"], check_pack(folder)
        (folder / "other.html").unlink()
        for wrong in ("@import 'b.css'", "@media print { p { margin: 0 }"):
            (folder / "a.css").write_text(wrong, encoding="utf-8")
            assert check_pack(folder)[1]
    print(f"{len(BAD) + 3} kinds of mistake are found")


def main():
    if sys.argv[1:] == ["--self"]:
        self_test()
        return 0
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    failed = 0
    public = sys.argv[1] == "--public"
    folders = sys.argv[2:] if public else sys.argv[1:]
    for argument in folders:
        count, problems = check_pack(pathlib.Path(argument), public)
        failed += bool(problems)
        print(f"{argument}: {count} pages, {len(problems)} problems")
        for problem in problems:
            print(f"  {problem}")
    print(f"{len(folders) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
