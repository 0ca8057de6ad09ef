#include "json_input.h"

#include "answer.h"
#include "format.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define PLACE_MAX 300
#define TOLD_MAX 400
#define BARE_MAX 900000000000 /* of a number without a unit, whose readings are told */
#define FAULTS_MAX 50         /* that are named; the others are counted */

/* ---- reading ---- */

/* The bytes of a file, NULL when they cannot be had. */
static char *bytes_read(cli *c, const char *file, size_t *length)
{
    FILE *from = fopen(file, "rb");
    char *bytes = must(malloc(INPUT_MAX + 1));
    int error = 0;

    *length = from != NULL ? fread(bytes, 1, INPUT_MAX + 1, from) : 0;
    if (from == NULL || ferror(from))
        error = errno;
    if (from != NULL)
        fclose(from);
    if (error != 0)
        fail(c, WLZ_INVALID, "%s: %s", file, strerror(error));
    else if (*length > INPUT_MAX)
        fail(c, WLZ_INVALID,
             tr(c, "%s: more than %d MB was not expected", "%s: meer dan %d MB was niet verwacht"),
             file, INPUT_MAX / 1024 / 1024);
    else
        return bytes;
    free(bytes);
    return NULL;
}

static json_t *parse(cli *c, const char *file)
{
    size_t length = 0, mark = 0;
    char *bytes = bytes_read(c, file, &length);
    json_error_t error;
    json_t *data;

    if (bytes == NULL)
        return NULL;
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        mark = 3; /* as Windows writes UTF-8 */
    data = json_loadb(bytes + mark, length - mark, JSON_REJECT_DUPLICATES, &error);
    if (data == NULL)
        fail(c, WLZ_INVALID, tr(c, "%s: line %d, column %d: %s", "%s: regel %d, kolom %d: %s"),
             file, error.line, error.column, error.text);
    free(bytes);
    return data;
}

/* ---- what was expected, what was found ---- */

static void report_words(const field *f, const char *before, char to[TOLD_MAX])
{
    size_t used = (size_t)snprintf(to, TOLD_MAX, "%s", before);

    for (size_t i = 0; f->words[i] != NULL && used < TOLD_MAX; i++)
        used += (size_t)snprintf(to + used, TOLD_MAX - used, "%s\"%s\"", i > 0 ? ", " : " ",
                                 f->words[i]);
}

static void report_range(const field *f, const char *what, const char *through, char to[TOLD_MAX])
{
    snprintf(to, TOLD_MAX, "%s, %" PRId64 " %s %" PRId64, what, f->least, through, f->most);
}

static void report_amounts(const cli *c, const field *f, char to[TOLD_MAX])
{
    char least[FORMAT_MAX], most[FORMAT_MAX];

    snprintf(to, TOLD_MAX,
             tr(c, "an amount as \"€ 400.000\" or {\"cents\": 40000000}, %s to %s",
                "een bedrag als \"€ 400.000\" of {\"cents\": 40000000}, %s tot en met %s"),
             format_cents(c->dutch, f->least, least), format_cents(c->dutch, f->most, most));
}

static const char *expected(const cli *c, const field *f, char to[TOLD_MAX])
{
    const char *through = tr(c, "to", "tot en met");

    switch (f->kind) {
    case FIELD_TEXT:
        snprintf(to, TOLD_MAX,
                 tr(c, "text of 1 to %" PRId64 " bytes", "tekst van 1 tot %" PRId64 " bytes"),
                 f->most);
        break;
    case FIELD_CODE:
        snprintf(to, TOLD_MAX,
                 tr(c, "a name of 1 to %" PRId64 " of a-z, 0-9, . and -",
                    "een naam van 1 tot %" PRId64 " van a-z, 0-9, . en -"),
                 f->most);
        break;
    case FIELD_AGB:
        return tr(c, "an AGB code of 8 digits, in quotes",
                  "een AGB-code van 8 cijfers, tussen aanhalingstekens");
    case FIELD_WORD:
        report_words(f, tr(c, "one of", "een van"), to);
        break;
    case FIELD_DAY:
        return tr(c, "a day as \"2023-06-01\"", "een dag als \"2023-06-01\"");
    case FIELD_FLAG:
        return tr(c, "true or false", "true of false");
    case FIELD_NUMBER:
    case FIELD_ROW:
        report_range(f, tr(c, "a whole number", "een geheel getal"), through, to);
        break;
    case FIELD_CENTS:
        report_amounts(c, f, to);
        break;
    case FIELD_BP:
        report_range(f,
                     tr(c, "a whole number of hundredths of a percent",
                        "een geheel aantal honderdste procenten"),
                     through, to);
        break;
    case FIELD_LIST:
        return tr(c, "a list, [ ]", "een lijst, [ ]");
    }
    return to;
}

