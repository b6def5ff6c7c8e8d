#include "publish/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "base/text.hpp"
#include "publish/disk.hpp"
#include "publish/pdf.hpp"
#include "publish/program.hpp"

namespace waymark {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t document_limit = 64U << 20U;
constexpr std::string_view page_path = "strategy.html";
constexpr std::string_view text_path = "data/strategy.md";

[[noreturn]] void no_room(const fs::path& folder, const std::error_code& error) {
  throw EnvironmentError(fmt::format("cannot use `{}` for the documents: {}", printable_path(folder), error.message()));
}

// A folder for temporary files, closed to others, for a strategy is internal.
class Workshop {
 public:
  Workshop() {
    std::error_code error;
    const auto root = fs::temp_directory_path(error);
    if (error) no_room("the folder for temporary files", error);
    constexpr int tries = 1000;
    for (int i = 0; i < tries; ++i) {
      folder_ = root / fmt::format("waymark-documents-{}", i);
      const auto made = make_folder(folder_.string(), Access::owner);
      if (made.made) return;
      if (made.error) no_room(root, made.error);
    }
    no_room(root, std::make_error_code(std::errc::file_exists));
  }
  ~Workshop() { (void)remove_folder(folder_, ""); }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  fs::path operator/(std::string_view name) const { return folder_ / name; }

  void put(std::string_view path, std::string_view bytes) const {
    std::error_code error;
    fs::create_directories((folder_ / path).parent_path(), error);
    if (!error) error = write_new((folder_ / path).string(), bytes);
    if (error) no_room(folder_, error);
  }

 private:
  fs::path folder_;
};

std::string last_line(std::string_view said) {
  said = trimmed(said);
  return printable(first_characters(said.substr(said.find_last_of('\n') + 1), 200));
}

// What the program made, or why it made nothing.
void take(const Run& run, const fs::path& made, std::string_view path, Documents& documents) {
  const auto result = run_program(run);
  auto bytes = result.end == RunEnd::done ? read_own_file(made.string(), document_limit) : std::nullopt;
  if (bytes && !bytes->empty()) {
    documents.files.push_back({std::string(path), std::move(*bytes)});
    return;
  }
  const auto name = printable(run.program.filename().string());
  const auto why = result.end == RunEnd::out_of_time ? fmt::format("took longer than {} seconds", run.limit.count()) : std::string("made nothing");
  const auto said = last_line(result.said);
  documents.problems.push_back({fmt::format("`{}` could not be made: `{}` {}{}{}", path, name, why, said.empty() ? "" : ". It said: ", said),
                                "try that program by itself, or bring it up to date, then build again"});
}

void is_missing(std::string_view path, std::string_view program, std::string_view what, std::string_view how, Documents& documents) {
  documents.problems.push_back({fmt::format("`{}` could not be made, because {} is not on this computer", path, program),
                                fmt::format("{} is {}. {}, then build again", program, what, how)});
}

// For pandoc: a table as wide as the text, each column as wide as its longest cell asks, up to some words, with more room for heads, which
// are bold. Without widths, programs other than Word make all columns alike.
constexpr std::string_view table_widths = R"lua(
local most = 48

function Table(table)
  local simple = pandoc.utils.to_simple_table(table)
  local widths, sum = {}, 0
  local function see(i, text, room)
    widths[i] = math.max(widths[i] or 0, math.min(utf8.len(text), most) + room)
  end
  local function words_of(cell) return pandoc.utils.stringify(pandoc.Div(cell)) end
  for i, cell in ipairs(simple.headers) do
    for word in words_of(cell):gmatch("%S+") do see(i, word, 8) end
  end
  for _, row in ipairs(simple.rows) do
    for i, cell in ipairs(row) do see(i, words_of(cell), 5) end
  end
  for _, width in ipairs(widths) do sum = sum + width end
  for i, width in ipairs(widths) do simple.widths[i] = width / sum end
  return pandoc.utils.from_simple_table(simple)
end
)lua";

