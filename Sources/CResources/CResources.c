#include "CResources.h"

// One entry a file of `Resources/`; a test compares this table with the folder.

static const unsigned char helplines[] = {
#embed "../../Resources/Helplines/helplines.json"
};
static const unsigned char helplines_schema[] = {
#embed "../../Resources/Schemas/helplines.schema.json"
};

static const gamut_resource all[] = {
    {"Helplines/helplines.json", helplines, sizeof helplines},
    {"Schemas/helplines.schema.json", helplines_schema, sizeof helplines_schema},
};

const gamut_resource *gamut_resource_at(size_t index) {
  return index < sizeof all / sizeof *all ? &all[index] : NULL;
}
