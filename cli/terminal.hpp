// The one question that each system answers differently: is a person reading this?
#pragma once

namespace waymark {

bool standard_error_is_terminal();

}  // namespace waymark
