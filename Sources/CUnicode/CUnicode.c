#include "CUnicode.h"

#include <pthread.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

cunicode_width cunicode_east_asian_width(uint32_t scalar) {
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return CUNICODE_WIDTH_WIDE;
    case U_EA_AMBIGUOUS:
      return CUNICODE_WIDTH_AMBIGUOUS;
    default:
      return CUNICODE_WIDTH_NARROW;
  }
}

cunicode_category cunicode_general_category(uint32_t scalar) {
  switch (u_charType((UChar32)scalar)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CUNICODE_CATEGORY_CONTROL;
    case U_FORMAT_CHAR:
      return CUNICODE_CATEGORY_FORMAT;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return CUNICODE_CATEGORY_NONSPACING_MARK;
    case U_COMBINING_SPACING_MARK:
      return CUNICODE_CATEGORY_SPACING_MARK;
    default:
      return CUNICODE_CATEGORY_OTHER;
  }
}

bool cunicode_is_emoji(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI);
}

bool cunicode_is_emoji_modifier(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_MODIFIER);
}

bool cunicode_is_default_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// An iterator may not be used by two threads at once, and opening one costs 0.15 ms: each thread
// keeps its own, closed by the key's destructor when the thread ends.
static pthread_key_t iterator_key;
static bool has_iterator_key = false;
static pthread_once_t iterator_once = PTHREAD_ONCE_INIT;

static void close_iterator(void *iterator) { ubrk_close((UBreakIterator *)iterator); }

static void make_iterator_key(void) {
  has_iterator_key = pthread_key_create(&iterator_key, close_iterator) == 0;
}

static UBreakIterator *line_iterator(void) {
  pthread_once(&iterator_once, make_iterator_key);
  if (!has_iterator_key) return NULL;
  UBreakIterator *iterator = pthread_getspecific(iterator_key);
  if (iterator) return iterator;
  UErrorCode status = U_ZERO_ERROR;
  iterator = ubrk_open(UBRK_LINE, "en@lb=strict", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  if (pthread_setspecific(iterator_key, iterator) != 0) {
    ubrk_close(iterator);
    return NULL;
  }
  return iterator;
}

bool cunicode_mark_line_breaks(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t opportunity, uint8_t mandatory) {
  if (length > INT32_MAX) return false;
  UBreakIterator *iterator = line_iterator();
  if (!iterator) return false;

  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, (const char *)text, (int64_t)length, &status);
  ubrk_setUText(iterator, &source, &status);
  if (U_SUCCESS(status)) {
    int32_t boundary;
    while ((boundary = ubrk_next(iterator)) != UBRK_DONE && (size_t)boundary < length) {
      marks[boundary] |= opportunity;
      if (ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD) marks[boundary] |= mandatory;
    }
  }
  // The iterator holds a shallow clone of the text: it must not outlive the caller's bytes.
  UErrorCode reset = U_ZERO_ERROR;
  UText empty = UTEXT_INITIALIZER;
  utext_openUTF8(&empty, "", 0, &reset);
  ubrk_setUText(iterator, &empty, &reset);
  utext_close(&empty);
  utext_close(&source);
  return U_SUCCESS(status);
}
