#include "CUnicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

struct cunicode_decoder {
  UConverter *source;
  UConverter *utf8;
  UChar pivot[1024];
  UChar *pivotSource;
  UChar *pivotTarget;
  bool isStarted;
  size_t undecodable;
};

// What cannot be decoded becomes one U+FFFD a sequence, and its bytes are counted.
static void replace_and_count(
    const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  ((cunicode_decoder *)(uintptr_t)context)->undecodable += (size_t)length;
  static const UChar replacement[] = {0xFFFD};
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, status);
}

cunicode_decoder *cunicode_decoder_open(const char *name) {
  cunicode_decoder *decoder = calloc(1, sizeof *decoder);
  if (!decoder) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  decoder->source = ucnv_open(name, &status);
  decoder->utf8 = ucnv_open("UTF-8", &status);
  ucnv_setToUCallBack(decoder->source, replace_and_count, decoder, NULL, NULL, &status);
  if (U_FAILURE(status)) {
    cunicode_decoder_close(decoder);
    return NULL;
  }
  decoder->pivotSource = decoder->pivotTarget = decoder->pivot;
  return decoder;
}

void cunicode_decoder_close(cunicode_decoder *decoder) {
  if (!decoder) return;
  if (decoder->source) ucnv_close(decoder->source);
  if (decoder->utf8) ucnv_close(decoder->utf8);
  free(decoder);
}

size_t cunicode_decode(
    cunicode_decoder *decoder, const uint8_t *source, size_t length, bool isLast, uint8_t *target,
    size_t capacity, size_t *consumed) {
  const char *from = (const char *)source;
  char *to = (char *)target;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_convertEx(
      decoder->utf8, decoder->source, &to, to + capacity, &from, from + length, decoder->pivot,
      &decoder->pivotSource, &decoder->pivotTarget, decoder->pivot + 1024, !decoder->isStarted,
      isLast, &status);
  decoder->isStarted = true;
  *consumed = (size_t)(from - (const char *)source);
  return (size_t)(to - (char *)target);
}

size_t cunicode_undecodable(const cunicode_decoder *decoder) { return decoder->undecodable; }

bool cunicode_detect_encoding(
    const uint8_t *bytes, size_t length, int rank, char *name, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, (int32_t)length, &status);
  int32_t count = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
  const char *found = NULL;
  if (U_SUCCESS(status) && rank < count) found = ucsdet_getName(matches[rank], &status);
  bool isFound = U_SUCCESS(status) && found && strlen(found) < capacity;
  if (isFound) strcpy(name, found);
  ucsdet_close(detector);
  return isFound;
}
