// In the one-file program, `new` and `delete` are mimalloc's (cli/CMakeLists.txt).
#ifdef WAYMARK_HAS_MIMALLOC
#include <mimalloc-new-delete.h>
#include <mimalloc.h>

namespace {

// What a thread leaves behind goes back to the system when the thread ends.
[[maybe_unused]] const bool settled = (mi_option_enable(mi_option_abandoned_page_decommit), true);

}  // namespace
#endif
