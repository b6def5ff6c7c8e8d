// Reads what stands behind the questions of an answers file, or of a trust's: the answer, and what is written beside it.
// Must not know which questions are asked of whom, nor the rest of the file.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/yaml.hpp"
#include "load/old_names.hpp"
#include "model/answers.hpp"
#include "model/rubric.hpp"

namespace waymark {

enum class FileOf { school, school_in_trust, trust };

class ReplyReader {
 public:
  // All of these must outlive the reader.
  ReplyReader(const Source& source, const Rubric& rubric, const OldNames& old, FileOf file_of, Diagnostics& diagnostics);

  // By its name of today or an old one. Null when there is none, which is reported.
  const Question* question_called(const YamlEntry& entry) const;
  Given read(const YamlNode& node, const Question& question) const;

  // What the trust answers for its schools: what is known of it, and over that what a file says.
  void take_of_trust(const std::vector<Given>& answers);
  void read_of_trust(const YamlNode* answers);
  const Given* of_trust(const QuestionId& question) const;  // null when it gives none

 private:
  void read_choice(const YamlNode& node, const Question& question, Given& given) const;
  void unknown_answer(const YamlNode& node, const Question& question) const;
  void take_from_trust(const YamlNode& node, const Question& question, Given& given) const;
  std::string where_to_add(const Question& question) const;  // the trust's answer

  const Source& source_;
  const Rubric& rubric_;
  const OldNames::Names& old_;
  FileOf file_of_;
  Diagnostics& diagnostics_;
  std::map<QuestionId, Given> by_trust_;
  std::set<QuestionId> bad_from_trust_;  // reported where they stand
};

}  // namespace waymark
