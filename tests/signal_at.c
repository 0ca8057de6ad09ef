/*
 * signal_at N COMMAND ARGUMENT...: runs the command, and sends it SIGINT as it enters or leaves the kernel for the N-th
 * time: the same place in each run. Ends as the command does, with 128 and the signal when that ended it; with 125 when
 * there was no N-th time.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#define STOPPED_IN_KERNEL (SIGTRAP | 0x80)

static int run(pid_t child, long at)
{
    long seen = 0;
    int status, pass_on = 0;

    if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status) ||
        ptrace(PTRACE_SETOPTIONS, child, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0)
        return 126;
    for (;;) {
        if (ptrace(PTRACE_SYSCALL, child, NULL, pass_on) != 0 ||
            waitpid(child, &status, 0) != child)
            return 126;
        if (WIFEXITED(status))
            return seen > at ? WEXITSTATUS(status) : 125;
        if (WIFSIGNALED(status))
            return 128 + WTERMSIG(status);
        pass_on = WSTOPSIG(status);
        if (pass_on == STOPPED_IN_KERNEL) {
            pass_on = 0;
            if (seen++ == at)
                kill(child, SIGINT);
        }
    }
}

int main(int count, char **words)
{
    pid_t child;

    if (count < 3)
        return 126;
    child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execvp(words[2], words + 2);
        _exit(127);
    }
    return child < 0 ? 126 : run(child, strtol(words[1], NULL, 10));
}
