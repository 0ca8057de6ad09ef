/* The Merkle tree of RFC 6962: the heads and paths of the tests of certificate-transparency, and every path of small trees
 * against the definition. */
#include "samples.h"

#include "seal/merkle.h"

Suite *merkle_suite(void);

#define LEAVES 8
#define MANY 70

static wlz__hash leaves[MANY];

static const char *const inputs[LEAVES] = {"",
                                           "00",
                                           "10",
                                           "2021",
                                           "3031",
                                           "40414243",
                                           "5051525354555657",
                                           "606162636465666768696a6b6c6d6e6f"};

static void from_hex(const char *hex, unsigned char *bytes)
{
    for (; *hex != '\0'; hex += 2) {
        unsigned byte;

        sscanf(hex, "%2x", &byte);
        *bytes++ = (unsigned char)byte;
    }
}

static void setup(void)
{
    unsigned char leaf[40] = {WLZ__LEAF_PREFIX};

    ck_assert(wlz__crypto_works());
    for (int i = 0; i < LEAVES; i++) {
        from_hex(inputs[i], leaf + 1);
        wlz__merkle_leaf(leaf, 1 + strlen(inputs[i]) / 2, &leaves[i]);
    }
    for (int i = LEAVES; i < MANY; i++) {
        leaf[1] = (unsigned char)i;
        wlz__merkle_leaf(leaf, 2, &leaves[i]);
    }
}

/* Complete trees of the leaves, computed each time. */
static bool node(void *context, int height, int64_t at, wlz__hash *hash)
{
    wlz__merkle tree = {0};

    (void)context;
    for (int64_t i = at << height; i < (at + 1) << height; i++)
        wlz__merkle_add(&tree, &leaves[i]);
    wlz__merkle_root(&tree, hash);
    return true;
}
static const wlz__merkle_source source = {node, NULL};

static void assert_hash(const wlz__hash *hash, const char *hex)
{
    wlz__hash expected;

    from_hex(hex, expected.bytes);
    ck_assert_msg(wlz__hash_same(hash, &expected), "not %s", hex);
}

/* ---- vectors ---- */

static const char *const heads[LEAVES + 1] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

START_TEST(test_merkle__has_the_known_heads)
{
    wlz__merkle tree = {0};
    wlz__hash root;

    for (int i = 0; i < _i; i++)
        wlz__merkle_add(&tree, &leaves[i]);
    wlz__merkle_root(&tree, &root);
    assert_hash(&root, heads[_i]);
    ck_assert(wlz__merkle_root_of(&source, _i, &root));
    assert_hash(&root, heads[_i]);
}
END_TEST

