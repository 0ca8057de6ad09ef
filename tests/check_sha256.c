/* SHA-256: the examples of the NIST, bytes in pieces of any size, and what sha256sum says. */
#include "files.h"
#include "random.h"
#include "samples.h"

#include "value/sha256.h"
#include "value/sha256_block.h"

#include <unistd.h>

Suite *sha256_suite(void);

#define HEX_SIZE (2 * WLZ__SHA256_SIZE + 1)

static char hex[HEX_SIZE];

static void digest_make(const char *bytes, size_t length, size_t piece,
                        unsigned char digest[WLZ__SHA256_SIZE])
{
    wlz__sha256 sum;

    wlz__sha256_begin(&sum);
    for (size_t at = 0; at < length; at += piece)
        wlz__sha256_add(&sum, bytes + at, length - at < piece ? length - at : piece);
    wlz__sha256_end(&sum, digest);
}

/* By the processor's own instructions, where it has them, and without: the same. */
static const char *digest_of(const char *bytes, size_t length, size_t piece)
{
    unsigned char digest[WLZ__SHA256_SIZE], plain[WLZ__SHA256_SIZE];

    digest_make(bytes, length, piece, digest);
    wlz__sha256_plain = true;
    digest_make(bytes, length, piece, plain);
    wlz__sha256_plain = false;
    ck_assert_mem_eq(digest, plain, sizeof digest);
    wlz__sha256_of(bytes, length, plain);
    ck_assert_mem_eq(digest, plain, sizeof digest);
    wlz__sha256_hex(digest, hex);
    return hex;
}

static const struct {
    const char *text, *digest;
} examples[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
     "lmnopqrsmnopqrstnopqrstu",
     "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
};

START_TEST(test_sha256__of_the_examples)
{
    ck_assert_str_eq(digest_of(examples[_i].text, strlen(examples[_i].text), 1000),
                     examples[_i].digest);
}
END_TEST

START_TEST(test_sha256__of_a_million)
{
    char *text = malloc(1000000);

    memset(text, 'a', 1000000);
    ck_assert_str_eq(digest_of(text, 1000000, 1000000),
                     "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(text);
}
END_TEST

/* Lengths around the ends of blocks, and around that of the padding. */
START_TEST(test_sha256__of_pieces)
{
    char text[200], whole[HEX_SIZE];

    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * 7);
    for (size_t length = 0; length <= sizeof text; length++) {
        snprintf(whole, sizeof whole, "%s", digest_of(text, length, sizeof text));
        for (size_t piece = 1; piece < 140; piece += piece < 10 ? 1 : 13)
            ck_assert_str_eq(digest_of(text, length, piece), whole);
    }
}
END_TEST

static void run_sha256sum(const char *path, char printed[HEX_SIZE])
{
    char command[TEST_PATH_MAX + 32];
    FILE *output;

    snprintf(command, sizeof command, "sha256sum <'%s'", path);
    output = popen(command, "r");
    ck_assert_ptr_nonnull(output);
    ck_assert_ptr_nonnull(fgets(printed, HEX_SIZE, output));
    pclose(output);
}

START_TEST(test_sha256__is_what_sha256sum_says)
{
    static const size_t lengths[] = {0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 4096, 100003};
    char path[TEST_PATH_MAX], printed[HEX_SIZE], *bytes = malloc(100003);
    uint64_t seed = 1;

    scratch_path(path);
    for (size_t i = 0; i < 100003; i++)
        bytes[i] = (char)random_next(&seed);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        file_write(path, bytes, lengths[i]);
        run_sha256sum(path, printed);
        ck_assert_str_eq(digest_of(bytes, lengths[i], 777), printed);
    }
    scratch_remove(path);
    free(bytes);
}
END_TEST

Suite *sha256_suite(void)
{
    Suite *suite = suite_create("sha256");
    TCase *bytes = tcase_create("bytes");

    tcase_add_loop_test(bytes, test_sha256__of_the_examples, 0, COUNT(examples));
    tcase_add_test(bytes, test_sha256__of_a_million);
    tcase_add_test(bytes, test_sha256__of_pieces);
    tcase_add_test(bytes, test_sha256__is_what_sha256sum_says);
    suite_add_tcase(suite, bytes);
    return suite;
}
