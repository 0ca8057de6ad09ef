/* What a JSON file said, into the library's structs, and rows of the registry back into what a file says. */
#include "json_input.h"

#include "answer.h"

bool input_cents(const json_t *value, wlz_cents *out)
{
    const json_t *cents = json_object_get(value, "cents");

    if (json_is_string(value))
        return wlz_cents_parse(json_string_value(value), out) == WLZ_OK;
    if (json_object_size(value) != 1 || !json_is_integer(cents))
        return false;
    *out = json_integer_value(cents);
    return true;
}

static void fill_value(const json_t *value, const field *f, char *to)
{
    switch (f->kind) {
    case FIELD_FLAG:
        *(bool *)(void *)to = json_is_true(value);
        break;
    case FIELD_NUMBER:
        *(int *)(void *)to = (int)json_integer_value(value);
        break;
    case FIELD_ROW:
        *(int64_t *)(void *)to = json_integer_value(value);
        break;
    case FIELD_BP:
        *(wlz_bp *)(void *)to = (wlz_bp)json_integer_value(value);
        break;
    case FIELD_CENTS:
        input_cents(value, (wlz_cents *)(void *)to);
        break;
    case FIELD_DAY:
        wlz_date_parse(json_string_value(value), (wlz_date *)(void *)to);
        break;
    case FIELD_LIST:
        break;
    default:
        *(const char **)(void *)to = json_string_value(value);
    }
}

void input_fill(const json_t *object, const field *fields, void *to)
{
    for (const field *f = fields; f->name != NULL; f++) {
        const json_t *value = json_object_get(object, f->name);

        if (value != NULL && f->at != NOT_FILLED)
            fill_value(value, f, (char *)to + f->at);
    }
}

static void put_cents(json_t *object, const char *name, wlz_cents cents)
{
    json_t *amount = must(json_object());

    put_number(amount, "cents", cents);
    if (json_object_set_new(object, name, amount) != 0)
        must(NULL);
}

/* In a table the name of an amount has its unit. */
static json_t *column_of(const json_t *row, const field *f)
{
    char name[60];

    snprintf(name, sizeof name, "%s%s", f->name, f->kind == FIELD_CENTS ? "_cents" : "");
    return json_object_get(row, name);
}

json_t *input_of_row(const json_t *row, const field *fields)
{
    json_t *object = must(json_object());

    for (const field *f = fields; f->name != NULL; f++) {
        json_t *value = column_of(row, f);

        if (value == NULL || json_is_null(value) || f->at == NOT_FILLED)
            continue;
        if (f->kind == FIELD_FLAG)
            put_flag(object, f->name, json_integer_value(value) != 0);
        else if (f->kind == FIELD_CENTS)
            put_cents(object, f->name, json_integer_value(value));
        else if (json_object_set(object, f->name, value) != 0)
            must(NULL);
    }
    return object;
}
