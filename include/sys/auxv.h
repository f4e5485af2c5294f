/* <sys/auxv.h>: what the system tells a program (getauxval(3)); the kinds are in <elf.h>. */
#ifndef _SYS_AUXV_H
#define _SYS_AUXV_H

#include <features.h>
#include <elf.h>

#ifdef __cplusplus
extern "C" {
#endif

unsigned long getauxval(unsigned long);

#ifdef __cplusplus
}
#endif

#endif
