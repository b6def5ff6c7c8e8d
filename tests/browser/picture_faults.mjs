// One page drawn in several ways: those that an eye would notice, and those that it would not.

const chart = `<svg width="300" height="120" role="img" aria-label="Bars"><rect x="0" y="60" width="60" height="60"/><rect x="80" y="30" width="60" height="90"/><rect x="160" y="0" width="60" height="120"/></svg>`;
const words = "Some words of a page, as long as lines are, so that there are letters to look at. ".repeat(4);

const page = (style = "", drawing = chart) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>A page</title>
<style>
body { margin: 20px; border-top: 7px solid #0b5563; color: #1b2024; background: #fff; font: 18px/1.5 sans-serif; }
h1 { font: 40px/1.2 serif; }
a { color: #0b5563; }
rect { fill: #0b5563; }
.beside { width: 200px; padding: 10px; background: #f6f4ef; border-left: 4px solid #0b5563; }
${style}
</style>
<h1>A heading</h1>
<p>${words}</p>
<p class="beside">Words that stand apart from the others, with <a href="#more">a link</a>.</p>
${drawing}
<p>${words}</p>`;

export const variants = {
  same: { page: page(), isFound: false },
  "letters half a pixel further": { page: page("body { transform: translate(.5px, .5px); }"), isFound: false },
  "letters a little bolder": { page: page("p { -webkit-text-stroke: .2px; }"), isFound: false },
  "letters drawn otherwise": { page: page("p, h1 { text-rendering: geometricPrecision; -webkit-font-smoothing: none; opacity: .97; }"), isFound: false },
  "single pixels": { page: page("body::after { content: ''; position: absolute; inset: 0; background: radial-gradient(#000 .7px, transparent 1px) 0 0 / 40px 40px; }"), isFound: false },
  "a block further down": { page: page(".beside { position: relative; top: 12px; }"), isFound: true },
  "a block further right": { page: page(".beside { margin-left: 12px; }"), isFound: true },
  "words further down": { page: page("h1 { margin-bottom: 40px; }"), isFound: true },
  "no chart": { page: page("", `<svg width="300" height="120"></svg>`), isFound: true },
  "one bar of the chart is lower": { page: page("rect:last-child { transform: translateY(16px); }"), isFound: true },
  "another accent": { page: page("body { border-color: #5a2882; } a { color: #5a2882; } rect { fill: #5a2882; } .beside { border-color: #5a2882; }"), isFound: true },
  "another colour of the line above only": { page: page("body { border-color: #4a5a12; }"), isFound: true },
  "no style": { page: page().replace(/<style>[^]*<\/style>/, ""), isFound: true },
  "words gone": { page: page("p:last-child { visibility: hidden; }"), isFound: true },
  "paler words": { page: page("p { color: #999; }"), isFound: true },
};
