/*
 * wlzreg/values.h - money, percentages, volumes, days, instants and codes.
 *
 * All of them are integers or plain text. None of these functions touches a registry, allocates
 * memory, or looks at the environment: they may be called from any thread. A function that returns
 * a status leaves its output untouched unless it returns WLZ_OK. Text is UTF-8 and ends in NUL;
 * NULL text and NULL outputs are
 * WLZ_INVALID.
 *
 * Parsing knows the Dutch notations of the field and the ISO ones. Text that could mean two
 * things, such as "1.234" without a euro sign, is WLZ_INVALID: the library does not guess.
 */
#ifndef WLZREG_VALUES_H
#define WLZREG_VALUES_H

#include <wlzreg/status.h>
#include <wlzreg/text.h>
#include <wlzreg/money.h>
#include <wlzreg/percentage.h>
#include <wlzreg/volume.h>
#include <wlzreg/date.h>
#include <wlzreg/instant.h>
#include <wlzreg/code.h>

#endif
