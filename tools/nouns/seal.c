/* seal, key new, prove: the seal of the history. */
#include "seal.h"
#include "answer.h"
#include "commands.h"
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- files ---- */

#define FILE_MOST 1000000 /* bytes of a checkpoint or a key */

/* All of it, to be freed; NULL: it cannot be read, and the call has failed. */
static char *text_read(cli *c, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = must(calloc(1, FILE_MOST + 1));
    size_t length = 0;

    if (file != NULL)
        length = fread(text, 1, FILE_MOST + 1, file);
    if (file == NULL || ferror(file) || length > FILE_MOST || strlen(text) != length) {
        fail(c, file == NULL ? WLZ_NOTFOUND : WLZ_INVALID,
             tr(c, "%s cannot be read as text", "%s is niet als tekst te lezen"), path);
        free(text);
        text = NULL;
    }
    if (file != NULL)
        fclose(file);
    return text;
}

/* The text of a file of an option; false: it was given and cannot be read. NULL without the option. */
static bool option_read(cli *c, const char *name, char **text)
{
    const char *path = option(c, name);

    *text = path != NULL ? text_read(c, path) : NULL;
    return path == NULL || *text != NULL;
}

/* ---- seal ---- */

static const cli_option seal_options[] = {
    {"key", "FILE", "sign it with this secret key (key new)",
     "onderteken met deze geheime sleutel (key new)"},
    {"origin", "NAME", "the name of the seal, the first time; without it, that of the key",
     "de naam van het zegel, de eerste keer; zonder, die van de sleutel"},
    NO_OPTION};
static const char *const seal_examples[] = {"seal", "seal --key office.key", NULL};

static wlz_status seal(cli *c)
{
    wlz_checkpoint *made = NULL;
    wlz_status status;
    char *key;

    if (c->what_if) { /* the same steps would have another root the next time */
        fail(c, WLZ_INVALID, "%s",
             tr(c, "a seal cannot be tried: its checkpoint would contradict the real one",
                "verzegelen kan niet worden geprobeerd: het controlepunt zou het echte "
                "tegenspreken"));
        c->exit = EXIT_USAGE;
        return WLZ_INVALID;
    }
    if (!option_read(c, "key", &key))
        return WLZ_INVALID;
    status = record_status(c, wlz_seal(c->registry, option(c, "origin"), key, &made));
    if (status == WLZ_OK) {
        answer_verbatim(c, "checkpoint", made->note);
        answer_data(c, "origin", json_of_text(made->origin));
        answer_data(c, "size", json_integer(made->size));
        answer_data(c, "added", json_integer(made->added));
        answer_data(c, "root", json_of_text(made->root));
    }
    wlz_checkpoint_free(made);
    free(key);
    return status;
}

/* ---- verify --checkpoint ---- */

static void answer_check(cli *c, const wlz_seal_check *check)
{
    json_t *row = must(json_object());

    put_number(row, "size", check->size);
    put_flag(row, "signed", check->is_signed);
    put_number(row, "step", check->step);
    put_number(row, "after", check->after);
    put_number(row, "through", check->through);
    answer_data(c, "seal", row);
    if (check->status == WLZ_OK)
        answer_line(c, tr(c, "Seal: %s.", "Zegel: %s."), check->message);
}

static wlz_status check(cli *c, const char *const *texts, size_t count, const char *key)
{
    wlz_seal_check *made = NULL;
    wlz_status status = record_status(c, wlz_seal_check_get(c->registry, texts, count, key, &made));

    if (status == WLZ_OK) {
        answer_check(c, made);
        status = record_verdict(c, made->status, made->message);
    }
    wlz_seal_check_free(made);
    return status;
}

static wlz_status repair(cli *c, const char *const *texts, size_t count, const char *key)
{
    int64_t size = 0;
    wlz_status status = record_status(c, wlz_seal_repair(c->registry, texts, count, key, &size));

    if (status == WLZ_OK) {
        answer_data(c, "repaired", json_integer(size));
        answer_line(c,
                    tr(c, "Seal: the stored tree is made anew from the first %lld steps.",
                       "Zegel: de opgeslagen boom is opnieuw gemaakt uit de eerste %lld stappen."),
                    (long long)size);
    }
    return status;
}

wlz_status checkpoints_verify(cli *c, bool repairs)
{
    char *texts[OPTIONS_MAX] = {NULL}, *key;
    wlz_status status = WLZ_OK;
    const char *path;
    size_t count = 0;

    if (!option_read(c, "key", &key))
        return WLZ_INVALID;
    while (status == WLZ_OK && (path = option_at(c, "checkpoint", count)) != NULL) {
        texts[count] = text_read(c, path);
        status = texts[count++] != NULL ? WLZ_OK : WLZ_INVALID;
    }
    if (status == WLZ_OK)
        status = repairs ? repair(c, (const char *const *)texts, count, key)
                         : check(c, (const char *const *)texts, count, key);
    for (size_t i = 0; i < count; i++)
        free(texts[i]);
    free(key);
    return status;
}

/* ---- prove ---- */

static const cli_option prove_step_options[] = {
    {"open", NULL, "with the names and texts that are sealed as commitments",
     "met de namen en teksten die als vastlegging zijn verzegeld"},
    OUTPUT_OPTIONS,
    NO_OPTION};
