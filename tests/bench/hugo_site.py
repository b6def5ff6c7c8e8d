"""A Hugo site that writes the pages of packs, byte for byte, from data.

The pages are cut into pieces, as long as they can be: what several pages share stands once in the site's data, as
it would in a template made by hand. Each school's file says which pieces each page has, and holds what is its own.
So Hugo has less to do than Waymark: nothing to score, plan, choose or escape.

Of the ways that Hugo 0.111 has, this one was the fastest: a file for each school with an output format for each kind
of page, written as plain text, so that Hugo does not look at each piece to see whether it needs escaping. A file for
each page took about a tenth longer.
"""

import json
from collections import Counter, defaultdict

TEMPLATE = """{{- $shared := site.Data.shared -}}{{- $own := .Params.KIND.own -}}{{- $next := 0 -}}
{{- range .Params.KIND.pieces -}}
{{- if lt . 0 -}}{{- index $own $next -}}{{- $next = add $next 1 -}}{{- else -}}{{- index $shared (int .) -}}{{- end -}}
{{- end -}}"""
OWN = -1


def joined(pages, texts):
    """The pages with pieces put together where what follows a piece is always the same."""
    after = {}
    for page in pages:
        for first, second in zip(page, [*page[1:], OWN]):
            after[first] = second if after.get(first, second) == second else OWN
    places, result = {}, []
    for page in pages:
        pieces, at = [], 0
        while at < len(page):
            piece = page[at]
            if piece != OWN and after[piece] not in (OWN, piece) and at + 1 < len(page):
                both = (piece, page[at + 1])
                if both not in places:
                    places[both] = len(texts)
                    texts.append(texts[both[0]] + texts[both[1]])
                piece, at = places[both], at + 1
            pieces.append(piece)
            at += 1
        result.append(pieces)
    return result


def cut(paths):
    """The shared pieces, and each page as (places of its pieces, its own pieces in order). OWN is the next of its own."""
    pages = [path.read_text(encoding="utf-8").splitlines(keepends=True) for path in paths]
    pages_with = Counter(line for page in pages for line in set(page))
    texts = sorted(line for line, count in pages_with.items() if count > 1)
    places = {line: place for place, line in enumerate(texts)}
    own, cuts = [], []
    for page in pages:
        pieces, mine = [], []
        for line in page:
            place = places.get(line, OWN)
            if place == OWN and pieces[-1:] == [OWN]:
                mine[-1] += line
                continue
            pieces.append(place)
            if place == OWN:
                mine.append(line)
        own.append(mine)
        cuts.append(pieces)
    while True:
        count = sum(map(len, cuts))
        cuts = joined(cuts, texts)
        if sum(map(len, cuts)) > 0.98 * count:  # what is left to gain is small
            break
    used = sorted({piece for page in cuts for piece in page} - {OWN})
    renamed = {piece: place for place, piece in enumerate(used)} | {OWN: OWN}
    return [texts[piece] for piece in used], [[renamed[piece] for piece in page] for page in cuts], own


def output_format(kind):
    folder, _, name = kind.rpartition("/")
    return {"mediaType": "text/html", "isPlainText": True, "path": folder, "baseName": name}


def write_site(packs, site):
    """Of the packs in a folder, each a folder. The mean number of pieces in a page."""
    (site / "content").mkdir(parents=True)
    (site / "data").mkdir()
    (site / "layouts/_default").mkdir(parents=True)
    paths = sorted(packs.glob("*/**/*.html"))
    shared, cuts, own = cut(paths)
    names = [path.relative_to(packs) for path in paths]
    kinds = sorted({name.relative_to(name.parts[0]).with_suffix("").as_posix() for name in names})
    formats = {kind: f"kind{number}" for number, kind in enumerate(kinds)}
    schools = defaultdict(lambda: {"outputs": []})
    for name, pieces, mine in zip(names, cuts, own):
        format_name = formats[name.relative_to(name.parts[0]).with_suffix("").as_posix()]
        schools[name.parts[0]]["outputs"].append(format_name)
        schools[name.parts[0]][format_name] = {"pieces": pieces, "own": mine}
    for name, page in schools.items():
        (site / "content" / f"{name}.html").write_text(json.dumps(page))
    (site / "data/shared.json").write_text(json.dumps(shared))
    for format_name in formats.values():
        (site / f"layouts/_default/single.{format_name}.html").write_text(TEMPLATE.replace("KIND", format_name))
    (site / "config.json").write_text(json.dumps({
        "baseURL": "/", "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"],
        "outputFormats": {name: output_format(kind) for kind, name in formats.items()}}))
    return sum(map(len, cuts)) / len(cuts)


def differences(packs, site):
    """The pages that Hugo wrote otherwise than they are in the packs. It puts a page's folder before the school's."""
    def written(path):
        school, *folder, page = path.relative_to(packs).parts
        return site.joinpath("public", *folder, school, page)
    return [path for path in sorted(packs.glob("*/**/*.html"))
            if not written(path).is_file() or written(path).read_bytes() != path.read_bytes()]
