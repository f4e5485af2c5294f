# configure takes the driver as a cross compiler; the Makefile builds with it.
. "$cases/check.sh"
cp "$cases"/autoconf/* .
# autoreconf --install would want automake for these.
cp /usr/share/autoconf/build-aux/config.sub /usr/share/autoconf/build-aux/config.guess /usr/share/autoconf/build-aux/install-sh .
autoheader
autoconf
./configure CC="muslin cc" AR="muslin ar" RANLIB="muslin ranlib" --host=wasm32-unknown-linux-musl >configured 2>&1 ||
    fail "configure: $(cat configured config.log)"
grep -q 'whether we are cross compiling... yes' configured || fail "it does not cross-compile: $(cat configured)"
make >built 2>&1 || fail "make: $(cat built)"
[ "$(run_here ./greet)" = "Hello, autoconf!" ] || fail "$(run_here ./greet 2>&1)"
[ "$(run_here ./greet-static)" = "Hello, autoconf!" ]
[ -s main.d ] || fail "no dependencies: $(ls)"
