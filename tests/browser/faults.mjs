// Pages with one fault each, to see that the checks find it, and one page without any.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const page = (body, style = "", script = "") => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<style>
body { color: #222; background: #fff; font: 1rem/1.5 sans-serif; }
:focus-visible { outline: 3px solid #05f; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } a { color: #9cf; } }
@media print { tr { break-inside: avoid; } h2 { break-after: avoid; } }
${style}
</style>
</head>
<body class="page-made-up">
<main>
<h1>A page to look at</h1>
<p>It has some words, and <a href="#more">a link</a>.</p>
${body}
<h2 id="more">More</h2>
<p>These are the last words.</p>
</main>
${script}
</body>
</html>
`;

const meter = `<span class="block"></span>`;
const filled = ".block { display: inline-block; width: 20px; height: 20px; background: #05f; border: 2px solid #05f; }";

const made = {
  "nothing-wrong": ["", page("<details><summary>Read on</summary><p>Folded words.</p></details>")],
  "picture-without-words": ["light: image-alt", page(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`)],
  "pale-words": ["light: color-contrast", page(`<p class="pale">Pale words</p>`, ".pale { color: #bbb; }")],
  "pale-in-the-dark": ["dark: color-contrast", page(`<p class="pale">Dark words</p>`, ".pale { color: #222; }")],
  "too-wide": ["at 320 pixels: the page is", page(`<p class="wide">Wide words</p>`, ".wide { width: 700px; }")],
  "scrolls-without-a-name": ["at 320 pixels: scrolls sideways, but has no name", page(`<div class="box" tabindex="0"><p class="wide">Wide words</p></div>`, ".box { overflow: auto; } .wide { width: 700px; }")],
  "cut-off": ["with text twice as large: words are cut off", page(`<p class="cut">Some words that only just find room here</p>`, ".cut { width: 400px; overflow: hidden; white-space: nowrap; }")],
  "words-upon-words": ["with text twice as large: words lie upon others", page(`<p class="low">One line</p><p class="low">Other line</p>`, ".low { height: 10px; line-height: 1.5; margin: 0; }")],
  "letters-below-each-other": ["at 320 pixels: words are squeezed", page(`<p class="narrow">Squeezed letters</p>`, ".narrow { width: 1em; overflow-wrap: anywhere; }")],
  "fill-goes-in-forced-colours": ["forced colours: cannot be seen", page(meter, filled)],
  "words-go-in-forced-colours": ["forced colours: the words are not the same", page(`<p class="gone">Words</p>`, "@media (forced-colors: active) { .gone { display: none; } }")],
  "moves-all-the-same": ["reduced motion: something still moves", page("", "html { scroll-behavior: smooth; }")],
  "needs-script": ["without script: words differ", page(`<p id="late"></p>`, "", `<script>document.getElementById("late").textContent = "Late words";</script>`)],
  "button-in-vain": ["without script: does nothing without script", page(`<button type="button">Press</button>`)],
  "focus-not-seen": ["keyboard: the focus cannot be seen", page("", "a:focus-visible { outline: none; }")],
  "order-turned-round": ["keyboard: Tab does not reach", page(`<a href="#more" tabindex="1">First</a> <span tabindex="0" class="far">Far</span>`, "", `<script>document.querySelector("a").addEventListener("focus", (event) => event.target.blur());</script>`)],
  "box-that-cannot-be-ticked": ["keyboard: Space does not tick", page(`<label><input type="checkbox"> Done</label>`, "", `<script>document.querySelector("input").addEventListener("click", (event) => event.preventDefault());</script>`)],
  "row-may-be-cut": ["printed: a row of a table may be cut", page("<table><tr><td>1</td></tr></table>", "@media print { tr { break-inside: auto; } }")],
  "head-not-repeated": ["printed: the head of a table is not repeated", page("<table><thead><tr><th>1</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>", "thead { display: table-row-group; }")],
  "lonely-heading": ["printed: sheet 1 ends with a heading", page(`<h2>A lonely heading</h2><p class="next-sheet">Below</p>`, "@media print { h2 { break-after: auto; } .next-sheet { break-before: page; } }")],
  "sheet-nearly-empty": ["printed: sheet 1 is nearly empty", page(`<p>A lead</p><p class="next-sheet">Below</p>`, "@media print { .next-sheet { break-before: page; } }")],
  "asks-elsewhere": ["asks for http", page(`<a href="#more">x</a>`).replace("default-src 'none'; ", "img-src http:; ").replace("<h2", `<img alt="" src="http://127.0.0.1:9/x.png"><h2`)],
  "against-the-policy": ["console: ", page(`<img alt="" src="other.png">`)],
};

export function faults(folder) {
  return Object.entries(made).map(([name, [expected, text]]) => {
    mkdirSync(join(folder, name));
    const path = join(folder, name, "index.html");
    writeFileSync(path, text);
    return { path, expected, onPaper: true };
  });
}
