#include "formats/json_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "formats/yaml.hpp"

namespace waymark {

namespace {

using Json = nlohmann::json;

// Takes the library's events, so that its own tree is never built and our limits hold while it reads.
class Builder : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(const JsonLimits& limits) : limits_(limits) {}

  bool null() override { return add({}) != nullptr; }
  bool boolean(bool value) override {
    JsonValue made;
    made.kind = JsonValue::Kind::flag;
    made.flag = value;
    return add(std::move(made)) != nullptr;
  }
  bool number_integer(number_integer_t value) override { return number(value); }
  bool number_unsigned(number_unsigned_t value) override {
    return value > static_cast<number_unsigned_t>(INT64_MAX) ? number(std::nullopt) : number(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override { return number(std::nullopt); }
  bool string(string_t& value) override {
    JsonValue made;
    made.kind = JsonValue::Kind::text;
    made.text = std::move(value);
    return add(std::move(made)) != nullptr;
  }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*elements*/) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t /*elements*/) override { return open(JsonValue::Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (open_.back()->members.size() == limits_.names) return refuse("an object has too many names");
    if (open_.back()->find(name) != nullptr) return refuse("a name stands twice in one object");
    open_.back()->members.push_back({std::move(name), {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*last*/, const nlohmann::detail::exception& /*error*/) override {
    at_ = position;
    return refuse("this is not JSON from here on");
  }

  JsonValue take() { return std::move(top_); }
  const std::string& problem() const { return problem_; }
  std::size_t at() const { return at_; }  // bytes read when it was found; 0 when not known

 private:
  bool refuse(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    return false;
  }

  bool number(std::optional<std::int64_t> whole) {
    JsonValue made;
    made.kind = JsonValue::Kind::number;
    made.whole = whole;
    return add(std::move(made)) != nullptr;
  }

  // Values that are open stay where they are: only the innermost grows.
  JsonValue* add(JsonValue value) {
    if (++values_ > limits_.values) {
      refuse(fmt::format("there are too many values: at most {} can be read", limits_.values));
      return nullptr;
    }
    if (open_.empty()) {
      top_ = std::move(value);
      return &top_;
    }
    auto& parent = *open_.back();
    if (parent.kind == JsonValue::Kind::list) {
      parent.items.push_back(std::move(value));
      return &parent.items.back();
    }
    parent.members.back().value = std::move(value);
    return &parent.members.back().value;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == limits_.depth) return refuse(fmt::format("lists and objects stand more than {} deep in each other", limits_.depth));
    JsonValue made;
    made.kind = kind;
    auto* added = add(std::move(made));
    if (added == nullptr) return false;
    open_.push_back(added);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const JsonLimits& limits_;
  JsonValue top_;
  std::vector<JsonValue*> open_;
  std::size_t values_ = 0;
  std::string problem_;
  std::size_t at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto at = std::find_if(members.begin(), members.end(), [&](const JsonMember& member) { return member.name == name; });
  return at == members.end() ? nullptr : &at->value;
}

std::optional<JsonValue> read_json(const Source& source, const JsonLimits& limits, Diagnostics& diagnostics) {
  if (!check_text(source, limits.bytes, diagnostics)) return std::nullopt;
  Builder builder(limits);
  if (Json::sax_parse(source.text, &builder)) return builder.take();
  constexpr std::string_view hint = "a program writes this file: take it again from the pack it came with";
  if (builder.at() == 0) {
    diagnostics.error(source.name, "json-broken", builder.problem(), std::string(hint));
  } else {
    diagnostics.error(source, {std::min(builder.at() - 1, source.text.size()), 1}, "json-broken", builder.problem(), std::string(hint));
  }
  return std::nullopt;
}

}  // namespace waymark
