/* <libgen.h>: the parts of a path (POSIX XBD libgen.h). Both may change their argument. */
#ifndef _LIBGEN_H
#define _LIBGEN_H

#ifdef __cplusplus
extern "C" {
#endif

char *basename(char *);
char *dirname(char *);

#ifdef __cplusplus
}
#endif

#endif
