// env: GIVEN=from outside
// env: EMPTY=
// The environment: what is given, set, replaced, removed; strings that putenv makes part of it.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
extern char **environ;

static void show(const char *name) {
  const char *value = getenv(name);
  printf("%s=%s\n", name, value ? value : "(none)");
}

static int count(const char *name) {
  int n = 0;
  for (char **at = environ; at && *at; at++) n += strncmp(*at, name, strlen(name)) == 0 && (*at)[strlen(name)] == '=';
  return n;
}

static int order;
static void first(void) { printf("exit handler %d\n", ++order); }

int main(void) {
  int result;
  show("GIVEN"), show("EMPTY"), show("GIVE"), show("GIVENS"), show("");
  show("GIVEN=from outside");
  printf("%d\n", setenv("NEW", "1", 0)), show("NEW");
  printf("%d\n", setenv("NEW", "2", 0)), show("NEW");
  printf("%d\n", setenv("NEW", "three", 1)), show("NEW");
  printf("%d\n", setenv("GIVEN", "", 1)), show("GIVEN");
  printf("%d\n", setenv("WITH", "a=b", 1)), show("WITH");
  errno = 0, result = setenv("", "x", 1), printf("%d %d\n", result, errno == EINVAL);
  errno = 0, result = setenv("A=B", "x", 1), printf("%d %d\n", result, errno == EINVAL);
  errno = 0, result = unsetenv(""), printf("%d %d\n", result, errno == EINVAL);
  errno = 0, result = unsetenv("A=B"), printf("%d %d\n", result, errno == EINVAL);
  printf("%d\n", unsetenv("NOT THERE"));
  printf("%d\n", unsetenv("NEW")), show("NEW");

  static char text[] = "PUT=old";
  printf("%d\n", putenv(text)), show("PUT");
  memcpy(text + 4, "new", 3), show("PUT");
  memcpy(text, "TUP", 3), show("PUT"), show("TUP");
  printf("%d\n", putenv("TUP")), show("TUP");
  setenv("PUT", "own", 1), putenv("PUT=other"), show("PUT");
  printf("%d\n", count("PUT"));

  /* Many, again and again, with values of all lengths. */
  static char value[5000];
  for (int round = 0; round < 20; round++)
    for (int i = 0; i < 200; i++) {
      char name[20];
      sprintf(name, "V%d", i);
      memset(value, 'a' + round, i * 20), value[i * 20] = 0;
      if (setenv(name, value, 1)) puts("setenv fails");
      if (i % 7 == round % 7) unsetenv(name);
    }
  int set = 0;
  for (int i = 0; i < 200; i++) {
    char name[20];
    sprintf(name, "V%d", i);
    const char *now = getenv(name);
    set += now && strlen(now) == (size_t)i * 20 && (i == 0 || now[0] == 'a' + 19);
    if (count(name) > 1) puts("twice");
  }
  printf("%d\n", set);
  printf("%d\n", secure_getenv("V1") == getenv("V1"));

  /* A variable that is there twice is removed altogether. */
  static char *twice[] = {"X=1", "Y=2", "X=3", NULL};
  environ = twice;
  show("X"), unsetenv("X"), show("X"), show("Y");
  setenv("Z", "4", 1), show("Y"), show("Z");
  printf("%d\n", clearenv());
  printf("%d\n", environ == NULL || *environ == NULL);
  show("Y");
  setenv("AFTER", "clear", 1), show("AFTER");
  printf("%d\n", environ[0] && !environ[1]);
  atexit(first), atexit(first);
  return 0;
}
