#include "cell.h"

#include "format.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- numbers ---- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* "12.500" is 12.5 where the point is a decimal one; with a comma it would be in doubt. One digit stays. */
static void strip_zeros(char *number)
{
    char *end = strchr(number, '.') + 1 + strspn(strchr(number, '.') + 1, "0123456789");
    char *last = end;

    while (last[-1] == '0' && last[-2] != '.')
        last--;
    memmove(last, end, strlen(end) + 1);
}

/* "-1234.56" with a decimal comma, as the library reads it without doubt. False: anything else. */
static bool with_comma(const char *text, char to[WLZ_TEXT_MAX])
{
    const char *at = text + (text[0] == '-');
    size_t whole = 0, length = strlen(text);

    for (; is_digit(*at); at++)
        whole++;
    if (*at == '.')
        at += 1 + strspn(at + 1, "0123456789");
    if (whole == 0 || at[-1] == '.' || (*at != '\0' && strcmp(at, "%") != 0) ||
        length >= WLZ_TEXT_MAX)
        return false;
    memcpy(to, text, length + 1);
    if (strchr(to, '.') != NULL) {
        strip_zeros(to);
        *strchr(to, '.') = ',';
    }
    return true;
}

/* The text that the library's parsers get: in Excel's dialect they know the notations. NULL: it is not a number. */
static const char *for_library(dialect in, const char *text, char to[WLZ_TEXT_MAX])
{
    if (in == DIALECT_EXCEL)
        return text;
    return with_comma(text, to) ? to : NULL;
}

static bool read_whole(const char *text, int64_t *out)
{
    char *end;

    if (!is_digit(text[text[0] == '-']))
        return false;
    errno = 0;
    *out = strtoll(text, &end, 10);
    return *end == '\0' && errno == 0;
}

static bool read_day(dialect in, const char *text, int64_t *out)
{
    wlz_date day;

    if (in == DIALECT_RFC4180 && (strlen(text) != 10 || text[4] != '-'))
        return false;
    if (wlz_date_parse(text, &day) != WLZ_OK)
        return false;
    *out = day;
    return true;
}

static bool read_flag(const char *text, int64_t *out)
{
    static const char *const words[] = {"no", "yes",   "nee",  "ja",     "0",
                                        "1",  "false", "true", "onwaar", "waar"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcasecmp(text, words[i]) == 0) {
            *out = (int64_t)(i % 2);
            return true;
        }
    return false;
}

bool cell_value(const char *unit, dialect in, const char *text, int64_t *out)
{
    char again[WLZ_TEXT_MAX];
    const char *number = for_library(in, text, again);
    wlz_bp bp;

    if (strcmp(unit, "flag") == 0)
        return read_flag(text, out);
    if (strcmp(unit, "count") == 0)
        return read_whole(text, out);
    if (strcmp(unit, "day") == 0)
        return read_day(in, text, out);
    if (number == NULL)
        return false;
    if (strcmp(unit, "cents") == 0)
        return wlz_cents_parse(number, out) == WLZ_OK;
    if (strcmp(unit, "milli") == 0)
        return wlz_volume_parse(number, out) == WLZ_OK;
    if (strcmp(unit, "bp") != 0 || wlz_bp_parse(number, &bp) != WLZ_OK)
        return false;
    *out = bp;
    return true;
}

/* ---- reading ---- */

static bool is_one_of(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = words; at != NULL; at = strchr(at, '|')) {
        at += *at == '|';
        if (strncmp(at, word, length) == 0 && (at[length] == '|' || at[length] == '\0'))
            return true;
    }
    return false;
}

/* The unit that says how a field's number is written; NULL: it is text. */
static const char *unit_of(const field *of)
{
    switch (of->kind) {
    case CELL_NUMBER:
        return "count";
    case CELL_CENTS:
        return "cents";
    case CELL_MILLI:
        return "milli";
    case CELL_DAY:
    case CELL_LAST_DAY:
        return "day";
    case CELL_FLAG:
        return "flag";
    default:
        return NULL;
    }
}

