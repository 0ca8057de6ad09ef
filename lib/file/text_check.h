/* Texts that a registry took before its schema refused what is no UTF-8. */
#ifndef WLZ_FILE_TEXT_CHECK_H
#define WLZ_FILE_TEXT_CHECK_H

#include "file/schema_check.h"

/* Find each row with a text that is not UTF-8 or has a zero byte in it. */
void wlz__text_check(wlz__findings *f);

#endif
