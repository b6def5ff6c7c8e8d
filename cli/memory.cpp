// In the one-file program, `new` and `delete` are mimalloc's (cli/CMakeLists.txt).
#ifdef WAYMARK_HAS_MIMALLOC
#include <mimalloc-new-delete.h>
#endif
