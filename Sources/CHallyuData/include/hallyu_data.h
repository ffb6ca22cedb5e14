#ifndef HALLYU_DATA_H
#define HALLYU_DATA_H

#include <stddef.h>

/* The lexicon: reference data compiled by `hallyu-lexicon` from the TSV files beside this target. */
extern const unsigned char hallyu_lexicon[];
extern const size_t hallyu_lexicon_size;

#endif
