# A Meson project configures, builds and passes its tests.
. "$cases/check.sh"
meson setup build "$cases/meson" --cross-file "$MUSLIN_SHARE/meson/muslin.ini" >configured 2>&1 ||
    fail "setup: $(cat configured build/meson-logs/meson-log.txt)"
meson compile -C build >built 2>&1 || fail "compile: $(cat built)"
meson test -C build >tested 2>&1 || fail "test: $(cat tested build/meson-logs/testlog.txt)"
