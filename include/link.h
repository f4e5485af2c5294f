/*
 * <link.h>: the loaded objects (dl_iterate_phdr(3)). The objects are WebAssembly modules and have no
 * program headers: dlpi_phdr is null and dlpi_phnum 0. The structures keep the shape that programs know.
 */
#ifndef _LINK_H
#define _LINK_H

#include <elf.h>

#define __NEED_size_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An index into a symbol hash table. */
typedef uint32_t Elf_Symndx;

#define ElfW(type) Elf32_##type

struct dl_phdr_info {
    ElfW(Addr) dlpi_addr;
    const char *dlpi_name;
    const ElfW(Phdr) *dlpi_phdr;
    ElfW(Half) dlpi_phnum;
    unsigned long long dlpi_adds;
    unsigned long long dlpi_subs;
    size_t dlpi_tls_modid;
    void *dlpi_tls_data;
};

struct link_map {
    ElfW(Addr) l_addr;
    char *l_name;
    void *l_ld;
    struct link_map *l_next, *l_prev;
};

int dl_iterate_phdr(int (*)(struct dl_phdr_info *, size_t, void *), void *);

#ifdef __cplusplus
}
#endif

#endif
