/* Signed notes and their keys: those of Go's sumdb/note, whose notes this library has to read and write. */
#include "samples.h"

#include "file/error.h"
#include "file/memory.h"
#include "seal/note.h"
#include "value/base64.h"

Suite *note_suite(void);

/* The example of Go's package. */
#define SECRET "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n"
#define PUBLIC "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"
#define TEXT                                                                                       \
    "If you think cryptography is the answer to your problem,\n"                                   \
    "then you don't know what your problem is.\n"
#define SIGNATURE                                                                                  \
    "\xe2\x80\x94 PeterNeumann "                                                                   \
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=" \
    "\n"

static wlz_registry *reg;

static void setup(void)
{
    reg = empty_registry();
}

static void teardown(void)
{
    wlz_close(reg);
}

START_TEST(test_note__is_signed_as_go_signs_it)
{
    wlz__note_key key;
    wlz__builder note = {0};

    ck_assert(wlz__secret_key_read(reg, "key", SECRET, &key));
    wlz__append_text(&note, TEXT);
    wlz__note_sign(&note, strlen(TEXT), &key);
    ck_assert_str_eq(wlz__built(&note), TEXT "\n" SIGNATURE);
    wlz__free(note.text);
}
END_TEST

START_TEST(test_note__is_signed_again_behind_the_first_signature)
{
    wlz__note_key key;
    wlz__builder note = {0};

    ck_assert(wlz__secret_key_read(reg, "key", SECRET, &key));
    wlz__append_text(&note, TEXT);
    wlz__note_sign(&note, strlen(TEXT), &key);
    wlz__note_sign(&note, strlen(TEXT), &key);
    ck_assert_str_eq(wlz__built(&note), TEXT "\n" SIGNATURE SIGNATURE);
    wlz__free(note.text);
}
END_TEST

START_TEST(test_note__has_the_public_key_of_its_secret)
{
    wlz__note_key key;
    wlz__builder text = {0};

    ck_assert(wlz__secret_key_read(reg, "key", SECRET, &key));
    wlz__key_write(&text, key.name, key.name_length, key.bytes, false);
    ck_assert_str_eq(wlz__built(&text), PUBLIC);
    wlz__free(text.text);
}
END_TEST

static bool is_signed(const char *text, const char *public_key)
{
    wlz__note note = {.text = text, .body = strlen(TEXT)};
    wlz__note_key key;

    ck_assert(wlz__public_key_read(reg, "key", public_key, &key));
    return wlz__note_is_signed(&note, &key);
}

