# What the compiler is told about the ABI shows in the objects.
. "$cases/check.sh"
cat >copy.c <<'C'
#include <setjmp.h>
#include <string.h>
struct big { char bytes[4000]; };
void copy(struct big *to, struct big *from) { *to = *from; }
void clear(struct big *to) { memset(to, 0, sizeof *to); }
C
muslin cc -O2 -c copy.c
refuse_output 'memory\.(copy|fill)' muslin objdump -d copy.o
expect_output 'U memcpy' muslin nm copy.o

# A file with thread-local variables keeps them, and atomics.
cat >threads.c <<'C'
static _Thread_local int mine = 5;
int *address(void) { return &mine; }
int add(int *to) { return __atomic_fetch_add(to, 1, __ATOMIC_SEQ_CST); }
C
muslin cc -O2 -c threads.c
expect_output '__tls_base' muslin nm threads.o
expect_output 'i32.atomic.rmw.add' muslin objdump -d threads.o
muslin cc -O2 -S threads.c
expect_output 'i32.atomic.rmw.add' cat threads.s

# setjmp needs libc's four names and nothing else.
cat >jump.c <<'C'
#include <setjmp.h>
void body(jmp_buf);
int try(jmp_buf state) {
    int status = setjmp(state);
    if (status == 0)
        body(state);
    return status;
}
void give_up(jmp_buf state) { longjmp(state, 3); }
C
muslin cc -O1 -c jump.c
muslin nm --undefined-only jump.o | sed 's/.* //' | sort >undefined
printf '%s\n' __c_longjmp __indirect_function_table __stack_pointer __wasm_longjmp __wasm_setjmp __wasm_setjmp_test body >expected
sort -o expected expected
cmp -s undefined expected || grep -v '^setjmp$\|^longjmp$' undefined | cmp -s - expected || fail "$(cat undefined)"

# Position-independent unless told or linked statically.
echo 'extern int variable; int get(void) { return variable; }' >pic.c
expect_output 'fPIC' muslin cc '-###' -c pic.c
refuse_output 'fPIC' muslin cc '-###' -static pic.c
expect_output '"-matomics"' muslin cc '-###' -c pic.c
expect_output 'pthread|_REENTRANT' muslin cc '-###' -pthread -c pic.c