/* Cut behind a whole character. */
static void cut(char *text, size_t most)
{
    if (strlen(text) <= most)
        return;
    while (most > 0 && ((unsigned char)text[most] & 0xc0) == 0x80)
        most--;
    memcpy(text + most, "…", sizeof "…");
}

static const char *found(const cli *c, const json_t *value, char to[TOLD_MAX])
{
    char *text;

    if (json_is_object(value))
        return tr(c, "an object, { }", "een object, { }");
    if (json_is_array(value))
        return tr(c, "a list, [ ]", "een lijst, [ ]");
    text = must(json_dumps(value, JSON_ENCODE_ANY));
    snprintf(to, TOLD_MAX, "%.80s", text);
    if (strlen(text) > 60)
        cut(to, 60);
    free(text);
    return to;
}

/* A number may be of cents or of euros. */
static const char *found_amount(const cli *c, const json_t *value, char to[TOLD_MAX])
{
    char cents[FORMAT_MAX], euros[FORMAT_MAX];
    json_int_t number = json_integer_value(value);

    if (!json_is_integer(value) || number < 1 || number > BARE_MAX)
        return found(c, value, to);
    snprintf(to, TOLD_MAX,
             tr(c, "%" PRId64 ", which means %s or %s", "%" PRId64 ": dat is %s of %s"),
             (int64_t)number, format_cents(c->dutch, number, cents),
             format_cents(c->dutch, number * 100, euros));
    return to;
}

/* ---- holding it against the fields ---- */

typedef struct check {
    cli *c;
    json_t *faults; /* {"field", "expected", "value"} */
    size_t count;
} check;

static void fault(check *k, const char *place, const char *wanted, const char *got)
{
    json_t *row;

    if (k->count++ >= FAULTS_MAX)
        return;
    row = new_row(k->faults);
    put_text(row, "field", place);
    put_text(row, "expected", wanted);
    put_text(row, "value", got);
}

static bool is_code(const char *text, const field *f)
{
    size_t length = strlen(text);

    return length >= 1 && length <= (size_t)f->most &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789.-") == length;
}

static bool is_word(const char *text, const field *f)
{
    for (size_t i = 0; f->words[i] != NULL; i++)
        if (strcmp(text, f->words[i]) == 0)
            return true;
    return false;
}

static bool is_day(const char *text)
{
    wlz_date day;

    return strlen(text) == strlen("2023-06-01") && text[4] == '-' && text[7] == '-' &&
           wlz_date_parse(text, &day) == WLZ_OK;
}

static bool is_expected_text(const char *text, const field *f)
{
    switch (f->kind) {
    case FIELD_TEXT:
        return wlz_text_valid(text, (size_t)f->most);
    case FIELD_CODE:
        return is_code(text, f);
    case FIELD_AGB:
        return wlz_agb_valid(text);
    case FIELD_WORD:
        return is_word(text, f);
    case FIELD_DAY:
        return is_day(text);
    default:
        return false;
    }
}

static bool is_expected(const json_t *value, const field *f)
{
    wlz_cents cents = 0;

    switch (f->kind) {
    case FIELD_FLAG:
        return json_is_boolean(value);
    case FIELD_NUMBER:
    case FIELD_ROW:
    case FIELD_BP:
        return json_is_integer(value) && json_integer_value(value) >= f->least &&
               json_integer_value(value) <= f->most;
    case FIELD_CENTS:
        return input_cents(value, &cents) && cents >= f->least && cents <= f->most;
    case FIELD_LIST:
        return json_is_array(value);
    default:
        return json_is_string(value) && is_expected_text(json_string_value(value), f);
    }
}

static void check_object(check *k, const char *place, const json_t *object, const field *fields);

static void check_value(check *k, const char *place, const json_t *value, const field *f)
{
    char wanted[TOLD_MAX], got[TOLD_MAX], item_place[PLACE_MAX];
    const json_t *item;
    size_t i;

    if (!is_expected(value, f))
        fault(k, place, expected(k->c, f, wanted),
              f->kind == FIELD_CENTS ? found_amount(k->c, value, got) : found(k->c, value, got));
    else if (f->kind == FIELD_LIST)
        json_array_foreach(value, i, item)
        {
            snprintf(item_place, PLACE_MAX, "%s[%zu]", place, i);
            if (f->items[0].name[0] == '\0')
                check_value(k, item_place, item, &f->items[0]);
            else
                check_object(k, item_place, item, f->items);
        }
}

