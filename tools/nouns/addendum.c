/* addendum new, change, agree, sign, amend, open, cancel: from plan to signature. */
#include "addendum.h"

#include "commands.h"
#include "plan.h"
#include "rows.h"

#include <string.h>

static const cli_option on_options[] = {ON_OPTION, NO_OPTION};

bool on_day(cli *c, wlz_date *day)
{
    wlz_date known_on;

    return days_of(c, day, &known_on);
}

/* ---- the plan ---- */

static const char *const new_examples[] = {"addendum new plan.json",
                                           "--what-if addendum new plan.json", NULL};

static wlz_status addendum_new(cli *c)
{
    const char *file = argument(c, 0);
    json_t *plan = plan_read(c, file);
    const char *id = json_string_value(json_object_get(plan, "id"));
    wlz_status status = plan != NULL ? plan_draft(c, file, plan) : WLZ_INVALID;

    if (status == WLZ_EXISTS &&
        row_named(json_object_get(c->answer, "violations"), "rule", "addendum_pk") != NULL)
        hint(c,
             tr(c, "%s exists already: use \"addendum change\" to replace the plan of a draft",
                "%s bestaat al: vervang het plan van een concept met \"addendum change\""),
             id);
    status = answer_state(c, id, status);
    json_decref(plan);
    return status;
}

static const char *const change_examples[] = {"addendum change sample-2 plan.json", NULL};

static wlz_status addendum_change(cli *c)
{
    const char *addendum = argument(c, 0), *file = argument(c, 1), *id;
    json_t *plan = plan_read(c, file);
    wlz_status status = WLZ_INVALID;

    id = json_string_value(json_object_get(plan, "id"));
    if (plan != NULL && strcmp(id, addendum) != 0)
        fail(c, WLZ_INVALID,
             tr(c, "%s: id: \"%s\" was expected; got \"%s\"",
                "%s: id: \"%s\" werd verwacht; er staat \"%s\""),
             file, addendum, id);
    else if (plan != NULL)
        status = plan_replace(c, file, plan);
    status = answer_state(c, addendum, status);
    json_decref(plan);
    return status;
}

/* ---- the steps ---- */

static const char *const agree_examples[] = {"addendum agree sample-1 --on 2023-01-10",
                                             "--what-if addendum agree sample-1", NULL};

static wlz_status addendum_agree(cli *c)
{
    const char *addendum = argument(c, 0);
    wlz_date on;

    if (!on_day(c, &on))
        return WLZ_INVALID;
    return answer_step(c, addendum, 0, wlz_addendum_agree(c->registry, addendum, on));
}

static const cli_option sign_options[] = {
    {"signer", "WHO…", "who signed: the office, or a party's AGB code; may be repeated",
     "wie tekende: het kantoor, of de AGB-code van een partij; mag vaker"},
    ON_OPTION,
    NO_OPTION};

static const char *const sign_examples[] = {
    "addendum sign sample-1 --signer 30000001 --signer zilveren-kruis --on 2023-01-15",
    "addendum sign sample-1", NULL};

/* All signatures that are given, or none. */
static wlz_status signatures_add(cli *c, const char *addendum, wlz_date on)
{
    wlz_status status = record_status(c, wlz_begin(c->registry));
    const char *signer;

    for (size_t i = 0; status == WLZ_OK && (signer = option_at(c, "signer", i)) != NULL; i++)
        status = record_status(c, wlz_addendum_signature_add(c->registry, addendum, signer, on));
    if (status == WLZ_OK)
        return record_status(c, wlz_commit(c->registry));
    wlz_rollback(c->registry);
    return status;
}

/* Who signed, and what comes next when that is everybody. */
static void answer_signed(cli *c, const char *id)
{
    json_t *addendum = addendum_row(c, id);

    if (addendum != NULL && answer_signatures(c, addendum))
        hint(c,
             tr(c, "all have signed: addendum sign %s", "allen hebben getekend: addendum sign %s"),
             id);
    json_decref(addendum);
}

static wlz_status addendum_sign(cli *c)
{
    const char *addendum = argument(c, 0);
    wlz_status status;
    wlz_date on;

    if (!on_day(c, &on))
        return WLZ_INVALID;
    if (option(c, "signer") == NULL && option(c, "on") != NULL)
        return fail(c, WLZ_INVALID, "%s",
                    tr(c, "--on is the day of a signature: it needs --signer",
                       "--on is de dag van een handtekening: daar hoort --signer bij"));
    if (option(c, "signer") == NULL)
        return answer_step(c, addendum, 0, wlz_addendum_sign(c->registry, addendum));
    status = answer_step(c, addendum, 0, signatures_add(c, addendum, on));
    if (status == WLZ_OK)
        answer_signed(c, addendum);
    return status;
}

static const char *const amend_examples[] = {"addendum amend sample-1 sample-2", NULL};

static wlz_status addendum_amend(cli *c)
{
    const char *version = argument(c, 1);
    wlz_status status = record_status(c, wlz_addendum_amend(c->registry, argument(c, 0), version));

    if (status == WLZ_OK)
        hint(c,
             tr(c,
                "addendum show %s --json has its plan; addendum change %s FILE.json replaces "
                "it",
                "addendum show %s --json geeft het plan; addendum change %s BESTAND.json vervangt "
                "het"),
             version, version);
    return answer_state(c, version, status);
}

static const char *const open_examples[] = {"addendum open sample-1 2024", NULL};

static wlz_status addendum_open(cli *c)
{
    const char *addendum = argument(c, 0);
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    return answer_step(c, addendum, year, wlz_addendum_year_open(c->registry, addendum, year));
}

static const char *const cancel_examples[] = {"addendum cancel sample-1", NULL};

static wlz_status addendum_cancel(cli *c)
{
    const char *addendum = argument(c, 0);

    return answer_step(c, addendum, 0, wlz_addendum_cancel(c->registry, addendum));
}

const command addendum_commands[] = {
    {"addendum new", "FILE.json", 1, 1, WRITES, "make a draft of a plan (docs/json.md)",
     "maak een concept van een plan (docs/json.md)", NULL, new_examples, addendum_new},
    {"addendum change", "ID FILE.json", 2, 2, WRITES, "put another plan in the place of a draft's",
     "leg een ander plan in de plaats van dat van een concept", NULL, change_examples,
     addendum_change},
    {"addendum agree", "ID", 1, 1, WRITES, "agree a draft: its money is reserved",
     "spreek een concept af: het geld wordt gereserveerd", on_options, agree_examples,
     addendum_agree},
    {"addendum sign", "ID", 1, 1, WRITES,
     "record signatures; without --signer, sign: the money is committed",
     "leg handtekeningen vast; zonder --signer, onderteken: het geld wordt toegekend", sign_options,
     sign_examples, addendum_sign},
    {"addendum amend", "ID NEW-ID", 2, 2, WRITES, "begin a new version of a signed addendum",
     "begin een nieuwe versie van een ondertekend addendum", NULL, amend_examples, addendum_amend},
    {"addendum open", "ID YEAR", 2, 2, WRITES, "commit the money of a later year",
     "ken het geld van een later jaar toe", NULL, open_examples, addendum_open},
    {"addendum cancel", "ID", 1, 1, WRITES, "cancel what is not signed: its money is released",
     "trek in wat niet ondertekend is: het geld komt vrij", NULL, cancel_examples, addendum_cancel},
    NO_COMMAND};