static bool has_bounds(const field *of)
{
    return of->kind == CELL_NUMBER || of->kind == CELL_CENTS || of->kind == CELL_MILLI;
}

/* What Excel would run begins with one of these; LF and CR because it looks behind them. */
static bool would_run(const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r\n", text[0]) != NULL;
}

/* An apostrophe before what would run, also when apostrophes are there already: so that taking one away always gives
 * back what was written. */
static bool takes_guard(const char *text)
{
    return would_run(text + strspn(text, "'"));
}

bool cell_read(const field *of, dialect in, const char *text, cell *out)
{
    const char *unit = unit_of(of);

    *out = (cell){.number = of->otherwise};
    if (text[0] == '\0')
        return of->presence != REQUIRED;
    out->given = true;
    out->text = text[0] == '\'' && takes_guard(text) ? text + 1 : text;
    if (unit != NULL)
        return cell_value(unit, in, text, &out->number) &&
               (!has_bounds(of) || (out->number >= of->low && out->number <= of->high));
    switch (of->kind) {
    case CELL_AGB:
        return wlz_agb_valid(text);
    case CELL_KVK:
        return wlz_kvk_valid(text);
    case CELL_PERFORMANCE:
        return wlz_performance_code_valid(text);
    case CELL_WORD:
        return is_one_of(of->words, text);
    default:
        return true;
    }
}

/* ---- what was expected ---- */

const char *cell_value_expected(const cli *c, const char *unit, dialect in)
{
    bool excel = in == DIALECT_EXCEL;

    if (strcmp(unit, "flag") == 0)
        return tr(c, "yes or no", "ja of nee");
    if (strcmp(unit, "count") == 0)
        return tr(c, "a whole number", "een geheel getal");
    if (strcmp(unit, "day") == 0)
        return excel ? tr(c, "a day, as 31-12-2023", "een dag, als 31-12-2023")
                     : tr(c, "a day, as 2023-12-31", "een dag, als 2023-12-31");
    if (strcmp(unit, "cents") == 0)
        return excel ? tr(c, "an amount in euros, as 1234,56 or 1.234,56",
                          "een bedrag in euro's, als 1234,56 of 1.234,56")
                     : tr(c, "an amount in euros, as 1234.56", "een bedrag in euro's, als 1234.56");
    if (strcmp(unit, "milli") == 0)
        return excel ? tr(c, "a volume, as 40000 or 1234,5", "een volume, als 40000 of 1234,5")
                     : tr(c, "a volume, as 40000 or 1234.5", "een volume, als 40000 of 1234.5");
    if (strcmp(unit, "bp") == 0)
        return excel ? tr(c, "a percentage, as 95,8%", "een percentage, als 95,8%")
                     : tr(c, "a percentage, as 95.8%", "een percentage, als 95.8%");
    return tr(c, "a word of this fact", "een woord van dit feit");
}

static const char *bound_text(const cli *c, const field *of, int64_t bound, char *to)
{
    if (of->kind == CELL_CENTS)
        return format_cents(c->dutch, bound, to);
    if (of->kind == CELL_MILLI)
        return format_milli(c->dutch, bound, to);
    snprintf(to, FORMAT_MAX, "%" PRId64, bound);
    return to;
}

static const char *words_text(const cli *c, const char *words, char *to)
{
    const char *last = strrchr(words, '|');
    size_t used = 0;

    for (const char *at = words; *at != '\0' && used + 8 < CELL_TEXT_MAX; at++) {
        if (*at != '|')
            to[used++] = *at;
        else
            used += (size_t)sprintf(to + used, "%s", at == last ? tr(c, " or ", " of ") : ", ");
    }
    to[used] = '\0';
    return to;
}

