/*
 * The tables of an answer as a workbook, a sheet each; a record is a table of one row. Amounts, percentages and volumes are
 * numbers, days are dates; amounts that can be added up have a total that follows the filter.
 */
#include "output.h"
#include "section.h"

#include <string.h>
#include <xlsxwriter.h>

#define NAME_MOST 31  /* of a sheet */
#define WIDTH_LEAST 8 /* of a column, in letters */
#define WIDTH_MOST 60
#define PAPER_A4 9
#define DIGITS_MOST 999999999999999 /* a spreadsheet keeps 15 digits of a number */

enum { PLAIN, HEADING, EUROS, PERCENT, VOLUME, COUNT, DAY, INSTANT, TOTAL, FORMATS };

typedef struct book {
    const cli *c;
    lxw_workbook *workbook;
    lxw_format *formats[FORMATS];
    size_t sheets;
    lxw_error error;
} book;

static lxw_format *format_new(book *b, const char *number)
{
    lxw_format *format = must(workbook_add_format(b->workbook));

    if (number != NULL)
        format_set_num_format(format, number);
    return format;
}

static void formats_make(book *b)
{
    bool dutch = b->c->dutch;

    b->formats[HEADING] = format_new(b, NULL);
    format_set_bold(b->formats[HEADING]);
    format_set_bottom(b->formats[HEADING], LXW_BORDER_THIN);
    b->formats[EUROS] = format_new(b, "\"€\" #,##0.00;-\"€\" #,##0.00");
    b->formats[PERCENT] = format_new(b, "0.00%");
    b->formats[VOLUME] = format_new(b, "#,##0.###");
    b->formats[COUNT] = format_new(b, "0");
    b->formats[DAY] = format_new(b, dutch ? "dd-mm-yyyy" : "yyyy-mm-dd");
    b->formats[INSTANT] = format_new(b, dutch ? "dd-mm-yyyy hh:mm:ss" : "yyyy-mm-dd hh:mm:ss");
    b->formats[TOTAL] = format_new(b, "\"€\" #,##0.00;-\"€\" #,##0.00");
    format_set_bold(b->formats[TOTAL]);
    format_set_top(b->formats[TOTAL], LXW_BORDER_THIN);
}

/* ---- a cell ---- */

static void note(book *b, lxw_error error)
{
    if (b->error == LXW_NO_ERROR)
        b->error = error;
}

/* The number of a unit in a file, as a spreadsheet has it; false: it is no such unit, or has more digits. */
static bool number_of_unit(const char *unit, int64_t number, double *to, int *format)
{
    static const struct {
        const char *unit;
        double divisor;
        int format;
    } units[] = {{"cents", 100, EUROS},
                 {"bp", 10000, PERCENT},
                 {"milli", 1000, VOLUME},
                 {"count", 1, COUNT}};

    for (size_t i = 0; unit != NULL && i < sizeof units / sizeof *units; i++)
        if (strcmp(unit, units[i].unit) == 0 && number <= DIGITS_MOST && number >= -DIGITS_MOST) {
            *to = (double)number / units[i].divisor;
            *format = units[i].format;
            return true;
        }
    return false;
}

/* "2023-06-01", or "2023-06-01T10:00:00+02:00" without the last part: the clock in Amsterdam. False: another text, or before
 * the calendar of spreadsheets. */
static bool moment_of(const char *text, lxw_datetime *to)
{
    int seconds = 0, read;

    memset(to, 0, sizeof *to);
    read = sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d", &to->year, &to->month, &to->day, &to->hour,
                  &to->min, &seconds);
    to->sec = seconds;
    return (read == 3 || read == 6) && (to->year > 1900 || (to->year == 1900 && to->month > 2));
}

/* Writes it, and returns its width in letters. */
static size_t cell_write(book *b, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t at,
                         const column *of, const json_t *data)
{
    const json_t *value = json_object_get(data, of->key);
    char words[CELL_MAX];
    lxw_datetime moment;
    double number;
    int format;

    cell_text(b->c, of, data, words);
    if (json_is_integer(value) &&
        number_of_unit(column_unit(of, data), json_integer_value(value), &number, &format))
        note(b, worksheet_write_number(sheet, row, at, number, b->formats[format]));
    else if ((of->kind == AS_DAY || of->kind == AS_INSTANT) && json_is_string(value) &&
             moment_of(json_string_value(value), &moment))
        note(b, worksheet_write_datetime(sheet, row, at, &moment,
                                         b->formats[of->kind == AS_DAY ? DAY : INSTANT]));
    else if (words[0] != '\0')
        note(b, worksheet_write_string(sheet, row, at, words, NULL));
    return strlen(words);
}

/* ---- a sheet ---- */

/* A title without what a name of a sheet may not have, and of its own. */
static void name_sheet(book *b, const char *title, char to[NAME_MOST * 4 + 1])
{
    char number[24] = "";
    size_t used = 0, letters = 0, room;

    if (b->sheets > 0)
        snprintf(number, sizeof number, " %zu", b->sheets + 1);
    room = NAME_MOST - strlen(number);
    for (const char *at = title; *at != '\0'; at++) {
        bool begins = ((unsigned char)*at & 0xc0) != 0x80;

        if (begins && ++letters > room)
            break;
        to[used++] = strchr("[]:*?/\\'", *at) != NULL ? ' ' : *at;
    }
    strcpy(to + used, number);
}

