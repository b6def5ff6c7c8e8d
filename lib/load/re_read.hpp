// Brings what was answered in an earlier cycle into the names and levels of today's content. What has no place there
// any more is listed, not reported: the school did nothing wrong. Must not know in which file it stood.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/yaml.hpp"
#include "load/old_names.hpp"
#include "model/progress.hpp"
#include "model/rubric.hpp"
#include "model/trust.hpp"

namespace waymark {

// An answer by the names of then.
struct Said {
  std::string question;
  Reply reply = Reply::unanswered;
  std::string answer;  // its id, when answered
  std::string reason;
  std::string corrects;
  bool from_trust = false;
};

// Every question asked today of a school of this phase, in the rubric's order.
std::vector<Given> re_read(const std::vector<Said>& said, const Rubric& rubric, const PhaseId& phase, std::vector<Dropped>& dropped);

// Takes out of an answers file of then what today's content does not know, and what a comparison does not need, so that
// it can be read as any other. `trust` is the one of then, or null.
void bring_up_to_date(YamlNode& document, const Rubric& rubric, const Trust* trust, std::vector<Dropped>& dropped);
// The same of a trust's file of then, whose schools list what they lack.
void bring_trust_up_to_date(YamlNode& document, const Rubric& rubric);

// What `old` content made of the answers, by the names of today.
Scores with_names_of_today(Scores scores, const Rubric& rubric);

}  // namespace waymark
