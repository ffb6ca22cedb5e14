#include "hallyu_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char hallyu_lexicon[] = {
#embed "lexicon.bin"
};
const size_t hallyu_lexicon_size = sizeof hallyu_lexicon;
