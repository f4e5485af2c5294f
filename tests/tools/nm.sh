# nm beside GNU nm on the same source.
. "$cases/../cc/check.sh"
cat >sym.c <<'C'
int a = 1;
const int r = 2;
int z;
static int s(void) { return z; }
__attribute__((weak)) int wf(void) { return s(); }
extern int ud __attribute__((weak));
extern int uf(void) __attribute__((weak));
extern int ext(int);
extern int far;
_Thread_local int t = 1;
int (*fp)(void) = wf;
static _Thread_local int st;
static int called(void) { return st++; }
int f(void) { return ext(ud) + (uf ? uf() : 0) + t + called() + far + wf(); }
__attribute__((visibility("hidden"))) int hid(void) { return 1; }
int hv __attribute__((visibility("hidden"))) = 7;
const char *const tab[] = {"a", "b"};
const int big[4] = {1, 2, 3, 4};
char room[1000];
C
echo '__attribute__((weak)) int wd = 4; int g(void) { return wd; }' >weak.c
# What only one of the two kinds of files has.
own='__indirect_function_table|__stack_pointer|__memory_base|__table_base|__tls_base|memory'
theirs='_GLOBAL_OFFSET_TABLE_|__tls_get_addr.*|_ITM_.*|__cxa_finalize.*|__gmon_start__|_init|_fini|_DYNAMIC|__bss_start|_edata|_end'
letters() { sed 's/^[0-9a-f]* *\([A-Za-z]\) /\1 /' | grep -Ev "^. ($own|$theirs)\$" | grep -Ev ' \.?L' | sort; }
for flags in "-fPIC" "-fPIC -O2"; do
    muslin cc $flags -c sym.c weak.c
    muslin nm sym.o | letters >here
    muslin nm weak.o | letters >>here
    gcc $flags -c sym.c -o native.o
    gcc $flags -c weak.c -o native2.o
    nm native.o | letters >there
    nm native2.o | letters >>there
    diff here there || fail "nm of an object ($flags)"
    muslin cc -shared sym.o -Wl,--unresolved-symbols=ignore-all -o sym.so
    gcc -shared native.o -o native.so
    muslin nm -D sym.so | letters >here
    nm -D native.so | letters >there
    diff here there || fail "nm -D of a library ($flags)"
    # The selections.
    for option in -u -g --defined-only "-D -u" "-D --defined-only"; do
        case $option in -D*) own_file=sym.so their_file=native.so ;; *) own_file=sym.o their_file=native.o ;; esac
        muslin nm $option $own_file | letters >here
        nm $option $their_file | letters >there
        diff here there || fail "nm $option ($flags)"
    done
done
# Sizes are the compiler's.
expect_output '^[0-9a-f]{8} 00000010 R big$' muslin nm -S sym.o
expect_output '^[0-9a-f]{8} 000003e8 B room$' muslin nm -S sym.o
[ "$(muslin nm --size-sort sym.o | tail -1 | cut -d' ' -f3)" = room ] || fail "--size-sort"
[ "$(muslin nm -r -j sym.o | tail -1)" = "$(muslin nm -j sym.o | head -1)" ] || fail "-r"
muslin nm -n -D sym.so | grep -v ' [Uw] ' | cut -c1-8 | sort -c || fail "-n"
# Types of functions.
expect_output '^[0-9a-f]{8} T f .* \(\) -> i32$' muslin nm -D --signatures sym.so
expect_output '^         U ext .* \(i32\) -> i32$' muslin nm -D --signatures sym.so
# Formats.
expect_output '^big R [0-9a-f]+ +10$' muslin nm -P sym.o
expect_output '^big +\|[0-9a-f]{8}\|   R  \| +OBJECT\|00000010\|' muslin nm -f sysv sym.o
expect_output '^sym.o:[0-9a-f]{8} R big$' muslin nm -A sym.o
expect_output '^[0-9]{8} 00000016 R big$' muslin nm -S -t d sym.o
# Archives, with titles as GNU nm's.
muslin ar rcs lib.a sym.o weak.o
ar rcs native.a native.o native2.o
muslin nm lib.a | grep : >here
nm native.a | sed 's/native.o/sym.o/; s/native2.o/weak.o/' | grep : >there
diff here there || fail "titles of an archive"
expect_output '^lib.a:weak.o:[0-9a-f]{8} V wd$' muslin nm -A lib.a
expect_output '^lib.a\[weak.o\]:$' muslin nm -P lib.a
rm -f thin.a
muslin ar rcsT thin.a sym.o weak.o
muslin nm -j lib.a >here
muslin nm -j thin.a >there
diff here there || fail "thin archive"
# Programs: system calls are imports of the host.
echo 'int main(void) { return 0; }' >main.c
muslin cc -static main.c -o main.wasm
expect_output '^         U wali.SYS_exit_group$' muslin nm -D main.wasm
expect_output '^[0-9a-f]{8} T _start$' muslin nm -D main.wasm
muslin cc main.c -o main
expect_output '^         U __libc_start_main$' muslin nm -D main
# C++ names.
echo 'namespace a { template <class T> int f(T, char *) { return 1; } template int f(int, char *); }' >c.cc
muslin c++ -c c.cc
expect_output ' W int a::f<int>\(int, char\*\)$' muslin nm -C c.o
expect_output ' W _ZN1a1fIiEEiT_Pc$' muslin nm c.o
# The text format; bitcode is LLVM's.
echo '(module (import "env" "printf" (func (param i32 i32) (result i32))) (func (export "hello")))' >text.wat
expect_output ' T hello$' muslin nm -D text.wat
muslin cc -flto -c sym.c -o lto.o
expect_output ' T f$' muslin nm lto.o
# By the names that build systems use.
ln -s "$(command -v muslin)" wasm32-linux-muslwali-nm
expect_output ' T f$' ./wasm32-linux-muslwali-nm -p sym.o
# Empty and stripped files.
expect_output '^muslin nm: sym.o: no symbols$' muslin nm -D sym.o
expect_status 0 muslin nm --quiet -D sym.o
muslin nm "$(muslin ldd --no-syscalls main | sed -n 's/.*libc.so => \(.*\) (.*/\1/p')" | head -1 >output
