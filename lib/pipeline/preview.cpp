#include "pipeline/preview.hpp"

#include <utility>

#include "base/file_times.hpp"
#include "load/trust.hpp"

namespace waymark {

namespace {

std::variant<SchoolSite, TrustSite, GuidanceSite> site_of(const PreviewOf& of) {
  if (of.answers.empty()) return GuidanceSite(of);
  if (is_trust_folder(of.answers)) return TrustSite(of);
  return SchoolSite(of);
}

}  // namespace

Preview::Preview(const PreviewOf& of) : site_(site_of(of)) { make(); }

void Preview::make() {
  Diagnostics problems;
  take_inputs();
  auto files = std::visit([&](auto& site) { return site.make(problems); }, site_);
  problems_ = std::move(problems);
  if (!problems_.has_errors()) files_ = std::move(files);
  take_inputs();  // known whole only now: what a file names
}

// Found when somebody asks first after a making, so that the making is told sooner.
bool Preview::newest_changed() {
  if (newest_) return mark_of_times({*newest_}) != newest_time_;
  newest_ = newest_file(inputs_);
  newest_time_ = mark_of_times({*newest_});
  return false;
}

void Preview::take_inputs() {
  auto inputs = std::visit([](auto& site) { return site.inputs(); }, site_);
  if (inputs == inputs_) return;  // their times are from before they were read
  times_ = mark_of_times(inputs);
  inputs_ = std::move(inputs);
}

bool Preview::refresh() {
  auto times = mark_of_times(inputs_);
  if (times == times_) return false;
  times_ = std::move(times);
  try {
    make();
  } catch (const EnvironmentError& error) {
    problems_ = {};
    problems_.error("", "preview-unreadable", error.what(), "the preview goes on as soon as it can be read");
  }
  newest_.reset();
  return true;
}

FileOfSite Preview::file(const std::string& path) {
  if (const auto* file = find_file(files_, path)) return {file, &files_};
  if (auto* trust = std::get_if<TrustSite>(&site_)) return trust->school_file(path);
  return {};
}

}  // namespace waymark
