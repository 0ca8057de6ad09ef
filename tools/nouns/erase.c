/* erase: replacing a text or a name by its pseudonym, in the registry and its history. */
#include "answer.h"
#include "commands.h"

#include <inttypes.h>

static const char *const text_examples[] = {"erase text lump_sum 12 note", NULL};
static const char *const finish_examples[] = {"erase finish", NULL};
static const char *const writer_examples[] = {"erase writer \"J. Jansen\"", NULL};

/* What no erasure reaches. */
static void hint_copies(cli *c)
{
    hint(c, "%s",
         tr(c, "erase it in backups, exports and proofs that were opened too: they are not reached",
            "wis het ook in kopieën, exports en geopende bewijzen: die worden niet bereikt"));
}

/* Who reads goes on seeing what was there, so it cannot be taken away yet. */
static void answer_remains(cli *c, const wlz_erasure *erased)
{
    bool remains = erased->remains && !c->what_if;

    answer_data(c, "erased", json_integer(erased->count));
    answer_data(c, "remains", json_boolean(remains));
    if (!remains)
        return;
    answer_line(c, "%s",
                tr(c,
                   "It is not gone yet: others have the file open and read it, and it remains in "
                   "the file or its log until they close it and the erasure is finished.",
                   "Het is nog niet weg: anderen hebben het bestand open en lezen het, en het "
                   "blijft in het bestand of zijn log tot zij het sluiten en het wissen is "
                   "afgemaakt."));
    hint(c, "%s",
         tr(c, "close the other programs, then: erase finish",
            "sluit de andere programma's, en dan: erase finish"));
}

static wlz_status erase_finish(cli *c)
{
    wlz_status status = WLZ_OK;

    if (c->what_if)
        c->spared = true;
    else
        status = record_status(c, wlz_erasure_finish(c->registry));
    if (status == WLZ_OK && !c->what_if)
        answer_line(c, "%s",
                    tr(c, "What was erased is in the file and its log no more.",
                       "Wat is gewist staat niet meer in het bestand en zijn log."));
    return status;
}

static wlz_status erase_text(cli *c)
{
    wlz_erasure erased;
    wlz_status status = record_status(
        c, wlz_erase_text(c->registry, argument(c, 0), argument(c, 1), argument(c, 2), &erased));

    if (status == WLZ_OK) {
        answer_line(c,
                    tr(c, "%s.%s of %s is a pseudonym now, in the row and in its history.",
                       "%s.%s van %s is nu een pseudoniem, in de rij en in de historie."),
                    argument(c, 0), argument(c, 2), argument(c, 1));
        answer_remains(c, &erased);
        hint_copies(c);
    }
    return status;
}

static wlz_status erase_writer(cli *c)
{
    wlz_erasure erased;
    wlz_status status = record_status(c, wlz_erase_actor(c->registry, argument(c, 0), &erased));

    if (status == WLZ_OK) {
        answer_line(c,
                    tr(c, "%" PRId64 " steps of the history are in a pseudonym now.",
                       "%" PRId64 " stappen van de historie staan nu op naam van een pseudoniem."),
                    erased.count);
        answer_remains(c, &erased);
        hint_copies(c);
    }
    return status;
}

const command erase_commands[] = {
    {"erase text", "TABLE KEY COLUMN", 3, 3, WRITES,
     "replace what a row says and said there by a pseudonym; proofs hold",
     "vervang wat een rij daar zegt en zei door een pseudoniem; bewijzen blijven gelden", NULL,
     text_examples, erase_text},
    {"erase writer", "NAME", 1, 1, WRITES,
     "replace the name of who wrote by a pseudonym; proofs hold",
     "vervang de naam van wie schreef door een pseudoniem; bewijzen blijven gelden", NULL,
     writer_examples, erase_writer},
    {"erase finish", "", 0, 0, WRITES,
     "take what was erased out of the log, when others were reading at the time",
     "haal wat is gewist uit het log, als anderen toen aan het lezen waren", NULL, finish_examples,
     erase_finish},
    NO_COMMAND};
