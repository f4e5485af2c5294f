# Shared and static libraries, and how executables ask for them.
. "$cases/check.sh"
cat >plus.c <<'C'
int plus_calls;
int plus(int a, int b) { plus_calls++; return a + b; }
C
echo 'int hook(int); int through_hook(int x) { return hook(x); }' >hooked.c
cat >main.c <<'C'
extern int plus_calls;
int plus(int, int);
int main(void) { return plus(20, 22) + plus_calls; }
C
mkdir -p lib static
muslin cc -shared -fPIC plus.c -Wl,-soname -Wl,libplus.so.1 -o lib/libplus.so.1
ln -sf libplus.so.1 lib/libplus.so
muslin cc -c plus.c -o plus.o
muslin ar rcs static/libplus.a plus.o
muslin ranlib static/libplus.a

# By soname, found through the run path and through LD_LIBRARY_PATH.
muslin cc main.c -Llib -lplus -Wl,-rpath,'$ORIGIN/lib' -o with-path
rm lib/libplus.so
expect_status 43 run_here ./with-path
ln -sf libplus.so.1 lib/libplus.so
muslin cc main.c -Llib -lplus -o without-path
expect_status 43 muslin run --dir "$PWD::$PWD" --env LD_LIBRARY_PATH="$PWD/lib" ./without-path
expect_status 127 run_here ./without-path
expect_output 'libplus.so.1' cat output

# Statically: all of it, or one library.
muslin cc -static main.c -Lstatic -lplus -o all-static
expect_status 43 run_here ./all-static
muslin cc main.c -Llib -Lstatic -Wl,-Bstatic -lplus -Wl,-Bdynamic -o one-static
expect_status 43 run_here ./one-static
muslin cc main.c -Lstatic -l:libplus.a -o by-name
expect_status 43 run_here ./by-name
expect_status 1 muslin cc -static main.c lib/libplus.so.1
expect_output 'libplus.so.1 is a shared library' cat output

# What no library defines is an error in an executable, not in a library, unless asked for.
echo 'int nowhere(void); int main(void) { return nowhere(); }' >undefined.c
expect_status 1 muslin cc undefined.c -o undefined
expect_output 'undefined symbol: nowhere' cat output
expect_status 0 muslin cc -shared undefined.c -o libundefined.so
expect_status 1 muslin cc -shared undefined.c -Wl,--no-undefined -o libundefined.so
expect_output 'undefined symbol: nowhere' cat output
echo 'int plus(int); int main(void) { return plus(1); }' >mismatch.c
# A mismatch of types is a warning, as configure scripts need it, and the loader refuses the program.
expect_status 0 muslin cc mismatch.c -Llib -lplus -Wl,-rpath,"$PWD/lib" -o mismatch
expect_output 'warning: function signature mismatch: plus: used as \(i32\) -> i32, defined as \(i32, i32\) -> i32 in libplus.so' cat output
expect_status 127 run_here ./mismatch
expect_output 'plus' cat output
expect_status 1 muslin cc mismatch.c -Llib -lplus -Wl,--fatal-warnings -o refused
[ ! -e refused ] || fail "there is an output after an error"

# A library calls back into the program that it is linked to.
muslin cc -shared hooked.c -o lib/libhooked.so
echo 'int through_hook(int); int hook(int x) { return x * 2; } int main(void) { return through_hook(21); }' >hook.c
muslin cc hook.c -Llib -lhooked -Wl,-rpath,"$PWD/lib" -o hook
expect_status 42 run_here ./hook

# A library that is not used is needed all the same, except --as-needed.
echo 'int main(void) { return 0; }' >empty.c
muslin cc empty.c -Llib -lplus -o needing
grep -aq 'libplus.so.1' needing || fail "a library was left out"
muslin cc empty.c -Llib -Wl,--as-needed -lplus -Wl,--no-as-needed -o not-needing
expect_status 0 run_here ./not-needing
! grep -aq 'libplus.so.1' not-needing || fail "a library that is not used is needed"

expect_status 1 muslin cc empty.c -lmissing
expect_output 'library -lmissing not found: no libmissing.so or libmissing.a in' cat output
expect_status 0 muslin cc empty.c -lm -lpthread -ldl -lrt -lutil -lresolv -lcrypt -pthread -rdynamic -pie -s -Wl,-z,relro,-z,now,-O1,--hash-style=gnu
expect_status 0 run_here ./a.out
# -r makes one object of several.
muslin cc -r plus.o empty.c -o merged.o
expect_status 0 muslin cc merged.o -o merged
expect_status 0 run_here ./merged
# The soname outlives -s.
muslin cc -shared -s plus.c -Wl,-soname,libstripped.so.2 -o lib/libstripped.so
muslin cc main.c -Llib -lstripped -o stripped
ln -sf libstripped.so lib/libstripped.so.2
expect_status 43 muslin run --dir "$PWD::$PWD" --env LD_LIBRARY_PATH="$PWD/lib" ./stripped
muslin strip lib/libplus.so.1
expect_status 43 run_here ./with-path
