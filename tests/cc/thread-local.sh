# Thread-local variables of other modules, in all the ways in which objects get to the linker.
. "$cases/check.sh"
echo '_Thread_local int counter = 40; int counter_of_library(void) { return counter; }' >counter.c
muslin cc -shared counter.c -o libcounter.so
cat >use.c <<'C'
extern _Thread_local int counter;
int use(void) { return ++counter; }
C
cat >main.c <<'C'
int use(void), counter_of_library(void);
_Thread_local int own = 1;
int main(void) { use(); return use() + (counter_of_library() == 42 ? own : 100); }
C
muslin cc -c use.c -o use.o
muslin cc -c main.c -o main.o
for level in -O0 -O1 -O2 -O3 -Os -g; do
    muslin cc $level main.c use.c -L. -lcounter -Wl,-rpath,'$ORIGIN' -o levels
    expect_status 43 run_here ./levels
done

# Nothing of the user's changes: the object is linked twice.
cp use.o before.o
muslin cc main.o use.o libcounter.so -Wl,-rpath,'$ORIGIN' -o objects
cmp use.o before.o
expect_status 43 run_here ./objects

# From an archive, with another object in front of it.
echo 'int odd = 1;' >odd.c
muslin cc -c odd.c -o odd.o
muslin ar rcs libuse.a odd.o use.o
muslin cc main.o -L. -luse -lcounter -Wl,-rpath,'$ORIGIN' -o archive
expect_status 43 run_here ./archive
muslin cc main.o -Wl,--whole-archive libuse.a -Wl,--no-whole-archive -L. -lcounter -Wl,-rpath,'$ORIGIN' -o whole
expect_status 43 run_here ./whole

# -r takes what it has the definition of.
muslin cc -c counter.c -o counter.o
muslin cc -r main.o use.o counter.o -o all.o
muslin cc all.o -o relocatable
expect_status 43 run_here ./relocatable
expect_status 1 muslin cc -r main.o use.o -o both.o
expect_output 'note: -r cannot take files that use thread-local variables .*counter' cat output

# Defined in the program itself after all, by an object or by an archive in front of the library: then it is that one.
echo '_Thread_local int counter = 10; int counter_of_library(void) { return counter + 30; }' >mine.c
muslin cc -c mine.c -o mine.o
muslin cc main.o use.o mine.o libcounter.so -Wl,-rpath,'$ORIGIN' -o mine
expect_status 13 run_here ./mine
muslin ar rcs libmine.a mine.o
muslin cc main.o use.o libmine.a libcounter.so -Wl,-rpath,'$ORIGIN' -o archive-first
expect_status 13 run_here ./archive-first
muslin cc main.o use.o libcounter.so libmine.a -Wl,-rpath,'$ORIGIN' -o library-first
expect_status 43 run_here ./library-first

# Static programs; and a library from these objects, to which the program's own variable is given.
muslin cc -static main.o use.o counter.c -o static
expect_status 43 run_here ./static
muslin cc -shared use.o -o libuse.so
muslin cc main.o libuse.so libcounter.so -Wl,-rpath,'$ORIGIN' -o two-libraries
expect_status 43 run_here ./two-libraries
muslin cc -shared use.c counter.c -Wl,-Bsymbolic -o libsymbolic.so
muslin cc main.o libsymbolic.so -Wl,-rpath,'$ORIGIN' -o symbolic
expect_status 43 run_here ./symbolic
muslin cc -s -O2 main.o use.o libcounter.so -Wl,-rpath,'$ORIGIN' -o stripped
expect_status 43 run_here ./stripped

# Link-time optimization: what is defined in the same link works, what is not is told.
muslin cc -flto -O2 main.c use.c counter.c -o lto
expect_status 43 run_here ./lto
muslin cc -flto -c counter.c -o bitcode.o
muslin cc main.o use.o bitcode.o -o mixed
expect_status 43 run_here ./mixed
muslin cc -flto -shared counter.c use.c -o libcounter-lto.so
muslin cc main.o libcounter-lto.so -Wl,-rpath,'$ORIGIN' -o with-lto
expect_status 43 run_here ./with-lto
expect_status 1 muslin cc -flto main.c use.c libcounter.so -o impossible
expect_output 'note: files compiled with -flto cannot use thread-local variables of shared libraries' cat output

# Nobody defines it.
expect_status 1 muslin cc main.o use.o mine.c -Dcounter=other -o undefined
expect_output 'undefined symbol: counter' cat output
