#ifndef HALLYU_CCRYPTO_SHIM_H
#define HALLYU_CCRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
