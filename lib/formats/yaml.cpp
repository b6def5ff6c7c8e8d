#include "formats/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <sstream>
#include <utility>

#include "base/text.hpp"
#include "formats/yaml_mistakes.hpp"
#include "formats/yaml_plain.hpp"
#include "formats/yaml_tokens.hpp"

namespace waymark {

namespace {

using Kind = YamlNode::Kind;

// Every report looks for its line from the start of the text, so there must not be thousands.
constexpr std::size_t most_duplicates_told = 20;

// Leaves yaml-cpp from within; the problem has been reported.
struct Stop {};

YamlProblem does_not_fit(std::size_t at) {
  return {{at, 1}, "yaml-indentation", "this line does not fit the lines above it",
          "start it in the same column as the line it belongs with"};
}

YamlProblem unreadable(std::size_t at) {
  return {{at, 1}, "yaml-syntax", "the text cannot be read from here on",
          "compare it with the lines above, and put texts in quotation marks"};
}

void report(const Source& source, YamlProblem problem, Diagnostics& diagnostics) {
  diagnostics.error(source, problem.span, problem.code, std::move(problem.message), std::move(problem.hint));
}

// `told` counts those of the whole document.
void drop_duplicates(const Source& source, std::vector<YamlEntry>& entries, std::size_t& told, Diagnostics& diagnostics) {
  if (entries.size() < 2) return;
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entries[a].key < entries[b].key; });
  std::vector<std::size_t> repeated;
  std::size_t first = 0;  // in `order`, of those with the same key
  for (std::size_t i = 1; i < order.size(); ++i) {
    const auto& entry = entries[order[i]];
    const auto& original = entries[order[first]];
    if (entry.key != original.key) {
      first = i;
      continue;
    }
    repeated.push_back(order[i]);
    if (++told > most_duplicates_told) continue;
    diagnostics.error(source, entry.key_span, "yaml-duplicate-key",
                       fmt::format("`{}` has been written before", printable(entry.key)),
                       fmt::format("it was first on line {}: keep one of them",
                                   place_of(source.text, original.key_span.offset).line));
  }
  if (repeated.empty()) return;
  std::sort(repeated.begin(), repeated.end());
  std::size_t i = 0;
  std::erase_if(entries, [&](const YamlEntry&) {
    return std::binary_search(repeated.begin(), repeated.end(), i++);
  });
}

void drop_duplicates(const Source& source, YamlNode& node, std::size_t& told, Diagnostics& diagnostics) {
  for (auto& item : node.items) drop_duplicates(source, item, told, diagnostics);
  for (auto& entry : node.entries) drop_duplicates(source, entry.value, told, diagnostics);
  drop_duplicates(source, node.entries, told, diagnostics);
}

// Builds the tree from yaml-cpp's events. Every event must fit the tokens found before: where the two
// disagree the document is refused, so nothing is dropped or read twice.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const Source& source, std::size_t begin, const std::vector<YamlToken>& tokens,
              const YamlLimits& limits, Diagnostics& diagnostics)
      : source_(source), begin_(begin), tokens_(tokens), limits_(limits), diagnostics_(diagnostics) {}

  bool is_complete() const { return root_found_ && open_.empty() && next_ == tokens_.size(); }
  // Where reading has come to.
  std::size_t reached() const { return next_ < tokens_.size() ? tokens_[next_].offset : last_end_; }
  YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {
    if (std::exchange(started_, true)) refuse();
  }
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark&, const std::string&) override { refuse(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { refuse(); }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, Kind::list, anchor, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, Kind::map, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    bool brackets = false;
    bool has_key = false;  // of a map: its last entry waits for a value
  };

  [[noreturn]] void refuse();
  std::size_t offset(const YAML::Mark& mark) const { return begin_ + static_cast<std::size_t>(mark.pos); }
  bool wants_key() const {
    return !open_.empty() && open_.back().node.kind == Kind::map && !open_.back().has_key;
  }
  const YamlToken& take_token(YamlToken::Kind kind);
  const YamlToken& take_scalar(std::size_t offset);
  void begin_value();
  void add(YamlNode node);
  void open(const YAML::Mark& mark, Kind kind, YAML::anchor_t anchor, YAML::EmitterStyle::value style);
  void close();

  const Source& source_;
  std::size_t begin_;
  const std::vector<YamlToken>& tokens_;
  const YamlLimits& limits_;
  Diagnostics& diagnostics_;
  std::size_t next_ = 0;      // token
  std::size_t last_end_ = 0;  // past the last token taken
  std::size_t duplicates_ = 0;
  bool started_ = false;
  bool root_found_ = false;
  YamlNode root_;
  std::vector<Open> open_;
};

void TreeBuilder::refuse() {
  report(source_, unreadable(reached()), diagnostics_);
  throw Stop{};
}

const YamlToken& TreeBuilder::take_token(YamlToken::Kind kind) {
  if (next_ >= tokens_.size() || tokens_[next_].kind != kind) refuse();
  const auto& token = tokens_[next_++];
  last_end_ = token.key ? token.end : token.span.offset + token.span.length;
  return token;
}

const YamlToken& TreeBuilder::take_scalar(std::size_t offset) {
  if (next_ >= tokens_.size()) refuse();
  const auto& token = tokens_[next_];
  if (!token.is_scalar() || token.offset != offset || token.key != wants_key()) refuse();
  return take_token(token.kind);
}

// Every item of a list without brackets has its hyphen.
void TreeBuilder::begin_value() {
  if (open_.empty() ? root_found_ : wants_key()) refuse();
  if (open_.empty() || open_.back().node.kind != Kind::list || open_.back().brackets) return;
  take_token(YamlToken::Kind::hyphen);
}

