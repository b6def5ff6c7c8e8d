#include "pipeline/live.hpp"

#include <doctest/doctest.h>

#include <future>
#include <memory>

#include "base/files.hpp"
#include "publish/scratch.hpp"

using namespace waymark;

namespace {

const std::string answers = "school: {name: Ash, phase: primary}\ncycle: 2026-autumn\nanswers: {digital-lead: 1}\n";

// Of a school's file; changes as its file does.
struct LiveSchool {
  Scratch scratch;
  std::filesystem::path file = scratch / "ash.yaml";
  std::vector<std::string> codes;  // of the first thing wrong, each time that it was made
  std::unique_ptr<Live> live;

  LiveSchool() {
    put(file, answers);
    live = std::make_unique<Live>(PreviewOf{file, {}}, "run", [this](const Diagnostics& problems) { codes.push_back(problems.has_errors() ? problems.sorted().front().code : ""); });
  }
  std::string page(const std::string& path = {}) const { return live->answer({path, {}}).body; }
  std::string version_after(const std::string& seen) const { return live->answer({".waymark/changes", seen}).body; }
  void save(const std::string& text) {
    put(file, text);
    // However coarse the disk's clock is.
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++saved));
  }
  int saved = 0;
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a preview shows what was saved last, and the last that was right where that is wrong") {
  LiveSchool school;
  CHECK(has(school.page(), "Ash"));
  CHECK(school.version_after("") == "run-1");
  school.save("school: {name: Birch, phase: primary}\ncycle: 2026-autumn\nanswers: {digital-lead: 2}\n");
  CHECK(school.version_after("run-1") == "run-2");
  CHECK(has(school.page("index.html"), "Birch"));
  school.save("schol: {name: Cedar}\n");
  CHECK(school.version_after("run-2") == "run-3");
  CHECK(has(school.page(), "Birch"));
  CHECK(has(school.page(), "to correct"));
  std::filesystem::remove(school.file);
  CHECK(school.version_after("run-3") == "run-4");
  CHECK(has(school.page(), "Birch"));
  CHECK(has(school.page(), "ash.yaml"));
  REQUIRE(school.codes.size() == 4);
  CHECK(school.codes.back() == "preview-unreadable");
  school.save(answers);
  CHECK(school.version_after("run-4") == "run-5");
  CHECK(has(school.page(), "Ash"));
  CHECK_FALSE(has(school.page(), "to correct"));
  CHECK(school.codes.size() == 5);
  CHECK(school.codes.front().empty());
  CHECK(school.codes[2] == "unknown-key");
  CHECK(school.codes.back().empty());
}

TEST_CASE("where nothing could be made yet, a preview says only what is wrong") {
  const Scratch scratch;
  put(scratch / "ash.yaml", "schol: Ash\n");
  Live live({scratch / "ash.yaml", {}}, "run", [](const Diagnostics&) {});
  const auto shown = live.answer({"areas/cloud.html", {}});
  CHECK(shown.status == 200);
  CHECK(has(shown.body, "Nothing to show yet"));
  CHECK(has(shown.body, "to correct"));
  CHECK_FALSE(has(shown.body, "as it was before"));
}

TEST_CASE("a page that waits is told when there is nothing new for long, and at once when the preview ends") {
  LiveSchool school;
  school.live->patience = std::chrono::milliseconds(30);
  CHECK(school.version_after("run-1") == "run-1");
  school.live->patience = std::chrono::hours(1);
  auto waiting = std::async(std::launch::async, [&] { return school.version_after("run-1"); });
  school.live->end();
  CHECK(waiting.get() == "run-1");
}

TEST_CASE("a preview has the pages and files of the site, its own script and style, and nothing else") {
  const LiveSchool school;
  CHECK(school.live->answer({"areas/cloud.html", {}}).status == 200);
  CHECK(school.live->answer({"data/results.json", {}}).type == "application/json");
  CHECK(has(school.page(".waymark/preview.js"), "location.reload"));
  CHECK(has(school.page(".waymark/preview.css"), "#waymark-preview"));
  CHECK(school.live->answer({"nothing<b>", {}}).status == 404);
  CHECK(has(school.page("nothing<b>"), "nothing&lt;b&gt;"));
  CHECK(school.live->answer({"../ash.yaml", {}}).status == 404);
  CHECK(school.live->answer({"areas", {}}).status == 404);
}

TEST_CASE("a preview of answers that are not there is an error of the environment") {
  const Scratch scratch;
  CHECK_THROWS_AS(Live(PreviewOf{scratch / "nowhere.yaml", {}}, "run", [](const Diagnostics&) {}), EnvironmentError);
}

TEST_CASE("a preview without answers is the guidance, and one of a trust has the packs of its schools") {
  Live guidance({}, "run", [](const Diagnostics&) {});
  CHECK(has(guidance.answer({"", {}}).body, "Digital strategy"));
  const Scratch scratch;
  put(scratch / "trust.yaml", "name: Wood Trust\n");
  put(scratch / "schools/ash.yaml", answers);
  put(scratch / "schools/elm.yaml", "school: {name: Elm, phase: primary}\ncycle: 2026-autumn\nanswers: {digital-lead: 3}\n");
  Live trust({scratch / "", {}}, "run", [](const Diagnostics&) {});
  CHECK(has(trust.answer({"", {}}).body, "Wood Trust"));
  CHECK(has(trust.answer({"schools/elm/index.html", {}}).body, "Elm"));
  CHECK(trust.answer({"schools/elm", {}}).location == "/schools/elm/");
  CHECK(trust.answer({"schools/oak/index.html", {}}).status == 404);
  put(scratch / "schools/oak.yaml", "school: {name: Oak, phase: primary}\ncycle: 2026-autumn\nanswers: {digital-lead: 3}\n");
  CHECK(trust.answer({".waymark/changes", "run-1"}).body == "run-2");
  CHECK(has(trust.answer({"schools/oak/index.html", {}}).body, "Oak"));
}
