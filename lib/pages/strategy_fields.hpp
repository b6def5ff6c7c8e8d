// The strategy's page, and the names by which its template reaches the document. Must not know its words.
#pragma once

#include "pages/strategy.hpp"
#include "pages/views.hpp"

namespace waymark {

struct StrategyPage : PageView {
  std::string_view span;
  std::vector<StrategySection> sections;
  bool text_file = false;  // whether the pack has the strategy as text too
};

template <>
struct Fields<StrategyWords> {
  static constexpr std::string_view name = "words of the strategy";
  using V = StrategyWords;
  static constexpr auto list = fields(
      field<&V::text>("text"),
      field<&V::href>("href"),
      field<&V::label>("label"),
      field<&V::amount>("amount"));
};

template <>
struct Fields<StrategyColumn> {
  static constexpr std::string_view name = "column of a table";
  using V = StrategyColumn;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::amount>("amount"));
};

template <>
struct Fields<StrategyRow> {
  static constexpr std::string_view name = "row of a table";
  using V = StrategyRow;
  static constexpr auto list = fields(
      field<&V::head>("head"),
      field<&V::cells>("cells"));
};

template <>
struct Fields<StrategyTable> {
  static constexpr std::string_view name = "table";
  using V = StrategyTable;
  static constexpr auto list = fields(
      field<&V::caption>("caption"),
      field<&V::columns>("columns"),
      field<&V::rows>("rows"));
};

template <>
struct Fields<StrategyList> {
  static constexpr std::string_view name = "list of the strategy";
  using V = StrategyList;
  static constexpr auto list = fields(
      field<&V::items>("items"));
};

template <>
struct Fields<StrategyBlock> {
  static constexpr std::string_view name = "block of the strategy";
  using V = StrategyBlock;
  static constexpr auto list = fields(
      field<&V::heading>("heading"),
      field<&V::text>("text"),
      field<&V::quote>("quote"),
      field<&V::list>("list"),
      field<&V::table>("table"));
};

template <>
struct Fields<StrategySection> {
  static constexpr std::string_view name = "section of the strategy";
  using V = StrategySection;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::anchor>("anchor"),
      field<&V::blocks>("blocks"));
};

template <>
struct Fields<StrategyPage> {
  static constexpr std::string_view name = "strategy page";
  using V = StrategyPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::span>("span"),
      field<&V::sections>("sections"),
      field<&V::text_file>("text-file"));
};

}  // namespace waymark
