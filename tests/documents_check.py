#!/usr/bin/env python3
"""Builds an example with its documents, and reads them back with other programs.

    documents_check.py WAYMARK ANSWERS…

Needs pandoc, chromium and poppler-utils.
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HEADING = re.compile(r"<h[23][^>]*>(.*?)</h[23]>", re.S)
BRAND = pathlib.Path(__file__).resolve().parent.parent / "examples/brands/fellgate-digital"
A4 = (595, 842)  # points


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plain(text):
    """Words without markup, as a reader compares them."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>|\\(?=[^\w\s])", "", text)).split())


def page_headings(page):
    body = page.split('class="rail-body', 1)[1].split("<footer", 1)[0]
    return [plain(found) for found in HEADING.findall(body)]


def markdown_headings(text):
    return [plain(line.lstrip("# ")) for line in text.splitlines() if line.startswith("##")]


def table_problems(document):
    """Tables are as wide as the text, and their columns as wide as what stands in them asks."""
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", document, re.S)
    if not tables:
        return ["the Word document has no tables"]
    problems = []
    for number, table in enumerate(tables, 1):
        columns = re.findall(r'<w:gridCol w:w="(\d+)"', table)
        if '<w:tblW w:type="pct" w:w="5000"' not in table:
            problems.append(f"table {number} of the Word document is not as wide as the text")
        if len(set(columns)) == 1:
            problems.append(f"all columns of table {number} of the Word document are as wide as each other")
    return problems


def check(waymark, answers, folder):
    out = folder / answers.stem
    run(waymark, "build", str(answers), "-o", str(out), "--docx", "--pdf")
    first = {name: (out / "data" / name).read_bytes() for name in ("strategy.docx", "strategy.pdf")}
    problems = []

    page = page_headings((out / "strategy.html").read_text(encoding="utf-8"))
    markdown = markdown_headings((out / "data/strategy.md").read_text(encoding="utf-8"))
    if not page or page != markdown:
        problems.append(f"the page and the Markdown have other headings: {page} and {markdown}")

    docx = out / "data/strategy.docx"
    text = [plain(line) for line in run("pandoc", "--from", "docx", "--to", "plain", "--wrap=none", str(docx)).splitlines()]
    problems += [f"the Word document lacks the heading `{heading}`" for heading in markdown if heading not in text]
    with zipfile.ZipFile(docx) as archive:
        document = archive.read("word/document.xml").decode()
    if 'w:w="11906"' not in document or 'w:h="16838"' not in document:
        problems.append("the Word document is not A4")
    problems += table_problems(document)

    pdf = out / "data/strategy.pdf"
    facts = dict(line.split(":", 1) for line in run("pdfinfo", str(pdf)).splitlines() if ":" in line)
    if facts["Tagged"].strip() != "yes":
        problems.append("the PDF is not tagged")
    size = tuple(round(float(number)) for number in re.findall(r"[\d.]+", facts["Page size"])[:2])
    if size != A4:
        problems.append(f"the PDF has pages of {size} points, not A4")
    links = run("pdfinfo", "-url", str(pdf))
    if "file:" in links:
        problems.append("the PDF links to files of the computer it was made on")
    words = " ".join(run("pdftotext", "-layout", str(pdf), "-").split())
    problems += [f"the PDF lacks the heading `{heading}`" for heading in markdown if heading.split("—")[0] not in words]

    # Built once more elsewhere: the same bytes.
    again = folder / (answers.stem + "-again")
    run(waymark, "build", str(answers), "-o", str(again), "--docx", "--pdf")
    problems += [f"{name} differs from one build to the next" for name, bytes_ in first.items()
                 if (again / "data" / name).read_bytes() != bytes_]

    # Edited by hand: neither lost nor written over, with the option or without.
    edited = again / "data/strategy.docx"
    edited.write_bytes(edited.read_bytes() + b"edited")
    for options in (["--docx"], []):
        code = subprocess.run([waymark, "build", str(answers), "-o", str(again), *options], capture_output=True).returncode
        if code != 1 or not edited.read_bytes().endswith(b"edited"):
            problems.append("an edited Word document is not kept")
    return [f"{answers.stem}: {problem}" for problem in problems]


def check_brand(waymark, answers, folder):
    """With a brand, both documents are in its colours and fonts."""
    out = folder / "brand"
    run(waymark, "build", str(answers), "-o", str(out), "--docx", "--pdf", "--theme", str(BRAND))
    facts = dict(line.split(": ", 1) for line in (BRAND / "theme.yaml").read_text(encoding="utf-8").splitlines() if ": " in line)
    with zipfile.ZipFile(out / "data/strategy.docx") as archive:
        styles = archive.read("word/styles.xml").decode()
    wanted = [facts["accent"].strip('"#'), facts["ink"].strip('"#'), facts["font"].split(",")[0], facts["heading-font"].split(",")[0]]
    problems = [f"the Word document with a brand has no `{value}`" for value in wanted if f'"{value}"' not in styles]
    footer = " ".join(run("pdftotext", str(out / "data/strategy.pdf"), "-").split())
    if facts["footer"] not in footer:
        problems.append("the PDF with a brand lacks its line at the foot")
    return problems


def main():
    waymark, *answers = sys.argv[1:]
    if not answers:
        sys.exit(__doc__)
    problems = []
    with tempfile.TemporaryDirectory(prefix="waymark-documents-check-") as folder:
        for name in answers:
            problems += check(waymark, pathlib.Path(name), pathlib.Path(folder))
        problems += check_brand(waymark, pathlib.Path(answers[0]), pathlib.Path(folder))
    for problem in problems:
        print(problem)
    print(f"{len(answers)} strategies, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
