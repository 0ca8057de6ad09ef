#include "standing.h"

#include "answer.h"
#include "rows.h"

#include <string.h>

static const char *const words[] = {"stated", "reading", "ambiguous"};

void put_standing(json_t *row, wlz_standing standing)
{
    put_text(row, "standing", words[standing]);
}

wlz_standing weaker_standing(wlz_standing a, wlz_standing b)
{
    return a > b ? a : b;
}

wlz_standing row_standing(const json_t *row)
{
    const char *word = row_text(row, "standing");
    int standing = WLZ_STATED;

    while (word != NULL && standing < WLZ_AMBIGUOUS && strcmp(word, words[standing]) != 0)
        standing++;
    return (wlz_standing)standing;
}

void say_standing(cli *c, wlz_standing standing)
{
    if (standing == WLZ_READING)
        answer_line(c, "%s",
                    tr(c, "This rests on a reading of the source.",
                       "Dit berust op een uitleg van de bron."));
}
