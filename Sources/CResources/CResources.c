#include "CResources.h"

// One entry a file of `Resources/`; a test compares this table with the folder.

static const unsigned char helplines[] = {
#embed "../../Resources/Helplines/helplines.json"
};
static const unsigned char emotional_range[] = {
#embed "../../Resources/Questionnaires/emotional-range.json"
};
static const unsigned char helplines_schema[] = {
#embed "../../Resources/Schemas/helplines.schema.json"
};
static const unsigned char how_change_is_worked_out[] = {
#embed "../../Resources/Pages/how-change-is-worked-out.txt"
};
static const unsigned char how_it_is_worked_out[] = {
#embed "../../Resources/Pages/how-it-is-worked-out.txt"
};
static const unsigned char questionnaire_schema[] = {
#embed "../../Resources/Schemas/questionnaire.schema.json"
};
static const unsigned char welcome[] = {
#embed "../../Resources/Pages/welcome.txt"
};

static const gamut_resource all[] = {
    {"Helplines/helplines.json", helplines, sizeof helplines},
    {"Pages/how-change-is-worked-out.txt", how_change_is_worked_out,
     sizeof how_change_is_worked_out},
    {"Pages/how-it-is-worked-out.txt", how_it_is_worked_out, sizeof how_it_is_worked_out},
    {"Pages/welcome.txt", welcome, sizeof welcome},
    {"Questionnaires/emotional-range.json", emotional_range, sizeof emotional_range},
    {"Schemas/helplines.schema.json", helplines_schema, sizeof helplines_schema},
    {"Schemas/questionnaire.schema.json", questionnaire_schema, sizeof questionnaire_schema},
};

const gamut_resource *gamut_resource_at(size_t index) {
  return index < sizeof all / sizeof *all ? &all[index] : NULL;
}
