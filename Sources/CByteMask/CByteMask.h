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

static inline cbytemask cbytemask_judge(const uint8_t *bytes) {
  cbytemask mask = {0, 0, 0};
  for (int index = 0; index < 4; index++) {
    __m128i sixteen = _mm_loadu_si128((const __m128i *)(bytes + 16 * index));
    // A byte is within a range if, counted from its start, it is not above its length.
    __m128i letters = _mm_sub_epi8(_mm_or_si128(sixteen, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    letters = _mm_cmpeq_epi8(_mm_min_epu8(letters, _mm_set1_epi8(25)), letters);
    __m128i digits = _mm_sub_epi8(sixteen, _mm_set1_epi8('0'));
    digits = _mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits);
    // As a number with a sign, a first byte is -64 or more.
    __m128i leads = _mm_cmpgt_epi8(sixteen, _mm_set1_epi8(-65));
    uint64_t high = (uint32_t)_mm_movemask_epi8(sixteen);
    mask.words |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(letters, digits))
                  << (16 * index);
    mask.high |= high << (16 * index);
    mask.leads |= (high & (uint32_t)_mm_movemask_epi8(leads)) << (16 * index);
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
