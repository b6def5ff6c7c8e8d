#include "load/replies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/spelling.hpp"
#include "base/text.hpp"
#include "formats/facts.hpp"
#include "formats/markdown.hpp"
#include "load/named_once.hpp"

namespace waymark {

ReplyReader::ReplyReader(const Source& source, const Rubric& rubric, const OldNames& old, FileOf file_of, Diagnostics& diagnostics)
    : source_(source), rubric_(rubric), old_(old.questions), file_of_(file_of), diagnostics_(diagnostics) {}

const Question* ReplyReader::question_called(const YamlEntry& entry) const {
  const auto name = current_name(old_, entry.key);
  if (const auto* question = find(rubric_, QuestionId(name))) return question;
  std::vector<std::string_view> ids;
  for (const auto& question : rubric_.questions) ids.push_back(question.id.text());
  std::sort(ids.begin(), ids.end());
  diagnostics_.error(source_, entry.key_span, "unknown-question",
                     fmt::format("there is no question called `{}`", printable(first_characters(entry.key, 64))),
                     did_you_mean(entry.key, ids));
  return nullptr;
}

void ReplyReader::read_of_trust(const YamlNode* answers) {
  if (answers == nullptr) return;
  NamedOnce once("question", source_, diagnostics_);
  for (const auto& entry : answers->entries) {
    const auto* question = question_called(entry);
    if (question == nullptr || !once.is_new(question->id.text(), entry)) continue;
    const auto errors = diagnostics_.errors();
    const auto given = read(entry.value, *question);
    if (diagnostics_.errors() > errors) bad_from_trust_.insert(question->id);
    if (given.reply != Reply::unanswered) by_trust_.insert_or_assign(question->id, given);
  }
}

void ReplyReader::take_of_trust(const std::vector<Given>& answers) {
  for (const auto& given : answers) by_trust_.emplace(given.question, given);
}

const Given* ReplyReader::of_trust(const QuestionId& question) const {
  const auto at = by_trust_.find(question);
  return at == by_trust_.end() ? nullptr : &at->second;
}

Given ReplyReader::read(const YamlNode& node, const Question& question) const {
  Given given;
  given.question = question.id;
  if (node.kind != YamlNode::Kind::map) {
    if (!node.is_empty()) read_choice(node, question, given);
    return given;
  }
  Facts facts(source_, node, fmt::format("the answer to `{}`", question.id.text()), diagnostics_);
  if (const auto reason = facts.text(word_not_applicable, Needed::no); !reason.empty()) {
    given.reply = Reply::not_applicable;
    given.reason = reason;
    if (const auto* answer = facts.get("answer", Needed::no); answer != nullptr) {
      facts.error(answer->span, "answered-twice", "an answer cannot stand beside `not-applicable`", "keep one of the two");
    }
  } else if (node.find(word_not_applicable) != nullptr) {
    facts.error(node.find(word_not_applicable)->span, "reason-missing", "`not-applicable` needs a reason",
                "write why after the colon: not-applicable: No servers on site");
    facts.get("answer", Needed::no);
  } else if (const auto* answer = facts.get("answer", Needed::no); answer != nullptr) {
    read_choice(*answer, question, given);
  }
  if (auto note = facts.text("note", Needed::no); !note.empty()) given.note = std::move(note);
  for (auto& text : facts.texts("evidence")) {
    const auto lower = lower_ascii(text);
    const bool address = lower.starts_with("https://") || lower.starts_with("http://") || lower.starts_with("mailto:");
    given.evidence.push_back({text, address && is_safe_link(text)});
  }
  if (auto by = facts.text("by", Needed::no); !by.empty()) given.by = std::move(by);
  if (const auto on = facts.date("on", Needed::no)) given.on = on;
  if (auto why = facts.text("corrects", Needed::no); !why.empty()) given.corrects = std::move(why);
  facts.finish();
  return given;
}

void ReplyReader::read_choice(const YamlNode& node, const Question& question, Given& given) const {
  if (node.kind != YamlNode::Kind::scalar) {
    diagnostics_.error(source_, node.span, "wrong-kind", fmt::format("`{}` needs one answer, not a list", question.id.text()),
                       "remove the hyphen or square brackets");
    return;
  }
  const std::string_view text = node.text;
  if (text == word_not_sure) {
    given.reply = Reply::not_sure;
    return;
  }
  if (text == word_not_applicable) {
    diagnostics_.error(source_, node.span, "reason-missing", "`not-applicable` needs a reason",
                       fmt::format("write it like this: {}: {{not-applicable: No servers on site}}", question.id.text()));
    return;
  }
  if (text == word_provided_by_trust) {
    take_from_trust(node, question, given);
    return;
  }
  for (const auto& answer : question.answers) {
    if (answer.id.text() != text) continue;
    given.reply = Reply::answered;
    given.level = answer.level;
    return;
  }
  const bool number = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; });
  if (!number) return unknown_answer(node, question);
  const auto level = parse_whole_number(text);
  const auto levels = static_cast<int>(rubric_.levels.size());
  if (level && *level >= 1 && *level <= levels) {
    given.reply = Reply::answered;
    given.level = *level;
    return;
  }
  diagnostics_.error(source_, node.span, "level-out-of-range",
                     fmt::format("levels go from 1 to {}, so `{}` is not one", levels, printable(first_characters(text, 40))),
                     fmt::format("write a level from 1 to {}, or the id of an answer", levels));
}

void ReplyReader::unknown_answer(const YamlNode& node, const Question& question) const {
  std::vector<std::string_view> choices;
  for (const auto& answer : question.answers) choices.push_back(answer.id.text());
  for (const auto word : {word_not_sure, word_not_applicable, word_provided_by_trust}) choices.push_back(word);
  diagnostics_.error(source_, node.span, "unknown-answer",
                     fmt::format("`{}` is not an answer to `{}`", printable(first_characters(node.text, 40)), question.id.text()),
                     did_you_mean(node.text, choices));
}

void ReplyReader::take_from_trust(const YamlNode& node, const Question& question, Given& given) const {
  const auto at = by_trust_.find(question.id);
  if (at != by_trust_.end()) {
    given = at->second;
    given.from_trust = true;
    return;
  }
  // A trust's answer that could not be read has been reported where it stands.
  if (bad_from_trust_.contains(question.id)) return;
  diagnostics_.error(source_, node.span, "trust-answer-missing",
                     fmt::format("the trust has given no answer to `{}`", question.id.text()), where_to_add(question));
}

std::string ReplyReader::where_to_add(const Question& question) const {
  switch (file_of_) {
    case FileOf::school: return fmt::format("add it as trust: {{name: …, answers: {{{}: …}}}}", question.id.text());
    case FileOf::school_in_trust: return "add it to `answers` in trust.yaml, or write the school's own answer";
    case FileOf::trust: return "write the trust's own answer here";
  }
  return {};
}

}  // namespace waymark
