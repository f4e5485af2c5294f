// Lines of shadow(5), whole and damaged.
#include <shadow.h>
#include <stdio.h>
#include <string.h>

static void show(const char *data, size_t length)
{
    FILE *f = tmpfile();
    fwrite(data, 1, length, f);
    rewind(f);
    for (int lines = 0; lines < 12; lines++) {
        struct spwd *s = fgetspent(f);
        if (s)
            printf("[%s|%s|%ld|%ld|%ld|%ld|%ld|%ld|%lu]\n", s->sp_namp, s->sp_pwdp, s->sp_lstchg, s->sp_min, s->sp_max,
                   s->sp_warn, s->sp_inact, s->sp_expire, s->sp_flag);
        else
            printf("none%s\n", feof(f) ? ", end" : "");
        if (feof(f))
            break;
    }
    fclose(f);
}

static unsigned state = 777;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

int main(void)
{
    static const char *const lines[] = {
        "root:$6$salt$hash:19000:0:99999:7:::\n", "user:!:19000:1:2:3:4:5:6\n", "few:x:1:2:3:4:5:6\n",
        "many:x:1:2:3:4:5:6:7:8\n",                "::::::::\n",                  "\n",
        "letters:x:a:::::: \n",                    "sign:x:-1::::::\n",           "big:x:9223372036854775807::::::\n",
        "a:b:1:2:3:4:5:6:7\nbad\nc:d:::::::\n",    "# comment\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        show(lines[i], strlen(lines[i]));
    for (int round = 0; round < 200; round++) {
        char text[300];
        size_t n = 0, wanted = 20 + next() % 200;
        static const char bytes[] = "::::::::::0123456789ab$!*\n";
        while (n < wanted)
            text[n++] = bytes[next() % (sizeof bytes - 1)];
        if (next() % 2)
{
            unsigned changed = next(), least = next() % 100, inactive = next();
            n = (size_t)sprintf(text, "u:x:%u:%u:::%u::\n", changed, least, inactive);
        }
        text[n++] = '\n';
        show(text, n);
    }

    char out[200];
    FILE *f = fmemopen(out, sizeof out, "w");
    struct spwd a = {"a", "b", 1, 2, 3, 4, 5, 6, 7}, b = {"c", "", -1, -1, -1, -1, -1, -1, -1ul}, c = {"d", NULL, 0, -1, 99999, -1, 0, -1, 0};
    printf("%d\n", putspent(&a, f));
    printf("%d\n", putspent(&b, f));
    printf("%d\n", putspent(&c, f));
    fclose(f);
    fputs(out, stdout);
}
