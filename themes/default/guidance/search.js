// Searches the guidance in the reader's own browser. Works from a folder, without a server.
(function () {
  'use strict';
  var box = document.getElementById('search-for');
  var said = document.getElementById('search-said');
  var found = document.getElementById('search-found');
  if (!box || !window.MiniSearch || !window.waymarkSearch) return;

  var search = new window.MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['title', 'kind'],
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' }
  });
  search.addAll(window.waymarkSearch.pages);
  said.textContent = 'Type a word or two.';

  function look() {
    var words = box.value.trim();
    var hits = words ? search.search(words) : [];
    if (words && !hits.length) hits = search.search(words, { combineWith: 'OR' });
    found.textContent = '';
    hits.slice(0, 30).forEach(function (hit) {
      var item = document.createElement('li');
      var link = document.createElement('a');
      var kind = document.createElement('span');
      link.href = hit.id;
      link.textContent = hit.title;
      kind.className = 'of';
      kind.textContent = ' ' + hit.kind;
      item.append(link, kind);
      found.append(item);
    });
    said.textContent = !words ? 'Type a word or two.'
      : hits.length === 0 ? 'Nothing was found. Try another word, or look in the A to Z.'
      : hits.length === 1 ? '1 page was found.'
      : hits.length <= 30 ? hits.length + ' pages were found.'
      : 'The best 30 of ' + hits.length + ' pages.';
  }
  box.addEventListener('input', look);
  var asked = new URLSearchParams(window.location.search).get('for');
  if (asked) { box.value = asked; look(); }
  box.focus();
})();
