#ifndef COUNTERCLAIM_CCRYPTO_SHIM_H
#define COUNTERCLAIM_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
