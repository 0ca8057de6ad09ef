#include "standing.h"

#include "answer.h"

void put_standing(json_t *row, wlz_standing standing)
{
    static const char *const words[] = {"stated", "reading", "ambiguous"};

    put_text(row, "standing", words[standing]);
}

void say_standing(cli *c, wlz_standing standing)
{
    if (standing == WLZ_READING)
        answer_line(c, "%s",
                    tr(c, "This rests on a reading of the source.",
                       "Dit berust op een uitleg van de bron."));
}
