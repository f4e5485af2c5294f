/* What configure finds out, on every machine that this is compiled for. */
#define BYTEORDER 1234
#define HAVE_MEMMOVE 1
#define HAVE_MMAP 1
#define HAVE_GETPAGESIZE 1
#define HAVE_STDINT_H 1
#define HAVE_STDLIB_H 1
#define HAVE_STRING_H 1
#define HAVE_UNISTD_H 1
#define STDC_HEADERS 1
#define XML_CONTEXT_BYTES 1024
#define XML_DTD 1
#define XML_NS 1
