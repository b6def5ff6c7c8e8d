// The names by which templates reach the members of the progress page's views. One line a field.
#pragma once

#include "pages/progress_views.hpp"  // for readers and tools; progress_views.hpp includes this file at its end

namespace waymark {

template <>
struct Fields<MovedAreaView> {
  static constexpr std::string_view name = "area that moved";
  using V = MovedAreaView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::then>("then"),
      field<&V::now>("now"),
      field<&V::reasons>("reasons"));
};

template <>
struct Fields<MovedAnswerView> {
  static constexpr std::string_view name = "answer that moved";
  using V = MovedAnswerView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::href>("href"),
      field<&V::then>("then"),
      field<&V::now>("now"),
      field<&V::why>("why"));
};

template <>
struct Fields<MovedStandingView> {
  static constexpr std::string_view name = "standard or stage that moved";
  using V = MovedStandingView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::words>("words"));
};

template <>
struct Fields<DoneStepView> {
  static constexpr std::string_view name = "step that is done";
  using V = DoneStepView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::area>("area"),
      field<&V::href>("href"),
      field<&V::how>("how"));
};

template <>
struct Fields<LateStepView> {
  static constexpr std::string_view name = "step that is later";
  using V = LateStepView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::words>("words"));
};

template <>
struct Fields<AreaChartView> {
  static constexpr std::string_view name = "area's chart";
  using V = AreaChartView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::href>("href"),
      field<&V::chart>("chart"),
      field<&V::moved>("moved"));
};

template <>
struct Fields<CycleRowView> {
  static constexpr std::string_view name = "row of cycles";
  using V = CycleRowView;
  static constexpr auto list = fields(
      field<&V::title>("title"),
      field<&V::cells>("cells"));
};

template <>
struct Fields<ProgressPage> {
  static constexpr std::string_view name = "progress page";
  using V = ProgressPage;
  static constexpr auto list = fields(
      base<PageView>(),
      field<&V::since>("since"),
      field<&V::lead>("lead"),
      field<&V::others>("others"),
      field<&V::known>("known"),
      field<&V::met_then>("met-then"),
      field<&V::met>("met"),
      field<&V::standards>("standards"),
      field<&V::secure_then>("secure-then"),
      field<&V::secure>("secure"),
      field<&V::stages_count>("stages-count"),
      field<&V::meeting_then>("meeting-then"),
      field<&V::meeting>("meeting"),
      field<&V::questions>("questions"),
      field<&V::areas_moved>("areas-moved"),
      field<&V::changed>("changed"),
      field<&V::first_answered>("first-answered"),
      field<&V::corrected>("corrected"),
      field<&V::by_content>("by-content"),
      field<&V::standards_gained>("standards-gained"),
      field<&V::standards_lost>("standards-lost"),
      field<&V::stages_gained>("stages-gained"),
      field<&V::stages_lost>("stages-lost"),
      field<&V::done>("done"),
      field<&V::late>("late"),
      field<&V::late_more>("late-more"),
      field<&V::declined>("declined"),
      field<&V::stayed>("stayed"),
      field<&V::dropped>("dropped"),
      field<&V::charts>("charts"),
      field<&V::charts_words>("charts-words"),
      field<&V::cycles>("cycles"),
      field<&V::rows>("rows"),
      field<&V::sums>("sums"),
      field<&V::done_count>("done-count"),
      field<&V::late_count>("late-count"),
      field<&V::late_more_count>("late-more-count"),
      field<&V::moved_count>("moved-count"),
      field<&V::changed_count>("changed-count"),
      field<&V::gained_count>("gained-count"),
      field<&V::lost_count>("lost-count"),
      field<&V::declined_count>("declined-count"),
      field<&V::first_count>("first-count"),
      field<&V::corrected_count>("corrected-count"),
      field<&V::content_count>("content-count"),
      field<&V::dropped_count>("dropped-count"),
      field<&V::stayed_count>("stayed-count"));
};

}  // namespace waymark