START_TEST(test_note__is_signed_by_its_key_only)
{
    static const char other[] = "\xe2\x80\x94 EnochRoot "
                                "rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+"
                                "vAF1aGTQ5ovTG01oOTGwnWLox33WWd1RvMc+QM=\n";
    char text[1000];

    ck_assert(is_signed(TEXT "\n" SIGNATURE, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s%s", TEXT, other, SIGNATURE);
    ck_assert(is_signed(text, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s", TEXT, other);
    ck_assert(!is_signed(text, PUBLIC));
    ck_assert(!is_signed(TEXT, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s", TEXT, SIGNATURE);
    text[3] = 'x'; /* another text */
    ck_assert(!is_signed(text, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s", TEXT, SIGNATURE);
    memcpy(strstr(text, "Neumann"), "Neuman2", 7); /* another name, as long */
    ck_assert(!is_signed(text, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s%s", TEXT, SIGNATURE, SIGNATURE);
    text[strlen(text) - 20] ^= 1; /* one that is wrong spoils the note */
    ck_assert(!is_signed(text, PUBLIC));
    snprintf(text, sizeof text, "%s\n%s%s", TEXT, SIGNATURE,
             "\xe2\x80\x94 PeterNeumann x08go/ZJ\n");
    ck_assert(!is_signed(text, PUBLIC)); /* and so does one that is short */
}
END_TEST

static const char *const bad_keys[] = {
    "",
    "PeterNeumann",
    "PeterNeumann+c74f",
    "PeterNeumann+c74f20a3+",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nmore",
    SECRET,
};

START_TEST(test_note__refuses_what_is_no_key)
{
    wlz__note_key key;

    ck_assert(!wlz__public_key_read(reg, "key", bad_keys[_i], &key));
    ck_assert_int_eq(wlz__status(reg), WLZ_INVALID);
    ck_assert_ptr_null(strstr(wlz_message(reg), "AYEK")); /* no secret is in a message */
}
END_TEST

static const char *const bad_secrets[] = {
    PUBLIC,
    "PRIVATE+KEY+PeterNeumann",
    "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n",
};

START_TEST(test_note__refuses_what_is_no_secret_key)
{
    wlz__note_key key;

    ck_assert(!wlz__secret_key_read(reg, "key", bad_secrets[_i], &key));
    ck_assert_int_eq(wlz__status(reg), WLZ_INVALID);
    ck_assert_ptr_null(strstr(wlz_message(reg), "AYEK"));
}
END_TEST

#define DASH "\xe2\x80\x94 "
#define ROOT "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"

START_TEST(test_note__reads_a_checkpoint)
{
    static const char text[] = "example.nl/wlz\n20852163\n" ROOT "an extension\n\n" SIGNATURE;
    wlz__note note;

    ck_assert(wlz__note_read(reg, "checkpoint", text, &note));
    ck_assert_int_eq(note.size, 20852163);
    ck_assert_uint_eq(note.origin_length, strlen("example.nl/wlz"));
    ck_assert_uint_eq(note.body, strlen("example.nl/wlz\n20852163\n" ROOT "an extension\n"));
}
END_TEST

/* A dash and a zero width space are not blanks, and base64 is read to its padding. */
START_TEST(test_note__reads_a_signature_of_any_name_without_blanks)
{
    static const char *const signatures[] = {
        DASH "Neu\xe2\x80\x93mann x08go/ZJ\n",
        DASH "Neu\xe2\x80\x8bmann x08go/ZJ\n",
        DASH "Neu\xe2\x81\x80mann x08go/Y=\n",
        DASH "\xc3\x89noch x08go/ZJkg==\n",
    };

    for (size_t i = 0; i < COUNT(signatures); i++) {
        char text[200];
        wlz__note note;

        snprintf(text, sizeof text, "sample\n1\n" ROOT "\n%s", signatures[i]);
        ck_assert_msg(wlz__note_read(reg, "checkpoint", text, &note), "%s: %s", signatures[i],
                      wlz_message(reg));
    }
}
END_TEST

#define MOST 1000000

START_TEST(test_note__reads_a_checkpoint_of_a_million_bytes_at_most)
{
    static char text[MOST + 2] = "sample\n1\n" ROOT;
    size_t length = strlen(text);
    wlz__note note;

    memset(text + length, 'x', MOST - length);
    text[MOST - 1] = '\n';
    ck_assert(wlz__note_read(reg, "checkpoint", text, &note));
    ck_assert_uint_eq(note.body, MOST);
    memcpy(text + MOST - 1, "x\n", 3);
    ck_assert(!wlz__note_read(reg, "checkpoint", text, &note));
    ck_assert_int_eq(wlz__status(reg), WLZ_INVALID);
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "at most 1000000 bytes"));
}
END_TEST

static const char *const no_checkpoints[] = {
    "",
    "\n1\n" ROOT,
    "sample\n",
    "sample\n1",
    "sample\n01\n" ROOT,
    "sample\n-1\n" ROOT,
    "sample\n1x\n" ROOT,
    "sample\n\n" ROOT,
    "sample\n1000000000000000000\n" ROOT,
    "sample\n12345678901234567890123\n" ROOT,
    "sample\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n", /* bits that say nothing */
    "sample\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
    "sample\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "sample\n1\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "sample\n1\n" ROOT "\n",                           /* a blank line, and no signature */
    "sample\n1\n" ROOT "\nmore\n",                     /* what is none */
    "sample\n1\n" ROOT "\n" SIGNATURE "\n",            /* a blank line behind it */
    "sample\n1\n" ROOT "\n" SIGNATURE "more\n",        /* and more */
    "sample\n1\n" ROOT "\n" DASH "Neumann x08go/Y\n",  /* not base64 */
    "sample\n1\n" ROOT "\n" DASH "Neumann x08gow==\n", /* an id alone */
    "sample\n1\n" ROOT "\n" DASH "Neu+mann x08go/ZJ\n",
    "sample\n1\n" ROOT "\n" DASH "Neumann \n",
    "sample\n1\n" ROOT "\n" DASH "Neumann =\n",
    "sample\n1\n" ROOT "\n" DASH "Neu\xc2\xa0mann x08go/ZJ\n",
    "sample\n1\n" ROOT "\n" DASH "Neu\xe2\x80\x80mann x08go/ZJ\n", /* blanks of other widths */
    "sample\n1\n" ROOT "\n" DASH "Neu\xe2\x80\x8amann x08go/ZJ\n",
    "sample\n1\n" ROOT "more",
    "sample\n1\n" ROOT "mo\tre\n",
    "sample\r\n1\r\n" ROOT,
    "\xffsample\n1\n" ROOT,
};

START_TEST(test_note__refuses_what_is_no_checkpoint)
{
    wlz__note note;

    ck_assert_msg(!wlz__note_read(reg, "checkpoint", no_checkpoints[_i], &note), "%s",
                  no_checkpoints[_i]);
    ck_assert_int_eq(wlz__status(reg), WLZ_INVALID);
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "expected"));
}
END_TEST

START_TEST(test_note__makes_keys_that_sign)
{
    wlz_seal_key *made, *other;
    wlz__note_key secret;
    wlz__builder note = {0};

    ck_assert_int_eq(wlz_seal_key_new("example.nl/wlz", &made), WLZ_OK);
    ck_assert_int_eq(wlz_seal_key_new("example.nl/wlz", &other), WLZ_OK);
    ck_assert_str_ne(made->secret, other->secret);
    ck_assert(wlz__secret_key_read(reg, "key", made->secret, &secret));
    wlz__append_text(&note, TEXT);
    wlz__note_sign(&note, strlen(TEXT), &secret);
    ck_assert(is_signed(wlz__built(&note), made->public_key));
    ck_assert(!is_signed(note.text, other->public_key));
    wlz__free(note.text);
    wlz_seal_key_free(made);
    wlz_seal_key_free(other);
    ck_assert_int_eq(wlz_seal_key_new("a b", &made), WLZ_INVALID);
    ck_assert_int_eq(wlz_seal_key_new("a+b", &made), WLZ_INVALID);
    ck_assert_int_eq(wlz_seal_key_new("", &made), WLZ_INVALID);
}
END_TEST

/* The examples of RFC 4648, 10. */
static const char *const encoded[] = {"",         "Zg==",     "Zm8=",    "Zm9v",
                                      "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};

START_TEST(test_note__writes_and_reads_base64)
{
    char text[20], bytes[20] = "";

    wlz__base64_write("foobar", (size_t)_i, text);
    ck_assert_str_eq(text, encoded[_i]);
    ck_assert(wlz__base64_read(text, strlen(text), bytes, (size_t)_i));
    ck_assert_int_eq(memcmp(bytes, "foobar", (size_t)_i), 0);
    ck_assert(!wlz__base64_read(text, strlen(text), bytes, (size_t)_i + 1));
}
END_TEST

static const char *const not_encoded[] = {
    "Zg=A", "ZgA=", "Z{==", "Z@==", "Z[==", "Z`==", "Z:==", "Zh==", "Zg"};

/* A letter that is none, padding that is none or is left out, bits that say nothing. */
START_TEST(test_note__refuses_what_is_no_base64)
{
    char bytes[4];

    ck_assert(!wlz__base64_read(not_encoded[_i], strlen(not_encoded[_i]), bytes, 1));
    ck_assert(wlz__base64_read("Zg==", 4, bytes, 1));
}
END_TEST

Suite *note_suite(void)
{
    Suite *suite = suite_create("note");
    TCase *all = tcase_create("all");

    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, test_note__reads_a_checkpoint);
    tcase_add_test(all, test_note__reads_a_signature_of_any_name_without_blanks);
    tcase_add_test(all, test_note__reads_a_checkpoint_of_a_million_bytes_at_most);
    tcase_add_loop_test(all, test_note__refuses_what_is_no_checkpoint, 0, COUNT(no_checkpoints));
    tcase_add_loop_test(all, test_note__writes_and_reads_base64, 0, COUNT(encoded));
    tcase_add_loop_test(all, test_note__refuses_what_is_no_base64, 0, COUNT(not_encoded));
    if (wlz_seal_available()) {
        tcase_add_test(all, test_note__is_signed_as_go_signs_it);
        tcase_add_test(all, test_note__has_the_public_key_of_its_secret);
        tcase_add_test(all, test_note__is_signed_by_its_key_only);
        tcase_add_loop_test(all, test_note__refuses_what_is_no_key, 0, COUNT(bad_keys));
        tcase_add_loop_test(all, test_note__refuses_what_is_no_secret_key, 0, COUNT(bad_secrets));
        tcase_add_test(all, test_note__is_signed_again_behind_the_first_signature);
        tcase_add_test(all, test_note__makes_keys_that_sign);
    }
    suite_add_tcase(suite, all);
    return suite;
}
