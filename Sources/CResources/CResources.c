#include "CResources.h"

// One entry a file of `Resources/`; a test compares this table with the folder.

static const unsigned char exercise_noticing[] = {
#embed "../../Resources/Exercises/noticing.json"
};
static const unsigned char exercise_one_thing[] = {
#embed "../../Resources/Exercises/one-thing.json"
};
static const unsigned char helplines[] = {
#embed "../../Resources/Helplines/helplines.json"
};
static const unsigned char topic_antidepressants[] = {
#embed "../../Resources/Learn/antidepressants.json"
};
static const unsigned char topic_does_it_pass[] = {
#embed "../../Resources/Learn/does-it-pass.json"
};
static const unsigned char topic_how_common[] = {
#embed "../../Resources/Learn/how-common.json"
};
static const unsigned char topic_how_it_shows[] = {
#embed "../../Resources/Learn/how-it-shows.json"
};
static const unsigned char topic_illness_or_medicine[] = {
#embed "../../Resources/Learn/illness-or-medicine.json"
};
static const unsigned char topic_joy_and_sorrow[] = {
#embed "../../Resources/Learn/joy-and-sorrow.json"
};
static const unsigned char topic_neighbours[] = {
#embed "../../Resources/Learn/neighbours.json"
};
static const unsigned char topic_noticing[] = {
#embed "../../Resources/Learn/noticing.json"
};
static const unsigned char topic_partners[] = {
#embed "../../Resources/Learn/partners.json"
};
static const unsigned char topic_relief[] = {
#embed "../../Resources/Learn/relief.json"
};
static const unsigned char topic_skills[] = {
#embed "../../Resources/Learn/skills.json"
};
static const unsigned char topic_stopping_alone[] = {
#embed "../../Resources/Learn/stopping-alone.json"
};
static const unsigned char topic_talking[] = {
#embed "../../Resources/Learn/talking.json"
};
static const unsigned char topic_the_whole_line[] = {
#embed "../../Resources/Learn/the-whole-line.json"
};
static const unsigned char topic_this_check[] = {
#embed "../../Resources/Learn/this-check.json"
};
static const unsigned char topic_what_a_prescriber_may_offer[] = {
#embed "../../Resources/Learn/what-a-prescriber-may-offer.json"
};
static const unsigned char topic_what_it_is[] = {
#embed "../../Resources/Learn/what-it-is.json"
};
static const unsigned char how_change_is_worked_out[] = {
#embed "../../Resources/Pages/how-change-is-worked-out.txt"
};
static const unsigned char how_it_is_worked_out[] = {
#embed "../../Resources/Pages/how-it-is-worked-out.txt"
};
static const unsigned char welcome[] = {
#embed "../../Resources/Pages/welcome.txt"
};
static const unsigned char emotional_range[] = {
#embed "../../Resources/Questionnaires/emotional-range.json"
};
static const unsigned char phq_8[] = {
#embed "../../Resources/Questionnaires/phq-8.json"
};
static const unsigned char exercise_schema[] = {
#embed "../../Resources/Schemas/exercise.schema.json"
};
static const unsigned char helplines_schema[] = {
#embed "../../Resources/Schemas/helplines.schema.json"
};
static const unsigned char questionnaire_schema[] = {
#embed "../../Resources/Schemas/questionnaire.schema.json"
};
static const unsigned char sources_schema[] = {
#embed "../../Resources/Schemas/sources.schema.json"
};
static const unsigned char topic_schema[] = {
#embed "../../Resources/Schemas/topic.schema.json"
};
static const unsigned char sources[] = {
#embed "../../Resources/Sources/sources.json"
};

static const gamut_resource all[] = {
    {"Exercises/noticing.json", exercise_noticing, sizeof exercise_noticing},
    {"Exercises/one-thing.json", exercise_one_thing, sizeof exercise_one_thing},
    {"Helplines/helplines.json", helplines, sizeof helplines},
    {"Learn/antidepressants.json", topic_antidepressants, sizeof topic_antidepressants},
    {"Learn/does-it-pass.json", topic_does_it_pass, sizeof topic_does_it_pass},
    {"Learn/how-common.json", topic_how_common, sizeof topic_how_common},
    {"Learn/how-it-shows.json", topic_how_it_shows, sizeof topic_how_it_shows},
    {"Learn/illness-or-medicine.json", topic_illness_or_medicine, sizeof topic_illness_or_medicine},
    {"Learn/joy-and-sorrow.json", topic_joy_and_sorrow, sizeof topic_joy_and_sorrow},
    {"Learn/neighbours.json", topic_neighbours, sizeof topic_neighbours},
    {"Learn/noticing.json", topic_noticing, sizeof topic_noticing},
    {"Learn/partners.json", topic_partners, sizeof topic_partners},
    {"Learn/relief.json", topic_relief, sizeof topic_relief},
    {"Learn/skills.json", topic_skills, sizeof topic_skills},
    {"Learn/stopping-alone.json", topic_stopping_alone, sizeof topic_stopping_alone},
    {"Learn/talking.json", topic_talking, sizeof topic_talking},
    {"Learn/the-whole-line.json", topic_the_whole_line, sizeof topic_the_whole_line},
    {"Learn/this-check.json", topic_this_check, sizeof topic_this_check},
    {"Learn/what-a-prescriber-may-offer.json", topic_what_a_prescriber_may_offer,
     sizeof topic_what_a_prescriber_may_offer},
    {"Learn/what-it-is.json", topic_what_it_is, sizeof topic_what_it_is},
    {"Pages/how-change-is-worked-out.txt", how_change_is_worked_out,
     sizeof how_change_is_worked_out},
    {"Pages/how-it-is-worked-out.txt", how_it_is_worked_out, sizeof how_it_is_worked_out},
    {"Pages/welcome.txt", welcome, sizeof welcome},
    {"Questionnaires/emotional-range.json", emotional_range, sizeof emotional_range},
    {"Questionnaires/phq-8.json", phq_8, sizeof phq_8},
    {"Schemas/exercise.schema.json", exercise_schema, sizeof exercise_schema},
    {"Schemas/helplines.schema.json", helplines_schema, sizeof helplines_schema},
    {"Schemas/questionnaire.schema.json", questionnaire_schema, sizeof questionnaire_schema},
    {"Schemas/sources.schema.json", sources_schema, sizeof sources_schema},
    {"Schemas/topic.schema.json", topic_schema, sizeof topic_schema},
    {"Sources/sources.json", sources, sizeof sources},
};

const gamut_resource *gamut_resource_at(size_t index) {
  return index < sizeof all / sizeof *all ? &all[index] : NULL;
}
