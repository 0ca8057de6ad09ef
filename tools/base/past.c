/* --as-of: which step of the history is meant, and the registry as it stood after that. */
#include "past.h"

#include "answer.h"
#include "clock.h"

#include <inttypes.h>
#include <string.h>

bool is_step_number(const char *text)
{
    return text[0] != '\0' && strspn(text, "0123456789") == strlen(text) && strlen(text) < 8;
}

/* The last second of the day, whatever the clocks do in its night. */
static bool end_of_day(const char *text, wlz_instant *at)
{
    wlz_date day;

    return wlz_date_parse(text, &day) == WLZ_OK &&
           wlz_wall_to_instant((wlz_wall)day * 1000000 + 235959, at) == WLZ_OK;
}

/* The end of a day in Amsterdam, a moment, or a number. */
static bool step_of(cli *c, const char *name, const char *text, int64_t *step)
{
    wlz_instant at;

    if (is_step_number(text))
        return number_of(c, name, text, step);
    if (!end_of_day(text, &at) && wlz_instant_parse(text, &at) != WLZ_OK) {
        if (fails_by_the_clock(c, name, text))
            return false;
        fail(c, WLZ_INVALID,
             tr(c, "%s %s: a day, a moment (2024-06-01 12:00) or a number of the history expected",
                "%s %s: een dag, een moment (2024-06-01 12:00) of een nummer van de historie "
                "verwacht"),
             name, text);
        return false;
    }
    return record_status(c, wlz_step_get(c->registry, at, step)) == WLZ_OK;
}

/* An answer of then must not pass for one of now; standard output may be a file with rows only. */
static void say_step(cli *c, int64_t step)
{
    c->as_of_step = step;
    answer_data(c, "as_of", json_integer(step));
    if (!c->json)
        fprintf(stderr,
                tr(c, "wlzreg: the registry as it stood after step %" PRId64 " of its history\n",
                   "wlzreg: het register zoals het was na stap %" PRId64 " van de historie\n"),
                step);
}

bool open_past(cli *c)
{
    wlz_registry *past = NULL;
    int64_t step;

    if (!step_of(c, "--as-of", c->as_of, &step) ||
        record_status(c, wlz_open_as_of(c->registry, step, &past)) != WLZ_OK)
        return false;
    wlz_close(c->registry);
    c->registry = past;
    say_step(c, step);
    return true;
}
