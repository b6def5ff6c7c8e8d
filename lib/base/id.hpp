// Names that content gives to its objects. Each kind has a type of its own, so that a step's id cannot
// stand where a question's is wanted. Must not know which ids exist.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

template <class Kind>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)), hash_(std::hash<std::string_view>{}(text_)) {}
  explicit Id(std::string_view text) : Id(std::string(text)) {}
  explicit Id(const char* text) : Id(std::string(text)) {}

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t hash() const { return hash_; }
  bool operator==(const Id& other) const { return hash_ == other.hash_ && text_ == other.text_; }
  auto operator<=>(const Id& other) const { return text_ <=> other.text_; }

 private:
  std::string text_;
  std::size_t hash_ = std::hash<std::string_view>{}({});  // ids are compared far more often than they are made
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
