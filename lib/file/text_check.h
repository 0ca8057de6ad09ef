/* Texts that a registry took before its schema refused what is no UTF-8. */
#ifndef WLZ_FILE_TEXT_CHECK_H
#define WLZ_FILE_TEXT_CHECK_H

#include "file/layout.h"
#include "file/schema_check.h"
#include "file/statement.h"

/* Find a text of the row that is not UTF-8, has a zero byte in it, or is too long. */
void wlz__text_check(wlz__findings *f, wlz__stmt *stmt, const wlz__layout *layout);

#endif