void TreeBuilder::add(YamlNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
    root_found_ = true;
  } else if (auto& parent = open_.back(); parent.node.kind == Kind::list) {
    parent.node.items.push_back(std::move(node));
  } else {
    parent.node.entries.back().value = std::move(node);
    parent.has_key = false;
  }
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                           const std::string& value) {
  if (anchor != 0) refuse();
  if (wants_key()) {
    const auto& token = take_scalar(offset(mark));
    open_.back().node.entries.push_back({value, token.span, {}});
    open_.back().has_key = true;
    return;
  }
  begin_value();
  const auto& token = take_scalar(offset(mark));
  YamlNode node;
  node.text = value;
  node.quoted = token.kind != YamlToken::Kind::plain;
  node.span = token.span;
  add(std::move(node));
}

// Comes for nothing at all and for a written `null` or `~`, which to us are text. The mark is then that of
// the word, but of nothing it is that of whatever follows.
void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const bool is_key = wants_key();
  if (!is_key) begin_value();
  if (next_ < tokens_.size()) {
    const auto& token = tokens_[next_];
    if (token.kind == YamlToken::Kind::plain && token.key == is_key && token.offset == offset(mark)) {
      if (is_key) return OnScalar(mark, {}, anchor, source_.text.substr(token.offset, token.span.length));
      YamlNode node;
      node.text = source_.text.substr(token.offset, token.span.length);
      node.span = take_scalar(token.offset).span;
      return add(std::move(node));
    }
  }
  if (is_key || anchor != 0) refuse();
  YamlNode node;
  node.span = {last_end_, 0};
  add(std::move(node));
}

void TreeBuilder::open(const YAML::Mark& mark, Kind kind, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
  if (anchor != 0) refuse();
  begin_value();
  Open opened;
  opened.brackets = style == YAML::EmitterStyle::Flow;
  if (opened.brackets) take_token(YamlToken::Kind::open);
  opened.node.kind = kind;
  opened.node.span.offset = offset(mark);
  if (open_.size() >= limits_.depth) {
    diagnostics_.error(source_, {offset(mark), 1}, "yaml-too-deep",
                       fmt::format("lists and maps stand within each other more than {} deep", limits_.depth),
                       "check that the lines do not drift to the right");
    throw Stop{};
  }
  open_.push_back(std::move(opened));
}

void TreeBuilder::close() {
  auto closed = std::move(open_.back());
  open_.pop_back();
  if (closed.brackets) take_token(YamlToken::Kind::close);
  closed.node.span.length = std::max(last_end_, closed.node.span.offset) - closed.node.span.offset;
  drop_duplicates(source_, closed.node.entries, duplicates_, diagnostics_);
  add(std::move(closed.node));
}

// What yaml-cpp found after all, in words of ours.
YamlProblem in_plain_words(const YAML::Exception& exception, std::size_t at) {
  const std::string_view message = exception.msg;
  if (message == YAML::ErrorMsg::TAB_IN_INDENTATION) return tab_in_indentation(at);
  if (message == YAML::ErrorMsg::END_OF_MAP || message == YAML::ErrorMsg::END_OF_SEQ) {
    return does_not_fit(at);
  }
  return unreadable(at);
}

YamlNode empty_map(std::size_t offset) {
  YamlNode node;
  node.kind = Kind::map;
  node.span.offset = offset;
  return node;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

namespace {

// The document's words, or none when it cannot be read or there is nothing to read.
std::vector<YamlToken> words_of(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics) {
  if (!check_text(source, part, limits.bytes, diagnostics)) return {};
  return yaml_tokens(source, part, limits, diagnostics);
}

Span within(const Source& source, Span part) {
  const auto begin = std::min(part.offset, source.text.size());
  return {begin, std::min(part.length, source.text.size() - begin)};
}

YamlNode through_yaml_cpp(const Source& source, Span part, const std::vector<YamlToken>& tokens, const YamlLimits& limits,
                          Diagnostics& diagnostics) {
  auto begin = part.offset;
  auto text = std::string_view(source.text).substr(begin, part.length);
  // yaml-cpp counts from after the byte order mark.
  while (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
    begin += 3;
  }
  TreeBuilder builder(source, begin, tokens, limits, diagnostics);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    // What follows the document would be dropped without a word.
    if (builder.is_complete() && !parser) return builder.take();
    report(source, does_not_fit(builder.reached()), diagnostics);
  } catch (const YAML::Exception& exception) {
    const auto at = exception.mark.is_null() ? builder.reached()
                                             : begin + static_cast<std::size_t>(exception.mark.pos);
    report(source, in_plain_words(exception, at), diagnostics);
  } catch (const Stop&) {
    // Reported where it was thrown.
  }
  return empty_map(begin);
}

}  // namespace

YamlNode read_yaml(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics) {
  part = within(source, part);
  const auto tokens = words_of(source, part, limits, diagnostics);
  if (tokens.empty()) return empty_map(part.offset);
  auto tree = plain_tree(source, part, tokens, limits);
  if (!tree) return through_yaml_cpp(source, part, tokens, limits, diagnostics);
  std::size_t told = 0;
  drop_duplicates(source, *tree, told, diagnostics);
  return std::move(*tree);
}

YamlNode read_yaml_by_library(const Source& source, Span part, const YamlLimits& limits, Diagnostics& diagnostics) {
  part = within(source, part);
  const auto tokens = words_of(source, part, limits, diagnostics);
  return tokens.empty() ? empty_map(part.offset) : through_yaml_cpp(source, part, tokens, limits, diagnostics);
}

}  // namespace waymark
