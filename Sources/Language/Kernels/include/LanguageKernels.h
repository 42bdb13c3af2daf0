#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

#include <stdint.h>

/// Makes `outputs` sums for each of `rows` rows: the products of the weights with the row's `inputs` numbers, on top of `bias`, or, where
/// that is null, of the sums that are there. Sums wrap around at 32 bits.
///
/// Rows of numbers begin `stride` apart, rows of sums `outputs`. `inputs` is even, `outputs` a multiple of 16. `weights` holds tiles of
/// sixteen outputs; in each, for each pair of inputs, the two weights of each output beside one another.
void languageMultiply(
    const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs, long outputs);

/// The same by one of the versions, of which all give the same sums: 0 one product at a time, 1 for every x86-64, 2 with AVX2, 3 with AVX-512
/// and its VNNI.
void languageMultiplyBy(
    long version, const int16_t *numbers, long stride, const int16_t *weights, const int32_t *bias, int32_t *sums, long rows, long inputs,
    long outputs);

/// The last version that this processor can run, which is the fastest.
long languageMultiplyVersion(void);

/// One step of `rows` long short-term memories of `width` cells, a multiple of eight, from the sums of their gates: input, forget, output,
/// candidate, `width` of each.
///
/// `sumUnit` is what 1 in a sum is worth, `stateUnit` what a state of 1 becomes. Rows of states begin `stride` apart.
void languageTurn(
    const int32_t *sums, float sumUnit, float *cells, int16_t *states, float stateUnit, long stride, long rows, long width);

/// Makes 16-bit numbers of `count` sums: shifted down, between `least` and 32767.
void languageNarrow(const int32_t *sums, int16_t *numbers, long count, long shift, int32_t least);

/// Lays `count` rows of `width` numbers, which is even, out as the weights of as many outputs from number `first` on.
void languageLay(const int16_t *rows, long count, long width, int16_t *weights, long first);

/// Adds the weights of those features that have a row to the sums of their group, `labels` of them.
///
/// `ends` has, for each group, the number of features up to its end, and never falls.
///
/// The high bits of a feature, `shift` down, choose a bucket; `buckets` has the number of each one's first row, and one number more. The table
/// holds, for each bucket, the fingerprints of its rows, which are the low 16 bits of their features, and then `labels` weights a row; 64 bytes
/// after its end can be read.
void languageAddRows(
    const uint64_t *features, const uint32_t *ends, long groups, const uint32_t *buckets, long shift, const uint8_t *table, long labels,
    int32_t *sums);

#endif
