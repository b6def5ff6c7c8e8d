// Ticks on the checklist are kept in this browser only. Without this script every page reads and prints
// as well; with it, ticks stay, counts count, and folded parts open on paper.
"use strict";

(() => {
  const boxes = [...document.querySelectorAll("input[data-tick]")];
  const place = "waymark-ticks:" + (document.body.dataset.pack || "");

  // Some browsers refuse storage to pages opened from a disk: ticks then last as long as the page.
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(place));
      return new Set(Array.isArray(kept) ? kept : []);
    } catch {
      return new Set();
    }
  };
  const keep = (ticks) => {
    try {
      localStorage.setItem(place, JSON.stringify([...ticks]));
      return true;
    } catch {
      return false;
    }
  };

  const count = () => {
    for (const group of document.querySelectorAll("[data-tick-group]")) {
      const inside = [...group.querySelectorAll("input[data-tick]")];
      const done = inside.filter((box) => box.checked).length;
      const told = group.querySelector("[data-tick-count]");
      const words = done + " of " + inside.length + " done";
      if (told && told.textContent !== words) told.textContent = words; // words that stay are not laid out again
    }
  };
  const show = () => {
    const ticks = read();
    for (const box of boxes) box.checked = ticks.has(box.dataset.tick);
    count();
  };

  if (boxes.length > 0) {
    const said = document.querySelector("[data-ticks-said]");
    document.addEventListener("change", (event) => {
      const box = event.target;
      if (!boxes.includes(box)) return;
      const ticks = read();
      if (box.checked) ticks.add(box.dataset.tick);
      else ticks.delete(box.dataset.tick);
      const kept = keep(ticks);
      if (said) said.textContent = kept ? "" : "This browser does not keep ticks. Print the page to keep them.";
      count();
    });
    document.querySelector("[data-clear-ticks]")?.addEventListener("click", () => {
      keep(new Set());
      for (const box of boxes) box.checked = false;
      count();
      if (said) said.textContent = "All ticks are cleared.";
    });
    addEventListener("storage", (event) => {
      if (event.key === place) show();
    });
    for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;
    show();
  }

  // A link to a step opens it, in browsers that do not do so by themselves.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = target?.closest("details");
    if (!part || part.open) return;
    part.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();

  for (const button of document.querySelectorAll("[data-open-all]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => {
      for (const part of document.querySelectorAll(button.dataset.openAll + " details")) part.open = true;
    });
  }

  const folded = [...document.querySelectorAll("details")];
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = folded.filter((part) => !part.open);
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
    opened = [];
  });
})();
