// What pointers and size_t of 32 bits make of the structures of x86-64 Linux: the layouts that the kernel of this ABI reads
// and writes (ARCHITECTURE.md, "The ABI"), and that the libc crate has for wasm32-wali-linux-musl.
#include <aio.h>
#include <dirent.h>
#include <dlfcn.h>
#include <float.h>
#include <getopt.h>
#include <glob.h>
#include <grp.h>
#include <link.h>
#include <locale.h>
#include <pwd.h>
#include <regex.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <uchar.h>
#include <wctype.h>

#define TYPE(type, size, alignment) \
    _Static_assert(sizeof(type) == (size) && _Alignof(type) == (alignment), "size of " #type)
#define FIELD(type, field, offset) \
    _Static_assert(offsetof(type, field) == (offset), "offset of " #field " in " #type)
#define SAME(a, b) _Static_assert(_Generic((a)0, b: 1, default: 0), #a " is " #b)

TYPE(void *, 4, 4);
TYPE(void (*)(void), 4, 4);
TYPE(va_list, 4, 4);
TYPE(pthread_t, 4, 4);
TYPE(timer_t, 4, 4);
TYPE(locale_t, 4, 4);
TYPE(wctrans_t, 4, 4);
SAME(size_t, unsigned);
SAME(ssize_t, int);
SAME(ptrdiff_t, int);
SAME(intptr_t, int);
SAME(uintptr_t, unsigned);
SAME(int64_t, long long);
SAME(intmax_t, long long);
SAME(off_t, long);
SAME(time_t, long);
SAME(wint_t, unsigned);
SAME(wchar_t, int);

// The compiler and the headers agree.
SAME(__SIZE_TYPE__, size_t);
SAME(__PTRDIFF_TYPE__, ptrdiff_t);
SAME(__INT64_TYPE__, int64_t);
SAME(__INTMAX_TYPE__, intmax_t);
SAME(__UINTPTR_TYPE__, uintptr_t);
SAME(__WCHAR_TYPE__, wchar_t);
SAME(__INT_FAST16_TYPE__, int_fast16_t);
SAME(__CHAR16_TYPE__, char16_t);
SAME(__CHAR32_TYPE__, char32_t);
_Static_assert(SIZE_MAX == __SIZE_MAX__ && PTRDIFF_MAX == __PTRDIFF_MAX__, "SIZE_MAX, PTRDIFF_MAX");
_Static_assert(INT_FAST16_MAX == 0x7fff && INT_FAST32_MAX == 0x7fffffff, "INT_FAST16_MAX, INT_FAST32_MAX");
_Static_assert(INTPTR_MAX == __INTPTR_MAX__ && UINTPTR_MAX == __UINTPTR_MAX__, "INTPTR_MAX, UINTPTR_MAX");

// long double is IEEE binary128.
TYPE(long double, 16, 16);
_Static_assert(LDBL_MANT_DIG == 113 && LDBL_DIG == 33 && LDBL_DECIMAL_DIG == 36, "precision of long double");
_Static_assert(LDBL_MAX_EXP == 16384 && LDBL_MIN_EXP == -16381, "range of long double");
_Static_assert(LDBL_EPSILON == 0x1p-112L && LDBL_MIN == 0x1p-16382L && LDBL_TRUE_MIN == 0x1p-16494L, "long double");
_Static_assert(DECIMAL_DIG == 36, "DECIMAL_DIG");

TYPE(struct iovec, 8, 4);
FIELD(struct iovec, iov_len, 4);

TYPE(struct msghdr, 28, 4);
FIELD(struct msghdr, msg_name, 0);
FIELD(struct msghdr, msg_namelen, 4);
FIELD(struct msghdr, msg_iov, 8);
FIELD(struct msghdr, msg_iovlen, 12);
FIELD(struct msghdr, msg_control, 16);
FIELD(struct msghdr, msg_controllen, 20);
FIELD(struct msghdr, msg_flags, 24);
TYPE(struct mmsghdr, 32, 4);
FIELD(struct mmsghdr, msg_len, 28);
TYPE(struct cmsghdr, 12, 4);
FIELD(struct cmsghdr, cmsg_len, 0);
FIELD(struct cmsghdr, cmsg_level, 4);
FIELD(struct cmsghdr, cmsg_type, 8);
_Static_assert(CMSG_SPACE(1) == 16 && CMSG_LEN(1) == 13, "CMSG_SPACE, CMSG_LEN");

TYPE(struct shmid_ds, 112, 8);
FIELD(struct shmid_ds, shm_segsz, 48);
FIELD(struct shmid_ds, shm_atime, 56);
FIELD(struct shmid_ds, shm_dtime, 64);
FIELD(struct shmid_ds, shm_ctime, 72);
FIELD(struct shmid_ds, shm_cpid, 80);
FIELD(struct shmid_ds, shm_lpid, 84);
FIELD(struct shmid_ds, shm_nattch, 88);

TYPE(struct aiocb, 144, 8);
FIELD(struct aiocb, aio_buf, 12);
FIELD(struct aiocb, aio_nbytes, 16);
FIELD(struct aiocb, aio_sigevent, 20);
FIELD(struct aiocb, aio_offset, 104);

TYPE(posix_spawnattr_t, 336, 8);
TYPE(posix_spawn_file_actions_t, 76, 4);

TYPE(union sigval, 4, 4);
TYPE(stack_t, 12, 4);
FIELD(stack_t, ss_flags, 4);
FIELD(stack_t, ss_size, 8);
TYPE(struct sigaction, 144, 8);
FIELD(struct sigaction, sa_handler, 0);
FIELD(struct sigaction, sa_sigaction, 0);
FIELD(struct sigaction, sa_mask, 8);
FIELD(struct sigaction, sa_flags, 136);
FIELD(struct sigaction, sa_restorer, 140);
TYPE(siginfo_t, 128, 8);
FIELD(siginfo_t, si_signo, 0);
FIELD(siginfo_t, si_errno, 4);
FIELD(siginfo_t, si_code, 8);
FIELD(siginfo_t, si_pid, 16);
FIELD(siginfo_t, si_uid, 20);
FIELD(siginfo_t, si_value, 24);
FIELD(siginfo_t, si_timerid, 16);
FIELD(siginfo_t, si_overrun, 20);
FIELD(siginfo_t, si_status, 24);
FIELD(siginfo_t, si_utime, 32);
FIELD(siginfo_t, si_stime, 40);
FIELD(siginfo_t, si_addr, 16);
FIELD(siginfo_t, si_band, 16);
FIELD(siginfo_t, si_fd, 24);
TYPE(struct sigevent, 64, 4);
FIELD(struct sigevent, sigev_value, 0);
FIELD(struct sigevent, sigev_signo, 4);
FIELD(struct sigevent, sigev_notify, 8);
FIELD(struct sigevent, sigev_notify_thread_id, 12);
FIELD(struct sigevent, sigev_notify_function, 12);
FIELD(struct sigevent, sigev_notify_attributes, 16);

TYPE(struct tm, 56, 8);
FIELD(struct tm, tm_isdst, 32);
FIELD(struct tm, tm_gmtoff, 40);
FIELD(struct tm, tm_zone, 48);

// The library's own structure; the crate pads it on targets with 32-bit pointers.
TYPE(struct statvfs, 120, 8);
FIELD(struct statvfs, f_favail, 56);
FIELD(struct statvfs, f_fsid, 64);
FIELD(struct statvfs, f_flag, 80);
FIELD(struct statvfs, f_namemax, 88);

// Newer than the oracle.
TYPE(struct statx_timestamp, 16, 8);
TYPE(struct statx, 256, 8);
FIELD(struct statx, stx_attributes, 8);
FIELD(struct statx, stx_mode, 28);
FIELD(struct statx, stx_ino, 32);
FIELD(struct statx, stx_size, 40);
FIELD(struct statx, stx_atime, 64);
FIELD(struct statx, stx_btime, 80);
FIELD(struct statx, stx_ctime, 96);
FIELD(struct statx, stx_mtime, 112);
FIELD(struct statx, stx_rdev_major, 128);
FIELD(struct statx, stx_dev_minor, 140);
FIELD(struct statx, stx_mnt_id, 144);
FIELD(struct statx, stx_dio_offset_align, 156);

TYPE(struct passwd, 28, 4);
FIELD(struct passwd, pw_uid, 8);
FIELD(struct passwd, pw_shell, 24);
TYPE(struct group, 16, 4);
FIELD(struct group, gr_mem, 12);
TYPE(struct lconv, 56, 4);
FIELD(struct lconv, int_frac_digits, 40);
FIELD(struct lconv, int_n_sign_posn, 53);
TYPE(glob_t, 36, 4);
FIELD(glob_t, gl_offs, 8);
TYPE(regex_t, 32, 4);
TYPE(regmatch_t, 16, 8);
TYPE(struct option, 16, 4);
TYPE(Dl_info, 16, 4);
FIELD(Dl_info, dli_fname, 0);
FIELD(Dl_info, dli_fbase, 4);
FIELD(Dl_info, dli_sname, 8);
FIELD(Dl_info, dli_saddr, 12);
TYPE(struct dl_phdr_info, 40, 8);
FIELD(struct dl_phdr_info, dlpi_addr, 0);
FIELD(struct dl_phdr_info, dlpi_name, 4);
FIELD(struct dl_phdr_info, dlpi_phdr, 8);
FIELD(struct dl_phdr_info, dlpi_phnum, 12);
FIELD(struct dl_phdr_info, dlpi_adds, 16);
FIELD(struct dl_phdr_info, dlpi_subs, 24);
FIELD(struct dl_phdr_info, dlpi_tls_modid, 32);
FIELD(struct dl_phdr_info, dlpi_tls_data, 36);
TYPE(cookie_io_functions_t, 16, 4);

// libc's __wasm_setjmp uses the first 16 bytes; the rest is for the signal mask.
_Static_assert(sizeof(jmp_buf) == 200 && _Alignof(jmp_buf) == 8, "jmp_buf");
_Static_assert(sizeof(sigjmp_buf) == sizeof(jmp_buf), "sigjmp_buf");

// These are pointers and so no constants; what counts is the address.
_Static_assert((uintptr_t)RTLD_NEXT == UINT32_MAX, "RTLD_NEXT");
_Static_assert((uintptr_t)SIG_ERR == UINT32_MAX, "SIG_ERR");
