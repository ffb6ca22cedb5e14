#ifndef HALLYU_DATA_H
#define HALLYU_DATA_H

#include <stddef.h>

/* The lexicon: reference data compiled by `hallyu-lexicon` from the TSV files beside this target. */
const void *hallyu_lexicon(void);
size_t hallyu_lexicon_size(void);

#endif
