#ifndef TIFA_CBYTEMASK_H
#define TIFA_CBYTEMASK_H

// Swift's vectors compare many bytes at once but cannot turn the result into bits, which is one
// instruction of the processor.

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

/// What each of 64 bytes is, a bit a byte, the first byte the lowest bit.
typedef struct cbytemask {
  /// ASCII letters and digits.
  uint64_t words;
  /// Bytes outside ASCII.
  uint64_t high;
  /// The first bytes of scalars outside ASCII.
  uint64_t leads;
} cbytemask;

#if defined(__SSE2__)

static inline uint64_t cbytemask_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)(_mm_movemask_epi8(a) | _mm_movemask_epi8(b) << 16);
  uint64_t high = (uint32_t)(_mm_movemask_epi8(c) | _mm_movemask_epi8(d) << 16);
  return low | high << 32;
}

/// All ones where a byte is an ASCII letter or digit: counted from the start of a range, a byte within
/// is not above the range's length.
static inline __m128i cbytemask_words(__m128i bytes) {
  __m128i letters = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
  __m128i digits = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  letters = _mm_cmpeq_epi8(_mm_min_epu8(letters, _mm_set1_epi8(25)), letters);
  digits = _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits);
  return _mm_or_si128(letters, digits);
}

/// All ones where a byte is at least 0xC0: as a number with a sign, from -64 on.
static inline __m128i cbytemask_leads(__m128i bytes) {
  return _mm_and_si128(bytes, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-65)));
}

static inline cbytemask cbytemask_judge(const uint8_t *bytes) {
  const __m128i *vectors = (const __m128i *)bytes;
  __m128i a = _mm_loadu_si128(vectors), b = _mm_loadu_si128(vectors + 1);
  __m128i c = _mm_loadu_si128(vectors + 2), d = _mm_loadu_si128(vectors + 3);
  cbytemask mask = {
      cbytemask_bits(
          cbytemask_words(a), cbytemask_words(b), cbytemask_words(c), cbytemask_words(d)),
      0, 0};
  if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d))) != 0) {
    mask.high = cbytemask_bits(a, b, c, d);
    mask.leads = cbytemask_bits(
        cbytemask_leads(a), cbytemask_leads(b), cbytemask_leads(c), cbytemask_leads(d));
  }
  return mask;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

/// The highest bits of 64 bytes, each of which is all ones or all zeros.
static inline uint64_t cbytemask_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t ab = vpaddq_u8(vandq_u8(a, weights), vandq_u8(b, weights));
  uint8x16_t cd = vpaddq_u8(vandq_u8(c, weights), vandq_u8(d, weights));
  uint8x16_t sum = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

static inline cbytemask cbytemask_judge(const uint8_t *bytes) {
  uint8x16_t words[4], high[4], leads[4];
  for (int index = 0; index < 4; index++) {
    uint8x16_t sixteen = vld1q_u8(bytes + 16 * index);
    uint8x16_t letters = vsubq_u8(vorrq_u8(sixteen, vdupq_n_u8(0x20)), vdupq_n_u8('a'));
    uint8x16_t digits = vsubq_u8(sixteen, vdupq_n_u8('0'));
    words[index] = vorrq_u8(vcleq_u8(letters, vdupq_n_u8(25)), vcleq_u8(digits, vdupq_n_u8(9)));
    high[index] = vcgeq_u8(sixteen, vdupq_n_u8(0x80));
    leads[index] = vcgeq_u8(sixteen, vdupq_n_u8(0xC0));
  }
  cbytemask mask = {
      cbytemask_bits(words[0], words[1], words[2], words[3]),
      cbytemask_bits(high[0], high[1], high[2], high[3]),
      cbytemask_bits(leads[0], leads[1], leads[2], leads[3])};
  return mask;
}

#else

static inline cbytemask cbytemask_judge(const uint8_t *bytes) {
  cbytemask mask = {0, 0, 0};
  for (int index = 0; index < 64; index++) {
    uint8_t byte = bytes[index];
    uint64_t bit = (uint64_t)1 << index;
    if ((uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10) mask.words |= bit;
    if (byte >= 0x80) mask.high |= bit;
    if (byte >= 0xC0) mask.leads |= bit;
  }
  return mask;
}

#endif

#endif
