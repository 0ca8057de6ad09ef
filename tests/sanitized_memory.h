/* SQLite's memory under the sanitizers. */
#ifndef TEST_SANITIZED_MEMORY_H
#define TEST_SANITIZED_MEMORY_H

/* Before SQLite is used. */
void sanitized_memory_install(void);

#endif