static void put_totals(book *b, lxw_worksheet *sheet, const section *s, lxw_row_t rows)
{
    bool any = false;

    for (size_t i = 0; i < s->column_count; i++)
        any = any || (i > 0 && s->columns[i].kind == AS_CENTS);
    if (!any || rows < 2)
        return;
    for (size_t i = 0; i < s->column_count; i++) {
        int64_t sum = 0;
        char formula[60], letters[LXW_MAX_COL_NAME_LENGTH];

        if (s->columns[i].kind != AS_CENTS || i == 0) {
            note(b, worksheet_write_string(sheet, rows + 1, (lxw_col_t)i,
                                           i == 0 ? tr(b->c, "Total", "Totaal") : "",
                                           b->formats[TOTAL]));
            continue;
        }
        for (lxw_row_t r = 0; r < rows; r++)
            sum +=
                json_integer_value(json_object_get(json_array_get(s->data, r), s->columns[i].key));
        lxw_col_to_name(letters, (lxw_col_t)i, LXW_FALSE);
        snprintf(formula, sizeof formula, "=SUBTOTAL(109,%s2:%s%u)", letters, letters,
                 (unsigned)rows + 1);
        note(b, worksheet_write_formula_num(sheet, rows + 1, (lxw_col_t)i, formula,
                                            b->formats[TOTAL], (double)sum / 100));
    }
}

static void put_sheet(book *b, const section *s)
{
    size_t rows = s->kind == RECORD ? 1 : json_array_size(s->data);
    size_t *widths = must(calloc(s->column_count, sizeof *widths));
    char name[NAME_MOST * 4 + 1];
    lxw_worksheet *sheet;

    name_sheet(b, s->text != NULL ? s->text : b->c->command->name, name);
    sheet = must(workbook_add_worksheet(b->workbook, name));
    b->sheets++;
    for (size_t i = 0; i < s->column_count; i++) {
        const char *heading = column_heading(b->c, &s->columns[i]);

        widths[i] = strlen(heading) + 2; /* with the button of the filter */
        note(b, worksheet_write_string(sheet, 0, (lxw_col_t)i, heading, b->formats[HEADING]));
    }
    for (size_t r = 0; r < rows; r++)
        for (size_t i = 0; i < s->column_count; i++) {
            size_t width = cell_write(b, sheet, (lxw_row_t)r + 1, (lxw_col_t)i, &s->columns[i],
                                      s->kind == RECORD ? s->data : json_array_get(s->data, r));

            widths[i] = width > widths[i] ? width : widths[i];
        }
    if (s->kind == TABLE)
        put_totals(b, sheet, s, (lxw_row_t)rows);
    for (size_t i = 0; i < s->column_count; i++)
        worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i,
                             widths[i] > WIDTH_MOST    ? WIDTH_MOST
                             : widths[i] < WIDTH_LEAST ? WIDTH_LEAST
                                                       : (double)widths[i] + 1,
                             NULL);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_paper(sheet, PAPER_A4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0); /* as wide as a page, and as long as it takes */
    worksheet_repeat_rows(sheet, 0, 0);
    if (s->kind == TABLE && rows > 0)
        worksheet_autofilter(sheet, 0, 0, (lxw_row_t)rows, (lxw_col_t)s->column_count - 1);
    free(widths);
}

/* ---- the workbook ---- */

static wlz_status write_to(cli *c, const char *path)
{
    book b = {.c = c, .workbook = must(workbook_new(path))};

    formats_make(&b);
    for (const section *s = section_next_table(c, NULL); s != NULL; s = section_next_table(c, s))
        put_sheet(&b, s);
    note(&b, workbook_close(b.workbook));
    if (b.error == LXW_NO_ERROR)
        return WLZ_OK;
    return fail(c, WLZ_IO, tr(c, "%s cannot be written: %s", "%s kan niet worden geschreven: %s"),
                c->xlsx, lxw_strerror(b.error));
}

static size_t sheets_count(const cli *c)
{
    size_t count = 0;

    for (const section *s = section_next_table(c, NULL); s != NULL; s = section_next_table(c, s))
        count++;
    return count;
}

void sections_write_xlsx(cli *c)
{
    output o;
    wlz_status status = WLZ_OK;

    if (section_next_table(c, NULL) == NULL) {
        if (c->sections != NULL && !c->failed)
            fprintf(stderr, "wlzreg: %s\n",
                    tr(c, "this answer has no table for --xlsx",
                       "dit antwoord heeft geen tabel voor --xlsx"));
        return;
    }
    if (!output_open(c, &o, c->xlsx))
        return;
    if (!o.what_if)
        status = write_to(c, o.temporary != NULL ? o.temporary : o.path);
    if (output_close(c, &o, status) == WLZ_OK)
        printf(tr(c, "%s: sheets: %zu\n", "%s: bladen: %zu\n"), c->xlsx, sheets_count(c));
}
