#define _GNU_SOURCE
#include "hallyu_system.h"

#include <fcntl.h>
#include <stdio.h>

int hallyu_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}
