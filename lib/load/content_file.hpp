// One content file, split into facts and text, and how its sections are taken. Shared by the readers of
// each kind of content; must not know any kind.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/files.hpp"
#include "base/id.hpp"
#include "base/source.hpp"
#include "formats/markdown.hpp"
#include "formats/named_values.hpp"
#include "formats/yaml.hpp"
#include "formats/facts.hpp"
#include "model/rubric.hpp"

namespace waymark {

enum class ContentKind { rubric, values, wording, area, question, step, goal, practice, page, other };

struct ContentFile {
  ContentKind kind = ContentKind::other;
  Source source;
  std::string id;  // from the file's name, or an area's folder
  AreaId area;     // of the folder it stands in, where there is one
  YamlNode facts;
  MarkdownDocument text;
};

// Splits and reads the files, with names of values replaced. Tells of each whether it can be used at all.
std::vector<bool> read_content_files(const std::vector<ContentFile*>& files, const NamedValues& values, Diagnostics& diagnostics);

// Takes the sections of a file by name and, at the end, reports those that nobody took.
class Sections {
 public:
  Sections(const ContentFile& file, Diagnostics& diagnostics);
  // Null, and reported, when it is not there or empty.
  const MarkdownSection* take(std::string_view title);
  Prose prose(std::string_view title);
  void finish();

 private:
  const ContentFile* file_;
  Diagnostics* diagnostics_;
  std::vector<std::string_view> taken_;
  std::vector<std::string_view> missing_;
};

// Ids that content refers to. Those of files are known from their paths before any file is read, so that
// every reference can be checked where it stands.
struct Known {
  KnownIds stages{"stage", {}};
  KnownIds pillars{"pillar", {}};
  KnownIds roles{"role", {}};
  KnownIds phases{"phase", {}};
  KnownIds terms{"term", {}};
  KnownIds questions{"question", {}};
  KnownIds steps{"step", {}};
  KnownIds goals{"goal", {}};
};

// How the content is to be written; the linter holds it to this. Nothing is asked where nothing is given.
struct Wording {
  struct Avoid {
    std::vector<std::string> words;
    std::string say;  // instead
  };
  int reading_grade = 0;   // highest Flesch-Kincaid grade of a file; 0: any
  int sentence_words = 0;  // most words in a sentence; 0: any
  std::vector<std::string> products;  // names that content does not use, with their capitals
  std::vector<Avoid> avoid;           // in any case
};

// A content folder as it was read: the rubric, and what only those who write it need.
struct Content {
  Rubric rubric;
  std::vector<ContentFile> files;  // those that could be read
  NamedValues values;
  Wording wording;
};

// Files of a folder by their names, as they were read without anything to tell.
using ContentBefore = std::map<std::string, ContentFile>;

// A file that is the same as before is not read again; nor are the values named in it then counted as used.
Content read_content(FileSet files, std::string_view origin, Diagnostics& diagnostics, ContentBefore before = {});

std::vector<Value> read_values(const ContentFile& file, Diagnostics& diagnostics);
Wording read_wording(const ContentFile& file, Diagnostics& diagnostics);

void read_rubric_file(const ContentFile& file, Rubric& rubric, Diagnostics& diagnostics);
Area read_area(const ContentFile& file, const Known& known, Diagnostics& diagnostics);
Question read_question(const ContentFile& file, const Known& known, const Area& area, std::size_t levels,
                       Diagnostics& diagnostics);
Step read_step(const ContentFile& file, const Known& known, std::size_t levels, Diagnostics& diagnostics);
Goal read_goal(const ContentFile& file, Diagnostics& diagnostics);
Practice read_practice(const ContentFile& file, const Known& known, Diagnostics& diagnostics);
Page read_page(const ContentFile& file, Diagnostics& diagnostics);
// The page of words and what they mean: pages/glossary.md.
Page read_glossary(const ContentFile& file, std::vector<Word>& words, Diagnostics& diagnostics);

// Marks the first place of each word of the glossary in every piece of HTML of the rubric.
void mark_words(Rubric& rubric);

// What holds between files: each id once, steps that do not need themselves. `files` are those that
// `rubric` was read from.
void check_rubric(const Rubric& rubric, const std::vector<ContentFile>& files, Diagnostics& diagnostics);

// That nothing is left out: areas, something in each to score it by, the pages that every pack has. Only for
// content of which every file could be read.
void check_complete(const Rubric& rubric, const std::vector<ContentFile>& files, std::string_view origin,
                    Diagnostics& diagnostics);

}  // namespace waymark
