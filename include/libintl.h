/* <libintl.h>: translations of messages (POSIX.1-2024 XBD libintl.h). */
#ifndef _LIBINTL_H
#define _LIBINTL_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An argument that is a format, and what stands for it then. */
#if defined(__GNUC__)
#define __FORMAT_ARGUMENT(n) __attribute__((__format_arg__(n)))
#else
#define __FORMAT_ARGUMENT(n)
#endif

#define __USE_GNU_GETTEXT 1
#define __GNU_GETTEXT_SUPPORTED_REVISION(major) ((major) == 0 ? 1 : -1)

char *gettext(const char *) __FORMAT_ARGUMENT(1);
char *dgettext(const char *, const char *) __FORMAT_ARGUMENT(2);
char *dcgettext(const char *, const char *, int) __FORMAT_ARGUMENT(2);
char *ngettext(const char *, const char *, unsigned long) __FORMAT_ARGUMENT(1) __FORMAT_ARGUMENT(2);
char *dngettext(const char *, const char *, const char *, unsigned long) __FORMAT_ARGUMENT(2)
    __FORMAT_ARGUMENT(3);
char *dcngettext(const char *, const char *, const char *, unsigned long, int) __FORMAT_ARGUMENT(2)
    __FORMAT_ARGUMENT(3);
char *textdomain(const char *);
char *bindtextdomain(const char *, const char *);
char *bind_textdomain_codeset(const char *, const char *);

#undef __FORMAT_ARGUMENT

#ifdef __cplusplus
}
#endif

#endif
