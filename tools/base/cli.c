#include "cli.h"

#include "answer.h"
#include "format.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

void *must(void *memory)
{
    if (memory == NULL) {
        fputs("wlzreg: out of memory\n", stderr);
        exit(EXIT_MACHINE);
    }
    return memory;
}

size_t rows_count(const wlz_rows *rows)
{
    return rows == NULL ? 0 : rows->count;
}

const char *must_text(const char *text)
{
    if (text == NULL)
        must(NULL);
    return text;
}

static void grow(char **text, const char *format, va_list arguments)
{
    size_t before = *text != NULL ? strlen(*text) : 0, more;
    va_list again;

    va_copy(again, arguments);
    more = (size_t)vsnprintf(NULL, 0, format, arguments) + 1;
    *text = must(realloc(*text, before + more));
    vsnprintf(*text + before, more, format, again);
    va_end(again);
}

char *text_of(const char *format, ...)
{
    char *text = NULL;
    va_list arguments;

    va_start(arguments, format);
    grow(&text, format, arguments);
    va_end(arguments);
    return text;
}

void text_add(char **text, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    grow(text, format, arguments);
    va_end(arguments);
}

/* How many bytes of what has no place on a terminal begin here: a control of ASCII, one of U+0080 to U+009F, or a mark
 * that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069). */
static size_t control_at(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;

    if ((at[0] < ' ' && at[0] != '\n') || at[0] == 0x7f)
        return 1;
    if (at[0] == 0xc2 && at[1] >= 0x80 && at[1] <= 0x9f)
        return 2;
    if (at[0] == 0xe2 && ((at[1] == 0x80 && at[2] >= 0xaa && at[2] <= 0xae) ||
                          (at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9)))
        return 3;
    return 0;
}

char *plain(char *text)
{
    for (char *at = text; *at != '\0';) {
        size_t length = control_at(at);

        memset(at, ' ', length);
        at += length > 0 ? length : 1;
    }
    return text;
}

const char *tr(const cli *c, const char *en, const char *nl)
{
    return c->dutch ? nl : en;
}

/* ---- what was given ---- */

char *option_at(const cli *c, const char *name, size_t n)
{
    for (size_t i = 0; i < c->option_count; i++)
        if (strcmp(c->options[i].name, name) == 0 && n-- == 0)
            return c->options[i].value;
    return NULL;
}

const char *option(const cli *c, const char *name)
{
    return option_at(c, name, 0);
}

const char *argument(const cli *c, int n)
{
    return n < c->argument_count ? c->arguments[n] : NULL;
}

wlz_date today(const cli *c)
{
    return wlz_instant_day(c->now != 0 ? c->now : (wlz_instant)time(NULL));
}

bool day_of(cli *c, const char *name, const char *text, wlz_date *day)
{
    if (wlz_date_parse(text, day) == WLZ_OK)
        return true;
    fail(c, WLZ_INVALID,
         tr(c, "%s: \"%s\" is not a day; write it as 2024-06-01 or 1-6-2024",
            "%s: \"%s\" is geen dag; schrijf 2024-06-01 of 1-6-2024"),
         name, text);
    return false;
}

bool number_of(cli *c, const char *name, const char *text, int64_t *number)
{
    char *end;

    errno = 0;
    *number = strtoll(text, &end, 10);
    if (isdigit((unsigned char)text[text[0] == '-']) && *end == '\0' && errno == 0)
        return true;
    fail(c, WLZ_INVALID,
         tr(c, "%s: \"%s\" is not a whole number", "%s: \"%s\" is geen geheel getal"), name, text);
    return false;
}

bool year_of(cli *c, const char *text, int *year)
{
    int64_t number;

    if (!number_of(c, tr(c, "year", "jaar"), text, &number))
        return false;
    if (number >= 1900 && number <= 9999) {
        *year = (int)number;
        return true;
    }
    fail(c, WLZ_INVALID, tr(c, "\"%s\" is not a year", "\"%s\" is geen jaar"), text);
    return false;
}

