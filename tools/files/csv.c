#include "csv.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef enum problem {
    FINE,
    UNREADABLE,
    UTF16,
    NOT_UTF8,
    BINARY,
    CONTROL,
    QUOTE,
    UNENDED,
    TOO_LONG,
    TOO_WIDE,
    NO_DIALECT
} problem;

#define CHUNK 65536

struct csv_reader {
    FILE *from;
    struct csv_parser parser;
    dialect dialect;
    int64_t size, taken; /* bytes */

    char chunk[CHUNK];
    size_t at, filled;
    bool begun, ended; /* the first chunk was read; the last one */
    bool after_return; /* the last line ended with CR: an LF belongs to it */

    size_t line;     /* the one that is read, from 1 */
    size_t row_line; /* on which the row begins */
    bool in_row, row_done;
    char *text; /* the cells of the row, each ended by NUL */
    size_t used, room;
    size_t cells[CSV_CELLS_MAX]; /* where in text */
    size_t count;

    problem problem;
    int error; /* errno, when it cannot be read */
};

bool dialect_of(cli *c, dialect *out)
{
    const char *given = option(c, "dialect");

    *out = DIALECT_ANY;
    if (given == NULL)
        return true;
    if (strcmp(given, CSV_NAME(DIALECT_EXCEL)) == 0)
        *out = DIALECT_EXCEL;
    else if (strcmp(given, CSV_NAME(DIALECT_RFC4180)) == 0)
        *out = DIALECT_RFC4180;
    else
        fail(c, WLZ_INVALID,
             tr(c, "--dialect %s: excel or rfc4180", "--dialect %s: excel of rfc4180"), given);
    return *out != DIALECT_ANY;
}

/* ---- opening ---- */

static FILE *open_file(cli *c, const char *path, int64_t *size)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    struct stat about;

    if (file != NULL && fstat(fileno(file), &about) == 0 && S_ISDIR(about.st_mode)) {
        fail(c, WLZ_INVALID, tr(c, "%s is a directory", "%s is een map"), path);
        fclose(file);
        return NULL;
    }
    if (file == NULL) {
        bool wrong_name = errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG;

        fail(c, wrong_name ? WLZ_NOTFOUND : WLZ_IO,
             tr(c, "%s cannot be opened: %s", "%s kan niet worden geopend: %s"), path,
             strerror(errno));
        return NULL;
    }
    *size = fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode) ? about.st_size : 0;
    return file;
}

