/* <sys/sysmacros.h>: the two halves of a device number (makedev(3)), as the Linux kernel packs them. */
#ifndef _SYS_SYSMACROS_H
#define _SYS_SYSMACROS_H

/* 12 bits of the major number lie between 8 and 24 bits of the minor one; the rest follows above. */
#define major(device) \
    ((unsigned)((((device) >> 32) & 0xfffff000UL) | (((device) >> 8) & 0x00000fffUL)))
#define minor(device) ((unsigned)((((device) >> 12) & 0xffffff00UL) | ((device) & 0x000000ffUL)))
#define makedev(major_number, minor_number)                                                      \
    ((((major_number) & 0xfffff000UL) << 32) | (((major_number) & 0x00000fffUL) << 8) |          \
     (((minor_number) & 0xffffff00UL) << 12) | ((minor_number) & 0x000000ffUL))

#endif
