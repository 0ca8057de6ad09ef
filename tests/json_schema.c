/*
 * json_schema DIRECTORY: the JSON Schema documents in it say of each file exactly what the command checks: the same
 * fields, required or not, of the same kind, within the same limits.
 */
#include "json_fields.h"

#include <stdlib.h>
#include <string.h>

static int differences;

static void differs(const char *place, const char *what)
{
    printf("%s: %s\n", place, what);
    differences++;
}

static void expect(bool holds, const char *place, const char *what)
{
    if (!holds)
        differs(place, what);
}

/* ---- one field ---- */

static bool says(const json_t *schema, const char *key, const char *text)
{
    const char *value = json_string_value(json_object_get(schema, key));

    return value != NULL && strcmp(value, text) == 0;
}

static bool has_number(const json_t *schema, const char *key, int64_t number)
{
    const json_t *value = json_object_get(schema, key);

    return json_is_integer(value) && json_integer_value(value) == number;
}

static bool has_words(const json_t *schema, const char *const *words)
{
    const json_t *list = json_object_get(schema, "enum");
    size_t count = 0;

    for (; words[count] != NULL; count++)
        if (json_string_value(json_array_get(list, count)) == NULL ||
            strcmp(json_string_value(json_array_get(list, count)), words[count]) != 0)
            return false;
    return json_array_size(list) == count;
}

static bool is_code(const json_t *schema, const field *f)
{
    char pattern[40];

    snprintf(pattern, sizeof pattern, "^[a-z0-9.-]{1,%d}$", (int)f->most);
    return says(schema, "type", "string") && says(schema, "pattern", pattern);
}

/* A text, or an object with a number of cents. */
static bool is_amount(const json_t *schema, const field *f)
{
    const json_t *either = json_object_get(schema, "anyOf");
    const json_t *object = json_array_get(either, 1);
    const json_t *cents = json_object_get(json_object_get(object, "properties"), "cents");

    return json_array_size(either) == 2 && says(json_array_get(either, 0), "type", "string") &&
           json_is_false(json_object_get(object, "additionalProperties")) &&
           says(cents, "type", "integer") && has_number(cents, "minimum", f->least) &&
           has_number(cents, "maximum", f->most);
}

static void compare_object(const char *place, const json_t *schema, const field *fields);

static void compare_value(const char *place, const json_t *schema, const field *f);

static void compare_items(const char *place, const json_t *schema, const field *items)
{
    char inside[200];

    snprintf(inside, sizeof inside, "%s[]", place);
    if (items[0].name[0] == '\0')
        compare_value(inside, json_object_get(schema, "items"), &items[0]);
    else
        compare_object(inside, json_object_get(schema, "items"), items);
}

static void compare_value(const char *place, const json_t *schema, const field *f)
{
    expect(json_string_length(json_object_get(schema, "description")) > 0, place,
           "it is not described");
    switch (f->kind) {
    case FIELD_TEXT:
        expect(says(schema, "type", "string") && has_number(schema, "minLength", 1) &&
                   has_number(schema, "maxLength", f->most),
               place, "it is text");
        break;
    case FIELD_CODE:
        expect(is_code(schema, f), place, "it is a code");
        break;
    case FIELD_AGB:
        expect(says(schema, "type", "string") &&
                   says(schema, "pattern", "^(?!00)[0-9]{2}(?!000000)[0-9]{6}$"),
               place, "it is an AGB code");
        break;
    case FIELD_WORD:
        expect(says(schema, "type", "string") && has_words(schema, f->words), place,
               "it is one of other words");
        break;
    case FIELD_DAY:
        expect(says(schema, "type", "string") && says(schema, "format", "date"), place,
               "it is a day");
        break;
    case FIELD_FLAG:
        expect(says(schema, "type", "boolean"), place, "it is true or false");
        break;
    case FIELD_CENTS:
        expect(is_amount(schema, f), place, "it is an amount within other limits");
        break;
    case FIELD_LIST:
        expect(says(schema, "type", "array"), place, "it is a list");
        compare_items(place, schema, f->items);
        break;
    default:
        expect(says(schema, "type", "integer") && has_number(schema, "minimum", f->least) &&
                   has_number(schema, "maximum", f->most),
               place, "it is a whole number within other limits");
    }
}

/* ---- an object ---- */

static bool is_required(const json_t *schema, const char *name)
{
    const json_t *item;
    size_t i;

    json_array_foreach(json_object_get(schema, "required"), i, item)
    {
        if (strcmp(json_string_value(item), name) == 0)
            return true;
    }
    return false;
}

static void compare_object(const char *place, const json_t *schema, const field *fields)
{
    const json_t *properties = json_object_get(schema, "properties");
    size_t count = 0, required = 0;
    char inside[200];

    expect(says(schema, "type", "object") &&
               json_is_false(json_object_get(schema, "additionalProperties")),
           place, "it is an object without other fields");
    for (const field *f = fields; f->name != NULL; f++, count++) {
        snprintf(inside, sizeof inside, "%s.%s", place, f->name);
        expect(is_required(schema, f->name) == f->required, inside, "it is required by one only");
        required += f->required;
        if (json_object_get(properties, f->name) == NULL)
            differs(inside, "the schema does not have it");
        else
            compare_value(inside, json_object_get(properties, f->name), f);
    }
    expect(json_object_size(properties) == count, place, "the schema has other fields too");
    expect(json_array_size(json_object_get(schema, "required")) == required, place,
           "the schema requires other fields too");
}

static void compare(const char *directory, const char *name, const field *fields)
{
    char path[4000];
    json_error_t error;
    json_t *schema;

    snprintf(path, sizeof path, "%s/%s.schema.json", directory, name);
    schema = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    if (schema == NULL)
        differs(path, error.text);
    else
        compare_object(name, schema, fields);
    json_decref(schema);
}

int main(int count, char **arguments)
{
    const char *directory = count > 1 ? arguments[1] : "schema/json";

    compare(directory, "addendum", addendum_file);
    compare(directory, "report", report_file);
    compare(directory, "settlement", settlement_file);
    return differences > 0;
}