csv_reader *csv_open(cli *c, const char *path, dialect stated)
{
    int64_t size;
    FILE *file = open_file(c, path, &size);
    csv_reader *r;

    if (file == NULL)
        return NULL;
    r = must(calloc(1, sizeof *r));
    r->from = file;
    r->size = size;
    r->dialect = stated;
    r->line = 1;
    if (csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        must(NULL);
    csv_set_blk_size(&r->parser, 4096);
    return r;
}

void csv_close(csv_reader *r)
{
    if (r == NULL)
        return;
    if (r->from != stdin)
        fclose(r->from);
    csv_free(&r->parser);
    free(r->text);
    free(r);
}

/* ---- the beginning: encoding and dialect ---- */

static bool begins_with(const csv_reader *r, const char *bytes)
{
    size_t length = strlen(bytes);

    return r->filled - r->at >= length && memcmp(r->chunk + r->at, bytes, length) == 0;
}

static bool is_blank(const char *piece, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (memchr(" \t\r\n", piece[i], 4) == NULL)
            return false;
    return true;
}

/* The names of columns have neither ; nor , so the separator between them shows the dialect. */
static void recognise(csv_reader *r)
{
    size_t from = r->at, length;
    bool semicolon, comma;

    while (from < r->filled && is_blank(r->chunk + from, 1))
        from++;
    for (length = 0; from + length < r->filled && r->chunk[from + length] != '\n' &&
                     r->chunk[from + length] != '\r';)
        length++;
    if (memchr(r->chunk + from, '\0', length) != NULL)
        return; /* a problem of its own */
    semicolon = memchr(r->chunk + from, ';', length) != NULL;
    comma = memchr(r->chunk + from, ',', length) != NULL;
    if (length > 0 && semicolon == comma)
        r->problem = NO_DIALECT;
    r->dialect = semicolon ? DIALECT_EXCEL : DIALECT_RFC4180;
}

static void begin(csv_reader *r)
{
    r->begun = true;
    if (begins_with(r, "\xFF\xFE") || begins_with(r, "\xFE\xFF"))
        r->problem = UTF16;
    else if (begins_with(r, "\xEF\xBB\xBF"))
        r->at += 3;
    if (r->problem == FINE && r->dialect == DIALECT_ANY)
        recognise(r);
    csv_set_delim(&r->parser, r->dialect == DIALECT_EXCEL ? ';' : ',');
}

/* ---- reading ---- */

static void fill(csv_reader *r)
{
    r->at = 0;
    r->filled = fread(r->chunk, 1, CHUNK, r->from);
    r->taken += (int64_t)r->filled;
    if (r->filled < CHUNK && ferror(r->from)) {
        r->problem = UNREADABLE;
        r->error = errno;
    }
    r->ended = r->filled == 0;
    if (!r->begun && r->problem == FINE)
        begin(r);
}

/* A cell that is not text: of another encoding, or with control characters. */
static problem problem_of(char *text)
{
    if (text[0] == '\0' || wlz_text_valid(text, CSV_ROW_MAX))
        return FINE;
    for (char *at = text; *at != '\0'; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = ' ';
    return wlz_text_valid(text, CSV_ROW_MAX) ? CONTROL : NOT_UTF8;
}

/* Line ends within a cell become LF, as Excel writes them. */
static size_t copy_cell(char *to, const char *from, size_t length)
{
    size_t used = 0;

    for (size_t i = 0; i < length; i++)
        if (from[i] != '\r' || i + 1 == length || from[i + 1] != '\n')
            to[used++] = from[i];
    to[used] = '\0';
    return used;
}

static void cell_ended(void *cell, size_t length, void *context)
{
    csv_reader *r = context;

    if (r->problem != FINE)
        return;
    if (r->count == CSV_CELLS_MAX) {
        r->problem = TOO_WIDE;
        return;
    }
    if (r->used + length + 1 > r->room) {
        r->room = 2 * (r->used + length + 1);
        r->text = must(realloc(r->text, r->room));
    }
    r->cells[r->count++] = r->used;
    length = copy_cell(r->text + r->used, cell, length);
    r->problem = problem_of(r->text + r->used);
    r->used += length + 1;
}

static void row_ended(int end, void *context)
{
    csv_reader *r = context;

    (void)end;
    r->row_done = true;
    r->in_row = false;
}

/* How much of the chunk is of the line that is read: through its end, or all. */
static size_t piece_length(const csv_reader *r)
{
    const char *from = r->chunk + r->at;
    size_t length = r->filled - r->at;
    const char *line_feed = memchr(from, '\n', length);

    if (line_feed != NULL)
        length = (size_t)(line_feed - from) + 1;
    if (memchr(from, '\r', length) != NULL)
        length = (size_t)((const char *)memchr(from, '\r', length) - from) + 1;
    return length;
}

/* libcsv does not report the line it is on: so it gets one at a time, or a piece of one. */
static void read_piece(csv_reader *r)
{
    const char *piece = r->chunk + r->at;
    size_t length = piece_length(r);
    char last = piece[length - 1];

    if (!r->in_row && !is_blank(piece, length)) {
        r->in_row = true;
        r->row_line = r->line;
    }
    if (csv_parse(&r->parser, piece, length, cell_ended, row_ended, r) != length) {
        if (csv_error(&r->parser) != CSV_EPARSE)
            must(NULL);
        r->problem = QUOTE;
    } else if (r->used + csv_get_buffer_size(&r->parser) > CSV_ROW_MAX + 8192) {
        r->problem = TOO_LONG;
    }
    if (r->problem != FINE)
        return;
    r->at += length;
    if (last == '\r' || (last == '\n' && (length > 1 || !r->after_return)))
        r->line++;
    r->after_return = last == '\r';
}

static void finish(csv_reader *r)
{
    if (csv_fini(&r->parser, cell_ended, row_ended, r) != 0 && r->problem == FINE)
        r->problem = UNENDED;
}

bool csv_next(csv_reader *r)
{
    r->row_done = false;
    r->used = r->count = 0;
    while (!r->row_done && r->problem == FINE && !r->ended) {
        while (r->at == r->filled && r->problem == FINE && !r->ended)
            fill(r); /* twice where there is nothing but a byte order mark */
        if (r->problem != FINE)
            break;
        if (r->ended) {
            finish(r);
        } else if (memchr(r->chunk + r->at, '\0', piece_length(r)) != NULL) {
            r->problem = BINARY;
        } else {
            read_piece(r);
        }
    }
    return r->row_done && r->problem == FINE;
}

/* ---- what was read ---- */

size_t csv_line(const csv_reader *r)
{
    return r->row_line;
}

size_t csv_count(const csv_reader *r)
{
    return r->count;
}

const char *csv_cell(const csv_reader *r, size_t n)
{
    return r->text + r->cells[n];
}

dialect csv_dialect(const csv_reader *r)
{
    return r->dialect;
}

int csv_progress(const csv_reader *r)
{
    return r->size > 0 ? (int)((r->taken - (int64_t)(r->filled - r->at)) * 1000 / r->size) : -1;
}

size_t csv_problem_line(const csv_reader *r)
{
    /* what is missing at the end is missing from where it began */
    return r->problem == UNENDED || r->problem == TOO_LONG ? r->row_line : r->line;
}

bool csv_broke(const csv_reader *r)
{
    return r->problem == UNREADABLE;
}

const char *csv_problem(const cli *c, const csv_reader *r)
{
    switch (r->problem) {
    case FINE:
        return NULL;
    case UNREADABLE:
        return strerror(r->error);
    case UTF16:
        return tr(c,
                  "UTF-8, but this is UTF-16; save it in Excel as \"CSV UTF-8 (Comma delimited)\"",
                  "UTF-8, maar dit is UTF-16; sla het in Excel op als \"CSV UTF-8 "
                  "(door lijstscheidingsteken gescheiden)\"");
    case NOT_UTF8:
        return tr(c,
                  "UTF-8, but this is another encoding, such as Windows-1252; save it in Excel as "
                  "\"CSV UTF-8 (Comma delimited)\"",
                  "UTF-8, maar dit is een andere codering, zoals Windows-1252; sla het in Excel op "
                  "als \"CSV UTF-8 (door lijstscheidingsteken gescheiden)\"");
    case BINARY:
        return tr(c, "text, but here is a NUL byte: this is no CSV file, or one in UTF-16",
                  "tekst, maar hier staat een NUL-byte: dit is geen CSV-bestand, of een in UTF-16");
    case CONTROL:
        return tr(c, "text without control characters", "tekst zonder besturingstekens");
    case QUOTE:
        return tr(c, "quotes around a whole cell, and doubled within one",
                  "aanhalingstekens om een hele cel, en verdubbeld daarbinnen");
    case UNENDED:
        return tr(c, "a closing quote: the file ends within the cell that begins in this row",
                  "een sluitend aanhalingsteken: het bestand eindigt in een cel van deze rij");
    case TOO_LONG:
        return tr(c, "a row of at most 1 MiB; is a closing quote missing?",
                  "een rij van ten hoogste 1 MiB; ontbreekt een sluitend aanhalingsteken?");
    case TOO_WIDE:
        return tr(c, "at most 100 columns", "ten hoogste 100 kolommen");
    default:
        return tr(c, "names of columns with either ; or , between them; --dialect says which it is",
                  "namen van kolommen met ; of , ertussen; --dialect zegt welke van de twee");
    }
}

/* ---- writing ---- */

void csv_begin(FILE *to, dialect in)
{
    if (in == DIALECT_EXCEL)
        fputs("\xEF\xBB\xBF", to);
}

void csv_put(FILE *to, dialect in, bool first, const char *text)
{
    if (!first)
        putc(in == DIALECT_EXCEL ? ';' : ',', to);
    csv_fwrite(to, text, strlen(text));
}

void csv_end_row(FILE *to)
{
    fputs("\r\n", to);
}
