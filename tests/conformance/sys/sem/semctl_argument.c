// only: here, how <sys/sem.h> tells the C library that the variable argument is a union is our own
// The program's definition takes the place of the library's.
#include <stdarg.h>
#include <stdio.h>
#include <sys/sem.h>

union semun {
    int val;
    struct semid_ds *buf;
    unsigned short *array;
};

int __semctl(int is_union, int set, int number, int command, ...)
{
    va_list list;
    va_start(list, command);
    union semun argument = {.val = 0};
    if (is_union) argument = va_arg(list, union semun);
    else if (command == SETVAL) argument.val = va_arg(list, int);
    else if (command == IPC_STAT) argument.buf = va_arg(list, struct semid_ds *);
    va_end(list);
    printf("%d: %d %d %d %d\n", is_union, set, number, command, argument.val);
    if (command == IPC_STAT) argument.buf->sem_nsems = 7;
    return 0;
}

static int evaluated;
static union semun count(union semun argument)
{
    evaluated++;
    return argument;
}

int main(void)
{
    semctl(1, 2, GETVAL);
    semctl(1, 2, SETVAL, 3);
    semctl(1, 2, SETVAL, (union semun){.val = 4});
    semctl(1, 2, SETVAL, count((union semun){.val = -5}));
    printf("evaluated %d\n", evaluated);
    int id = 1;
    semctl(id++, 0, IPC_RMID, 0);
    printf("%d\n", id);
}
