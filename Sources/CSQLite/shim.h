#include <sqlite3.h>
#include <stdint.h>

// SQLITE_TRANSIENT is a pointer made of a number, which Swift does not import.
static inline int csqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *text, uint64_t length) {
  return sqlite3_bind_text64(statement, index, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}
