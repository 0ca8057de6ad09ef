/* Processes that write to the file of a test, each with a pipe to it and one back. */
#ifndef WLZ_TESTS_CREW_H
#define WLZ_TESTS_CREW_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct writer {
    pid_t process;  /* in itself 0 */
    int go, result; /* its own end of each, in each process */
} writer;

/* Like fork: returns in both. A process of before, of which there are so many, would not notice that a pipe ended. The
 * test may not have the file open. */
writer crew_spawn(const writer *others, int count);
void crew_finish(const writer *w); /* it ends by itself */

/* All of it: or the process ends with 3; or false. */
void crew_write(int to, const void *bytes, size_t size);
bool crew_read(int from, void *bytes, size_t size);

#endif
