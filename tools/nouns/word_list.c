/* words: what can be said to the registry, by kind, with titles in both languages. */
#include "answer.h"
#include "commands.h"
#include "rows.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const cli_option words_options[] = {
    {"like", "TEXT", "with this in the word or a title, in either language",
     "met deze tekst in het woord of een titel, in een van beide talen"},
    NO_OPTION};

static const char *const words_examples[] = {"words", "words topics --like guide",
                                             "words --like behandeling", NULL};

#define WORD                                                                                       \
    {                                                                                              \
        "word", "word", "woord", AS_TEXT                                                           \
    }
#define TITLES                                                                                     \
    {"title_en", "English title", "Engelse titel", AS_TEXT},                                       \
    {                                                                                              \
        "title_nl", "Dutch title", "Nederlandse titel", AS_TEXT                                    \
    }

static const column office_columns[] = {
    WORD, {"name", "name", "naam", AS_TEXT}, {"uzovi", "UZOVI", "UZOVI", AS_TEXT}};
static const column region_columns[] = {
    WORD, {"name", "name", "naam", AS_TEXT}, {"office", "office", "kantoor", AS_TEXT}};
static const column title_columns[] = {WORD, TITLES};
static const column topic_columns[] = {WORD, {"unit", "unit", "eenheid", AS_TEXT}, TITLES};
static const column step_columns[] = {WORD, {"actor", "by", "door", AS_ACTOR}, TITLES};
static const column fact_columns[] = {WORD,
                                      {"subject", "of a", "van een", AS_TEXT},
                                      {"kind", "kind", "soort", AS_TEXT},
                                      {"unit", "unit", "eenheid", AS_TEXT},
                                      {"values", "values", "waarden", AS_TEXT},
                                      TITLES,
                                      {"documents", "asked by", "gevraagd door", AS_TEXT}};
static const column performance_columns[] = {WORD,
                                             {"sector", "sector", "sector", AS_TEXT},
                                             {"unit", "unit", "eenheid", AS_TEXT},
                                             {"title", "title", "titel", AS_TEXT}};
static const column kind_columns[] = {{"kind", "kind", "soort", AS_TEXT},
                                      {"count", "words", "woorden", AS_NUMBER},
                                      {"example", "for instance", "bijvoorbeeld", AS_TEXT}};

/* ---- what a row says besides its own columns ---- */

/* Take what the rows with that fact have in the column: each once, in the order met. */
static void take_all(cli *c, json_t *all, const char *table, const char *fact, const char *name)
{
    json_t *rows = rows_with(c, table, "fact", fact), *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if (row_text(row, name) != NULL)
            json_object_set_new(all, row_text(row, name), json_true());
    }
    json_decref(rows);
}

/* "a, b"; null when there are none. Releases them. */
static void put_joined(json_t *row, const char *key, json_t *all)
{
    char *text = NULL;
    const char *one;
    json_t *taken;

    json_object_foreach(all, one, taken)
    {
        text_add(&text, "%s%s", text != NULL ? ", " : "", one);
    }
    put_text(row, key, text);
    free(text);
    json_decref(all);
}

static void complete_fact(cli *c, json_t *row)
{
    const char *fact = row_text(row, "id");
    json_t *values = must(json_object()), *documents = must(json_object());

    take_all(c, values, "fact_word", fact, "word");
    take_all(c, documents, "tariff_rule", fact, "document");
    take_all(c, documents, "tariff_condition", fact, "document");
    put_joined(row, "values", values);
    put_joined(row, "documents", documents);
}

/* The word of a step is that of its topic, without what comes before it. */
static void complete_step(cli *c, json_t *row)
{
    char *word = must(strdup(row_text(row, "id") + sizeof STEP_TOPIC - 1));
    char *actor = value_of(c, "procedure_step", "id", word, "actor");

    put_text(row, "id", word);
    put_text(row, "actor", actor);
    free(word);
    free(actor);
}

static bool is_step(const json_t *row)
{
    return strncmp(row_text(row, "id"), STEP_TOPIC, sizeof STEP_TOPIC - 1) == 0 &&
           strcmp(row_text(row, "unit"), "wall") == 0;
}

/* ---- the kinds ---- */

typedef struct word_kind {
    const char *en, *nl;
    const char *table, *key;
    const column *columns;
    size_t count;
    bool (*has)(const json_t *row); /* NULL: every row */
    void (*complete)(cli *c, json_t *row);
} word_kind;

static const word_kind kinds[] = {
    {"offices", "kantoren", "office", "id", COLUMNS(office_columns), NULL, NULL},
    {"regions", "regio's", "region", "code", COLUMNS(region_columns), NULL, NULL},
    {"sectors", "sectoren", "sector", "id", COLUMNS(title_columns), NULL, NULL},
    {"topics", "onderwerpen", "topic", "id", COLUMNS(topic_columns), NULL, NULL},
    {"facts", "feiten", "fact", "id", COLUMNS(fact_columns), NULL, complete_fact},
    {"purposes", "bestedingsdoelen", "purpose", "id", COLUMNS(title_columns), NULL, NULL},
    {"steps", "stappen", "topic", "id", COLUMNS(step_columns), is_step, complete_step},
    {"performances", "prestaties", "performance", "code", COLUMNS(performance_columns), NULL,
     NULL}};

