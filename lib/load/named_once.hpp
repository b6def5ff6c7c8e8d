// Finds what stands in one list of a file twice, under an old and a new name or two old ones. Must not know what the names
// are of.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source.hpp"
#include "formats/yaml.hpp"

namespace waymark {

class NamedOnce {
 public:
  // `kind` is the word for one of them: "question". All of these must outlive this.
  NamedOnce(std::string_view kind, const Source& source, Diagnostics& diagnostics)
      : kind_(kind), source_(source), diagnostics_(diagnostics) {}

  // Whether what `entry` names, today called `id`, did not stand before. When it did, that is reported. Both must outlive this.
  bool is_new(std::string_view id, const YamlEntry& entry);

 private:
  std::string_view kind_;
  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<std::string_view, const YamlEntry*>> seen_;
  bool renamed_ = false;  // one of them: no key stands twice in the file itself
};

}  // namespace waymark
