/* Before libFuzzer's first input. */
#include "sanitized_memory.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    sanitized_memory_install();
    return 0;
}
