#include "CUnicode.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

// Longer than any decomposition in UTF-16.
enum { capacity = 64 };

size_t cunicode_fold(uint32_t scalar, uint32_t folded[CUNICODE_LONGEST_FOLD]) {
  folded[0] = scalar;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *caseless = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *decomposing = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return 1;

  UChar source[2];
  int32_t length = 0;
  UBool isError = false;
  U16_APPEND(source, length, 2, scalar, isError);
  if (isError) return 1;
  UChar cased[capacity], units[capacity];
  int32_t count = unorm2_normalize(caseless, source, length, cased, capacity, &status);
  count = unorm2_normalize(decomposing, cased, count, units, capacity, &status);
  if (U_FAILURE(status) || count == 0) return 1;

  size_t written = 0;
  int32_t offset = 0;
  while (offset < count && written < CUNICODE_LONGEST_FOLD) {
    UChar32 next;
    U16_NEXT(units, offset, count, next);
    if (next == 0x20) {
      folded[0] = scalar;
      return 1;
    }
    folded[written++] = (uint32_t)next;
  }
  return written;
}
