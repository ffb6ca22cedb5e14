#ifndef HALLYU_SYSTEM_H
#define HALLYU_SYSTEM_H

/* Calls of Linux that the Glibc module does not show to Swift. */

/* Swaps two entries in one step (renameat2 with RENAME_EXCHANGE); 0, or -1 with errno. */
int hallyu_exchange(const char *first, const char *second);

#endif