#define KINDS (sizeof kinds / sizeof kinds[0])

static const word_kind *kind_of(cli *c, const char *name)
{
    char *all = NULL;

    for (size_t i = 0; i < KINDS; i++)
        if (strcmp(name, kinds[i].en) == 0 || strcmp(name, kinds[i].nl) == 0)
            return &kinds[i];
    for (size_t i = 0; i < KINDS; i++)
        text_add(&all, "%s%s", i > 0 ? ", " : "", tr(c, kinds[i].en, kinds[i].nl));
    fail(c, WLZ_INVALID,
         tr(c, "%s is no kind of words: choose one of %s", "%s is geen soort woorden: kies uit %s"),
         name, all);
    free(all);
    return NULL;
}

/* ---- looking for a text ---- */

static bool has_text(const char *text, const char *wanted)
{
    size_t length = strlen(wanted), i;

    for (; text != NULL && strlen(text) >= length; text++) {
        for (i = 0; i < length; i++)
            if (tolower((unsigned char)text[i]) != tolower((unsigned char)wanted[i]))
                break;
        if (i == length)
            return true;
    }
    return false;
}

static bool is_like(const json_t *row, const word_kind *kind, const char *wanted)
{
    return wanted == NULL || has_text(row_text(row, kind->key), wanted) ||
           has_text(row_text(row, "name"), wanted) || has_text(row_text(row, "title"), wanted) ||
           has_text(row_text(row, "title_nl"), wanted);
}

/* Those of the kind that are like it. NULL: the command has failed. To be released. */
static json_t *found_of(cli *c, const word_kind *kind, const char *like)
{
    json_t *rows = rows_where(c, kind->table, NULL, 0), *found = json_array(), *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if ((kind->has == NULL || kind->has(row)) && is_like(row, kind, like))
            json_array_append(found, row);
    }
    if (rows == NULL) {
        json_decref(found);
        return NULL;
    }
    json_decref(rows);
    return found;
}

/* With what the columns of an answer need. */
static json_t *completed(cli *c, const word_kind *kind, json_t *row)
{
    if (kind->complete != NULL)
        kind->complete(c, row);
    put_text(row, "word", row_text(row, kind->key));
    put_text(row, "title_en", row_text(row, "title"));
    return row;
}

/* ---- the command ---- */

static wlz_status list_kind(cli *c, const word_kind *kind, const char *like, bool is_only)
{
    json_t *found = found_of(c, kind, like), *table, *row;
    const char *title = tr(c, kind->en, kind->nl);
    size_t i;

    if (found == NULL)
        return WLZ_IO;
    table = answer_table(c, kind->en, is_only ? NULL : title,
                         is_only ? tr(c, "There are none.", "Die zijn er niet.") : NULL,
                         kind->columns, kind->count);
    json_array_foreach(found, i, row)
    {
        completed(c, kind, row);
    }
    put_all(table, found, kind->columns, kind->count);
    json_decref(found);
    return WLZ_OK;
}

static wlz_status list_kinds(cli *c)
{
    json_t *table = answer_table(c, "kinds", NULL, NULL, COLUMNS(kind_columns));

    for (size_t i = 0; i < KINDS; i++) {
        json_t *found = found_of(c, &kinds[i], NULL), *row;

        if (found == NULL)
            return WLZ_IO;
        row = new_row(table);
        put_text(row, "kind", tr(c, kinds[i].en, kinds[i].nl));
        put_number(row, "count", (int64_t)json_array_size(found));
        put_text(row, "example",
                 json_array_size(found) > 0
                     ? row_text(completed(c, &kinds[i], json_array_get(found, 0)), "word")
                     : NULL);
        json_decref(found);
    }
    hint(c, "%s",
         tr(c, "words KIND lists those of a kind, --like TEXT looks for one",
            "words SOORT toont die van een soort, --like TEKST zoekt er een"));
    return WLZ_OK;
}

static wlz_status words(cli *c)
{
    const char *like = option(c, "like");
    wlz_status status = WLZ_OK;

    if (argument(c, 0) != NULL) {
        const word_kind *kind = kind_of(c, argument(c, 0));

        return kind != NULL ? list_kind(c, kind, like, true) : WLZ_INVALID;
    }
    if (like == NULL)
        return list_kinds(c);
    for (size_t i = 0; i < KINDS && status == WLZ_OK; i++)
        status = list_kind(c, &kinds[i], like, false);
    return status;
}

const command word_commands[] = {
    {"words", "[KIND]", 0, 1, READS, "what can be said: offices, topics, facts, ... with titles",
     "wat er gezegd kan worden: kantoren, onderwerpen, feiten, … met titels", words_options,
     words_examples, words},
    NO_COMMAND};
