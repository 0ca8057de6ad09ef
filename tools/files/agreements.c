#include "agreements.h"

#include <stdlib.h>
#include <string.h>

struct agreements {
    wlz_rows *rows; /* whose texts the others are */
    size_t count;
    agreement *by_document; /* in that order */
    agreement *by_provider; /* in the order of provider and office */
};

static int document_order(const void *a, const void *b)
{
    return strcmp(((const agreement *)a)->document, ((const agreement *)b)->document);
}

static int provider_order(const void *a, const void *b)
{
    const agreement *one = a, *other = b;
    int order = strcmp(one->agb, other->agb);

    return order != 0 ? order : strcmp(one->office, other->office);
}

static wlz_date day_at(const wlz_rows *rows, size_t row, const char *column)
{
    const char *text = wlz_rows_text(rows, row, column);
    wlz_date day = 0;

    if (text != NULL)
        wlz_date_parse(text, &day);
    return day;
}

static agreement *sorted(const wlz_rows *rows, int (*order)(const void *, const void *))
{
    size_t count = rows_count(rows);
    agreement *all = must(calloc(count + 1, sizeof *all));

    for (size_t n = 0; n < count; n++)
        all[n] = (agreement){.id = wlz_rows_int(rows, n, "contract"),
                             .office = wlz_rows_text(rows, n, "office"),
                             .agb = wlz_rows_text(rows, n, "agb"),
                             .document = wlz_rows_text(rows, n, "document"),
                             .valid_from = day_at(rows, n, "valid_from"),
                             .valid_to = day_at(rows, n, "valid_to")};
    qsort(all, count, sizeof *all, order);
    return all;
}

wlz_status agreements_read(wlz_registry *registry, agreements **out)
{
    wlz_rows *rows = NULL;
    wlz_status status = wlz_rows_get(registry, "contract_period", NULL, 0, &rows);

    if (status != WLZ_OK)
        return status;
    *out = must(malloc(sizeof **out));
    **out = (agreements){rows, rows_count(rows), sorted(rows, document_order),
                         sorted(rows, provider_order)};
    return WLZ_OK;
}

const agreement *agreement_of_document(const agreements *all, const char *document)
{
    agreement key = {.document = document};

    return bsearch(&key, all->by_document, all->count, sizeof key, document_order);
}

static bool holds_in(const agreement *a, int year)
{
    return a->valid_from < (year + 1) * 10000 + 101 &&
           (a->valid_to == 0 || a->valid_to > year * 10000 + 101);
}

size_t agreements_of_provider(const agreements *all, const char *office, const char *agb, int year,
                              const agreement **first)
{
    agreement key = {.office = office, .agb = agb};
    const agreement *at = bsearch(&key, all->by_provider, all->count, sizeof key, provider_order);
    const agreement *end = all->by_provider + all->count;
    size_t count = 0;

    while (at != NULL && at > all->by_provider && provider_order(&key, at - 1) == 0)
        at--;
    for (; at != NULL && at < end && provider_order(&key, at) == 0; at++)
        if (holds_in(at, year) && count++ == 0)
            *first = at;
    return count;
}

void agreements_free(agreements *all)
{
    if (all == NULL)
        return;
    wlz_rows_free(all->rows);
    free(all->by_document);
    free(all->by_provider);
    free(all);
}
