#include "LanguageKernels.h"

// The one loop that takes most of the parser's time. It is in C because Swift has no word for the instruction that multiplies pairs of
// 16-bit numbers and adds them: what Swift's vectors gave was seven instructions in its place. Whole numbers, so all versions give the
// same sums.

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

static inline int32_t pair(const int16_t *numbers) {
  int32_t both;
  memcpy(&both, numbers, sizeof both);
  return both;
}

__attribute__((target("avx2"))) static void multiplyWide(
    const int16_t *numbers, const int16_t *weights, int32_t *sums, long inputs, long outputs) {
  long output = 0;
  for (; output + 32 <= outputs; output += 32) {
    __m256i *target = (__m256i *)(sums + output);
    __m256i a = _mm256_loadu_si256(target), b = _mm256_loadu_si256(target + 1);
    __m256i c = _mm256_loadu_si256(target + 2), d = _mm256_loadu_si256(target + 3);
    const int16_t *row = weights + 2 * output;
    for (long input = 0; input < inputs; input += 2, row += 2 * outputs) {
      const __m256i both = _mm256_set1_epi32(pair(numbers + input));
      const __m256i *w = (const __m256i *)row;
      a = _mm256_add_epi32(a, _mm256_madd_epi16(_mm256_loadu_si256(w), both));
      b = _mm256_add_epi32(b, _mm256_madd_epi16(_mm256_loadu_si256(w + 1), both));
      c = _mm256_add_epi32(c, _mm256_madd_epi16(_mm256_loadu_si256(w + 2), both));
      d = _mm256_add_epi32(d, _mm256_madd_epi16(_mm256_loadu_si256(w + 3), both));
    }
    _mm256_storeu_si256(target, a);
    _mm256_storeu_si256(target + 1, b);
    _mm256_storeu_si256(target + 2, c);
    _mm256_storeu_si256(target + 3, d);
  }
  for (; output < outputs; output += 8) {
    __m256i a = _mm256_loadu_si256((__m256i *)(sums + output));
    const int16_t *row = weights + 2 * output;
    for (long input = 0; input < inputs; input += 2, row += 2 * outputs) {
      const __m256i both = _mm256_set1_epi32(pair(numbers + input));
      a = _mm256_add_epi32(a, _mm256_madd_epi16(_mm256_loadu_si256((const __m256i *)row), both));
    }
    _mm256_storeu_si256((__m256i *)(sums + output), a);
  }
}

static void multiplyNarrow(const int16_t *numbers, const int16_t *weights, int32_t *sums, long inputs, long outputs) {
  for (long output = 0; output < outputs; output += 8) {
    __m128i *target = (__m128i *)(sums + output);
    __m128i a = _mm_loadu_si128(target), b = _mm_loadu_si128(target + 1);
    const int16_t *row = weights + 2 * output;
    for (long input = 0; input < inputs; input += 2, row += 2 * outputs) {
      const __m128i both = _mm_set1_epi32(pair(numbers + input));
      const __m128i *w = (const __m128i *)row;
      a = _mm_add_epi32(a, _mm_madd_epi16(_mm_loadu_si128(w), both));
      b = _mm_add_epi32(b, _mm_madd_epi16(_mm_loadu_si128(w + 1), both));
    }
    _mm_storeu_si128(target, a);
    _mm_storeu_si128(target + 1, b);
  }
}

void languageMultiply(const int16_t *numbers, const int16_t *weights, int32_t *sums, long inputs, long outputs) {
  if (__builtin_cpu_supports("avx2")) {
    multiplyWide(numbers, weights, sums, inputs, outputs);
  } else {
    multiplyNarrow(numbers, weights, sums, inputs, outputs);
  }
}

#else

void languageMultiply(const int16_t *numbers, const int16_t *weights, int32_t *sums, long inputs, long outputs) {
  for (long input = 0; input < inputs; input += 2, weights += 2 * outputs) {
    const int32_t first = numbers[input], second = numbers[input + 1];
    for (long output = 0; output < outputs; output++) {
      const int32_t both = first * weights[2 * output] + second * weights[2 * output + 1];
      sums[output] = (int32_t)((uint32_t)sums[output] + (uint32_t)both);
    }
  }
}

#endif
