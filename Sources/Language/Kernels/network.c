#include "LanguageKernels.h"

// The steps of the network between its products. In C so that they can take the wide registers where the processor has them: Swift compiles a
// module for one kind of processor. Plain arithmetic in a fixed order, never fused: every machine gives the same numbers.

#pragma STDC FP_CONTRACT OFF

typedef float Lane __attribute__((vector_size(32)));
typedef int32_t Whole __attribute__((vector_size(32)));
typedef int16_t Half __attribute__((vector_size(16)));

#define INLINE static inline __attribute__((always_inline))

/// Makes a function of each `INLINE` one for every processor, and one for wide registers that is taken where there are any.
#if defined(__x86_64__)
#define KERNEL(name, inner, parameters, arguments) \
  __attribute__((target("avx2"))) static void inner##Wide parameters { inner arguments; } \
  static void inner##Narrow parameters { inner arguments; } \
  void name parameters { \
    if (__builtin_cpu_supports("avx2")) { \
      inner##Wide arguments; \
    } else { \
      inner##Narrow arguments; \
    } \
  }
#else
#define KERNEL(name, inner, parameters, arguments) \
  void name parameters { inner arguments; }
#endif

#define LOAD(lane, from) __builtin_memcpy(&(lane), from, sizeof(lane))
#define STORE(lane, to) __builtin_memcpy(to, &(lane), sizeof(lane))

/// Adding it drops everything behind the point, and leaves the whole number in the low bits.
static const float rounder = 12582912;

/// Makes `x` e to the power of itself, between e^-20 and e^20: products of three stay numbers. The polynomial of `Activations.exp`.
INLINE void raise(Lane *x) {
  const Lane limited = __builtin_elementwise_max(__builtin_elementwise_min(*x, (Lane){} + 20), (Lane){} - 20);
  const Lane shifted = limited * 1.442695f + rounder;
  const Lane n = shifted - rounder;
  const Lane r = (limited - n * 0.693359375f) - n * -2.1219444e-4f;
  Lane p = r * 1.9875692e-4f + 1.3981999e-3f;
  p = p * r + 8.333452e-3f;
  p = p * r + 4.1665796e-2f;
  p = p * r + 1.6666665e-1f;
  p = p * r + 5.0000003e-1f;
  p = p * (r * r) + (r + 1);
  // The whole number becomes the exponent of two.
  *x = p * (Lane)(((Whole)shifted + 127) << 23);
}

INLINE void turn(const int32_t *sums, float sumUnit, float *cells, int16_t *states, float stateUnit, long stride, long rows, long width) {
  // Gates are 1 / (1 + e^-x) and tanh is (1 - e^-2x) / (1 + e^-2x): written out, a step needs two divisions in place of five.
  for (long row = 0; row < rows; row++, sums += 4 * width, cells += width, states += stride) {
    for (long place = 0; place < width; place += 8) {
      Lane gates[4], cell;
      for (long gate = 0; gate < 4; gate++) {
        Whole sum;
        LOAD(sum, sums + gate * width + place);
        gates[gate] = __builtin_convertvector(sum, Lane) * (gate < 3 ? -sumUnit : -2 * sumUnit);
        raise(&gates[gate]);
      }
      const Lane input = gates[0] + 1, forget = gates[1] + 1, output = gates[2] + 1, candidate = gates[3];
      LOAD(cell, cells + place);
      const Lane entry = input * (1 + candidate);
      cell = ((1 - candidate) * forget + cell * entry) / (entry * forget);
      STORE(cell, cells + place);
      Lane squashed = cell * -2;
      raise(&squashed);
      const Lane number = (1 - squashed) * stateUnit / (output * (1 + squashed));
      const Half state = __builtin_convertvector((Whole)(number + rounder) - 0x4B400000, Half);
      STORE(state, states + place);
    }
  }
}

KERNEL(
    languageTurn, turn,
    (const int32_t *sums, float sumUnit, float *cells, int16_t *states, float stateUnit, long stride, long rows, long width),
    (sums, sumUnit, cells, states, stateUnit, stride, rows, width))

INLINE void narrow(const int32_t *sums, int16_t *numbers, long count, long shift, int32_t least) {
  for (long index = 0; index < count; index++) {
    const int32_t sum = sums[index] >> shift;
    numbers[index] = (int16_t)(sum < least ? least : sum > 32767 ? 32767 : sum);
  }
}

KERNEL(
    languageNarrow, narrow, (const int32_t *sums, int16_t *numbers, long count, long shift, int32_t least),
    (sums, numbers, count, shift, least))

void languageLay(const int16_t *rows, long count, long width, int16_t *weights, long first) {
  for (long row = 0; row < count; row++) {
    int16_t *tile = weights + (first + row) / 16 * 16 * width + (first + row) % 16 * 2;
    for (long pair = 0; pair < width / 2; pair++) __builtin_memcpy(tile + pair * 32, rows + row * width + 2 * pair, 2 * sizeof *rows);
  }
}
