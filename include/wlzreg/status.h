/*
 * wlzreg/status.h - what every function answers with.
 *
 * A refusal is not a failure: WLZ_REFUSED says that a rule of the registry forbids the request,
 * and the registry's violation list says which, by how much, and where the rule is stated.
 */
#ifndef WLZREG_STATUS_H
#define WLZREG_STATUS_H

#include <wlzreg/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a call ended. */
typedef enum wlz_status {
    WLZ_OK = 0,      /* done */
    WLZ_REFUSED = 1, /* a rule forbids it: see the violation list */
    WLZ_UNDECIDED =
        2, /* the sources leave it to a person, or a fact is missing: the message says which */
    WLZ_TIE =
        3, /* two provisions of equal standing contradict each other: the message names both */
    WLZ_NOTFOUND = 4, /* the registry has no such thing: a word or number of the call is unknown */
    WLZ_EXISTS = 5,   /* the registry has it already */
    WLZ_INVALID =
        6, /* an argument is not what it must be: the message names it and what was expected */
    WLZ_OVERFLOW = 7,     /* an amount does not fit */
    WLZ_READONLY = 8,     /* the registry was opened read-only, or its file may not be written */
    WLZ_BUSY = 9,         /* another process is writing: nothing was changed, try again */
    WLZ_FULL = 10,        /* no room on the disk: nothing was changed */
    WLZ_IO = 11,          /* the file cannot be read, written or opened, or was moved while open */
    WLZ_CORRUPT = 12,     /* the file is damaged */
    WLZ_NOTREGISTRY = 13, /* the file is something else: it was left untouched */
    WLZ_NEWER = 14,       /* the file was made by a newer wlzreg that this one cannot read */
    WLZ_NOMEM = 15,       /* out of memory: nothing was changed */
    WLZ_MISUSE = 16,      /* the call is out of order: a closed handle, a commit without a begin */
    WLZ_INTERRUPTED = 17, /* the caller stopped it: nothing was changed */
    WLZ_NOVALUE = 18,     /* everything that is named is known, and no document states a value */
    WLZ_NOTCONTRACTED =
        19, /* a policy says that this care is not contracted: the message says where */
    WLZ_UNAVAILABLE = 20 /* the library was built without what the call needs */
} wlz_status;

/**
 * The name of a status, for logs: "WLZ_REFUSED".
 *
 * @param status  Any value; an unknown one gives "WLZ_?".
 * @return A string of the library's; never NULL, never to be freed.
 * Threads: any.
 */
WLZ_EXPORT const char *wlz_status_name(wlz_status status);

#ifdef __cplusplus
}
#endif

#endif
