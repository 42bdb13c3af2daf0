#include "LanguageKernels.h"

// Products of a matrix of weights with several rows of numbers at once: each weight that is loaded serves several. In C because Swift has
// no word for the instruction that multiplies pairs of 16-bit numbers and adds them: what Swift's vectors gave was seven instructions in
// its place. Whole numbers, so all versions give the same sums.

static void multiplyPlainly(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs) {
  for (long row = 0; row < rows; row++) {
    for (long output = 0; output < outputs; output++) {
      const int16_t *tile = weights + output / 16 * 16 * inputs + output % 16 * 2;
      uint32_t sum = (uint32_t)(bias ? bias[output] : sums[row * outputs + output]);
      for (long input = 0; input < inputs; input++) {
        sum += (uint32_t)(numbers[row * stride + input] * tile[input / 2 * 32 + input % 2]);
      }
      sums[row * outputs + output] = (int32_t)sum;
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

static inline int32_t pair(const int16_t *numbers) {
  int32_t both;
  memcpy(&both, numbers, sizeof both);
  return both;
}

/// A tile of sixteen outputs of `count` rows, whose sums stay in registers.
__attribute__((target("avx2"), always_inline)) static inline void tileWide(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long inputs, long outputs,
    const long count) {
  __m256i left[4], right[4];
  for (long row = 0; row < count; row++) {
    const __m256i *start = (const __m256i *)(bias ? bias : sums + row * outputs);
    left[row] = _mm256_loadu_si256(start);
    right[row] = _mm256_loadu_si256(start + 1);
  }
  for (long input = 0; input < inputs; input += 2, weights += 32) {
    const __m256i w = _mm256_loadu_si256((const __m256i *)weights), v = _mm256_loadu_si256((const __m256i *)weights + 1);
    for (long row = 0; row < count; row++) {
      const __m256i both = _mm256_set1_epi32(pair(numbers + row * stride + input));
      left[row] = _mm256_add_epi32(left[row], _mm256_madd_epi16(w, both));
      right[row] = _mm256_add_epi32(right[row], _mm256_madd_epi16(v, both));
    }
  }
  for (long row = 0; row < count; row++) {
    _mm256_storeu_si256((__m256i *)(sums + row * outputs), left[row]);
    _mm256_storeu_si256((__m256i *)(sums + row * outputs) + 1, right[row]);
  }
}

__attribute__((target("avx2"))) static void multiplyWide(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs) {
  for (long output = 0; output < outputs; output += 16, weights += 16 * inputs) {
    const int32_t *start = bias ? bias + output : 0;
    long row = 0;
    for (; row + 4 <= rows; row += 4) {
      tileWide(numbers + row * stride, stride, weights, start, sums + row * outputs + output, inputs, outputs, 4);
    }
    const int16_t *rest = numbers + row * stride;
    int32_t *target = sums + row * outputs + output;
    switch (rows - row) {
    case 1: tileWide(rest, stride, weights, start, target, inputs, outputs, 1); break;
    case 2: tileWide(rest, stride, weights, start, target, inputs, outputs, 2); break;
    case 3: tileWide(rest, stride, weights, start, target, inputs, outputs, 3); break;
    }
  }
}

/// The same where one register holds a tile's weights of a pair of inputs, and one instruction multiplies and adds: eight rows at a time.
__attribute__((target("avx512f,avx512bw,avx512vnni"), always_inline)) static inline void tileWidest(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long inputs, long outputs,
    const long count) {
  __m512i sum[8];
  for (long row = 0; row < count; row++) sum[row] = _mm512_loadu_si512(bias ? bias : sums + row * outputs);
  for (long input = 0; input < inputs; input += 2, weights += 32) {
    const __m512i w = _mm512_loadu_si512(weights);
    for (long row = 0; row < count; row++) {
      sum[row] = _mm512_dpwssd_epi32(sum[row], w, _mm512_set1_epi32(pair(numbers + row * stride + input)));
    }
  }
  for (long row = 0; row < count; row++) _mm512_storeu_si512(sums + row * outputs, sum[row]);
}

__attribute__((target("avx512f,avx512bw,avx512vnni"))) static void multiplyWidest(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs) {
  for (long output = 0; output < outputs; output += 16, weights += 16 * inputs) {
    const int32_t *start = bias ? bias + output : 0;
    long row = 0;
    for (; row + 8 <= rows; row += 8) {
      tileWidest(numbers + row * stride, stride, weights, start, sums + row * outputs + output, inputs, outputs, 8);
    }
    const int16_t *rest = numbers + row * stride;
    int32_t *target = sums + row * outputs + output;
    switch (rows - row) {
    case 1: tileWidest(rest, stride, weights, start, target, inputs, outputs, 1); break;
    case 2: tileWidest(rest, stride, weights, start, target, inputs, outputs, 2); break;
    case 3: tileWidest(rest, stride, weights, start, target, inputs, outputs, 3); break;
    case 4: tileWidest(rest, stride, weights, start, target, inputs, outputs, 4); break;
    case 5: tileWidest(rest, stride, weights, start, target, inputs, outputs, 5); break;
    case 6: tileWidest(rest, stride, weights, start, target, inputs, outputs, 6); break;
    case 7: tileWidest(rest, stride, weights, start, target, inputs, outputs, 7); break;
    }
  }
}

/// The same with the registers that every x86-64 has, two rows at a time.
static inline __attribute__((always_inline)) void tileNarrow(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long inputs, long outputs,
    const long count) {
  for (long half = 0; half < 16; half += 8) {
    __m128i left[2], right[2];
    for (long row = 0; row < count; row++) {
      const __m128i *start = (const __m128i *)((bias ? bias : sums + row * outputs) + half);
      left[row] = _mm_loadu_si128(start);
      right[row] = _mm_loadu_si128(start + 1);
    }
    for (long input = 0; input < inputs; input += 2) {
      const __m128i *w = (const __m128i *)(weights + 16 * input + 2 * half);
      for (long row = 0; row < count; row++) {
        const __m128i both = _mm_set1_epi32(pair(numbers + row * stride + input));
        left[row] = _mm_add_epi32(left[row], _mm_madd_epi16(_mm_loadu_si128(w), both));
        right[row] = _mm_add_epi32(right[row], _mm_madd_epi16(_mm_loadu_si128(w + 1), both));
      }
    }
    for (long row = 0; row < count; row++) {
      _mm_storeu_si128((__m128i *)(sums + row * outputs + half), left[row]);
      _mm_storeu_si128((__m128i *)(sums + row * outputs + half) + 1, right[row]);
    }
  }
}

static void multiplyNarrow(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs) {
  for (long output = 0; output < outputs; output += 16, weights += 16 * inputs) {
    const int32_t *start = bias ? bias + output : 0;
    long row = 0;
    for (; row + 2 <= rows; row += 2) {
      tileNarrow(numbers + row * stride, stride, weights, start, sums + row * outputs + output, inputs, outputs, 2);
    }
    if (row < rows) tileNarrow(numbers + row * stride, stride, weights, start, sums + row * outputs + output, inputs, outputs, 1);
  }
}

long languageMultiplyVersion(void) {
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return 3;
  return __builtin_cpu_supports("avx2") ? 2 : 1;
}

#else

long languageMultiplyVersion(void) { return 0; }

#endif

void languageMultiplyBy(
    long version, const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs,
    long outputs) {
  switch (version) {
#if defined(__x86_64__)
  case 3: multiplyWidest(numbers, stride, weights, bias, sums, rows, inputs, outputs); break;
  case 2: multiplyWide(numbers, stride, weights, bias, sums, rows, inputs, outputs); break;
  case 1: multiplyNarrow(numbers, stride, weights, bias, sums, rows, inputs, outputs); break;
#endif
  default: multiplyPlainly(numbers, stride, weights, bias, sums, rows, inputs, outputs);
  }
}

void languageMultiply(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs) {
  languageMultiplyBy(languageMultiplyVersion(), numbers, stride, weights, bias, sums, rows, inputs, outputs);
}
