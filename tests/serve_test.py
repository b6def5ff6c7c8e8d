#!/usr/bin/env python3
"""Previews: what `waymark serve` shows, how soon, and to whom.

    serve_test.py WAYMARK TEMPORARY
"""

import http.client
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
OAKFIELD = ROOT / "examples/oakfield-primary.yaml"
passed = failed = 0


def check(what, holds, more=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what} {more}")


class Preview:
    """A `waymark serve` of its own, with its port."""

    def __init__(self, *words):
        self.process = subprocess.Popen([WAYMARK, "serve", "--port", "0", *map(str, words)], stderr=subprocess.PIPE, text=True,
                                        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
        self.said = []
        self.port = None
        for line in self.process.stderr:
            self.said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                self.port = int(found.group(1))
                break
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self):
        self.said.extend(self.process.stderr)

    def ask(self, path, method="GET", host=None, body=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host if host is not None else f"127.0.0.1:{self.port}")
        for name, value in headers:
            connection.putheader(name, value)
        if body:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    def page(self, path="/"):
        return self.ask(path)[2].decode()

    def seen(self):
        return re.search(r'data-seen="([^"]+)"', self.page()).group(1)

    def wait(self, seen):
        return self.ask(f"/.waymark/changes?seen={seen}")[2].decode()

    def end(self, by=signal.SIGINT):
        self.process.send_signal(by)
        status = self.process.wait(10)
        self.listener.join()
        return status, "".join(self.said)


def save(path, text):
    """As editors do: whole, under another name, then swapped in."""
    beside = path.with_name("." + path.name + ".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def after(preview, change):
    """Makes the change while a page waits; the version then."""
    seen = preview.seen()
    found = []
    waiting = threading.Thread(target=lambda: found.append(preview.wait(seen)))
    waiting.start()
    time.sleep(0.2)
    change()
    waiting.join()
    return found[0] != seen


def a_school(folder):
    answers = folder / "school.yaml"
    text = OAKFIELD.read_text(encoding="utf-8")
    answers.write_text(text, encoding="utf-8")
    preview = Preview(answers)
    status, headers, body = preview.ask("/")
    check("the first page is there", status == 200 and b"Oakfield Primary School" in body)
    check("it is kept nowhere", headers["Cache-Control"] == "no-store")
    built = folder / "pack"
    subprocess.run([WAYMARK, "build", answers, "-o", built], check=True, capture_output=True)
    files = [p for p in built.rglob("*") if p.is_file() and p.name != ".waymark-manifest"]
    for file in files:
        path = file.relative_to(built).as_posix()
        status, headers, body = preview.ask("/" + path)
        if path.endswith(".html"):  # a preview adds to it, and takes nothing away
            text_of = body.decode().replace(" connect-src 'self';", "")
            text_of = re.sub(r'<link rel="stylesheet" href="/\.waymark[^\n]*\n<script src="/\.waymark[^\n]*\n', "", text_of)
            text_of = re.sub(r'(<body[^>]*>)\n(?:<details id="waymark-warnings">.*?</details>\n)?', r"\1", text_of, flags=re.S)
            check(f"{path} is as it is built", status == 200 and text_of == file.read_text(encoding="utf-8"), status)
        else:
            check(f"{path} is as it is built", status == 200 and body == file.read_bytes(), status)
    check("a file that is not there is not found", preview.ask("/nothing.html")[0] == 404)
    for path in ("/../school.yaml", "/..%2fschool.yaml", "/assets/../../school.yaml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/etc/passwd%00.html"):
        status, _, body = preview.ask(path)
        check(f"{path} is not read", status in (400, 404) and b"cycle:" not in body and b"root:" not in body, status)
    port = preview.port
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port}.evil.example", "", f"127.0.0.1:{port + 1}"):
        status, _, body = preview.ask("/", host=host)
        check(f"Host `{host}` is refused", status in (400, 403) and b"Oakfield" not in body, status)
    check("another name of this computer is not", preview.ask("/", host=f"localhost:{port}")[0] == 200)
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        status, _, body = preview.ask("/", method=method, body=b"GET /secret HTTP/1.1\r\n\r\n")
        check(f"{method} is refused", status in (400, 405) and b"Oakfield" not in body, status)
    check("HEAD gives no page", preview.ask("/", method="HEAD")[2] == b"")
    check("no other address listens", not listens(other_address(), port))

    check("a page hears of a change", after(preview, lambda: save(answers, text.replace("name: Oakfield Primary", "name: Ashfield Primary", 1))))
    check("and then shows it", "Ashfield Primary School" in preview.page())
    check("it hears of a mistake", after(preview, lambda: save(answers, text.replace("cycle:", "cycl<e>:", 1))))
    page = preview.page()
    check("the page says what is wrong", "1 thing to correct" in page and "cycl&lt;e&gt;" in page and "cycl<e>" not in page)
    check("and shows what was there before", "Ashfield Primary School" in page)
    check("it hears that it is right again", after(preview, lambda: save(answers, text)))
    check("and says nothing more", "waymark-preview\"" not in preview.page() and "Oakfield Primary School" in preview.page())
    check("it hears that the file is gone", after(preview, answers.unlink))
    check("the page says so", "to correct" in preview.page() and "Oakfield Primary School" in preview.page())
    before = preview.seen()
    time.sleep(0.3)
    check("and does not go round and round", preview.seen() == before)
    check("and comes back with it", after(preview, lambda: save(answers, text)) and "to correct" not in preview.page())

    other = subprocess.run([WAYMARK, "serve", answers, "--port", str(port)], capture_output=True, text=True, timeout=20)
    check("a port that is taken is told", other.returncode == 3 and f"another program has port {port}" in other.stderr, other.stderr)
    waiting = threading.Thread(target=lambda: preview.wait(preview.seen()))
    waiting.start()
    time.sleep(0.2)
    begins = time.monotonic()
    status, said = preview.end()
    waiting.join()
    check("Ctrl-C ends it at once", status == 0 and time.monotonic() - begins < 2 and "The preview has ended." in said, (status, said))
    check("the terminal has heard of the mistake and its end", said.count("[unknown-key]") == 1 and "whole again" in said, said)


