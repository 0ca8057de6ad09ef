/* The year's procedure on the page: a line of time, the steps with today among them, and why each is due then. */
#include "report.h"

#include "words.h"

#include <stdlib.h>
#include <string.h>

static wlz_status calendar_read(report *r, void **out)
{
    wlz_procedure_question question = {.office = r->office, .year = r->year};

    return wlz_procedure_get(r->c->registry, &question, (wlz_procedure **)out);
}

static size_t calendar_count(const void *read)
{
    return ((const wlz_procedure *)read)->count;
}

static void calendar_release(void *read)
{
    wlz_procedure_free(read);
}

static bool is_past(const report *r, const wlz_procedure_step *step)
{
    return step->decided && step->deadline < r->now;
}

/* How many steps are past. They are in the order of their deadlines, undecided ones last. */
static size_t past_count(const report *r, const wlz_procedure *steps)
{
    size_t count = 0;

    while (count < steps->count && is_past(r, steps->rows[count]))
        count++;
    return count;
}

static const wlz_procedure_step *next_step(const report *r, const wlz_procedure *steps)
{
    size_t next = past_count(r, steps);

    return next < steps->count && steps->rows[next]->decided ? steps->rows[next] : NULL;
}

static const char *title_of(const wlz_procedure_step *step)
{
    return step->title != NULL ? step->title : step->step;
}

static int days_until(const report *r, const wlz_procedure_step *step)
{
    return days_between(r->today, wlz_instant_day(step->deadline));
}

static void calendar_tile(report *r, const void *read)
{
    const wlz_procedure *steps = read;
    const wlz_procedure_step *next = next_step(r, steps);

    if (next == NULL)
        report_tile(r, tr(r->c, "Next deadline", "Volgende termijn"), "calendar", "–", "%s",
                    steps->count == 0 ? tr(r->c, "no procedure is known", "geen procedure bekend")
                                      : tr(r->c, "no known deadline lies ahead",
                                           "geen bekende termijn in het vooruitzicht"));
    else
        report_tile(r, tr(r->c, "Next deadline", "Volgende termijn"), "calendar",
                    page_day(&r->p, wlz_instant_day(next->deadline)), "%s, %s", title_of(next),
                    days_words(r, days_until(r, next)));
}

/* ---- the line of time ---- */

typedef struct span {
    wlz_date from, to; /* first days of months */
    int days;
} span;

static wlz_date month_after(wlz_date first)
{
    return first / 100 % 100 == 12 ? first + 10000 - 1100 : first + 100;
}

static span span_of(const wlz_procedure *steps, size_t decided)
{
    wlz_date first = wlz_instant_day(steps->rows[0]->deadline);
    wlz_date last = wlz_instant_day(steps->rows[decided - 1]->deadline);
    span s = {first / 100 * 100 + 1, month_after(last / 100 * 100 + 1), 0};

    s.days = days_between(s.from, s.to);
    return s;
}

static const char *place(report *r, const span *s, wlz_date day)
{
    return page_share(&r->p, days_between(s->from, day), s->days);
}

/* A tick a month, and the month's name at some of them. */
static void draw_months(report *r, const span *s)
{
    static const char *const en[] = {"Jan", "Apr", "Jul", "Oct"};
    static const char *const nl[] = {"jan", "apr", "jul", "okt"};
    int step = s->days > 1500 ? 12 : s->days > 600 ? 6 : 3;

    for (wlz_date month = s->from; month < s->to; month = month_after(month)) {
        int number = month / 100 % 100;
        const char *x = place(r, s, month);

        page_put(&r->p, "<line class=\"tick\" x1=\"%s\" x2=\"%s\" y1=\"44\" y2=\"49\"/>", x, x);
        /* at the end of the line there is no place for one */
        if ((number - 1) % step == 0 && days_between(s->from, month) * 100 <= s->days * 88)
            page_put(&r->p, "<text x=\"%s\" y=\"63\">%s %d</text>", x,
                     (r->c->dutch ? nl : en)[(number - 1) / 3], month / 10000);
    }
}

