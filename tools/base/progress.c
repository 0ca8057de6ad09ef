#include "progress.h"

#include "format.h"

#include <inttypes.h>
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

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void interrupts_go_to(wlz_registry *registry)
{
    struct sigaction action = {.sa_handler = on_interrupt};

    stopped = registry;
    sigaction(SIGINT, &action, NULL);
}

void interrupts_go_nowhere(void)
{
    stopped = NULL;
}

void progress_begin(progress *p, const cli *c)
{
    struct sigaction action = {.sa_handler = on_interrupt};

    *p = (progress){.c = c, .shown = isatty(STDERR_FILENO), .begun_ms = now_ms()};
    p->shown_ms = p->begun_ms;
    pressed = 0;
    stopped = c->registry;
    sigaction(SIGINT, &action, &p->before);
}

void progress_show(progress *p, size_t done, size_t total)
{
    int64_t now = p->shown ? now_ms() : 0, spent = now - p->begun_ms;
    char text[FORMAT_MAX];

    if (!p->shown || spent < 500 || now - p->shown_ms < 200)
        return;
    p->shown_ms = now;
    fprintf(stderr, "\r%s %s", format_milli(p->c->dutch, (wlz_milli)done * 1000, text),
            tr(p->c, "rows", "rijen"));
    fprintf(stderr, ", %" PRId64 " %s", (int64_t)done * 1000 / spent,
            tr(p->c, "a second", "per seconde"));
    if (total > done && done > 0)
        fprintf(stderr, ", %" PRId64 " s %s",
                (int64_t)(total - done) * spent / (int64_t)done / 1000,
                tr(p->c, "left", "te gaan"));
    fputs("\x1b[K", stderr);
    fflush(stderr);
}

void progress_end(progress *p)
{
    if (p->shown && p->shown_ms > p->begun_ms)
        fputs("\r\x1b[K", stderr);
    sigaction(SIGINT, &p->before, NULL);
}

bool interrupted(void)
{
    return pressed != 0;
}