static const char *kind_expected(const cli *c, const field *of, dialect in, char *to)
{
    char low[FORMAT_MAX], high[FORMAT_MAX];

    switch (of->kind) {
    case CELL_AGB:
        return tr(c, "an AGB code: 8 digits, with the leading zeros",
                  "een AGB-code: 8 cijfers, met de voorloopnullen");
    case CELL_KVK:
        return tr(c, "a KvK number: 8 digits, with the leading zeros",
                  "een KvK-nummer: 8 cijfers, met de voorloopnullen");
    case CELL_PERFORMANCE:
        return tr(c, "a performance code, as Z1007 or H336",
                  "een prestatiecode, als Z1007 of H336");
    case CELL_WORD:
        return words_text(c, of->words, to);
    case CELL_TEXT:
    case CELL_VALUE:
        return tr(c, "something", "iets");
    default:
        break;
    }
    if (!has_bounds(of))
        return cell_value_expected(c, unit_of(of), in);
    snprintf(to, CELL_TEXT_MAX, tr(c, "%s, from %s to %s", "%s, van %s tot en met %s"),
             cell_value_expected(c, unit_of(of), in), bound_text(c, of, of->low, low),
             bound_text(c, of, of->high, high));
    return to;
}

/* "1e+05", which R and Excel write for a round amount. */
static bool is_scientific(const char *text)
{
    const char *exponent = text + strspn(text, "+-.,0123456789");

    return exponent != text && (*exponent == 'e' || *exponent == 'E') &&
           exponent[1 + strspn(exponent + 1, "+-0123456789")] == '\0';
}

const char *cell_expected(const cli *c, const field *of, dialect in, const char *text, char *to)
{
    const char *expected = kind_expected(c, of, in, to);
    size_t used;

    if (expected != to)
        snprintf(to, CELL_TEXT_MAX, "%s", expected);
    used = strlen(to);
    if (has_bounds(of) && is_scientific(text))
        snprintf(to + used, CELL_TEXT_MAX - used, "%s",
                 tr(c, ", written out: this is scientific notation",
                    ", uitgeschreven: dit is een wetenschappelijke notatie"));
    return to;
}

/* ---- writing ---- */

static void put_guarded(FILE *to, dialect in, bool first, const char *text)
{
    char *guarded = takes_guard(text) ? text_of("'%s", text) : NULL;

    csv_put(to, in, first, guarded != NULL ? guarded : text);
    free(guarded);
}

static void with_point(char *text)
{
    for (char *at = text; *at != '\0'; at++)
        if (*at == ',')
            *at = '.';
}

static void number_text(dialect in, const char *unit, int64_t number, char to[WLZ_TEXT_MAX])
{
    bool excel = in == DIALECT_EXCEL;
    int64_t rest = number < 0 ? -(number % 100) : number % 100;

    if (strcmp(unit, "cents") == 0 && excel) {
        wlz_cents_format(number, to, WLZ_TEXT_MAX);
        memmove(to, strchr(to, ' ') + 1, strlen(strchr(to, ' ')));
    } else if (strcmp(unit, "cents") == 0) {
        snprintf(to, WLZ_TEXT_MAX, "%s%" PRId64 ".%02" PRId64,
                 number < 0 && number > -100 ? "-" : "", number / 100, rest);
    } else if (strcmp(unit, "milli") == 0) {
        wlz_volume_format(number, to, WLZ_TEXT_MAX);
    } else if (strcmp(unit, "bp") == 0) {
        wlz_bp_format((wlz_bp)number, to, WLZ_TEXT_MAX);
    } else if (strcmp(unit, "day") == 0) {
        format_day(excel, (wlz_date)number, to);
    } else if (strcmp(unit, "flag") == 0) {
        snprintf(to, WLZ_TEXT_MAX, "%s",
                 number != 0 ? (excel ? "ja" : "yes") : (excel ? "nee" : "no"));
    } else {
        snprintf(to, WLZ_TEXT_MAX, "%" PRId64, number);
    }
    if (!excel)
        with_point(to);
}

void cell_put(FILE *to, dialect in, bool first, const field *of, const cell *from)
{
    const char *unit = of->kind == CELL_VALUE ? from->unit : unit_of(of);
    char text[WLZ_TEXT_MAX];

    if (!from->given) {
        csv_put(to, in, first, "");
    } else if (unit == NULL) {
        put_guarded(to, in, first, from->text);
    } else {
        number_text(in, unit, from->number, text);
        csv_put(to, in, first, text);
    }
}
