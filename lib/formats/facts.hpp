// Reads the facts of a content or answers file: a YAML map whose keys are known, with each value given
// its type by our own rules and every slip reported with its place. Must not know what the keys mean.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostics.hpp"
#include "base/id.hpp"
#include "base/source.hpp"
#include "formats/yaml.hpp"
#include "base/quantity.hpp"

namespace waymark {

enum class Needed { yes, no };

// The ids of one kind that exist, sorted, and what the kind is called: "role", "question".
struct KnownIds {
  std::string kind;
  std::vector<std::string_view> ids;
  bool has(std::string_view id) const;
};

class Facts {
 public:
  // `what` names the map in messages: "this step", "`school`". A node that is not a map is reported, and
  // then every key counts as left out without another word.
  Facts(const Source& source, const YamlNode& map, std::string what, Diagnostics& diagnostics);

  // The value, or null when it is left out or empty (reported when needed).
  const YamlNode* get(std::string_view key, Needed needed);
  const YamlNode* map(std::string_view key, Needed needed);
  // The items of a list; none when left out. A single value counts as a list of one.
  std::vector<const YamlNode*> list(std::string_view key, Needed needed);

  std::string text(std::string_view key, Needed needed);
  std::vector<std::string> texts(std::string_view key);
  std::optional<int> whole(std::string_view key, Needed needed, int least, int most);
  bool flag(std::string_view key);
  std::optional<Date> date(std::string_view key, Needed needed);
  std::optional<MonthDay> month_day(std::string_view key, Needed needed);
  std::optional<Days> days(std::string_view key, Needed needed);
  std::optional<Money> money(std::string_view key, Needed needed);
  std::optional<Range<int>> whole_range(std::string_view key, Needed needed, int most);
  std::optional<Range<Days>> days_range(std::string_view key, Needed needed);
  std::optional<Range<Money>> money_range(std::string_view key, Needed needed);
  // The place of the word among `words`, when it is one of them.
  std::optional<std::size_t> choice(std::string_view key, Needed needed,
                                    const std::vector<std::string_view>& words);

  template <class AnId>
  AnId id(std::string_view key, Needed needed, const KnownIds& known) {
    const auto* node = get(key, needed);
    return node == nullptr ? AnId{} : AnId{reference(*node, known)};
  }
  template <class AnId>
  std::vector<AnId> ids(std::string_view key, Needed needed, const KnownIds& known) {
    std::vector<AnId> found;
    for (const auto text : references(key, needed, known)) found.emplace_back(text);
    return found;
  }

  // Whether the key is written with nothing after it.
  bool stands_empty(std::string_view key) const;
  // Where the name is written; the whole map when it is not there.
  Span span_of(std::string_view key) const;

  // Reports keys nobody asked for, and what is needed and left out. Call it last.
  void finish();

  void error(Span span, std::string_view code, std::string message, std::string hint = {}) const;
  void warning(Span span, std::string_view code, std::string message, std::string hint = {}) const;
  // Where the map stands, for what is wrong with it as a whole.
  Span span() const { return span_; }
  const Source& source() const { return *source_; }
  Diagnostics& diagnostics() const { return *diagnostics_; }

  // The scalar's text, or nothing (reported) when it is a list or map.
  std::optional<std::string_view> scalar(const YamlNode& node, std::string_view key) const;
  // The node's text when it names a known id; else reported and empty.
  std::string_view reference(const YamlNode& node, const KnownIds& known) const;

 private:
  struct Expected {
    std::string_view code;
    std::string what;
    std::function<std::string(std::string_view)> hint;
  };
  template <class Parse>
  auto typed(std::string_view key, Needed needed, const Expected& expected, Parse parse)
      -> decltype(parse(std::string_view{}));
  std::vector<std::string_view> references(std::string_view key, Needed needed, const KnownIds& known);

  struct Missing {
    std::string key;
    const YamlNode* node = nullptr;  // where it stands empty
  };

  const Source* source_;
  const YamlNode* map_;
  Span span_;
  bool readable_;
  std::string what_;
  Diagnostics* diagnostics_;
  std::vector<std::string_view> asked_;
  std::vector<Missing> missing_;
};

std::optional<MonthDay> parse_month_day(std::string_view text);  // "09-01"; 29 February is none
std::optional<Days> parse_days(std::string_view text);    // "0.5", "12": at most one digit after the point
std::optional<Money> parse_money(std::string_view text);  // "40", "2.50": pounds, at most two digits after the point

// A date in another common form, such as 31/03/2027 or 31-3-2027, as we would write it; or empty.
std::string date_meant(std::string_view text);

}  // namespace waymark
