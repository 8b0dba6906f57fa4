#pragma once
#include <stddef.h>

/// One file of `Resources/`, as it was when the program was built.
typedef struct gamut_resource {
  const char *_Nonnull path;  ///< below `Resources/`, such as `Questionnaires/emotional-range.json`
  const unsigned char *_Nonnull bytes;
  size_t count;
} gamut_resource;

/// The resource at `index`, or NULL past the last one.
const gamut_resource *_Nullable gamut_resource_at(size_t index);
