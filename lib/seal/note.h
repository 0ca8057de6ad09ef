/* Checkpoints (C2SP tlog-checkpoint), which are signed notes (C2SP signed-note), and the keys for them. */
#ifndef WLZ_SEAL_NOTE_H
#define WLZ_SEAL_NOTE_H

#include "file/builder.h"
#include "seal/merkle.h"

/* A checkpoint that was read. Texts are the caller's. */
typedef struct wlz__note {
    const char *text;
    size_t body; /* how long the text is that is signed */
    const char *origin;
    size_t origin_length;
    int64_t size;
    wlz__hash root;
} wlz__note;

/* Fails the call with WLZ_INVALID and the name. */
bool wlz__note_read(wlz_registry *reg, const char *name, const char *text, wlz__note *note);
/* The text of one, without a signature. */
void wlz__note_body(wlz__builder *to, const char *origin, int64_t size, const wlz__hash *root);

#define WLZ__KEY_ID_SIZE 4

/* A key: NAME+ID+BASE64, a secret one PRIVATE+KEY+NAME+ID+BASE64. */
typedef struct wlz__note_key {
    const char *name; /* the caller's */
    size_t name_length;
    unsigned char id[WLZ__KEY_ID_SIZE];
    unsigned char bytes[WLZ__SEED_SIZE]; /* of a secret key, or a public one */
} wlz__note_key;

/* Each fails the call with WLZ_INVALID and the name of the argument. */
bool wlz__secret_key_read(wlz_registry *reg, const char *name, const char *text,
                          wlz__note_key *key);
bool wlz__public_key_read(wlz_registry *reg, const char *name, const char *text,
                          wlz__note_key *key);
/* Whether it can name a key: not empty, without blanks, control characters and plus signs. */
bool wlz__key_name_is_good(const char *name, size_t length);
void wlz__key_write(wlz__builder *to, const char *name, size_t length,
                    const unsigned char seed[WLZ__SEED_SIZE], bool secret);

/* Add the blank line, when it is the first, and a signature of what is there before it. */
void wlz__note_sign(wlz__builder *note, size_t body, const wlz__note_key *secret);
/* Whether it has a signature of that key, and a right one. */
bool wlz__note_is_signed(const wlz__note *note, const wlz__note_key *public_key);

#endif
