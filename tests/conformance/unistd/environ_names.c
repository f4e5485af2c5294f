// env: NAME=value
// The environment under all its names is one object, and so are other variables of libc that have two.
#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

extern char **__environ, **_environ, **___environ;
extern char *__tzname[2];
extern long __timezone;
extern int __daylight, __optreset, optreset;

// clang takes for granted that two names are two objects.
static int __attribute__((noinline)) same(void *volatile one, void *volatile other) { return one == other; }

int main(int argc, char **argv) {
  printf("%d %d %d\n", same(&environ, &__environ), same(&environ, &_environ), same(&environ, &___environ));
  printf("%s\n", getenv("NAME"));
  setenv("OTHER", "more", 1);
  printf("%d %d\n", environ == __environ, ___environ == _environ);
  char *mine[] = {"A=b", NULL};
  __environ = mine;
  printf("%s %d\n", getenv("A"), environ == mine);

  setenv("TZ", "AAA-3BBB", 1);
  tzset();
  printf("%s %s %ld %d\n", __tzname[0], __tzname[1], __timezone, __daylight != 0);
  printf("%d %d %d\n", same(tzname, __tzname), same(&timezone, &__timezone), same(&daylight, &__daylight));

  char *words[] = {argv[0], "-abc", "-d", NULL};
  printf("%d", getopt(3, words, "abcd"));
  printf(" %d\n", getopt(3, words, "abcd"));
  printf("%d\n", same(&optreset, &__optreset));
  (void)argc;
}
