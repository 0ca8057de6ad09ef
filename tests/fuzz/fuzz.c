#define _GNU_SOURCE
#include "fuzz.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

void fuzz_fail(const char *file, int line, const char *format, ...)
{
    va_list arguments;

    fprintf(stderr, "%s:%d: ", file, line);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\n");
    abort();
}

char *fuzz_text(const uint8_t *data, size_t size)
{
    const uint8_t *end = size > 0 ? memchr(data, 0, size) : NULL;
    size_t length = end != NULL ? (size_t)(end - data) : size;
    char *text = malloc(length + 1);

    HOLDS(text != NULL, "no memory");
    if (length > 0)
        memcpy(text, data, length);
    text[length] = '\0';
    return text;
}

uint64_t fuzz_take(fuzz_bytes *bytes, size_t count)
{
    uint64_t value = 0;

    for (size_t i = 0; i < count && bytes->left > 0; i++, bytes->at++, bytes->left--)
        value |= (uint64_t)*bytes->at << (8 * i);
    return value;
}

char *fuzz_take_line(fuzz_bytes *bytes)
{
    const uint8_t *end = bytes->left > 0 ? memchr(bytes->at, '\n', bytes->left) : NULL;
    size_t length = end != NULL ? (size_t)(end - bytes->at) : bytes->left;
    char *line = fuzz_text(bytes->at, length);

    length += end != NULL ? 1 : 0;
    bytes->at += length;
    bytes->left -= length;
    return line;
}

const char *fuzz_file(const uint8_t *data, size_t size)
{
    static int file = -1;
    static char path[40];

    if (file < 0)
        file = memfd_create("fuzz", MFD_CLOEXEC);
    HOLDS(file >= 0 && ftruncate(file, 0) == 0 && pwrite(file, data, size, 0) == (ssize_t)size,
          "no file");
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    return path;
}
