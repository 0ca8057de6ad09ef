#include "help.h"

#include <string.h>

/* But for one, where `without` is its name. */
static void print_options(const cli *c, FILE *to, const cli_option *options, const char *without)
{
    for (; options != NULL && options->name != NULL; options++) {
        char left[60];

        if (without != NULL && strcmp(options->name, without) == 0)
            continue;

        snprintf(left, sizeof left, "--%s%s%s", options->name, options->value != NULL ? " " : "",
                 options->value != NULL ? options->value : "");
        fprintf(to, "  %-24s %s\n", left, tr(c, options->en, options->nl));
    }
}

static void print_commands(const cli *c, FILE *to, const char *word)
{
    const command *one;

    for (size_t i = 0; (one = command_at(i)) != NULL; i++) {
        char left[100];

        if (word != NULL && !in_group(one, word))
            continue;
        snprintf(left, sizeof left, "%s%s%s", one->name, one->arguments[0] != '\0' ? " " : "",
                 one->arguments);
        if (strlen(left) > 34)
            fprintf(to, "  %s\n  %-34s %s\n", left, "", tr(c, one->en, one->nl));
        else
            fprintf(to, "  %-34s %s\n", left, tr(c, one->en, one->nl));
    }
}

static void print_examples(const cli *c, FILE *to, const command *of)
{
    if (of->examples == NULL)
        return;
    fprintf(to, "\n%s\n", tr(c, "Examples:", "Voorbeelden:"));
    for (const char *const *example = of->examples; *example != NULL; example++)
        fprintf(to, "  wlzreg registry.db %s\n", *example);
}

void help_all(const cli *c, FILE *to)
{
    fprintf(to, "%s: wlzreg [%s] %s\n\n", tr(c, "Usage", "Gebruik"), tr(c, "OPTION…", "OPTIE…"),
            tr(c, "FILE COMMAND …", "BESTAND OPDRACHT …"));
    fputs(
        tr(c,
           "Registers what care offices agree with providers (Wlz), refuses what breaks a rule, "
           "and\n"
           "explains every number with its source.\n\n",
           "Legt vast wat zorgkantoren met zorgaanbieders afspreken (Wlz), weigert wat een regel\n"
           "schendt, en verklaart elk getal met zijn bron.\n\n"),
        to);
    fprintf(to, "%s\n", tr(c, "Commands:", "Opdrachten:"));
    print_commands(c, to, NULL);
    fprintf(to, "\n%s\n", tr(c, "Options of every command:", "Opties van elke opdracht:"));
    print_options(c, to, global_options, NULL);
    fputs(
        tr(c,
           "\nExit status: 0 done, 1 refused by a rule, 2 undecided or no value, 3 usage, 4 wrong\n"
           "input, 5 failure of file or machine.\n\nExamples:\n",
           "\nAfloop: 0 gedaan, 1 geweigerd door een regel, 2 niet beslist of geen waarde, 3 "
           "gebruik,\n"
           "4 onjuiste invoer, 5 fout van bestand of machine.\n\nVoorbeelden:\n"),
        to);
    fputs("  wlzreg registry.db init\n"
          "  wlzreg registry.db resolve zilveren-kruis tariff.care --sector GZ --relation existing "
          "\\\n"
          "    --on 2023-06-01 --explain\n"
          "  wlzreg registry.db addendum new --help\n",
          to);
}

void help_group(const cli *c, FILE *to, const char *word)
{
    const command *one;

    fprintf(to, "%s: wlzreg %s %s …\n\n", tr(c, "Usage", "Gebruik"), tr(c, "FILE", "BESTAND"),
            word);
    print_commands(c, to, word);
    for (size_t i = 0; (one = command_at(i)) != NULL; i++)
        if (in_group(one, word)) {
            print_examples(c, to, one);
            return;
        }
}

void help_command(const cli *c, FILE *to, const command *of)
{
    fprintf(to, "%s: wlzreg %s %s%s%s%s\n\n%s.\n", tr(c, "Usage", "Gebruik"),
            tr(c, "FILE", "BESTAND"), of->name, of->arguments[0] != '\0' ? " " : "", of->arguments,
            of->options != NULL ? tr(c, " [OPTION…]", " [OPTIE…]") : "", tr(c, of->en, of->nl));
    if (of->options != NULL) {
        fprintf(to, "\n%s\n", tr(c, "Options:", "Opties:"));
        print_options(c, to, of->options, NULL);
    }
    fprintf(to, "\n%s\n", tr(c, "Options of every command:", "Opties van elke opdracht:"));
    print_options(c, to, global_options, reads_the_past(of) ? NULL : "as-of");
    print_examples(c, to, of);
}
