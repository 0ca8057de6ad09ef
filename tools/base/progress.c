#include "progress.h"

#include "format.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t pressed;
static wlz_registry *volatile stopped; /* what Ctrl-C stops */

static void on_interrupt(int signal)
{
    (void)signal;
    pressed = 1;
    wlz_interrupt(stopped);
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void progress_begin(progress *p, const cli *c)
{
    struct sigaction action = {.sa_handler = on_interrupt};

    *p = (progress){.c = c, .shown = isatty(STDERR_FILENO), .begun = seconds()};
    p->told = p->begun;
    pressed = 0;
    stopped = c->registry;
    sigaction(SIGINT, &action, NULL);
}

void progress_tell(progress *p, size_t done, size_t total)
{
    double now = p->shown ? seconds() : 0, rate;
    char text[FORMAT_MAX];

    if (!p->shown || now - p->begun < 0.5 || now - p->told < 0.2)
        return;
    p->told = now;
    rate = (double)done / (now - p->begun);
    fprintf(stderr, "\r%s %s", format_milli(p->c->dutch, (wlz_milli)done * 1000, text),
            tr(p->c, "rows", "rijen"));
    fprintf(stderr, ", %.0f %s", rate, tr(p->c, "a second", "per seconde"));
    if (total > done && rate > 0)
        fprintf(stderr, ", %.0f s %s", (double)(total - done) / rate, tr(p->c, "left", "te gaan"));
    fputs("\x1b[K", stderr);
    fflush(stderr);
}

void progress_end(progress *p)
{
    struct sigaction action = {.sa_handler = SIG_DFL};

    if (p->shown && p->told > p->begun)
        fputs("\r\x1b[K", stderr);
    sigaction(SIGINT, &action, NULL);
}

bool interrupted(void)
{
    return pressed != 0;
}
