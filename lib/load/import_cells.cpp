#include <algorithm>
#include <iterator>

#include "base/folding.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"
#include "load/import_words.hpp"

namespace waymark {

namespace {

using Kind = ColumnUse::Kind;

// Folded; the ids fold to the first of each.
constexpr std::string_view not_sure[] = {"not sure",   "we are not sure", "i am not sure", "unsure",
                                         "don t know", "do not know",     "we don t know", "i don t know"};
constexpr std::string_view not_applicable[] = {"not applicable",
                                               "n a",
                                               "na",
                                               "does not apply",
                                               "this does not apply",
                                               "this does not apply to us",
                                               "this does not apply to us because"};
constexpr std::string_view by_trust[] = {"provided by trust", "provided by the trust",
                                         "provided by our trust", "our trust provides this",
                                         "the trust provides this"};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Signs that print nothing and turn the direction of text: they come with what is pasted.
constexpr std::string_view unseen[] = {"\u200B", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                       "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};

std::string without_unseen(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto sign = std::find_if(std::begin(unseen), std::end(unseen),
                                   [&](std::string_view s) { return rest.starts_with(s); });
    if (sign != std::end(unseen)) {
      i += sign->size();
    } else if (rest.starts_with("\u00A0") || rest.starts_with("\u061C")) {
      out += ' ';
      i += 2;
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      out += '\n';
      i += 3;
    } else {
      out += text[i] == '\t' ? ' ' : text[i];
      ++i;
    }
  }
  return out;
}

// Up to its first full stop, question or exclamation mark before a space.
std::string_view first_sentence(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (std::string_view(".?!").find(text[i]) != std::string_view::npos &&
        (text[i + 1] == ' ' || text[i + 1] == '\n'))
      return text.substr(0, i + 1);
  }
  return text;
}

// "a) Our line is copper." and "3. Our line is copper." without what counts them.
std::string_view without_count(std::string_view text) {
  if (text.size() < 4 || (text[1] != '.' && text[1] != ')') || text[2] != ' ') return text;
  const char count = lower_ascii(text.substr(0, 1)).front();
  return (count >= 'a' && count <= 'z') || (count >= '0' && count <= '9') ? trimmed(text.substr(2)) : text;
}

// "Not applicable: no servers": the reason, when the words before the colon or dash say so.
std::optional<std::string> reason_in(std::string_view cell) {
  if (is_one_of(not_applicable, folded(cell))) return std::string{};
  for (const std::string_view sign : {":", " - ", " \u2013 ", " \u2014 ", "\n"}) {
    const auto at = cell.find(sign);
    if (at == std::string_view::npos || !is_one_of(not_applicable, folded(cell.substr(0, at)))) continue;
    return std::string(trimmed(cell.substr(at + sign.size())));
  }
  return std::nullopt;
}

std::optional<int> number_in(std::string_view cell, int least, int most) {
  std::string digits;
  for (const char c : trimmed(cell)) {
    if (c != ',' && c != ' ') digits += c;
  }
  const auto number = parse_whole_number(digits);
  return number && *number >= least && *number <= most ? number : std::nullopt;
}

std::optional<Meaning> with_text(std::string_view text) {
  Meaning meaning;
  meaning.text = text;
  return meaning;
}

std::optional<Meaning> with_number(std::optional<int> number) {
  if (!number) return std::nullopt;
  Meaning meaning;
  meaning.number = number;
  return meaning;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const auto line : split(text, '\n')) {
    for (const auto word : split(line, ' ')) {
      if (word.empty()) continue;
      if (!out.empty()) out += ' ';
      out += word;
    }
  }
  return out;
}

}  // namespace

std::string cleaned(std::string_view cell) {
  std::vector<std::string> lines;
  const auto text = without_unseen(cell);
  for (const auto line : split(text, '\n')) lines.emplace_back(trimmed(line));
  return std::string(trimmed(joined(lines, "\n")));
}

std::string matching_key(std::string_view text) {
  auto words = folded(text);
  return words.empty() ? on_one_line(cleaned(text)) : words;
}

