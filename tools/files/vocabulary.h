/* What may be in a column because the registry has it: read once for an import. */
#ifndef TOOLS_VOCABULARY_H
#define TOOLS_VOCABULARY_H

#include "intake.h"

typedef struct vocabulary vocabulary;

/* What the registry has for a field; NULL: it could not be read, and the import has stopped. */
vocabulary *vocabulary_of(intake *i, size_t f);
/* The rows, in the order of their key; NULL for NULL. */
const wlz_rows *vocabulary_rows(const vocabulary *set);
bool vocabulary_has(const vocabulary *set, const char *text);
/* "one of cz, dsw, menzis" when there are few, else "one that the registry has", and those nearest to what was given. To be
 * freed. */
char *vocabulary_expected(const cli *c, const vocabulary *set, const char *given);
void vocabulary_free(vocabulary *set);

#endif
