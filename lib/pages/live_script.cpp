// The script and the style that a preview adds to its pages.
#include "pages/live_page.hpp"

namespace waymark {

std::string_view live_script_text() {
  return R"js(// Waits until there is another version of the preview, and then shows it: in place where it can, so that the reader stays
// where they are, and otherwise by loading the page again. Only a page that is seen waits.
(() => {
  'use strict';
  const own = document.currentScript; // its data: the version that is shown, and marks of what pages take in
  const pause = 1000;
  const most = 100000; // comparisons of one element's children
  let asking = null;

  // How much of one node is in another: nothing, its kind, its first id, all.
  const firstId = (node) => node.id || (node.firstElementChild && (node.querySelector('[id]') || {}).id);
  const likeness = (old, next) => {
    if (old.isEqualNode(next)) return 3;
    if (old.nodeName !== next.nodeName || old.id !== next.id) return 0;
    return firstId(old) && firstId(old) === firstId(next) ? 2 : 1;
  };

  // The most likeness that can be had from each two places on, when the order stays.
  const best = (olds, nexts) => {
    if (olds.length * nexts.length > most) throw new RangeError('too much is different');
    const sums = Array.from({ length: olds.length + 1 }, () => new Array(nexts.length + 1).fill(0));
    for (let i = olds.length - 1; i >= 0; --i) {
      for (let j = nexts.length - 1; j >= 0; --j) {
        const alike = likeness(olds[i], nexts[j]);
        sums[i][j] = Math.max(sums[i + 1][j], sums[i][j + 1], alike && alike + sums[i + 1][j + 1]);
      }
    }
    return sums;
  };

  // Changes what differs between two nodes of a kind, and nothing else.
  const become = (old, next) => {
    if (old.isEqualNode(next)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = next.data;
      return;
    }
    for (const { namespaceURI, name, localName } of [...old.attributes]) {
      if (!next.hasAttribute(name)) old.removeAttributeNS(namespaceURI, localName);
    }
    for (const { namespaceURI, name, value } of next.attributes) {
      if (old.getAttribute(name) !== value) old.setAttributeNS(namespaceURI, name, value);
    }
    const olds = [...old.childNodes];
    const nexts = [...next.childNodes];
    let end = null; // the first of the children after those that are left to compare
    while (olds.length && nexts.length && olds[0].isEqualNode(nexts[0])) olds.shift(), nexts.shift();
    while (olds.length && nexts.length && olds.at(-1).isEqualNode(nexts.at(-1))) (end = olds.pop()), nexts.pop();
    const sums = best(olds, nexts);
    for (let i = 0, j = 0; i < olds.length || j < nexts.length; ) {
      if (j < nexts.length && sums[i][j] === sums[i][j + 1]) old.insertBefore(nexts[j++], olds[i] || end);
      else if (i < olds.length && sums[i][j] === sums[i + 1][j]) olds[i++].remove();
      else become(olds[i++], nexts[j++]);
    }
  };

  // What only a load can change: the head but for its words, and all scripts.
  const frame = (page) => {
    const head = page.head.cloneNode(true);
    for (const tag of head.querySelectorAll('title, meta[name="description"], [href^="/.waymark/"], [src^="/.waymark/"]')) tag.remove();
    const scripts = [...page.body.querySelectorAll('script')].map((script) => script.outerHTML);
    return [page.documentElement.cloneNode(false).outerHTML, head.innerHTML.replace(/\s+/g, ' '), ...scripts].join('\n');
  };
  const loaded = frame(document);

  // New sheets stand beside the old ones until all that are seen are there, so that the page is never seen without. Returns
  // the old ones.
  const bringSheets = (version) => {
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]:not([href^="/.waymark/"])')];
    return Promise.all(sheets.map((old) => new Promise((found, failed) => {
      const fresh = old.cloneNode();
      fresh.href = `${old.getAttribute('href').split('?')[0]}?${version}`;
      fresh.onload = () => found(old);
      fresh.onerror = () => failed(new Error('a style sheet has gone'));
      old.after(fresh);
      if (!matchMedia(old.media).matches) found(old); // that of paper: a browser takes its time over it
    })));
  };

  // Parts that are open stay open.
  const changeBody = (next) => {
    const open = [...document.querySelectorAll('details[open]'), ...next.querySelectorAll('details[open]')];
    for (const part of open) part.open = false;
    become(document.body, next.body);
    for (const part of open) part.open = part.ownerDocument === document && part.isConnected;
  };

  // Whether the page is now what was sent. A script that does not say so may not have understood that the page has changed.
  const show = async (text) => {
    const next = new DOMParser().parseFromString(text, 'text/html');
    const tag = next.querySelector('script[data-seen]');
    const sent = tag && tag.dataset;
    if (!sent || sent.others !== own.dataset.others || frame(next) !== loaded) return false;
    const sheets = sent.sheets === own.dataset.sheets ? [] : await bringSheets(sent.seen);
    Object.assign(own.dataset, sent);
    document.title = next.title;
    changeBody(next);
    for (const sheet of sheets) sheet.remove();
    const told = new CustomEvent('waymark:changed', { detail: { heard: 0 } });
    document.dispatchEvent(told);
    return told.detail.heard >= document.querySelectorAll('script[src]').length - 1;
  };

  const wait = async () => {
    if (asking || document.hidden) return;
    asking = new AbortController();
    const { signal } = asking;
    const { seen } = own.dataset;
    let next = 0;
    try {
      const answer = await fetch(`/.waymark/changes?seen=${encodeURIComponent(seen)}`, { signal });
      if (!answer.ok) next = pause;
      else if ((await answer.text()) !== seen) {
        const page = await fetch(location.pathname, { signal });
        const text = await page.text();
        if (!page.ok || !(await show(text).catch(() => false))) return location.reload();
      }
    } catch {
      next = pause; // stopped, perhaps to be started again
    }
    asking = null;
    setTimeout(wait, next);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden && asking) asking.abort();
    else wait();
  });
  wait();
})();
)js";
}

std::string_view live_style_text() {
  return R"css(#waymark-preview, #waymark-warnings {
  box-sizing: border-box;
  max-height: 50vh;
  overflow: auto;
  padding: 1rem 1.5rem;
  border-bottom: 0.4rem double CanvasText;
  background: Canvas;
  color: CanvasText;
  font: 1rem/1.5 system-ui, sans-serif;
}
#waymark-preview { position: sticky; top: 0; z-index: 1000; }
#waymark-warnings { border-bottom-width: 0.2rem; }
#waymark-warnings summary { cursor: pointer; }
#waymark-preview :is(h2, p, ul, pre), #waymark-warnings :is(p, ul, pre) { margin: 0 0 0.5rem; padding: 0; font-family: inherit; }
#waymark-preview h2 { font-size: 1.25rem; font-weight: bold; color: inherit; }
#waymark-preview :is(ul, li), #waymark-warnings :is(ul, li) { list-style: none; max-width: none; }
#waymark-preview li, #waymark-warnings li { margin: 0 0 1rem; padding-left: 1rem; border-left: 0.2rem solid; }
#waymark-preview .waymark-message, #waymark-warnings .waymark-message { font-weight: bold; }
#waymark-preview pre, #waymark-warnings pre { overflow-x: auto; font-family: ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: none; border: 0; }
#waymark-preview mark, #waymark-warnings mark { background: Mark; color: MarkText; outline: 1px solid; }
.waymark-alone { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; color-scheme: light dark; }
.waymark-alone main { padding: 1rem 1.5rem; }
@media print { #waymark-preview, #waymark-warnings { display: none; } }
)css";
}

}  // namespace waymark
