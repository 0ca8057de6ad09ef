/* Files of text that are read whole, packs and cases, or come from memory in a file's stead. */
#ifndef WLZ_FILE_TEXT_FILE_H
#define WLZ_FILE_TEXT_FILE_H

#include <wlzreg/error.h>

/* Each returns the text, to be freed with wlz__free, or NULL when it failed the call: not UTF-8, a control character or
 * more than 16 MB is WLZ_INVALID. Windows line ends and a byte order mark are removed. */
char *wlz__text_file_read(wlz_registry *reg, const char *path);
/* `name` replaces the path in messages. */
char *wlz__text_file_take(wlz_registry *reg, const char *name, const char *text, size_t length);

#endif
