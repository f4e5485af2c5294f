/* <ar.h>: archives as ar(1) writes them: a magic string, then members, each after a header and at an even offset. */
#ifndef _AR_H
#define _AR_H

#define ARMAG "!<arch>\n"
#define SARMAG 8
#define ARFMAG "`\n"

/* Text, padded with spaces and without NULs; numbers are decimal, the mode octal. */
struct ar_hdr {
    char ar_name[16];
    char ar_date[12];
    char ar_uid[6], ar_gid[6];
    char ar_mode[8];
    char ar_size[10];
    char ar_fmag[2];
};

#endif
