#include "hallyu_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] __attribute__((aligned(64))) = {
#embed "lexicon.bin"
};

const void *hallyu_lexicon(void) { return lexicon; }
size_t hallyu_lexicon_size(void) { return sizeof lexicon; }
