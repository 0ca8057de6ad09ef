/* The name of a file, as SQLite takes it for the name of a file. */
#ifndef WLZ_FILE_FILE_NAME_H
#define WLZ_FILE_FILE_NAME_H

#define WLZ__FILE_NAME_MOST 4096 /* bytes, of a name that is given */
#define WLZ__FILE_NAME_ROOM (WLZ__FILE_NAME_MOST + 8)

/* SQLite has names of another meaning: "file:..." is an address with settings, ":memory:" is no file at all. */
void wlz__file_name(const char *given, char name[WLZ__FILE_NAME_ROOM]);

#endif
