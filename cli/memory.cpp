// In the one-file program, `new` and `delete` are mimalloc's (cli/CMakeLists.txt).
#ifdef WAYMARK_HAS_MIMALLOC
#include <mimalloc-new-delete.h>
#include <mimalloc.h>

namespace {

// What a thread leaves behind goes back to the system when the thread ends. Where the system has large pages to give, they are taken:
// a build of 50 schools is over so soon that asking for its memory page by page is some hundredths of it.
[[maybe_unused]] const bool settled = [] {
  for (const auto option : {mi_option_abandoned_page_decommit, mi_option_large_os_pages}) mi_option_enable(option);
  return true;
}();

}  // namespace
#endif
