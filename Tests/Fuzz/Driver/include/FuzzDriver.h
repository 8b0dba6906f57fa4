#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of the program; part of the toolchain, which has no header
/// for it.
int LLVMFuzzerRunDriver(
    int *_Nonnull count, char *_Nullable *_Nullable *_Nonnull arguments,
    int (*_Nonnull feed)(const uint8_t *_Nullable bytes, size_t count));

/// Changes bytes in libFuzzer's own ways.
///
/// Returns how many there are afterwards; there is room for `limit`.
size_t LLVMFuzzerMutate(uint8_t *_Nonnull bytes, size_t count, size_t limit);
