// Ticks on the checklist are kept in this browser only. Without this script every page reads and prints
// as well; with it, ticks stay, counts count, and folded parts open on paper.
"use strict";

(() => {
  const all = (wanted, inside = document) => [...inside.querySelectorAll(wanted)];
  const box = "[data-tick-group] input";
  // Whatever number the step has in this pack.
  const name = (one) => {
    const step = one.closest("[data-tick-group]");
    return step.id.replace("do-", "") + "-" + (all(box, step).indexOf(one) + 1);
  };
  const place = () => "waymark-ticks:" + (document.body.dataset.pack || "");

  // Some browsers refuse storage to pages opened from a disk: ticks then last as long as the page.
  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(place()));
      return new Set(Array.isArray(kept) ? kept : []);
    } catch {
      return new Set();
    }
  };
  const keep = (ticks) => {
    try {
      localStorage.setItem(place(), JSON.stringify([...ticks]));
      return true;
    } catch {
      return false;
    }
  };

  const count = () => {
    for (const group of all("[data-tick-group]")) {
      const told = group.querySelector("[data-tick-count]");
      const words = all(box + ":checked", group).length + " of " + all(box, group).length + " done";
      if (told && told.textContent !== words) told.textContent = words; // words that stay are not laid out again
    }
  };
  const show = () => {
    const ticks = read();
    for (const one of all(box)) one.checked = ticks.has(name(one));
    count();
  };
  const say = (words) => {
    const said = document.querySelector("[data-ticks-said]");
    if (said) said.textContent = words;
  };

  document.addEventListener("change", ({ target }) => {
    if (!target.matches(box)) return;
    const ticks = read();
    if (target.checked) ticks.add(name(target));
    else ticks.delete(name(target));
    say(keep(ticks) ? "" : "This browser does not keep ticks. Print the page to keep them.");
    count();
  });
  // Where the table of the map has a link, its drawing has a cell.
  const linkOf = (cell) => all("#map tbody td a")[all(".level-map use").indexOf(cell)];

  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target.closest("[data-clear-ticks]")) {
      keep(new Set());
      for (const one of all(box)) one.checked = false;
      count();
      say("All ticks are cleared.");
    }
    const cell = target.closest(".level-map use");
    if (cell) linkOf(cell)?.dispatchEvent(new MouseEvent("click", event));
    const opener = target.closest("[data-open-all]");
    if (opener) for (const part of all(opener.dataset.openAll + " details")) part.open = true;
  });
  addEventListener("storage", (event) => {
    if (event.key === place()) show();
  });

  // What is there for readers with this script.
  const begin = () => {
    for (const button of all("[data-open-all]")) button.parentElement.hidden = false;
    if (!document.querySelector(box)) return;
    for (const part of all("[data-needs-script]")) part.hidden = false;
    show();
  };
  begin();
  // A preview has put other words into the page.
  document.addEventListener("waymark:changed", ({ detail }) => {
    begin();
    ++detail.heard;
  });

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

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
    opened = [];
  });
})();
