#include "LanguageKernels.h"

#include <string.h>

// Rows of a model lie far apart in memory. Three passes over a block of features, each of which asks for the memory that the next one
// reads, wait for many rows at once in place of one after another.

enum { block = 128 };

/// Finds the rows of at most `block` features. `found` gets the number of rows up to each feature, and of all.
static void find(
    const uint64_t *features, long count, const uint32_t *buckets, long shift, const uint8_t *table, long labels, const int8_t **rows,
    uint8_t *found) {
  uint8_t number = 0;
  for (long i = 0; i < count; i++) __builtin_prefetch(buckets + (features[i] >> shift));
  for (long i = 0; i < count; i++) __builtin_prefetch(table + buckets[features[i] >> shift] * (labels + 2));
  for (long i = 0; i < count; i++) {
    const uint32_t *bucket = buckets + (features[i] >> shift);
    const long size = bucket[1] - bucket[0];
    const uint8_t *fingerprints = table + bucket[0] * (labels + 2);
    found[i] = number;
    for (long row = 0; row < size; row++) {
      uint16_t fingerprint;
      memcpy(&fingerprint, fingerprints + 2 * row, sizeof fingerprint);
      if (fingerprint != (uint16_t)features[i]) continue;
      const int8_t *weights = (const int8_t *)(fingerprints + 2 * size + row * labels);
      __builtin_prefetch(weights);
      __builtin_prefetch(weights + labels - 1);
      rows[number++] = weights;
      break;
    }
  }
  found[count] = number;
}

#if defined(__x86_64__)
#include <immintrin.h>

/// Adds `16 * lanes` labels of each row, in 16-bit sums: a block's cannot overflow.
__attribute__((target("avx2"), always_inline)) static inline void sumLanes(
    const int8_t *const *rows, long count, long first, int32_t *sums, long labels, const long lanes) {
  __m256i lane[4];
  for (long i = 0; i < lanes; i++) lane[i] = _mm256_setzero_si256();
  for (long row = 0; row < count; row++) {
    for (long i = 0; i < lanes; i++) {
      lane[i] = _mm256_add_epi16(lane[i], _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(rows[row] + first + 16 * i))));
    }
  }
  int16_t all[64];
  for (long i = 0; i < lanes; i++) _mm256_storeu_si256((__m256i *)(all + 16 * i), lane[i]);
  for (long label = 0; label < labels; label++) sums[first + label] += all[label];
}

__attribute__((target("avx2"))) static void sumWide(const int8_t *const *rows, long count, int32_t *sums, long labels) {
  for (long first = 0; first < labels; first += 64) {
    const long part = labels - first < 64 ? labels - first : 64;
    switch ((part + 15) / 16) {
    case 1: sumLanes(rows, count, first, sums, part, 1); break;
    case 2: sumLanes(rows, count, first, sums, part, 2); break;
    case 3: sumLanes(rows, count, first, sums, part, 3); break;
    default: sumLanes(rows, count, first, sums, part, 4); break;
    }
  }
}
#endif

static void sumNarrow(const int8_t *const *rows, long count, int32_t *sums, long labels) {
  for (long row = 0; row < count; row++) {
    for (long label = 0; label < labels; label++) sums[label] += rows[row][label];
  }
}

static void sum(const int8_t *const *rows, long count, int32_t *sums, long labels) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    sumWide(rows, count, sums, labels);
    return;
  }
#endif
  sumNarrow(rows, count, sums, labels);
}

void languageAddRows(
    const uint64_t *features, const uint32_t *ends, long groups, const uint32_t *buckets, long shift, const uint8_t *table, long labels,
    int32_t *sums) {
  const long count = groups > 0 ? ends[groups - 1] : 0;
  const int8_t *rows[block];
  uint8_t found[block + 1];
  long group = 0, begin = 0;
  for (long first = 0; first < count; first += block) {
    const long last = count - first < block ? count : first + block;
    find(features + first, last - first, buckets, shift, table, labels, rows, found);
    while (begin < last) {
      const long end = ends[group] < last ? ends[group] : last;
      sum(rows + found[begin - first], found[end - first] - found[begin - first], sums + group * labels, labels);
      begin = end;
      // Also past groups without features.
      while (group < groups && ends[group] <= end) group++;
    }
  }
}
