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
typedef struct {
  UBreakIteratorType type;
  const char *locale;
  pthread_key_t key;
  bool has_key;
} kept_iterator;

enum { LINE_BREAKS, WORD_BREAKS, SENTENCE_BREAKS, ITERATORS };

static kept_iterator kept_iterators[ITERATORS] = {
    [LINE_BREAKS] = {.type = UBRK_LINE, .locale = "en@lb=strict"},
    [WORD_BREAKS] = {.type = UBRK_WORD, .locale = "en"},
    [SENTENCE_BREAKS] = {.type = UBRK_SENTENCE, .locale = "en"},
};
static pthread_once_t iterators_once = PTHREAD_ONCE_INIT;

static void close_iterator(void *iterator) { ubrk_close((UBreakIterator *)iterator); }

static void make_iterator_keys(void) {
  for (int i = 0; i < ITERATORS; i++) {
    kept_iterators[i].has_key = pthread_key_create(&kept_iterators[i].key, close_iterator) == 0;
  }
}

static UBreakIterator *iterator_of(int which) {
  pthread_once(&iterators_once, make_iterator_keys);
  const kept_iterator *kept = &kept_iterators[which];
  if (!kept->has_key) return NULL;
  UBreakIterator *iterator = pthread_getspecific(kept->key);
  if (iterator) return iterator;
  UErrorCode status = U_ZERO_ERROR;
  iterator = ubrk_open(kept->type, kept->locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  if (pthread_setspecific(kept->key, iterator) != 0) {
    ubrk_close(iterator);
    return NULL;
  }
  return iterator;
}

/// Lets `mark` mark what an iterator finds, a segment at a time from the start of the text.
static bool mark_breaks(
    int which, const uint8_t *text, size_t length, uint8_t *marks, const uint8_t values[2],
    void (*mark)(
        UBreakIterator *, size_t start, size_t end, size_t length, uint8_t *, const uint8_t[2])) {
  if (length > INT32_MAX) return false;
  UBreakIterator *iterator = iterator_of(which);
  if (!iterator) return false;

  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, (const char *)text, (int64_t)length, &status);
  ubrk_setUText(iterator, &source, &status);
  if (U_SUCCESS(status)) {
    size_t start = 0;
    int32_t boundary;
    while ((boundary = ubrk_next(iterator)) != UBRK_DONE) {
      mark(iterator, start, (size_t)boundary, length, marks, values);
      start = (size_t)boundary;
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

static void mark_line(
    UBreakIterator *iterator, size_t start, size_t end, size_t length, uint8_t *marks,
    const uint8_t values[2]) {
  (void)start;
  if (end >= length) return;
  marks[end] |= values[0];
  if (ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD) marks[end] |= values[1];
}

static void mark_segment(
    UBreakIterator *iterator, size_t start, size_t end, size_t length, uint8_t *marks,
    const uint8_t values[2]) {
  (void)end;
  if (start >= length) return;
  marks[start] |= values[0];
  if (values[1] && ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT) marks[start] |= values[1];
}

bool cunicode_mark_line_breaks(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t opportunity, uint8_t mandatory) {
  const uint8_t values[2] = {opportunity, mandatory};
  return mark_breaks(LINE_BREAKS, text, length, marks, values, mark_line);
}

bool cunicode_mark_words(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t segment, uint8_t word) {
  const uint8_t values[2] = {segment, word};
  return mark_breaks(WORD_BREAKS, text, length, marks, values, mark_segment);
}

bool cunicode_mark_sentences(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t sentence) {
  const uint8_t values[2] = {sentence, 0};
  return mark_breaks(SENTENCE_BREAKS, text, length, marks, values, mark_segment);
}
