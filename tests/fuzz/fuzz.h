/*
 * What the fuzz targets share. A target is a file of targets/ with the function that libFuzzer calls. It reads an input of
 * its kind, and holds what it got against something that must be so whatever the input: that what was printed is read
 * back as the same, that a computation by other means agrees, that what was refused changed nothing.
 */
#ifndef WLZ_TESTS_FUZZ_H
#define WLZ_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wlzreg.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program with the place and what was wrong. */
_Noreturn void fuzz_fail(const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
#define HOLDS(condition, ...)                                                                      \
    do {                                                                                           \
        if (!(condition))                                                                          \
            fuzz_fail(__FILE__, __LINE__, __VA_ARGS__);                                            \
    } while (0)

/* The bytes up to the first zero byte as a text, with nothing behind it that may be read; to be freed. */
char *fuzz_text(const uint8_t *data, size_t size);

/* What is left of an input that is taken piece by piece; behind its end there are zeros. */
typedef struct fuzz_bytes {
    const uint8_t *at;
    size_t left;
} fuzz_bytes;

/* A number of so many bytes, at most 8, the lowest first. */
uint64_t fuzz_take(fuzz_bytes *bytes, size_t count);
/* The text up to the next line end, or to the end; to be freed. */
char *fuzz_take_line(fuzz_bytes *bytes);

/* A file with these bytes, that has a path and no name: one at a time. */
const char *fuzz_file(const uint8_t *data, size_t size);

/* What a written number comes to in units of 10^-places, read in another way than the library does: which of its marks is
 * the decimal one follows from how often it is there. `euro`: it says that it is euros. Only of what the library accepted. */
__extension__ typedef __int128 fuzz_wide;
fuzz_wide fuzz_number(const char *text, unsigned places, bool euro);

#endif
