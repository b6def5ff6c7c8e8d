// Text as our YAML reader takes it back, in the plainest form that is safe. Must not know what the keys
// mean.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

// One value on one line: as it is where that is safe, else in double quotation marks. Empty text is `""`.
std::string yaml_value(std::string_view text);

// A name before a colon; longer texts than YAML allows there are for the caller to shorten.
std::string yaml_key(std::string_view text);

// What stands behind a colon, its space or line end included. A text of several lines is set below the
// name, each line set in by `indent` spaces.
std::string yaml_text(std::string_view text, std::size_t indent);

}  // namespace waymark
