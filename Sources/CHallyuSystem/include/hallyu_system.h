#ifndef HALLYU_SYSTEM_H
#define HALLYU_SYSTEM_H

/* Calls of Linux that the Glibc module does not show to Swift. Each returns -1 with errno where it fails. */

/* Swaps two entries in one step (renameat2 with RENAME_EXCHANGE). */
int hallyu_exchange(const char *first, const char *second);

/* Blocks SIGINT, SIGTERM, SIGHUP and SIGCHLD and returns a descriptor that tells when one came. */
int hallyu_signal_descriptor(void);

/* The next signal that came, or 0 where none did. */
int hallyu_next_signal(int descriptor);

/* Has the kernel kill this process when its parent ends. */
int hallyu_die_with_parent(void);

/* A pipe with both ends closed in programs that are started; `capacity` bytes where the system allows it. */
int hallyu_pipe(int ends[2], int capacity);

/* Has the disk begin to take a part of a file without waiting (sync_file_range); whether it can is not told. */
void hallyu_start_sync(int descriptor, long long offset, long long count);

/* Processors that this process may use, at least 1. */
int hallyu_processors(void);

#endif