static const cli_option prove_growth_options[] = {OUTPUT_OPTIONS, NO_OPTION};
static const char *const prove_step_examples[] = {"prove step 1234 checkpoint.txt",
                                                  "prove step 1234 checkpoint.txt --open", NULL};
static const char *const prove_growth_examples[] = {"prove growth january.txt february.txt", NULL};

static wlz_status proof_write(cli *c, const char *text)
{
    wlz_status status = WLZ_OK;
    output o;

    if (!force_has_a_file(c))
        return WLZ_INVALID;
    if (option(c, "output") == NULL) {
        answer_verbatim(c, "proof", text);
        return WLZ_OK;
    }
    if (!output_requested(c, &o))
        return WLZ_INVALID;
    if (fputs(text, o.to) == EOF)
        status = fail(c, WLZ_IO, tr(c, "%s cannot be written", "%s is niet te schrijven"), o.path);
    status = output_close(c, &o, status);
    if (status == WLZ_OK)
        answer_data(c, "file", json_of_text(option(c, "output")));
    return status;
}

static wlz_status prove_step(cli *c)
{
    wlz_seal_proof *proof = NULL;
    wlz_status status = WLZ_INVALID;
    int64_t step;
    char *text;

    if (!number_of(c, "NUMBER", argument(c, 0), &step) ||
        (text = text_read(c, argument(c, 1))) == NULL)
        return WLZ_INVALID;
    status = record_status(
        c, wlz_seal_proof_step(c->registry, step, text, option(c, "open") != NULL, &proof));
    if (status == WLZ_OK)
        status = proof_write(c, proof->text);
    wlz_seal_proof_free(proof);
    free(text);
    return status;
}

static wlz_status prove_growth(cli *c)
{
    char *earlier = text_read(c, argument(c, 0));
    char *later = earlier != NULL ? text_read(c, argument(c, 1)) : NULL;
    wlz_seal_proof *proof = NULL;
    wlz_status status = WLZ_INVALID;

    if (later != NULL)
        status = record_status(c, wlz_seal_proof_growth(c->registry, earlier, later, &proof));
    if (status == WLZ_OK)
        status = proof_write(c, proof->text);
    wlz_seal_proof_free(proof);
    free(earlier);
    free(later);
    return status;
}

/* ---- key new ---- */

static const char *const key_examples[] = {"key new example.nl/wlz office.key", NULL};

/* For its owner alone, and never in the place of another. */
static wlz_status secret_write(cli *c, const char *path, const char *secret)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    size_t length = strlen(secret);
    bool written;

    if (file < 0)
        return fail(c, errno == EEXIST ? WLZ_EXISTS : WLZ_IO,
                    tr(c, "%s cannot be made: %s", "%s kan niet worden gemaakt: %s"), path,
                    strerror(errno));
    written = write(file, secret, length) == (ssize_t)length && fsync(file) == 0;
    if (close(file) != 0 || !written) {
        unlink(path);
        return fail(c, WLZ_IO, tr(c, "%s cannot be written", "%s is niet te schrijven"), path);
    }
    return WLZ_OK;
}

static wlz_status key_new(cli *c)
{
    wlz_seal_key *key = NULL;
    wlz_status status = wlz_seal_key_new(argument(c, 0), &key);

    if (status == WLZ_INVALID)
        return fail(c, status,
                    tr(c, "%s: ASCII without blanks and plus signs was expected, as example.nl/wlz",
                       "%s: ASCII zonder spaties en plustekens verwacht, zoals example.nl/wlz"),
                    argument(c, 0));
    if (status != WLZ_OK)
        return fail(c, status, "%s",
                    tr(c, "sealing needs libsodium, and this library was built without it",
                       "verzegelen vraagt libsodium, en deze bibliotheek is zonder gebouwd"));
    if (c->what_if)
        c->spared = true;
    else if (output_is_beside_registry(c, argument(c, 1)))
        status = WLZ_INVALID;
    else
        status = secret_write(c, argument(c, 1), key->secret);
    if (status == WLZ_OK)
        answer_verbatim(c, "public_key", key->public_key);
    wlz_seal_key_free(key);
    return status;
}

const command seal_commands[] = {
    {"seal", "", 0, 0, WRITES, "seal what is new in the history, and print a checkpoint to keep",
     "verzegel wat nieuw is in de historie, en druk een controlepunt af om te bewaren",
     seal_options, seal_examples, seal},
    {"prove step", "NUMBER CHECKPOINT", 2, 2, READS,
     "prove to a third party that a step was sealed before a checkpoint",
     "bewijs aan een derde dat een stap vóór een controlepunt is verzegeld", prove_step_options,
     prove_step_examples, prove_step},
    {"prove growth", "EARLIER LATER", 2, 2, READS,
     "prove to a third party that nothing before a checkpoint changed up to a later one",
     "bewijs aan een derde dat vóór een controlepunt niets is gewijzigd tot een later",
     prove_growth_options, prove_growth_examples, prove_growth},
    {"key new", "NAME SECRET", 2, 2, MAKES,
     "make a key to sign checkpoints with: its file gets the secret one, the public one is printed",
     "maak een sleutel om controlepunten te ondertekenen: de geheime komt in het bestand, de "
     "openbare "
     "wordt afgedrukt",
     NULL, key_examples, key_new},
    NO_COMMAND};
