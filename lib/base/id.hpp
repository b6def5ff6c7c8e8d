// Names that content gives to its objects. Each kind has a type of its own, so that a step's id cannot
// stand where a question's is wanted. Must not know which ids exist.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace waymark {

// The text of an id. Each is kept once, as long as the program runs: there are few, and schools share them.
struct IdText {
  std::string text;
  std::size_t hash = 0;
  const IdText* next = nullptr;  // of those that are kept together
};
// Null for no text. Safe from several threads.
const IdText* kept_id(std::string_view text);

// As small as a pointer and as quickly compared: ids are copied and compared far more often than they are made.
template <class Kind>
class Id {
 public:
  Id() = default;
  explicit Id(std::string_view text) : kept_(kept_id(text)) {}

  const std::string& text() const {
    static const std::string none;
    return kept_ == nullptr ? none : kept_->text;
  }
  bool empty() const { return kept_ == nullptr; }
  std::size_t hash() const { return kept_ == nullptr ? 0 : kept_->hash; }
  bool operator==(const Id& other) const = default;
  auto operator<=>(const Id& other) const { return text() <=> other.text(); }

 private:
  const IdText* kept_ = nullptr;
};

using AreaId = Id<struct AreaName>;
using QuestionId = Id<struct QuestionName>;
using AnswerId = Id<struct AnswerName>;
using StepId = Id<struct StepName>;
using StageId = Id<struct StageName>;
using StandardId = Id<struct StandardName>;
using RoleId = Id<struct RoleName>;
using GoalId = Id<struct GoalName>;
using PillarId = Id<struct PillarName>;
using PhaseId = Id<struct PhaseName>;
using TermId = Id<struct TermName>;
using PracticeId = Id<struct PracticeName>;
using ValueId = Id<struct ValueName>;
using WordId = Id<struct WordName>;

}  // namespace waymark

template <class Kind>
struct std::hash<waymark::Id<Kind>> {
  std::size_t operator()(const waymark::Id<Kind>& id) const { return id.hash(); }
};
