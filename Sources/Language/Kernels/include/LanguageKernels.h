#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

#include <stdint.h>

/// Adds to each of `outputs` sums the products of its weights with `inputs` numbers. Sums wrap around at 32 bits.
///
/// `weights` holds, for each pair of inputs, the two weights of each output beside one another. `inputs` is even, `outputs` a multiple of 8.
void languageMultiply(const int16_t *numbers, const int16_t *weights, int32_t *sums, long inputs, long outputs);

#endif