bool days_of(cli *c, wlz_date *on, wlz_date *known_on)
{
    const char *day = option(c, "on"), *known = option(c, "known-on");

    *on = today(c);
    *known_on = 0;
    return (day == NULL || day_of(c, "--on", day, on)) &&
           (known == NULL || day_of(c, "--known-on", known, known_on));
}

static wlz_instant fixed_clock(void *context)
{
    return *(wlz_instant *)context;
}

bool is_plain_file(cli *c)
{
    struct stat what;

    if (stat(c->file, &what) != 0 || S_ISREG(what.st_mode))
        return true;
    fail(c, WLZ_IO, tr(c, "%s is not a file", "%s is geen bestand"), c->file);
    return false;
}

/* --actor, what the environment says, or the name by which the machine knows who runs this. */
static const char *writer(const cli *c)
{
    const char *given = c->actor != NULL ? c->actor : getenv("WLZREG_ACTOR");
    static char number[40];
    const struct passwd *user;

    if (given != NULL && (c->actor != NULL || given[0] != '\0'))
        return given;
    user = getpwuid(getuid());
    if (user != NULL)
        return user->pw_name;
    snprintf(number, sizeof number, "user %ld", (long)getuid());
    return number;
}

wlz_open_options cli_open_options(cli *c)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;

    options.flags = c->network ? WLZ_OPEN_NETWORK : 0;
    options.actor = writer(c);
    options.language = c->dutch ? WLZ_DUTCH : WLZ_ENGLISH;
    options.clock = c->now != 0 ? fixed_clock : NULL;
    options.clock_context = &c->now;
    return options;
}

/* ---- why it failed ---- */

int exit_of(wlz_status status)
{
    switch (status) {
    case WLZ_OK:
        return EXIT_DONE;
    case WLZ_REFUSED:
    case WLZ_EXISTS:
        return EXIT_REFUSED;
    case WLZ_UNDECIDED:
    case WLZ_TIE:
    case WLZ_NOVALUE:
    case WLZ_NOTCONTRACTED:
        return EXIT_UNDECIDED;
    case WLZ_INVALID:
    case WLZ_NOTFOUND:
    case WLZ_OVERFLOW:
        return EXIT_INPUT;
    default:
        return EXIT_MACHINE;
    }
}

/* "refused" for WLZ_REFUSED. */
static json_t *word_of(wlz_status status)
{
    char word[40];

    snprintf(word, sizeof word, "%s", wlz_status_name(status) + strlen("WLZ_"));
    for (char *at = word; *at != '\0'; at++)
        *at = (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);
    return json_string(word);
}

static void reason_begin(cli *c, wlz_status status, const char *message)
{
    c->failed = true;
    c->status = status;
    c->exit = exit_of(status);
    answer_data(c, "status", word_of(status));
    answer_data(c, "message", json_of_text(message));
}

wlz_status fail(cli *c, wlz_status status, const char *format, ...)
{
    char message[2000];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    reason_begin(c, status, plain(message));
    return status;
}

void put_violation(json_t *row, const wlz_violation *v)
{
    put_text(row, "rule", v->rule);
    put_text(row, "refuses", v->refuses);
    put_text(row, "subject", v->subject);
    if (v->has_amounts) {
        put_number(row, "limit_cents", v->limit_cents);
        put_number(row, "actual_cents", v->actual_cents);
        put_number(row, "excess_cents", v->excess_cents);
        put_number(row, "headroom_cents", v->headroom_cents);
    }
    put_text(row, "document", v->document);
    put_text(row, "paragraph", v->paragraph);
}

/* What the record of the rule that was broken first suggests. */
static void hint_helps(cli *c)
{
    const wlz_violations *broken = wlz_violation_list(c->registry);

    if (broken->count > 0 && broken->rows[0]->helps != NULL)
        hint(c, "%s", broken->rows[0]->helps);
}

static void record_message(cli *c, wlz_status status, const char *text)
{
    char *message = must(strdup(text));

    reason_begin(c, status, plain(message));
    free(message);
}