static const field *field_named(const field *fields, const char *name)
{
    for (; fields->name != NULL; fields++)
        if (strcmp(fields->name, name) == 0)
            return fields;
    return NULL;
}

/* "activities[1].money"; the name may be anything, also what would move a terminal's cursor. */
static const char *place_in(const char *place, const char *name, char to[PLACE_MAX])
{
    char shown[100];

    snprintf(shown, sizeof shown, "%.80s", name);
    if (strlen(name) > 60)
        cut(shown, 60);
    for (char *at = shown; *at != '\0'; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
    snprintf(to, PLACE_MAX, "%s%s%s", place, place[0] != '\0' ? "." : "", shown);
    return to;
}

static void check_names(check *k, const char *place, const json_t *object, const field *fields)
{
    char wanted[TOLD_MAX], at[PLACE_MAX];
    size_t used = (size_t)snprintf(wanted, TOLD_MAX, "%s", tr(k->c, "one of", "een van"));
    const json_t *value;
    const char *name;

    for (const field *f = fields; f->name != NULL && used < TOLD_MAX; f++)
        used += (size_t)snprintf(wanted + used, TOLD_MAX - used, "%s%s", f == fields ? " " : ", ",
                                 f->name);
    json_object_foreach((json_t *)object, name, value)
    {
        if (field_named(fields, name) == NULL)
            fault(k, place_in(place, name, at), wanted,
                  tr(k->c, "an unknown field", "een onbekend veld"));
    }
}

static void check_object(check *k, const char *place, const json_t *object, const field *fields)
{
    char wanted[TOLD_MAX], got[TOLD_MAX], at[PLACE_MAX];

    if (!json_is_object(object)) {
        fault(k, place, tr(k->c, "an object, { }", "een object, { }"), found(k->c, object, got));
        return;
    }
    check_names(k, place, object, fields);
    for (const field *f = fields; f->name != NULL; f++) {
        const json_t *value = json_object_get(object, f->name);

        place_in(place, f->name, at);
        if (value != NULL)
            check_value(k, at, value, f);
        else if (f->required)
            fault(k, at, expected(k->c, f, wanted), tr(k->c, "nothing", "niets"));
    }
}

static const column fault_columns[] = {{"field", "field", "veld", AS_TEXT},
                                       {"value", "value", "waarde", AS_TEXT},
                                       {"expected", "expected", "verwacht", AS_TEXT}};

static void report_fault(cli *c, const char *file, const json_t *fault)
{
    const char *place = json_string_value(json_object_get(fault, "field"));

    fail(c, WLZ_INVALID,
         tr(c, "%s: %s%s%s was expected; got %s", "%s: %s%s%s werd verwacht; er staat %s"), file,
         place, place[0] != '\0' ? ": " : "", json_string_value(json_object_get(fault, "expected")),
         json_string_value(json_object_get(fault, "value")));
}

/* One fault is the message; of more the message has the number, and people get a table. */
static void report_faults(cli *c, const char *file, const check *k)
{
    if (k->count == 1) {
        report_fault(c, file, json_array_get(k->faults, 0));
        answer_data(c, "errors", json_incref(k->faults));
        return;
    }
    fail(c, WLZ_INVALID, tr(c, "%s: %zu fields are invalid", "%s: %zu velden zijn ongeldig"), file,
         k->count);
    json_array_extend(answer_table(c, "errors", NULL, NULL, COLUMNS(fault_columns)), k->faults);
}

json_t *input_read(cli *c, const char *file, const field *fields)
{
    check k = {c, must(json_array()), 0};
    json_t *data = parse(c, file);

    if (data != NULL)
        check_object(&k, "", data, fields);
    if (k.count > 0) {
        report_faults(c, file, &k);
        json_decref(data);
        data = NULL;
    }
    json_decref(k.faults);
    return data;
}

wlz_status input_reason(cli *c, wlz_status status, const char *file, const char *format, ...)
{
    char place[PLACE_MAX];
    va_list arguments;
    char *message;

    if (status == WLZ_OK || c->failed)
        return status;
    va_start(arguments, format);
    vsnprintf(place, sizeof place, format, arguments);
    va_end(arguments);
    record_status(c, status);
    message = text_of("%s: %s%s%s", file, place, place[0] != '\0' ? ": " : "",
                      json_string_value(json_object_get(c->answer, "message")));
    answer_data(c, "message", json_of_text(message));
    free(message);
    return status;
}
