#include "crew.h"

#include "files.h"

#include <sys/wait.h>
#include <unistd.h>

void crew_write(int to, const void *bytes, size_t size)
{
    while (size > 0) {
        ssize_t done = write(to, bytes, size);

        expect(done > 0, 3);
        bytes = (const char *)bytes + done;
        size -= (size_t)done;
    }
}

bool crew_read(int from, void *bytes, size_t size)
{
    while (size > 0) {
        ssize_t done = read(from, bytes, size);

        if (done <= 0)
            return false;
        bytes = (char *)bytes + done;
        size -= (size_t)done;
    }
    return true;
}

writer crew_spawn(const writer *others, int count)
{
    int to[2], from[2];
    writer w;

    ck_assert(pipe(to) == 0 && pipe(from) == 0);
    fflush(NULL);
    w.process = fork();
    ck_assert_int_ge(w.process, 0);
    w.go = w.process == 0 ? to[0] : to[1];
    w.result = w.process == 0 ? from[1] : from[0];
    close(w.process == 0 ? to[1] : to[0]);
    close(w.process == 0 ? from[0] : from[1]);
    for (int i = 0; i < count && w.process == 0; i++) {
        close(others[i].go);
        close(others[i].result);
    }
    return w;
}

void crew_finish(const writer *w)
{
    close(w->go);
    close(w->result);
    ck_assert_int_eq(waitpid(w->process, NULL, 0), w->process);
}
