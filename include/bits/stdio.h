/* Inline forms of the functions that move one byte: while the process has one thread and the byte is in the buffer, or has room there, no call
   is made. The functions exist all the same: take an address, or compile without optimization, and they are called. */
#ifndef _STDIO_H
#error "Include <stdio.h> instead."
#endif

/* The beginning of a stream, as the library lays it out: the bytes read ahead, the room for writing, and the byte at which output is
   written out ('\n' or none, -1). A direction that is not in use has both pointers equal. */
struct __stdio_ends {
    unsigned char *__rpos, *__rend, *__wpos, *__wend, *__wbase;
    int __line_end;
};

/* Whether the process has had a second thread: streams have to be locked then. */
extern unsigned char __stdio_threads;

int _IO_getc(FILE *);
int _IO_putc(int, FILE *);
int _IO_getc_unlocked(FILE *);
int _IO_putc_unlocked(int, FILE *);

#define __STDIO_INLINE extern __inline __attribute__((__gnu_inline__, __always_inline__))

__STDIO_INLINE int __stdio_get(FILE *__stream, int __busy) {
    struct __stdio_ends *__f = (struct __stdio_ends *)__stream;
    if (__builtin_expect(!__busy && __f->__rpos != __f->__rend, 1)) return *__f->__rpos++;
    return __busy ? _IO_getc(__stream) : _IO_getc_unlocked(__stream);
}

__STDIO_INLINE int __stdio_put(int __c, FILE *__stream, int __busy) {
    struct __stdio_ends *__f = (struct __stdio_ends *)__stream;
    if (__builtin_expect(!__busy && __f->__wpos != __f->__wend && (unsigned char)__c != __f->__line_end, 1))
        return *__f->__wpos++ = (unsigned char)__c;
    return __busy ? _IO_putc(__c, __stream) : _IO_putc_unlocked(__c, __stream);
}

__STDIO_INLINE int getc(FILE *__stream) { return __stdio_get(__stream, __stdio_threads); }
__STDIO_INLINE int fgetc(FILE *__stream) { return __stdio_get(__stream, __stdio_threads); }
__STDIO_INLINE int getchar(void) { return __stdio_get(stdin, __stdio_threads); }
__STDIO_INLINE int putc(int __c, FILE *__stream) { return __stdio_put(__c, __stream, __stdio_threads); }
__STDIO_INLINE int fputc(int __c, FILE *__stream) { return __stdio_put(__c, __stream, __stdio_threads); }
__STDIO_INLINE int putchar(int __c) { return __stdio_put(__c, stdout, __stdio_threads); }

#if __SHOW_POSIX
__STDIO_INLINE int getc_unlocked(FILE *__stream) { return __stdio_get(__stream, 0); }
__STDIO_INLINE int getchar_unlocked(void) { return __stdio_get(stdin, 0); }
__STDIO_INLINE int putc_unlocked(int __c, FILE *__stream) { return __stdio_put(__c, __stream, 0); }
__STDIO_INLINE int putchar_unlocked(int __c) { return __stdio_put(__c, stdout, 0); }
#endif
#if __SHOW_BSD
__STDIO_INLINE int fgetc_unlocked(FILE *__stream) { return __stdio_get(__stream, 0); }
__STDIO_INLINE int fputc_unlocked(int __c, FILE *__stream) { return __stdio_put(__c, __stream, 0); }
#endif

#undef __STDIO_INLINE
