/* <crypt.h>: hashes of passwords (crypt(3)). */
#ifndef _CRYPT_H
#define _CRYPT_H

#ifdef __cplusplus
extern "C" {
#endif

/* What crypt_r works in: it holds the hash. */
struct crypt_data {
    int initialized;
    char __opaque[256];
};

char *crypt(const char *, const char *);
char *crypt_r(const char *, const char *, struct crypt_data *);

#ifdef __cplusplus
}
#endif

#endif