void make_word(const FileSet& site, const DocumentWish& wish, const Workshop& workshop, const std::string& moment, Documents& documents) {
  const auto pandoc = find_program({"pandoc"});
  if (!pandoc) {
    is_missing(word_path, "pandoc", "a free program that turns text into Word documents",
               "Install it from https://pandoc.org or with `apt install pandoc`", documents);
    return;
  }
  workshop.put("strategy.md", find_file(site, text_path)->bytes);
  workshop.put("widths.lua", table_widths);
  auto look = workshop / "look.docx";
  if (wish.reference) {
    look = fs::absolute(*wish.reference);
  } else {
    workshop.put("look.docx", wish.own_reference.empty() ? word_look(wish.look) : wish.own_reference);
  }
  const auto made = workshop / "strategy.docx";
  // The first heading is the title, and those below move up to its place.
  take({*pandoc,
        {"--from", "gfm", "--to", "docx", "--shift-heading-level-by=-1", "--metadata", "lang=en-GB", "--lua-filter",
         (workshop / "widths.lua").string(), "--reference-doc", look.string(), "--output", made.string(), (workshop / "strategy.md").string()},
        {{"SOURCE_DATE_EPOCH", moment}}},
       made, word_path, documents);
}

// In a document by itself, links to other pages of the pack would lead nowhere but to our temporary folder.
std::string without_links_to_pack(std::string_view page) {
  std::string out;
  for (;;) {
    const auto tag = page.find("<a ");
    out += page.substr(0, tag);
    if (tag == std::string_view::npos) return out;
    page.remove_prefix(tag);
    auto own = page.substr(0, page.find('>'));
    page.remove_prefix(own.size());
    constexpr std::string_view name = " href=\"";
    const auto at = own.find(name);
    const auto address = at == std::string_view::npos ? std::string_view() : own.substr(at + name.size());
    const bool leads_out = address.starts_with("https:") || address.starts_with("http:") || address.starts_with("mailto:") || address.starts_with('#');
    if (at == std::string_view::npos || leads_out) {
      out += own;
    } else {
      out += own.substr(0, at);
      out += address.substr(std::min(address.find('"') + 1, address.size()));
    }
  }
}

void make_pdf(const FileSet& site, const DocumentWish& wish, const Workshop& workshop, const std::string& moment, Documents& documents) {
  const auto browser = find_program({"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"});
  if (!browser) {
    is_missing(pdf_path, "chromium", "a free browser that can print a page to a PDF",
               "Install it with `apt install chromium`, or install another browser of its family", documents);
    return;
  }
  for (const auto& file : site) {
    if (file.path == page_path) workshop.put("pack/" + file.path, without_links_to_pack(file.bytes));
    if (file.path.starts_with("assets/")) workshop.put("pack/" + file.path, file.bytes);
  }
  const auto made = workshop / "strategy.pdf";
  std::vector<std::string> arguments = {"--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--no-pdf-header-footer",
                                        "--export-tagged-pdf", "--generate-pdf-document-outline",
                                        "--user-data-dir=" + (workshop / "browser").string(), "--print-to-pdf=" + made.string()};
  if (has_all_rights()) arguments.emplace_back("--no-sandbox");  // or it refuses to begin; the page is our own
  arguments.push_back("file://" + (workshop / "pack" / page_path).string());
  take({*browser, std::move(arguments), {{"SOURCE_DATE_EPOCH", moment}, {"TZ", "UTC"}}}, made, pdf_path, documents);
  if (!documents.files.empty() && documents.files.back().path == pdf_path) make_repeatable(documents.files.back().bytes, wish.date);
}

}  // namespace

Documents make_documents(const FileSet& site, const DocumentWish& wish) {
  Documents documents;
  if (!wish.docx && !wish.pdf) return documents;
  const Workshop workshop;
  constexpr std::int64_t seconds_of_day = 86400;
  const auto moment = fmt::format("{}", day_number(wish.date) * seconds_of_day);
  if (wish.docx) make_word(site, wish, workshop, moment, documents);
  if (wish.pdf) make_pdf(site, wish, workshop, moment, documents);
  return documents;
}

}  // namespace waymark