/* Steps of one day are drawn on top of each other. */
static void draw_steps(report *r, const span *s, const wlz_procedure *steps, size_t decided)
{
    wlz_date before = 0;
    int level = 0;

    for (size_t i = 0; i < decided; i++) {
        const wlz_procedure_step *step = steps->rows[i];
        wlz_date day = wlz_instant_day(step->deadline);

        level = day == before && level < 3 ? level + 1 : 0;
        before = day;
        page_put(&r->p, "<circle class=\"%s\" cx=\"%s\" cy=\"%d\" r=\"4\"/>",
                 is_past(r, step) ? "past" : "ahead", place(r, s, day), 44 - 10 * level);
    }
}

static void draw_today(report *r, const span *s)
{
    const char *x = place(r, s, r->today);
    bool right = days_between(s->from, r->today) * 5 > s->days * 4;

    if (r->today < s->from || r->today >= s->to)
        return;
    page_put(&r->p,
             "<line class=\"today\" x1=\"%s\" x2=\"%s\" y1=\"0\" y2=\"49\"/>"
             "<text class=\"today\" x=\"%s\" dx=\"%s\" y=\"10\" text-anchor=\"%s\">%s</text>",
             x, x, x, right ? "-5" : "5", right ? "end" : "start", tr(r->c, "today", "vandaag"));
}

static void draw(report *r, const wlz_procedure *steps)
{
    page *p = &r->p;
    size_t decided = 0;
    span s;

    while (decided < steps->count && steps->rows[decided]->decided)
        decided++;
    if (decided == 0)
        return;
    s = span_of(steps, decided);
    page_put(p, "<svg class=\"time\" role=\"img\" height=\"68\"><title>%s</title><desc>",
             tr(r->c, "The procedure on a line of time", "De procedure op een tijdlijn"));
    page_put(
        p,
        tr(r->c,
           "%zu of %zu dated steps lie before today, %s. Filled: passed; open: to come. The "
           "table below has them all.",
           "%zu van %zu gedateerde stappen liggen voor vandaag, %s. Gevuld: voorbij; open: nog "
           "te komen. De tabel hieronder noemt ze alle."),
        past_count(r, steps), decided, page_day(p, r->today));
    page_put(p, "</desc><line class=\"axis\" x1=\"0\" x2=\"100%%\" y1=\"44\" y2=\"44\"/>");
    draw_months(r, &s);
    draw_today(r, &s);
    draw_steps(r, &s, steps, decided);
    page_put(p, "</svg>\n");
}

/* ---- the steps ---- */

static const page_column columns[] = {{"Step", "Stap", COLUMN_LONG},
                                      {"Last day", "Uiterste dag", COLUMN_TEXT},
                                      {"Who", "Wie", COLUMN_TEXT},
                                      {"State", "Stand", COLUMN_TEXT},
                                      {"When late", "Bij te laat", COLUMN_TEXT}};

static void show_today(report *r)
{
    page_put(&r->p,
             "<tr class=\"today\" id=\"today\"><th scope=\"row\" colspan=\"5\">%s %s</th></tr>\n",
             tr(r->c, "Today,", "Vandaag,"), page_day(&r->p, r->today));
}

/* A deadline that is not the end of its day has its hour. */
static const char *moment(report *r, const wlz_procedure_step *step)
{
    wlz_wall wall = 0;
    char *text;

    if (!step->decided)
        return tr(r->c, "undecided", "niet beslist");
    wlz_instant_to_wall(step->deadline, &wall);
    text = page_value(&r->p, "wall", wall);
    if (wall % 1000000 == 235959)
        text[strcspn(text, " ")] = '\0';
    else if (wall % 100 == 0)
        text[strlen(text) - strlen(":00")] = '\0';
    return text;
}

static void show_step(report *r, page_table *t, const wlz_procedure_step *step, size_t number)
{
    page *p = &r->p;
    char key[WLZ_TEXT_MAX];

    key_of_number(key, number);
    page_row(t, "step", key);
    page_put(p, "<th scope=\"row\">%s", title_of(step));
    if (step->sector != NULL)
        page_badge(p, TONE_PLAIN, step->sector);
    page_put(p, "</th>");
    page_figure_cell(t, 1, "step", key, "when", moment(r, step));
    page_cell(t, 2);
    page_put(p, "%s</td>", step->actor != NULL ? actor_words(r->c, step->actor) : "");
    page_cell(t, 3);
    if (!step->decided)
        page_badge(p, TONE_NOTICE, tr(r->c, "undecided", "niet beslist"));
    else if (is_past(r, step))
        page_put(p, "<span class=\"quiet\">%s</span>", tr(r->c, "passed", "voorbij"));
    else
        page_put(p, "<strong>%s</strong>", days_words(r, days_until(r, step)));
    page_put(p, "</td>");
    page_cell(t, 4);
    page_put(p,
             strcmp(step->lateness, "unstated") == 0 ? "<span class=\"quiet\">%s</span></td></tr>\n"
                                                     : "%s</td></tr>\n",
             lateness_words(r->c, step->lateness));
}

