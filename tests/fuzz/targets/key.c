/* Keys: what was read is written as the same, and a secret is in no message. */
#include "../fuzz_registry.h"

#include "file/error.h"
#include "file/memory.h"
#include "seal/note.h"

#include <stdlib.h>
#include <string.h>

/* Without line ends. */
static bool is_same_line(const char *a, const char *b)
{
    size_t length = strcspn(a, "\r\n");

    return length == strcspn(b, "\r\n") && strncmp(a, b, length) == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    wlz_registry *reg = fuzz_registry();
    wlz__builder written = {0};
    wlz_checkpoint *made = NULL;
    wlz__note_key key;

    if (wlz__secret_key_read(reg, "key", text, &key)) {
        wlz__key_write(&written, key.name, key.name_length, key.bytes, true);
        HOLDS(is_same_line(wlz__built(&written), text), "%s", wlz__built(&written));
        wlz__free(written.text);
    } else {
        HOLDS(wlz_status_name(WLZ_INVALID) != NULL && strlen(wlz_message(reg)) > 0, "no message");
        HOLDS(strlen(text) < 12 || strstr("PRIVATE+KEY+NAME+ID+BASE64", text) != NULL ||
                  strstr(wlz_message(reg), text) == NULL,
              "the key is in %s", wlz_message(reg));
    }
    wlz__clear_reasons(reg);
    if (wlz__public_key_read(reg, "key", text, &key)) {
        HOLDS(wlz__key_name_is_good(key.name, key.name_length), "its name is not good");
        HOLDS(strncmp(text, "PRIVATE+", 8) != 0, "a secret key is a public one");
    }
    wlz__clear_reasons(reg);
    HOLDS(wlz_begin_what_if(reg) == WLZ_OK, "%s", wlz_message(reg));
    HOLDS((wlz_seal(reg, "example.nl/fuzz", text, &made) == WLZ_OK) == (made != NULL),
          "a checkpoint without a seal");
    wlz_checkpoint_free(made);
    HOLDS(wlz_rollback(reg) == WLZ_OK, "%s", wlz_message(reg));
    free(text);
    return 0;
}
