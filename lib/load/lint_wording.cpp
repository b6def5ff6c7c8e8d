#include <fmt/format.h>

#include <algorithm>

#include "base/phrases.hpp"
#include "base/reading.hpp"
#include "base/text.hpp"
#include "load/lint_parts.hpp"

namespace waymark {

namespace {

// Text as people read it, and where it stands.
struct Piece {
  Span span;
  std::string_view text;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Where the phrases stand in the text, in order.
template <class Take>
void for_phrases(std::string_view text, const Phrases& phrases, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const auto found = phrases.at(text, at);
    if (found.length > 0) take(Span{at, found.length}, found.tag);
    at = is_word_byte(text[at]) ? word_end(text, at) : after_sign(text, at);
  }
}

// Where the words stand in the text, as whole words.
std::optional<Span> find_words(std::string_view text, std::string_view words) {
  Phrases phrases;
  phrases.add(words, 0, Capitals::do_not_count);
  std::optional<Span> place;
  for_phrases(text, phrases, [&](Span span, std::size_t) {
    if (!place) place = span;
  });
  return place;
}

// Facts that are read as text, by the kind of file they stand in.
bool is_prose(ContentKind kind, std::string_view key) {
  switch (kind) {
    case ContentKind::rubric: return key == "about" || key == "aim" || key == "without" || key == "means";
    case ContentKind::area: return key == "summary" || key == "when";
    case ContentKind::goal: return key == "what" || key == "how";
    case ContentKind::page: return key == "means";
    case ContentKind::values:
    case ContentKind::wording:
    case ContentKind::question:
    case ContentKind::step:
    case ContentKind::practice:
    case ContentKind::other: return false;
  }
  return false;
}

void add_facts(const ContentFile& file, const YamlNode& node, std::vector<Piece>& pieces) {
  for (const auto& item : node.items) add_facts(file, item, pieces);
  for (const auto& entry : node.entries) {
    if (entry.value.kind != YamlNode::Kind::scalar) {
      add_facts(file, entry.value, pieces);
    } else if (is_prose(file.kind, entry.key)) {
      pieces.push_back({entry.value.span, entry.value.text});
    }
  }
}

std::vector<Piece> pieces_of(const ContentFile& file) {
  std::vector<Piece> pieces;
  add_facts(file, file.facts, pieces);
  for (const auto& block : file.text.blocks) pieces.push_back({block.span, block.text});
  return pieces;
}

class WordingLint {
 public:
  WordingLint(const Content& content, Diagnostics& diagnostics)
      : content_(content), wording_(content.wording), diagnostics_(diagnostics) {
    constexpr std::size_t shortest_figure = 11;
    for (std::size_t i = 0; i < wording_.products.size(); ++i) products_.add(wording_.products[i], i, Capitals::as_written);
    for (std::size_t i = 0; i < wording_.avoid.size(); ++i) {
      for (const auto& word : wording_.avoid[i].words) avoided_.add(word, i, Capitals::do_not_count);
    }
    for (std::size_t i = 0; i < content.rubric.values.size(); ++i) {
      const auto& value = content.rubric.values[i].value;
      if (value.size() >= shortest_figure) figures_.add(value, i, Capitals::as_written);
    }
  }

  ReadingGrades check() {
    for (const auto& file : content_.files) check_file(file);
    std::sort(grades_.begin(), grades_.end());
    ReadingGrades result;
    result.texts = grades_.size();
    result.asked = wording_.reading_grade;
    if (grades_.empty()) return result;
    result.median = grades_[grades_.size() / 2].first;
    result.highest = grades_.back().first;
    result.hardest = grades_.back().second;
    return result;
  }

