/* <sys/stropts.h>: another name of <stropts.h>. */
#ifndef _SYS_STROPTS_H
#define _SYS_STROPTS_H


#include <stropts.h>

#endif