CellWords::CellWords(const Rubric& rubric) : rubric_(rubric) {
  for (const auto& question : rubric.questions) {
    auto& words = levels_[question.id];
    const auto add = [&](std::string_view text, int level) {
      auto& known = words.try_emplace(folded(text), level).first->second;
      if (known != level) known = 0;
    };
    for (const auto& answer : question.answers) {
      for (const std::string_view text :
           {std::string_view(answer.id.text()), std::string_view(answer.text), first_sentence(answer.text)})
        add(text, answer.level);
    }
    int level = 0;
    for (const auto& named : rubric.levels) {
      ++level;
      // Words of an answer come before the name of a level.
      for (const auto& text : {std::to_string(level), "level " + std::to_string(level), folded(named.name)})
        words.try_emplace(text, level);
    }
    words.erase("");
  }
  for (const auto& phase : rubric.phases) {
    phases_.emplace(folded(phase.id.text()), phase.id);
    phases_.emplace(folded(phase.name), phase.id);
  }
}

std::optional<Meaning> CellWords::reply(const QuestionId& question, std::string_view cell) const {
  Meaning meaning;
  const auto& words = levels_.at(question);
  for (const auto text : {cell, without_count(cell)}) {
    const auto at = words.find(folded(text));
    if (at == words.end() || at->second == 0) continue;
    meaning.reply = Reply::answered;
    meaning.level = at->second;
    return meaning;
  }
  const auto said = folded(cell);
  if (is_one_of(not_sure, said)) {
    meaning.reply = Reply::not_sure;
  } else if (is_one_of(by_trust, said)) {
    meaning.reply = Reply::answered;
    meaning.from_trust = true;
  } else if (auto reason = reason_in(cell)) {
    meaning.reply = Reply::not_applicable;
    meaning.text = std::move(*reason);
  } else {
    return std::nullopt;
  }
  return meaning;
}

std::optional<Meaning> CellWords::meaning(const ColumnUse& target, std::string_view raw) const {
  auto cell = cleaned(raw);
  switch (target.kind) {
    case Kind::ignore:
      return Meaning{};
    case Kind::school_name:
    case Kind::cycle:
    case Kind::by:
    case Kind::respondent_name:
    case Kind::respondent_email:
      return with_text(on_one_line(cell));
    case Kind::vision:
    case Kind::note:
    case Kind::evidence:
    case Kind::reason:
      return with_text(cell);
    case Kind::urn:
      return with_number(number_in(folded(cell).starts_with("urn ") ? folded(cell).substr(4) : cell,
                                   smallest_urn, largest_urn));
    case Kind::pupils:
    case Kind::staff:
    case Kind::devices:
      return with_number(number_in(cell, 0, largest_count));
    case Kind::phase: {
      while (cell.ends_with(';')) cell.pop_back();
      const auto at = phases_.find(folded(cell));
      if (at == phases_.end()) return std::nullopt;
      Meaning meaning;
      meaning.phase = at->second;
      return meaning;
    }
    case Kind::date:
    case Kind::on: {
      Meaning meaning;
      meaning.date = parse_date(cell);
      return meaning.date ? std::optional(meaning) : std::nullopt;
    }
    case Kind::reply:
      return reply(target.question, cell);
  }
  return std::nullopt;
}

std::vector<std::string_view> CellWords::choices(const ColumnUse& target) const {
  std::vector<std::string_view> found;
  if (target.kind == Kind::phase) {
    for (const auto& phase : rubric_.phases) found.push_back(phase.id.text());
  } else if (target.kind == Kind::reply) {
    const auto* question = find(rubric_, target.question);
    for (const auto& answer : question->answers) found.push_back(answer.id.text());
    for (const auto word : {word_not_sure, word_not_applicable, word_provided_by_trust}) found.push_back(word);
  }
  return found;
}

std::string CellWords::like(const ColumnUse& target, std::string_view cell) const {
  if (target.kind == Kind::on || target.kind == Kind::date) return date_meant(cleaned(cell));
  std::vector<std::string> texts;
  std::vector<std::string> ids;
  const auto add = [&](std::string_view text, std::string_view id) {
    texts.push_back(folded(text));
    ids.emplace_back(id);
  };
  if (target.kind == Kind::reply) {
    for (const auto& answer : find(rubric_, target.question)->answers) {
      for (const std::string_view text :
           {std::string_view(answer.id.text()), std::string_view(answer.text), first_sentence(answer.text)})
        add(text, answer.id.text());
    }
    for (const auto words : not_sure) add(words, word_not_sure);
    for (const auto words : by_trust) add(words, word_provided_by_trust);
  } else if (target.kind == Kind::phase) {
    for (const auto& [words, id] : phases_) add(words, id.text());
  }
  const auto at = most_alike(folded(cell), texts);
  return at ? ids[*at] : std::string{};
}

}  // namespace waymark