wlz_status record_verdict(cli *c, wlz_status status, const char *message)
{
    if (status == WLZ_OK || c->failed)
        return status;
    record_message(c, status, message);
    answer_data(c, "violations", must(json_array()));
    return status;
}

wlz_status record_status(cli *c, wlz_status status)
{
    json_t *violations;

    if (status == WLZ_OK || c->failed)
        return status;
    record_message(c, status, wlz_message(c->registry));
    violations = must(json_array());
    for (size_t i = 0; i < wlz_violation_list(c->registry)->count; i++)
        put_violation(new_row(violations), wlz_violation_list(c->registry)->rows[i]);
    answer_data(c, "violations", violations);
    hint_helps(c);
    return status;
}

void hint(cli *c, const char *format, ...)
{
    json_t *hints = json_object_get(c->answer, "hints");
    char text[1000];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (hints == NULL) {
        answer_data(c, "hints", json_array());
        hints = json_object_get(c->answer, "hints");
    }
    if (json_array_append_new(hints, json_of_text(plain(text))) != 0)
        must(NULL);
}

static void print_amounts(const cli *c, const json_t *v)
{
    static const struct {
        const char *key, *en, *nl;
    } amounts[] = {{"limit_cents", "limit", "grens"},
                   {"actual_cents", "actual", "werkelijk"},
                   {"excess_cents", "excess", "te veel"},
                   {"headroom_cents", "headroom", "ruimte"}};

    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
        const json_t *cents = json_object_get(v, amounts[i].key);
        char text[FORMAT_MAX];

        if (json_is_integer(cents))
            fprintf(stderr, "  %-10s %s\n", tr(c, amounts[i].en, amounts[i].nl),
                    format_cents(c->dutch, json_integer_value(cents), text));
    }
}

static void print_text(const char *label, const char *first, const char *second)
{
    char *text = text_of("%s%s%s", first, second != NULL ? ", " : "", second != NULL ? second : "");

    fprintf(stderr, "  %-10s %s\n", label, plain(text));
    free(text);
}

static void print_violation(const cli *c, const json_t *v)
{
    const char *document = json_string_value(json_object_get(v, "document"));
    const char *paragraph = json_string_value(json_object_get(v, "paragraph"));
    const char *subject = json_string_value(json_object_get(v, "subject"));

    print_text(tr(c, "rule", "regel"), json_string_value(json_object_get(v, "rule")), NULL);
    if (subject != NULL && subject[0] != '\0')
        print_text(tr(c, "about", "over"), subject, NULL);
    print_amounts(c, v);
    if (document != NULL)
        print_text(tr(c, "source", "bron"), document, paragraph);
}

static const char *how_it_ended(const cli *c)
{
    switch (c->exit) {
    case EXIT_REFUSED:
        return tr(c, "refused", "geweigerd");
    case EXIT_UNDECIDED:
        return c->status == WLZ_NOTCONTRACTED ? tr(c, "the answer", "het antwoord")
                                              : tr(c, "undecided", "niet beslist");
    case EXIT_INPUT:
        return tr(c, "wrong input", "onjuiste invoer");
    default:
        return tr(c, "failed", "mislukt");
    }
}

void print_hints(const cli *c, FILE *to)
{
    json_t *item;
    size_t index;

    json_array_foreach(json_object_get(c->answer, "hints"), index, item)
        fprintf(to, "  %-10s %s\n", tr(c, "what helps", "wat helpt"), json_string_value(item));
}

bool takes_colour(int file)
{
    return isatty(file) && getenv("NO_COLOR") == NULL;
}

void print_reason(cli *c)
{
    json_t *item;
    size_t index;
    bool colour = takes_colour(STDERR_FILENO);

    fprintf(stderr, colour ? "\x1b[31mwlzreg: %s:\x1b[0m %s\n" : "wlzreg: %s: %s\n",
            how_it_ended(c), json_string_value(json_object_get(c->answer, "message")));
    json_array_foreach(json_object_get(c->answer, "violations"), index, item)
        print_violation(c, item);
    print_hints(c, stderr);
}
