/* What the program and its plugins agree on. */
#ifndef SHARED_H
#define SHARED_H

typedef int (*callback)(const char *text, int number);

/* Defined in the program, seen by its plugins: it is linked with -rdynamic. */
extern int shared_counter;
int helper(const char *text, int number);

/* What a plugin has. */
typedef char *(*plugin_run)(callback tell, int number);
typedef callback (*plugin_helper)(void);

#endif
