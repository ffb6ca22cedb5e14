#include <sqlite3.h>

/* sqlite3_config takes variable arguments, which Swift cannot call. Without statistics, allocation takes no lock. */
static inline int hallyu_sqlite_configure(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
