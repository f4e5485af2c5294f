// native: glibc
// Amounts of money in the C locale, with every flag. musl 1.2.3 fills with spaces only, and ends no text that ends in a percent sign.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <monetary.h>
#include <stdio.h>

int main(void) {
    static const char *const formats[] = {"%n", "%i", "[%10n]", "[%-10n]", "%#5n", "%=*#6n", "%^n", "%+n", "%(n", "%!n", "%.0n", "%.3n", "%.1i",
                                          "%#3.2n", "%%", "100%% of %n!", "%=0#8.3n", "[%-14#5.2n]", "[%14#5.2n]", "%(#5n", "%+#5n", "%^#6.0n", "x%ny%nz",
                                          "[%=_(20#4.1n]", "[%(-20n]", "%=*n", "%#0n", "%.10n"};
    static const double values[] = {0, 1234567.891, -1234567.891, 0.5, -0.005, 99.995, 123, -123, 1e9, -1e-9, 1e20};
    char text[200];
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        for (size_t j = 0; j < sizeof values / sizeof *values; j++) {
            ssize_t length = strfmon(text, sizeof text, formats[i], values[j], values[j]);
            printf("%s %g: %zd <%s>\n", formats[i], values[j], length, length < 0 ? "" : text);
        }
    /* glibc forgets errno below this. */
    for (size_t size = 5; size < 8; size++) {
        errno = 0;
        ssize_t length = strfmon(text, size, "%n", 12.34);
        printf("%zu: %zd %d\n", size, length, length < 0 ? errno : 0);
    }
    locale_t c = newlocale(LC_ALL_MASK, "C", NULL);
    printf("%zd %s\n", strfmon_l(text, sizeof text, c, "%#4n|%(n", 1.5, -2.5), text);
    static const char *const wrong[] = {"%d", "%", "%#n", "%=", "%5", "%.n"};
    for (int i = 0; i < 6; i++) {
        errno = 0;
        ssize_t length = strfmon(text, sizeof text, wrong[i], 1.0);
        printf("%s %zd %d\n", wrong[i], length, errno == EINVAL);
    }
}