static void calendar_show(report *r, const void *read)
{
    page *p = &r->p;
    const wlz_procedure *steps = read;
    size_t total = steps->count, past = past_count(r, steps);
    page_table t;

    if (total == 0) {
        page_put(p, "<p>%s</p>\n",
                 tr(r->c, "No document states a date or a term for this year.",
                    "Geen document noemt een datum of termijn voor dit jaar."));
        return;
    }
    draw(r, steps);
    page_table_begin(&t, p,
                     tr(r->c, "The steps in the order of their deadlines; times are of Amsterdam",
                        "De stappen op volgorde van hun termijn; tijden zijn Nederlandse"),
                     columns, sizeof columns / sizeof columns[0], total);
    for (size_t i = 0; i < total; i++) {
        if (i == past)
            show_today(r);
        show_step(r, &t, steps->rows[i], i + 1);
    }
    if (past == total)
        show_today(r);
    page_table_end(&t);
}

/* ---- why ---- */

/* The step that a term runs from has a name only when it is in the list. */
static const char *reference_words(const wlz_procedure *steps, const char *step)
{
    for (size_t i = 0; i < steps->count; i++)
        if (strcmp(steps->rows[i]->step, step) == 0)
            return title_of(steps->rows[i]);
    return step;
}

static void explain_term(report *r, const wlz_procedure *steps, const wlz_procedure_step *step,
                         const char *key)
{
    page *p = &r->p;
    const wlz_term *term = step->term;

    if (term == NULL)
        return;
    page_part(p, "step", key, "term", tr(r->c, "Term", "Termijn"),
              page_value(p, term->unit, term->amount));
    page_put(p, "%s “%s”. ", term->before ? tr(r->c, "before", "voor") : tr(r->c, "after", "na"),
             reference_words(steps, term->reference));
    page_source(p, term->document, term->paragraph);
    if (step->differs)
        page_put(p, "<p>%s %s</p>",
                 tr(r->c, "The date that is stated counts, but the term ends on",
                    "De genoemde datum telt, maar de termijn eindigt op"),
                 page_day(p, wlz_instant_day(term->end)));
    page_part_end(p);
}

static void explain_step(report *r, page_reasons *w, const wlz_procedure *steps,
                         const wlz_procedure_step *step, size_t number)
{
    page *p = &r->p;
    char key[WLZ_TEXT_MAX];

    key_of_number(key, number);
    page_reason(w, "step", key, title_of(step));
    page_part(p, "step", key, "when", tr(r->c, "Last day", "Uiterste dag"), moment(r, step));
    page_source(p, step->document, step->paragraph);
    if (step->missing != NULL)
        page_put(p, "%s", step->missing);
    if (step->derived)
        page_put(p, " %s", tr(r->c, "(the end of the term)", "(het einde van de termijn)"));
    page_note(p, step->note);
    page_part_end(p);
    explain_term(r, steps, step, key);
    if (step->lateness_document != NULL) {
        page_part(p, "step", key, "late", tr(r->c, "When late", "Bij te laat"),
                  lateness_words(r->c, step->lateness));
        page_source(p, step->lateness_document, step->lateness_paragraph);
        page_part_end(p);
    }
    page_reason_end(p);
}

static void calendar_explain(report *r, const void *read)
{
    const wlz_procedure *steps = read;
    page_reasons w;

    page_reasons_begin(&w, &r->p, tr(r->c, "Calendar", "Kalender"), steps->count);
    for (size_t i = 0; i < steps->count; i++)
        explain_step(r, &w, steps, steps->rows[i], i + 1);
    page_reasons_end(&w);
}

const report_section calendar_section = {"calendar",    "Calendar",       "Kalender",
                                         calendar_read, calendar_count,   calendar_tile,
                                         calendar_show, calendar_explain, calendar_release};