def other_address():
    """Of this machine, where it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            s.connect(("192.0.2.1", 9))
            return s.getsockname()[0]
        except OSError:
            return None


def listens(address, port):
    if address is None or address.startswith("127."):
        return False
    try:
        socket.create_connection((address, port), timeout=1).close()
        return True
    except OSError:
        return False


def wrong_from_the_start(folder):
    answers = folder / "wrong.yaml"
    answers.write_text("schol: Oakfield\n", encoding="utf-8")
    preview = Preview(answers)
    page = preview.page("/areas/cloud.html")
    check("answers that are wrong from the start are told in a page", "to correct" in page and "Nothing to show yet" in page and "as it was before" not in page)
    check("which hears when they are right", after(preview, lambda: save(answers, OAKFIELD.read_text(encoding="utf-8"))))
    check("and becomes the page", "Nothing to show yet" not in preview.page("/areas/cloud.html"))
    check("SIGTERM ends it too", preview.end(signal.SIGTERM)[0] == 0)
    gone = subprocess.run([WAYMARK, "serve", folder / "nowhere.yaml"], capture_output=True, text=True, timeout=20)
    check("answers that are not there are told at once", gone.returncode == 3 and "nowhere.yaml" in gone.stderr, gone.stderr)


def a_trust(folder):
    trust = folder / "trust"
    shutil.copytree(ROOT / "examples/northmoor-trust", trust)
    preview = Preview(trust)
    built = folder / "packs"
    subprocess.run([WAYMARK, "build", trust, "-o", built], check=True, capture_output=True)
    for path in ("data/trust.csv", "data/trust.xlsx", "data/results.json", "assets/waymark.css"):
        check(f"{path} is as it is built", preview.ask("/" + path)[2] == (built / path).read_bytes())
    check("its first page is there", "Northmoor" in preview.page())
    for school in sorted((built / "schools").iterdir()):
        path = f"schools/{school.name}/data/results.json"
        check(f"{path} is as it is built", preview.ask("/" + path)[2] == (built / path).read_bytes())
    status, headers, _ = preview.ask("/schools/kettlebeck-high")
    check("a folder leads to its first page", status == 303 and headers["Location"] == "/schools/kettlebeck-high/", (status, headers))
    file = trust / "schools/kettlebeck-high.yaml"
    text = file.read_text(encoding="utf-8")
    check("it hears of a change in a school", after(preview, lambda: save(file, text.replace("name: Kettlebeck High", "name: Ketelbek High", 1))))
    check("the trust's pages show it", "Ketelbek High" in preview.page("/areas.html"))
    check("and so do the school's own", "Ketelbek High" in preview.page("/schools/kettlebeck-high/index.html"))
    check("it hears of a mistake in a school", after(preview, lambda: save(file, text.replace("cycle:", "cycl:", 1))))
    check("the trust's pages tell it", "to correct" in preview.page("/areas.html"))
    check("it hears of a mistake in the trust", after(preview, lambda: (save(file, text), save(trust / "trust.yaml", "nme: x\n"))))
    check("the pages tell it", "to correct" in preview.page("/areas.html"))
    original = (ROOT / "examples/northmoor-trust/trust.yaml").read_text(encoding="utf-8")
    check("it is whole again", after(preview, lambda: save(trust / "trust.yaml", original)) and "to correct" not in preview.page("/areas.html"))
    (trust / "schools/new-school.yaml").write_text(text.replace("name: Kettlebeck High", "name: Newly Opened", 1).replace("urn:", "# urn:", 1), encoding="utf-8")
    time.sleep(1)
    check("a school that joins is there", "Newly Opened" in preview.page("/areas.html"))
    preview.end()


def content_and_theme(folder):
    content, theme = folder / "content", folder / "theme"
    subprocess.run([WAYMARK, "export", "content", content], check=True, capture_output=True)
    subprocess.run([WAYMARK, "export", "theme", theme], check=True, capture_output=True)
    preview = Preview("--content", content, "--theme", theme)
    check("without answers it is the guidance", "Oakfield" not in preview.page() and preview.ask("/")[0] == 200)
    rubric = content / "rubric.md"
    text = rubric.read_text(encoding="utf-8")
    check("it hears of a change in the content", after(preview, lambda: save(rubric, text.replace("---\n", "---\nno-such-key: 1\n", 1))))
    check("which is wrong", "to correct" in preview.page())
    check("and right again", after(preview, lambda: save(rubric, text)) and "to correct" not in preview.page())
    style = theme / "assets/waymark.css"
    check("it hears of a change in the theme", after(preview, lambda: save(style, "body { color: black; }\n")))
    check("and shows it", preview.page("/assets/waymark.css") == "body { color: black; }\n")
    template = theme / "templates/guidance-home.mustache"
    text = template.read_text(encoding="utf-8")
    check("it hears of a mistake in a template", after(preview, lambda: save(template, text + "{{nothing_like_it}}")))
    check("the page says where", "guidance-home.mustache, line" in preview.page())
    preview.end()


def how_soon(folder):
    """Not a timed test: only that a page does not wait for seconds. The benchmark says how long it takes."""
    answers = folder / "soon.yaml"
    text = OAKFIELD.read_text(encoding="utf-8")
    answers.write_text(text, encoding="utf-8")
    preview = Preview(answers)
    begins = time.monotonic()
    for i in range(5):
        seen = preview.seen()
        save(answers, text + f"# {i}\n")
        check("a change is heard of", preview.wait(seen) != seen)
    check("soon", time.monotonic() - begins < 10)
    preview.end()


WAYMARK = str(pathlib.Path(sys.argv[1]).resolve())
low = subprocess.run([WAYMARK, "serve", OAKFIELD, "--port", "80"], capture_output=True, text=True)
check("a port that needs an administrator is refused", low.returncode == 2 and "from 1024 to 65535" in low.stderr, low.stderr)
temporary = pathlib.Path(sys.argv[2]) / "serve"
temporary.mkdir(parents=True)
for part in (a_school, wrong_from_the_start, a_trust, content_and_theme, how_soon):
    folder = temporary / part.__name__
    folder.mkdir()
    part(folder)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