static const struct {
    int64_t leaf, size;
    size_t count;
    const char *hashes[3];
} inclusions[] =
    {
        {0, 1, 0, {NULL}},
        {0,
         8,
         3,
         {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
        {5,
         8,
         3,
         {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
        {2, 3, 1, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
        {1,
         5,
         3,
         {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
},
  growths[] = {
      {1, 1, 0, {NULL}},
      {1,
       8,
       3,
       {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
      {6,
       8,
       3,
       {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
      {2,
       5,
       2,
       {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
};

START_TEST(test_merkle__has_the_known_paths)
{
    wlz__path path;

    ck_assert(wlz__merkle_inclusion(&source, inclusions[_i].leaf, inclusions[_i].size, &path));
    ck_assert_uint_eq(path.count, inclusions[_i].count);
    for (size_t i = 0; i < path.count; i++)
        assert_hash(&path.hashes[i], inclusions[_i].hashes[i]);
}
END_TEST

START_TEST(test_merkle__has_the_known_proofs_of_growth)
{
    wlz__path path;

    ck_assert(wlz__merkle_consistency(&source, growths[_i].leaf, growths[_i].size, &path));
    ck_assert_uint_eq(path.count, growths[_i].count);
    for (size_t i = 0; i < path.count; i++)
        assert_hash(&path.hashes[i], growths[_i].hashes[i]);
}
END_TEST

/* ---- every path, as who gets it checks it ---- */

START_TEST(test_merkle__leads_from_each_leaf_to_each_root)
{
    wlz__path path;
    wlz__hash root;

    for (int64_t size = 1; size <= MANY; size++) {
        ck_assert(wlz__merkle_root_of(&source, size, &root));
        for (int64_t leaf = 0; leaf < size; leaf++) {
            ck_assert(wlz__merkle_inclusion(&source, leaf, size, &path));
            ck_assert(wlz__merkle_includes(&path, leaf, &leaves[leaf], size, &root));
            ck_assert(!wlz__merkle_includes(&path, leaf, &root, size, &root) || size == 1);
            for (size_t i = 0; i < path.count; i++) {
                path.hashes[i].bytes[_i] ^= 1;
                ck_assert(!wlz__merkle_includes(&path, leaf, &leaves[leaf], size, &root));
                path.hashes[i].bytes[_i] ^= 1;
            }
            path.hashes[path.count++] = root;
            ck_assert(!wlz__merkle_includes(&path, leaf, &leaves[leaf], size, &root));
        }
    }
}
END_TEST

START_TEST(test_merkle__leads_from_each_root_to_each_later_one)
{
    wlz__path path;
    wlz__hash before, root;

    for (int64_t size = 0; size <= MANY; size++) {
        ck_assert(wlz__merkle_root_of(&source, size, &root));
        for (int64_t first = 0; first <= size; first++) {
            ck_assert(wlz__merkle_root_of(&source, first, &before));
            ck_assert(wlz__merkle_consistency(&source, first, size, &path));
            ck_assert(wlz__merkle_goes_on(&path, first, &before, size, &root));
            for (size_t i = 0; i < path.count; i++) {
                path.hashes[i].bytes[_i] ^= 1;
                ck_assert(!wlz__merkle_goes_on(&path, first, &before, size, &root));
                path.hashes[i].bytes[_i] ^= 1;
            }
            path.hashes[path.count++] = root;
            ck_assert(!wlz__merkle_goes_on(&path, first, &before, size, &root));
        }
    }
}
END_TEST

START_TEST(test_merkle__leads_nowhere_by_a_path_that_ends_early)
{
    wlz__path path;
    wlz__hash before, root;

    for (int64_t size = 1; size <= MANY; size++) {
        ck_assert(wlz__merkle_root_of(&source, size, &root));
        for (int64_t first = 1; first < size; first++) {
            ck_assert(wlz__merkle_root_of(&source, first, &before));
            ck_assert(wlz__merkle_inclusion(&source, first, size, &path));
            while (path.count-- > 0)
                ck_assert(!wlz__merkle_includes(&path, first, &leaves[first], size, &root));
            ck_assert(wlz__merkle_consistency(&source, first, size, &path));
            while (path.count-- > 0)
                ck_assert(!wlz__merkle_goes_on(&path, first, &before, size, &root));
        }
    }
}
END_TEST

/* The root of four leaves, to which the path leads first, is no more than a node in a tree of eight. */
START_TEST(test_merkle__does_not_take_a_node_for_the_root)
{
    wlz__path path;
    wlz__hash half, four;

    ck_assert(wlz__merkle_root_of(&source, 4, &four));
    ck_assert(wlz__merkle_inclusion(&source, 1, 8, &path));
    path.count = 2;
    ck_assert(!wlz__merkle_includes(&path, 1, &leaves[1], 8, &four));
    ck_assert(wlz__merkle_includes(&path, 1, &leaves[1], 4, &four));
    ck_assert(wlz__merkle_root_of(&source, 2, &half));
    ck_assert(wlz__merkle_consistency(&source, 2, 8, &path));
    path.count = 1;
    ck_assert(!wlz__merkle_goes_on(&path, 2, &half, 8, &four));
    ck_assert(wlz__merkle_goes_on(&path, 2, &half, 4, &four));
}
END_TEST

START_TEST(test_merkle__leads_to_a_leaf_by_its_own_number_only)
{
    wlz__path path;
    wlz__hash root;

    for (int64_t size = 1; size <= MANY; size++) {
        ck_assert(wlz__merkle_root_of(&source, size, &root));
        for (int64_t leaf = 0; leaf < size; leaf++) {
            ck_assert(wlz__merkle_inclusion(&source, leaf, size, &path));
            for (int64_t number = 0; number <= 2 * size; number++)
                ck_assert(wlz__merkle_includes(&path, number, &leaves[leaf], size, &root) ==
                          (number == leaf));
        }
    }
}
END_TEST

/* Where nothing is between two roots, they are one: of no leaves, or of as many. */
START_TEST(test_merkle__goes_on_without_a_path_from_nothing_and_from_itself)
{
    wlz__path none = {0};
    wlz__hash root, other;

    for (int64_t size = 0; size < MANY; size++) {
        ck_assert(wlz__merkle_root_of(&source, size, &root));
        ck_assert(wlz__merkle_root_of(&source, size + 1, &other));
        ck_assert(wlz__merkle_goes_on(&none, 0, &other, size, &root));
        ck_assert(wlz__merkle_goes_on(&none, size, &root, size, &root));
        ck_assert(!wlz__merkle_goes_on(&none, size + 1, &root, size, &root));
        ck_assert(size == 0 || !wlz__merkle_goes_on(&none, size, &other, size, &root));
        ck_assert(size == 0 || !wlz__merkle_goes_on(&none, size, &root, size + 1, &other));
        ck_assert(size == 0 || !wlz__merkle_goes_on(&none, size, &root, size + 1, &root));
    }
}
END_TEST

/* ---- a tree that cannot be read ---- */

static int readable; /* nodes, before the first that is not */

static bool node_or_none(void *context, int height, int64_t at, wlz__hash *hash)
{
    return readable-- > 0 && node(context, height, at, hash);
}

/* Whatever is read of it fails then, and nothing else does. */
START_TEST(test_merkle__has_no_path_through_what_cannot_be_read)
{
    const wlz__merkle_source broken = {node_or_none, NULL};

    for (int64_t size = 1; size <= LEAVES; size++)
        for (int64_t leaf = 0; leaf <= size; leaf++)
            for (int there = 0; there < LEAVES; there++) {
                wlz__path path;
                wlz__hash root;

                readable = there;
                ck_assert(wlz__merkle_root_of(&broken, size, &root) == (readable >= 0));
                readable = there;
                ck_assert(wlz__merkle_consistency(&broken, leaf, size, &path) == (readable >= 0));
                if (leaf == 0 || leaf == size)
                    ck_assert_uint_eq(path.count, 0);
                readable = there;
                if (leaf < size)
                    ck_assert(wlz__merkle_inclusion(&broken, leaf, size, &path) == (readable >= 0));
            }
}
END_TEST

Suite *merkle_suite(void)
{
    Suite *suite = suite_create("merkle");
    TCase *all = tcase_create("all");

    if (wlz_seal_available()) {
        tcase_add_checked_fixture(all, setup, NULL);
        tcase_add_loop_test(all, test_merkle__has_the_known_heads, 0, LEAVES + 1);
        tcase_add_loop_test(all, test_merkle__has_the_known_paths, 0, COUNT(inclusions));
        tcase_add_loop_test(all, test_merkle__has_the_known_proofs_of_growth, 0, COUNT(growths));
        tcase_add_loop_test(all, test_merkle__leads_from_each_leaf_to_each_root, 0, 2);
        tcase_add_loop_test(all, test_merkle__leads_from_each_root_to_each_later_one, 0, 2);
        tcase_add_test(all, test_merkle__leads_nowhere_by_a_path_that_ends_early);
        tcase_add_test(all, test_merkle__does_not_take_a_node_for_the_root);
        tcase_add_test(all, test_merkle__leads_to_a_leaf_by_its_own_number_only);
        tcase_add_test(all, test_merkle__goes_on_without_a_path_from_nothing_and_from_itself);
        tcase_add_test(all, test_merkle__has_no_path_through_what_cannot_be_read);
    }
    suite_add_tcase(suite, all);
    return suite;
}
