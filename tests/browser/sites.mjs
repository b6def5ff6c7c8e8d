// Which pages of a site to look at: one of each kind. Must not know how they are looked at.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// The pages of a site and of the schools of a trust. A country's trusts are sites of their own.
function pagesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "trusts" && existsSync(join(folder, ".waymark-manifest")) ? [] : pagesOf(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}

// How a page looks is the text of the style sheets that it names.
const sheets = new Map();
function lookOf(path, text) {
  return [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => {
    const sheet = resolve(dirname(path), href);
    if (!sheets.has(sheet)) sheets.set(sheet, readFileSync(sheet, "utf8"));
    return sheets.get(sheet);
  }).join("\n");
}

// The kind of a page is the class of its body: the kind of site and the template. Of each kind in a site, the page with the
// most in it is taken: {path, kind, look, length}.
export function oneOfEachKind(site) {
  const kinds = new Map();
  for (const path of pagesOf(site).sort()) {
    const text = readFileSync(path, "utf8");
    const kind = /<body class="([^"]*\bpage-[^"]*)"/.exec(text)?.[1];
    if (kind && text.length > (kinds.get(kind)?.length ?? 0)) kinds.set(kind, { path, kind, text, length: text.length });
  }
  return [...kinds.values()].map(({ path, kind, text, length }) => ({ path, kind, length, look: lookOf(path, text) }));
}

// Of all pages that have kind and look in common, the one with the most in it.
export function longestOfEachLook(pages) {
  const longest = new Map();
  for (const page of pages) {
    const key = page.kind + "\n" + page.look;
    if (page.length > (longest.get(key)?.length ?? 0)) longest.set(key, page);
  }
  return new Set(longest.values());
}
