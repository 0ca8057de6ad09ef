#include "file/read_watch.h"

#include "file/connection.h"

#include <stddef.h>
#include <string.h>

static _Thread_local wlz__read_watch *watch;

/* Behind the end there is nothing to read, which is no failure. */
static int watched_read(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    const wlz__watched *of = &watch->files[file == watch->files[0].file ? 0 : 1];
    int code = of->real->xRead(file, to, count, offset);

    watch->failed = watch->failed || (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ);
    return code;
}

/* What a version of the methods has. */
static size_t size_of(const sqlite3_io_methods *methods)
{
    return methods->iVersion < 2   ? offsetof(sqlite3_io_methods, xShmMap)
           : methods->iVersion < 3 ? offsetof(sqlite3_io_methods, xFetch)
                                   : sizeof *methods;
}

static void begin(wlz__watched *of, sqlite3_file *file)
{
    if (file == NULL || file->pMethods == NULL)
        return; /* memory, or not open */
    of->file = file;
    of->real = file->pMethods;
    memcpy(&of->methods, of->real, size_of(of->real));
    of->methods.xRead = watched_read;
    file->pMethods = &of->methods;
}

void wlz__read_watch_begin(wlz__read_watch *w, wlz_registry *reg)
{
    static const int pointers[] = {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER};

    memset(w, 0, sizeof *w);
    watch = w;
    for (int i = 0; i < 2; i++) {
        sqlite3_file *file = NULL;

        if (sqlite3_file_control(reg->db, "main", pointers[i], &file) == SQLITE_OK)
            begin(&w->files[i], file);
    }
}

/* One that was closed meanwhile has no methods. */
void wlz__read_watch_end(wlz__read_watch *w)
{
    for (int i = 0; i < 2; i++)
        if (w->files[i].file != NULL && w->files[i].file->pMethods == &w->files[i].methods)
            w->files[i].file->pMethods = w->files[i].real;
    watch = NULL;
}
