/* Checkpoints, which are signed notes: what was read is what would be written, and only a right signature counts. */
#include "../fuzz_registry.h"

#include "file/error.h"
#include "file/memory.h"
#include "seal/note.h"

#include <stdlib.h>
#include <string.h>

#define SECRET "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n"
#define PUBLIC "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"

static void check_body(const wlz__note *note)
{
    char *origin = fuzz_text((const uint8_t *)note->origin, note->origin_length);
    wlz__builder body = {0};

    wlz__note_body(&body, origin, note->size, &note->root);
    HOLDS(note->size >= 0 && strncmp(note->text, wlz__built(&body), strlen(wlz__built(&body))) == 0,
          "read as %s", wlz__built(&body));
    wlz__free(body.text);
    free(origin);
}

/* With a signature of the key behind what is signed it has that one, and not when a byte of it is another. */
static void check_signed(wlz_registry *reg, const wlz__note *note)
{
    wlz__note_key secret, key;
    wlz__builder text = {0};
    wlz__note again;

    HOLDS(wlz__secret_key_read(reg, "key", SECRET, &secret) &&
              wlz__public_key_read(reg, "key", PUBLIC, &key),
          "no key");
    wlz__append(&text, "%.*s", (int)note->body, note->text);
    wlz__note_sign(&text, note->body, &secret);
    HOLDS(wlz__note_read(reg, "note", wlz__built(&text), &again) &&
              wlz__note_is_signed(&again, &key),
          "not signed: %s", wlz__built(&text));
    HOLDS(!wlz__note_is_signed(note, &key) || again.body == note->body, "signed otherwise");
    text.text[0] ^= 1;
    if (wlz__note_read(reg, "note", wlz__built(&text), &again))
        HOLDS(!wlz__note_is_signed(&again, &key), "signed, and changed: %s", wlz__built(&text));
    wlz__clear_reasons(reg);
    wlz__free(text.text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    const char *given = text;
    wlz_registry *reg = fuzz_registry();
    wlz_seal_check *check = NULL;
    wlz_seal_proof *proof = NULL;
    wlz__note note;

    if (wlz__note_read(reg, "note", text, &note)) {
        check_body(&note);
        check_signed(reg, &note);
    }
    wlz__clear_reasons(reg);
    if (wlz_seal_check_get(reg, &given, 1, NULL, &check) == WLZ_OK) /* nothing of it was sealed */
        HOLDS(check->status != WLZ_OK || check->size == 0, "it holds for %lld steps",
              (long long)check->size);
    wlz_seal_check_free(check);
    HOLDS(wlz_seal_proof_step(reg, 1, text, true, &proof) != WLZ_OK, "proved");
    wlz_seal_proof_free(proof);
    free(text);
    return 0;
}
