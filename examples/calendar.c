/*
 * calendar - the calendar of a year: what is due when, what was in time, and what follows when it
 * was not.
 */
#include "sample.h"

#include <stdio.h>
#include <string.h>

#define YEAR 2024

static wlz_instant moment(const char *text)
{
    wlz_instant at = 0;

    wlz_instant_parse(text, &at);
    return at;
}

/* "2023-08-04 17:00", and no time where it is the end of the day. */
static const char *written(wlz_instant at)
{
    static char text[40];
    wlz_wall wall = 0;
    int clock;

    wlz_instant_to_wall(at, &wall);
    clock = (int)(wall % 1000000);
    if (clock == 235959)
        snprintf(text, sizeof text, "%s      ", sample_date((wlz_date)(wall / 1000000)));
    else
        snprintf(text, sizeof text, "%s %02d:%02d", sample_date((wlz_date)(wall / 1000000)),
                 clock / 10000, clock / 100 % 100);
    return text;
}

static void show(const wlz_procedure_step *s)
{
    if (!s->decided)
        printf("   undecided                   %s %s\n      %s\n", s->step, s->title, s->missing);
    else
        printf("   %s  %-8s  %-4s %s %s%s%s\n", written(s->deadline), s->actor,
               s->sector != NULL ? s->sector : "", s->step, s->title,
               strcmp(s->lateness, "lapse") == 0 ? "; a lapse term" : "",
               s->derived ? "; derived" : "");
}

static void show_calendar(wlz_registry *r, const char *office, wlz_instant now)
{
    wlz_procedure_question question = {.office = office, .year = YEAR};
    wlz_procedure *steps = NULL;
    bool past = false;

    sample_must(r, wlz_procedure_get(r, &question, &steps), "calendar");
    printf("%s, %d:\n", office, YEAR);
    for (size_t i = 0; i < steps->count; i++) {
        const wlz_procedure_step *s = steps->rows[i];

        if (!past && now != 0 && s->deadline >= now) {
            printf("   -- now: %s --\n", written(now));
            past = true;
        }
        show(s);
    }
    wlz_procedure_free(steps);
}

static void show_terms(wlz_registry *r)
{
    wlz_procedure_question question = {.office = SAMPLE_OFFICE, .year = YEAR};
    wlz_procedure *differing = NULL;

    sample_must(r, wlz_procedure_check(r, &question, &differing), "terms");
    printf("%zu dates are not the end of their term\n", differing->count);
    wlz_procedure_free(differing);
}

static int64_t registered(wlz_registry *r, const char *agb, const char *step, const char *at)
{
    wlz_event event = {.office = SAMPLE_OFFICE,
                       .agb = agb,
                       .year = YEAR,
                       .step = step,
                       .at = moment(at),
                       .note = "sample"};
    int64_t id = 0;

    sample_must(r, wlz_event_add(r, &event, &id), "event");
    return id;
}

static void show_judgement(wlz_registry *r, int64_t event)
{
    wlz_judgement *j = NULL;

    sample_must(r, wlz_judgement_get_event(r, event, 0, &j), "judgement");
    if (j->timely)
        printf("   in time, %lld s left", (long long)j->margin_seconds);
    else
        printf("   %lld s late", (long long)-j->margin_seconds);
    printf(" (%s, %s)\n", j->step->document, j->step->paragraph);
    if (j->final)
        printf("   it is final: %s, %s\n", j->step->lateness_document, j->step->lateness_paragraph);
    wlz_judgement_free(j);
}

static void show_reliance(wlz_registry *r, int64_t objection)
{
    sample_must(r, wlz_event_rely_check(r, objection, SAMPLE_GZ, 0), "own objection");
    sample_must_refuse(r, wlz_event_rely_check(r, objection, SAMPLE_GZ_OTHER, 0), "its objection");
    sample_show_refusal(r);
}

static void show_due(wlz_registry *r, wlz_instant from, int days)
{
    wlz_due_question question = {
        .office = SAMPLE_OFFICE, .agb = SAMPLE_GZ, .from = from, .days = days};
    wlz_procedure *due = NULL;

    sample_must(r, wlz_procedure_due(r, &question, &due), "due");
    for (size_t i = 0; i < due->count; i++)
        show(due->rows[i]);
    wlz_procedure_free(due);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    int64_t objection, late;

    sample_today(20230720);
    show_calendar(r, SAMPLE_OFFICE, moment("2023-07-20 09:00"));
    show_terms(r);

    printf("\nTwo providers object:\n");
    objection = registered(r, SAMPLE_GZ, "3", "2023-06-15 12:00:00");
    show_judgement(r, objection);
    late = registered(r, SAMPLE_GZ_OTHER, "3", "2023-06-15 12:00:01");
    show_judgement(r, late);
    printf("The second one relies on the objection of the first:\n");
    show_reliance(r, objection);

    printf("\nWhat the first has to do in the next 30 days:\n");
    show_due(r, moment("2023-07-20 09:00"), 30);
    registered(r, SAMPLE_GZ, "7", "2023-07-20 08:45:00");
    printf("and once it has enrolled:\n");
    show_due(r, moment("2023-07-20 09:00"), 30);

    printf("\nElsewhere a term says it, where it is known what it is counted from:\n");
    show_calendar(r, "salland", 0);
    show_calendar(r, "menzis", 0);
    wlz_close(r);
    return 0;
}