 private:
  void check_file(const ContentFile& file) {
    const auto pieces = pieces_of(file);
    Reading reading;
    for (const auto& piece : pieces) {
      reading += read_text(piece.text);
      check_sentences(file, piece);
      // The page on wording has to name what it warns of.
      if (file.kind == ContentKind::wording) continue;
      check_words(file, piece);
      check_figures(file, piece);
    }
    const auto grade = grade_tenths(reading);
    if (file.kind == ContentKind::question || file.kind == ContentKind::step) grades_.emplace_back(grade, file.source.name);
    if (wording_.reading_grade > 0 && grade > wording_.reading_grade * 10) {
      diagnostics_.warning(file.source, file.text.title_span, "hard-to-read",
                           fmt::format("this text has a reading grade of {}.{} (Flesch-Kincaid), and wording.md asks for {} at most",
                                       grade / 10, grade % 10, wording_.reading_grade),
                           "use shorter sentences, and words of fewer syllables");
    }
    check_links(file);
  }

  void check_sentences(const ContentFile& file, const Piece& piece) {
    if (wording_.sentence_words == 0) return;
    for (const auto sentence : sentences(piece.text)) {
      const auto count = count_words(sentence);
      if (count <= static_cast<std::size_t>(wording_.sentence_words)) continue;
      warn(file, place(file, piece, sentence), "long-sentence",
           fmt::format("this sentence has {} words, and wording.md asks for {} at most", count, wording_.sentence_words),
           "make two sentences of it");
    }
  }

  void check_words(const ContentFile& file, const Piece& piece) {
    for_phrases(piece.text, products_, [&](Span span, std::size_t product) {
      warn(file, place(file, piece, piece.text.substr(span.offset, span.length)), "product-name",
           fmt::format("`{}` is a product or a company", wording_.products[product]),
           "say what it does instead: content does not take sides");
    });
    for_phrases(piece.text, avoided_, [&](Span span, std::size_t avoid) {
      const auto words = piece.text.substr(span.offset, span.length);
      warn(file, place(file, piece, words), "word-to-avoid", fmt::format("wording.md asks to avoid `{}`", words),
           fmt::format("say instead: {}", wording_.avoid[avoid].say));
    });
  }

  void check_links(const ContentFile& file) {
    for (const auto& link : file.text.links) {
      const bool web = lower_ascii(std::string_view(link.address).substr(0, 5)) == "http:";
      const bool relative = link.address.find(':') == std::string::npos && !link.address.starts_with('#');
      if (!web && !relative) continue;
      warn(file, link.span, "link-not-https",
           web ? "this link is not https, so it can be read and changed on its way"
               : "this link has no https address, and leads nowhere from some pages",
           "write the whole address, beginning with https://");
    }
  }

  // A figure that values.md keeps, written out in a text: it would stay when the value changes. Short ones
  // ("30 minutes") may mean something else, and are left to people.
  void check_figures(const ContentFile& file, const Piece& piece) {
    const auto text = std::string_view(file.source.text).substr(piece.span.offset, piece.span.length);
    for_phrases(text, figures_, [&](Span span, std::size_t index) {
      const auto& value = content_.rubric.values[index];
      warn(file, {piece.span.offset + span.offset, span.length}, "value-written-out",
           fmt::format("`{}` is kept in values.md", value.value), fmt::format("write {{{{{}}}}} in its place", value.id.text()));
    });
  }

  // Where the words stand in the source. What reads as one text may be written with marks in between, and
  // is then told at the beginning of its block.
  static Span place(const ContentFile& file, const Piece& piece, std::string_view words) {
    const auto block = std::string_view(file.source.text).substr(piece.span.offset, piece.span.length);
    auto first = words;
    for (std::size_t count = 0, i = 0; i < words.size(); ++i) {
      if (is_space(words[i]) && ++count == 4) first = words.substr(0, i);
      if (count == 4) break;
    }
    if (const auto at = find_words(block, first)) return {piece.span.offset + at->offset, at->length};
    return {piece.span.offset, std::min(piece.span.length, block.find('\n'))};
  }

  void warn(const ContentFile& file, Span span, std::string_view code, std::string message, std::string hint) {
    diagnostics_.warning(file.source, span, code, std::move(message), std::move(hint));
  }

  const Content& content_;
  const Wording& wording_;
  Diagnostics& diagnostics_;
  Phrases products_, avoided_, figures_;
  std::vector<std::pair<int, std::string>> grades_;
};

}  // namespace

ReadingGrades lint_wording(const Content& content, Diagnostics& diagnostics) {
  return WordingLint(content, diagnostics).check();
}

}  // namespace waymark
