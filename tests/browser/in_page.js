// What is asked of a page from within: read-only questions, told to the page by checks.mjs. Must not know which page it is.
window.seen = (() => {
  const short = (text) => (text.length > 60 ? text.slice(0, 57) + "…" : text);
  const told = (element) => {
    const name = element.id ? "#" + element.id : [...element.classList].map((word) => "." + word).join("");
    const words = (element.getAttribute("aria-label") || element.textContent || "").trim().replace(/\s+/g, " ");
    return `<${element.localName}${name}> ${short(words)}`.trim();
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  // Not what is there for the ear alone: words clipped to nothing, or out of the window until they have the focus.
  let heard = new Map();
  const forEars = (element) => {
    if (!element) return false;
    if (!heard.has(element)) heard.set(element, element.className === "skip" || getComputedStyle(element).clipPath === "inset(50%)" || forEars(element.parentElement));
    return heard.get(element);
  };
  const forEyes = (element) => !forEars(element) && shown(element);
  // What is known of elements lasts for one question: then the window may be another.
  const afresh = (question) => () => {
    heard = new Map();
    return question();
  };
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Opens what is folded, and folds it again.
  let unfolded = [];
  const unfold = () => {
    unfolded = all("details:not([open])");
    for (const part of unfolded) part.open = true;
  };
  const fold = () => {
    for (const part of unfolded) part.open = false;
    unfolded = [];
  };

  // The words that can be read, with folded parts open, but for what a script counts or offers.
  const words = () => {
    const folded = unfolded.length === 0;
    if (folded) unfold();
    const left = all("[data-needs-script], [data-tick-count], #search-said, .guide-search label");
    const hidden = left.map((part) => part.style.display);
    for (const part of left) part.style.display = "none";
    const text = document.body.innerText.replace(/\s+/g, " ").trim();
    left.forEach((part, index) => (part.style.display = hidden[index]));
    if (folded) fold();
    return text;
  };

  // Colours as the eye has them: [red, green, blue, alpha] in 0 to 1.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      known.set(text, [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255));
    }
    return known.get(text);
  };
  const light = ([red, green, blue]) => {
    const part = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  // How a colour stands out from the page: 1 is not at all.
  const against = (text, paper) => {
    if (!/^(rgb|#|color|ok|lab|lch|hsl)/.test(text)) return 1;
    const [red, green, blue, alpha] = colour(text);
    const ground = colour(paper);
    const mixed = [red, green, blue].map((value, index) => value * alpha + ground[index] * (1 - alpha));
    const lights = [light(mixed), light(ground)];
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  };

  // Of what says something without words (drawings, meters, signs, boxes): how its fill and its line stand out.
  const paints = () => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const shapes = all("svg :is(path, rect, circle, line, polyline, polygon, text), .block, .sign, .map-sample, .tick input, .trust-marks span, td[class*=tone]");
    return shapes.filter(shown).map((shape) => {
      const style = getComputedStyle(shape);
      const drawn = shape.namespaceURI.endsWith("svg");
      const line = drawn ? (style.stroke === "none" ? 1 : against(style.stroke, paper)) : parseFloat(style.borderTopWidth) ? against(style.borderTopColor, paper) : 1;
      const fill = drawn ? (style.fill === "none" ? 1 : against(style.fill, paper)) : against(style.backgroundColor, paper);
      return { told: told(shape) || shape.parentNode.className, fill, line };
    });
  };

  // What is wider than the window, or cut off, or scrolls where the keyboard cannot follow.
  const sideways = () => {
    const found = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) {
      const beyond = all("body *").filter((element) => forEyes(element) && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".table-scroll *, .table-box *"));
      found.push(`the page is ${wide} pixels wider than the window: ${beyond.slice(-1).map(told)}`);
    }
    for (const element of all("body *")) {
      if (element.scrollWidth <= element.clientWidth + 1 || !element.clientWidth || element.closest("svg") || !forEyes(element)) continue;
      const style = getComputedStyle(element);
      if (style.display === "inline") continue;
      const scrolls = /auto|scroll/.test(style.overflowX);
      if (scrolls && element.tabIndex < 0) found.push(`scrolls sideways, but not by keyboard: ${told(element)}`);
      if (scrolls && !element.matches("[aria-label], [aria-labelledby]")) found.push(`scrolls sideways, but has no name: ${told(element)}`);
      if (/hidden|clip/.test(style.overflowX) && element.innerText) found.push(`words are cut off: ${told(element)}`);
    }
    return found;
  };

  // Each text that can be seen, with the boxes of its lines. A dialog that must be answered lies upon all others.
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("dialog:modal") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("svg") || !forEyes(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      found.push({ parent, words: node.data.trim().split(/[\s-]+/).length, boxes: [...range.getClientRects()].filter((box) => box.width > 2) });
    }
    return found;
  };
  // Words for which there is so little room that their letters stand below each other.
  const squeezed = (found) => found.filter(({ words, boxes }) => boxes.length > 1.5 * words + 1).map(({ parent }) => `words are squeezed: ${told(parent)}`);

  // The box that an element is scrolled in.
  const frameOf = (element) => {
    const box = element.parentElement.closest(".table-scroll, .table-box, .rail");
    return box && getComputedStyle(box).overflowX !== "visible" ? box.getBoundingClientRect() : { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  };
  // Words that lie upon other words: looked for where each line of text stands.
  const upon = (found) => {
    const lines = [];
    for (const { parent, boxes } of found) {
      const frame = frameOf(parent);
      for (const box of boxes) {
        if (box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom) lines.push({ parent, box });
      }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const wrong = [];
    for (let first = 0; first < lines.length; ++first) {
      const one = lines[first];
      for (let second = first + 1; second < lines.length && lines[second].box.top < one.box.bottom; ++second) {
        const other = lines[second];
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const lower = Math.min(one.box.height, other.box.height);
        if (wide > 3 && high > lower * 0.6) wrong.push(`words lie upon others: ${told(one.parent)} and ${told(other.parent)}`);
      }
    }
    return wrong;
  };

  // Of a group of which one is chosen, Tab comes to that one, or else to the first.
  const isStopOfGroup = (element) => {
    if (element.type !== "radio") return true;
    const group = all(`input[type=radio][name="${CSS.escape(element.name)}"]`);
    return element === (group.find((one) => one.checked) ?? group[0]);
  };
  const stops = () =>
    all("a[href], button, input, select, textarea, summary, [tabindex='0']").filter((element) => shown(element) && !element.disabled && element.tabIndex >= 0 && isStopOfGroup(element));

  // Notes, from now on, each stop that Tab comes to and what is wrong with how it shows, and each box that is ticked. Returns
  // for each stop whether it is a box to tick.
  const follow = (ticks) => {
    const start = document.body.insertBefore(document.createElement("span"), document.body.firstChild);
    start.tabIndex = -1;
    start.focus(); // wherever a script has put the focus
    start.remove();
    const list = stops();
    const boxes = list.map((stop) => ticks && stop.type === "checkbox");
    const way = (window.way = { list, boxes, stops: [], wrong: [], ticked: new Set() });
    document.addEventListener("change", (event) => event.target.checked && way.ticked.add(event.target));
    document.addEventListener("keyup", (event) => {
      if (event.key !== "Tab" || document.activeElement === document.body) return;
      way.stops.push(document.activeElement);
      way.wrong.push(...shows(document.activeElement));
    });
    return boxes;
  };
  const shows = (element) => {
    const style = getComputedStyle(element);
    const wrong = [];
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push(`the focus cannot be seen: ${told(element)}`);
    const free = [...element.getClientRects()].some((box) =>
      [0.1, 0.5, 0.9].some((along) => {
        const top = document.elementFromPoint(box.left + box.width * along, box.top + Math.min(box.height, innerHeight) * 0.5);
        return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element);
      }));
    if (!free) wrong.push(`what has the focus is covered: ${told(element)}`);
    return wrong;
  };
  const followed = () => {
    const { list, boxes, stops, wrong, ticked } = window.way;
    const places = stops.map((stop) => list.indexOf(stop)).filter((place) => place >= 0);
    places.forEach((place, index) => place < places[index - 1] && wrong.push(`comes after what stands below it: ${told(list[place])}`));
    list.forEach((stop, index) => stops.includes(stop) || wrong.push(`Tab does not reach: ${told(stop)}`));
    list.forEach((stop, index) => boxes[index] && !ticked.has(stop) && wrong.push(`Space does not tick: ${told(stop)}`));
    return wrong;
  };

  const paper = () => {
    const found = new Set();
    for (const table of all("table")) {
      if (!shown(table)) continue;
      const head = table.tHead;
      if (head && getComputedStyle(head).display !== "table-header-group") found.add(`the head of a table is not repeated: ${told(table)}`);
      for (const row of table.rows) if (row.parentNode !== head && getComputedStyle(row).breakInside !== "avoid") found.add(`a row of a table may be cut: ${told(row)}`);
    }
    return [...found].slice(0, 5);
  };
  // Only those whose words stand nowhere else: a link at the end of a sheet is no heading, nor is the
  // whole of an item.
  const headings = () => {
    const plain = (text) => text.replace(/\s+/g, " ").trim();
    const page = plain(document.body.innerText);
    const once = (text) => text && page.split(text).length === 2;
    return all("h1, h2, h3, h4, caption").filter(forEyes).filter((heading) => plain(heading.parentElement.innerText) !== plain(heading.innerText)).map((heading) => plain(heading.innerText)).filter(once);
  };

  // What a person without script would press in vain: only links, folded parts and boxes to tick work then.
  const vain = () =>
    all("button, input, select, textarea").filter((element) => shown(element) && element.type !== "checkbox" && !element.hasAttribute("popovertarget")).map((element) => `does nothing without script: ${told(element)}`);
  const nameless = () => all("details").filter((part) => part.firstElementChild?.localName !== "summary" || !part.firstElementChild.textContent.trim()).map(told);

  const onScreen = () => {
    const found = texts();
    return [...sideways(), ...upon(found), ...squeezed(found)];
  };
  const onPaper = () => [...paper(), ...squeezed(texts())];
  return { unfold, fold, words, paints, screen: afresh(onScreen), follow, followed, paper: afresh(onPaper), headings: afresh(headings), vain, nameless };
})();
