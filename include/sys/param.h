/* <sys/param.h>: limits of old, and MIN and MAX. */
#ifndef _SYS_PARAM_H
#define _SYS_PARAM_H

#include <endian.h>
#include <limits.h>
#include <sys/resource.h>

#define MAXSYMLINKS 20
#define MAXHOSTNAMELEN 64
#define MAXNAMLEN 255
#define MAXPATHLEN 4096
#define NBBY 8
#define NGROUPS 32
#define CANBSIZ 255
#define NOFILE 256
#define NCARGS 131072
#define DEV_BSIZE 512
#define NOGROUP (-1)

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

#define setbit(map, bit) ((map)[(bit) / NBBY] |= 1 << ((bit) % NBBY))
#define clrbit(map, bit) ((map)[(bit) / NBBY] &= ~(1 << ((bit) % NBBY)))
#define isset(map, bit) ((map)[(bit) / NBBY] & (1 << ((bit) % NBBY)))
#define isclr(map, bit) (!isset(map, bit))

#define howmany(number, unit) (((number) + ((unit)-1)) / (unit))
#define roundup(number, unit) (howmany(number, unit) * (unit))
#define powerof2(number) (!(((number)-1) & (number)))

#endif
