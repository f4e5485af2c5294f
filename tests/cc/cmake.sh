# A CMake project configures, builds, passes its tests and is installed.
. "$cases/check.sh"
cmake -S "$cases/cmake" -B build -G Ninja -DCMAKE_TOOLCHAIN_FILE="$MUSLIN_SHARE/cmake/muslin.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$PWD/installed" >configured 2>&1 || fail "configure: $(cat configured)"
cmake --build build >built 2>&1 || fail "build: $(cat built)"
ctest --test-dir build --output-on-failure >tested 2>&1 || fail "test: $(cat tested)"
cmake --install build >/dev/null
# The library is asked for by its soname, which is what is installed.
[ -L installed/lib/libgreeting.so ] && [ -L installed/lib/libgreeting.so.1 ] || fail "$(ls -l installed/lib)"
rm installed/lib/libgreeting.so
[ "$(muslin run --dir "$PWD::$PWD" --env LD_LIBRARY_PATH="$PWD/installed/lib" installed/bin/greet)" = "Hello, CMake!" ]
