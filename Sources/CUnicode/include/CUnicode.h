#ifndef TIFA_CUNICODE_H
#define TIFA_CUNICODE_H

// ICU's own headers do not compile beside Swift's Foundation, so none is included here.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How wide UAX #11 takes a scalar to be.
typedef enum cunicode_width {
  CUNICODE_WIDTH_NARROW,
  CUNICODE_WIDTH_WIDE,
  /// Wide among East Asian text, narrow elsewhere.
  CUNICODE_WIDTH_AMBIGUOUS,
} cunicode_width;

/// What a scalar is, as far as showing it needs to know.
typedef enum cunicode_category {
  CUNICODE_CATEGORY_OTHER,
  /// Cc, and the line and paragraph separators.
  CUNICODE_CATEGORY_CONTROL,
  /// Cf: shown by what it does to its neighbours, or not at all.
  CUNICODE_CATEGORY_FORMAT,
  /// Mn and Me: stands on the scalar before it.
  CUNICODE_CATEGORY_NONSPACING_MARK,
  /// Mc: stands beside the scalar before it.
  CUNICODE_CATEGORY_SPACING_MARK,
} cunicode_category;

cunicode_width cunicode_east_asian_width(uint32_t scalar);

cunicode_category cunicode_general_category(uint32_t scalar);

/// Emoji=Yes: with VS16, ZWJ or a skin tone it is shown as a picture (UTS #51).
bool cunicode_is_emoji(uint32_t scalar);

bool cunicode_is_emoji_modifier(uint32_t scalar);

/// Default_Ignorable_Code_Point=Yes: nothing is shown for it.
bool cunicode_is_default_ignorable(uint32_t scalar);

/// The longest compatibility decomposition of a scalar, in scalars.
#define CUNICODE_LONGEST_FOLD 18

/// Folds a scalar as caseless compatibility matching does (Unicode 3.13, D146): what it decomposes to
/// without regard to case, width and the like. Writes at most CUNICODE_LONGEST_FOLD scalars to `folded`
/// and returns how many; 1, the scalar itself, where it has no such form or one with a space in it.
size_t cunicode_fold(uint32_t scalar, uint32_t folded[CUNICODE_LONGEST_FOLD]);

/// Marks where a line of `text` may and must break (UAX #14, strict for East Asian text).
///
/// For each offset before which a line may break, `opportunity` is or-ed into `marks[offset]`;
/// where it must, `mandatory` is too. The start and the end of the text are not marked, the end
/// after a line break included. `marks` has `length` elements. Returns false when ICU has no line
/// break rules, or not the memory to follow them; the marks are then incomplete.
///
/// The iterator is opened at a thread's first call and kept, so that a call costs its text only.
bool cunicode_mark_line_breaks(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t opportunity, uint8_t mandatory);

/// Marks the segments of `text` that UAX #29 tells apart as words, those of scripts without spaces by
/// a dictionary: `segment` is or-ed into the mark where one begins, and `word` where it is more than
/// white space and punctuation.
///
/// Otherwise as `cunicode_mark_line_breaks`.
bool cunicode_mark_words(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t segment, uint8_t word);

/// Marks where the sentences of `text` begin, each with the white space after it (UAX #29).
/// Abbreviations are not known.
///
/// Otherwise as `cunicode_mark_line_breaks`.
bool cunicode_mark_sentences(
    const uint8_t *text, size_t length, uint8_t *marks, uint8_t sentence);

/// Converts the bytes of one text from an encoding to UTF-8.
typedef struct cunicode_decoder cunicode_decoder;

/// Opens a decoder by any name that ICU knows for the encoding; NULL when it knows none such.
cunicode_decoder *cunicode_decoder_open(const char *name);

void cunicode_decoder_close(cunicode_decoder *decoder);

/// Converts as much of `source`, the next bytes of the text, as fits into `target`.
///
/// Returns how many bytes were written and sets `consumed` to how many were read; there is nothing
/// left to write when all are read and less than `capacity` was written. `isLast` says that the text
/// ends with `source`. What cannot be decoded becomes one U+FFFD a sequence.
size_t cunicode_decode(
    cunicode_decoder *decoder, const uint8_t *source, size_t length, bool isLast, uint8_t *target,
    size_t capacity, size_t *consumed);

/// How many bytes could not be decoded so far.
size_t cunicode_undecodable(const cunicode_decoder *decoder);

/// The name of the encoding in which `bytes` most likely are, by ICU's statistics; with `rank` 1 the
/// second most likely, and so on. Returns false when there is no such guess.
bool cunicode_detect_encoding(
    const uint8_t *bytes, size_t length, int rank, char *name, size_t capacity);

#endif
