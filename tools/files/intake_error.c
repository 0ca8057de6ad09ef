/* What is wrong with a file that is imported. */
#include "answer.h"
#include "format.h"
#include "intake.h"

#include <stdlib.h>
#include <string.h>

/* Worse is what a person cannot answer by looking at a rule: first the machine, then the file, then rules. */
static int severity(wlz_status status)
{
    static const int order[] = {[EXIT_DONE] = 0,
                                [EXIT_UNDECIDED] = 1,
                                [EXIT_REFUSED] = 2,
                                [EXIT_INPUT] = 3,
                                [EXIT_MACHINE] = 4};

    return order[exit_of(status)];
}

static json_t *error_add(intake *i, size_t line, wlz_status status)
{
    json_t *row = new_row(i->errors);

    put_number(row, "line", (int64_t)line);
    put_null(row, "column");
    put_null(row, "value");
    put_null(row, "expected");
    put_null(row, "rule");
    if (severity(status) > severity(i->worst))
        i->worst = status;
    i->stopped = i->stopped || json_array_size(i->errors) >= i->errors_max;
    return row;
}

/* A value may be a megabyte: its beginning is enough, cut between characters. */
static void put_value(json_t *row, const char *text)
{
    const size_t most = 80;
    size_t length = strlen(text);
    char *cut;

    if (length <= most) {
        put_text(row, "value", text);
        return;
    }
    for (length = most; ((unsigned char)text[length] & 0xc0) == 0x80;)
        length--;
    cut = text_of("%.*s…", (int)length, text);
    put_text(row, "value", cut);
    free(cut);
}

void cell_wrong(intake *i, size_t line, const char *name, const char *value, const char *expected)
{
    json_t *row = error_add(i, line, WLZ_INVALID);
    char *message = text_of(tr(i->c, "expected %s", "verwacht: %s"), expected);

    put_text(row, "column", name);
    if (value != NULL)
        put_value(row, value);
    put_text(row, "expected", expected);
    put_text(row, "message", message);
    free(message);
}

void row_wrong(intake *i, size_t f, const char *expected)
{
    cell_wrong(i, i->line, i->kind->fields[f].name,
               i->cells[f].text != NULL ? i->cells[f].text : "", expected);
}

bool row_unlikely(intake *i, size_t f, const char *likely)
{
    char *expected;

    if (option(i->c, "unlikely") != NULL)
        return false;
    expected = text_of(
        tr(i->c, "%s; with --unlikely this is taken", "%s; met --unlikely wordt dit aangenomen"),
        likely);
    row_wrong(i, f, expected);
    free(expected);
    return true;
}

/* "production … (rule cap): zilveren-kruis 30000001 2023: limit € 11.200.000,00, actual …, source …" */
static char *amounts_text(const cli *c, const wlz_violation *v)
{
    char limit[FORMAT_MAX], actual[FORMAT_MAX], excess[FORMAT_MAX], headroom[FORMAT_MAX];

    return text_of(tr(c, "%s (rule %s): %s: limit %s, actual %s, excess %s, headroom %s%s%s%s%s",
                      "%s (regel %s): %s: grens %s, werkelijk %s, te veel %s, ruimte %s%s%s%s%s"),
                   v->refuses, v->rule, v->subject, format_cents(c->dutch, v->limit_cents, limit),
                   format_cents(c->dutch, v->actual_cents, actual),
                   format_cents(c->dutch, v->excess_cents, excess),
                   format_cents(c->dutch, v->headroom_cents, headroom),
                   v->document != NULL ? tr(c, "; source ", "; bron ") : "",
                   v->document != NULL ? v->document : "", v->paragraph != NULL ? ", " : "",
                   v->paragraph != NULL ? v->paragraph : "");
}

static void put_broken(const cli *c, json_t *row, const wlz_violation *v)
{
    char *text;

    put_violation(row, v);
    if (!v->has_amounts)
        return;
    text = amounts_text(c, v);
    put_text(row, "message", text);
    free(text);
}

/* Of several rules that one line broke, or one rule for several providers, each is an error. */
void line_wrong(intake *i, size_t line, wlz_status status)
{
    const char *reason; /* the row has its number in the file */
    const wlz_violations *broken = wlz_violation_list(i->registry);
    size_t count = broken->count > 0 ? broken->count : 1;

    if (exit_of(status) == EXIT_MACHINE) { /* no fault of the line */
        i->worst = interrupted() ? WLZ_OK : record_status(i->c, status);
        i->stopped = true;
        return;
    }
    wlz_message_row(i->registry, &reason);
    for (size_t n = 0; n < count; n++) {
        json_t *row = error_add(i, line, status);

        put_text(row, "message", reason);
        if (broken->count > 0)
            put_broken(i->c, row, broken->rows[n]);
    }
}

bool row_ok(intake *i, wlz_status status)
{
    if (status != WLZ_OK)
        line_wrong(i, i->line, status);
    return status == WLZ_OK;
}

bool refused_by(const intake *i, const char *rule)
{
    const wlz_violations *broken = wlz_violation_list(i->registry);

    return broken->count > 0 && strcmp(broken->rows[0]->rule, rule) == 0;
}

bool row_period(intake *i, size_t from, size_t through, wlz_date *valid_from, wlz_date *valid_to)
{
    wlz_date last = (wlz_date)i->cells[through].number;

    *valid_from = (wlz_date)i->cells[from].number;
    *valid_to = last != 0 ? wlz_date_next(last) : 0;
    if (*valid_from > today(i->c) + 100000 &&
        row_unlikely(
            i, from,
            tr(i->c, "a day within ten years from now", "een dag binnen tien jaar vanaf nu")))
        return false;
    if (last == 0 || last >= *valid_from)
        return true;
    row_wrong(
        i, through,
        tr(i->c, "the last day, not before valid_from", "de laatste dag, niet voor valid_from"));
    return false;
}
