/* Reading an event, to decide on it. */
#ifndef WLZ_PROCEDURE_EVENT_H
#define WLZ_PROCEDURE_EVENT_H

#include "file/memory.h"

#include <wlzreg/event.h>
#include <wlzreg/procedure.h>

typedef struct wlz__stored_event {
    wlz_procedure_question q; /* office, year, sector, agb */
    const char *step, *kind;
    wlz_instant at;
} wlz__stored_event;

/* Fails the call with WLZ_NOTFOUND, also for one that was withdrawn. Texts are the arena's. */
bool wlz__event_read(wlz_registry *reg, int64_t id, wlz__arena *arena, wlz__stored_event *event);

#endif
