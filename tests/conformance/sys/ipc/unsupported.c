// only: here, XSI IPC is not implemented by the kernel: each function passes its answer on
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <time.h>

union semun {
    int val;
    struct semid_ds *buf;
    unsigned short *array;
};

#define TRY(call)                                               \
    do {                                                        \
        errno = 0;                                              \
        long result = (long)(call);                             \
        printf("%s: %ld %s\n", #call, result, strerror(errno)); \
    } while (0)

int main(void)
{
    struct msgbuf message = {1, ""};
    struct msqid_ds queue;
    struct shmid_ds memory;
    struct semid_ds set;
    struct sembuf operation = {0, 1, IPC_NOWAIT};
    struct timespec soon = {0, 1};
    union semun argument = {.val = 1};

    TRY(msgget(IPC_PRIVATE, IPC_CREAT | 0600));
    TRY(msgsnd(0, &message, 0, 0));
    TRY(msgrcv(0, &message, 0, -1, MSG_NOERROR));
    TRY(msgctl(0, IPC_STAT, &queue));
    TRY(shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600));
    TRY((int)shmat(0, 0, 0));
    TRY(shmdt(&message));
    TRY(shmctl(0, IPC_RMID, &memory));
    TRY(semget(IPC_PRIVATE, 1, 0600));
    TRY(semop(0, &operation, 1));
    TRY(semtimedop(0, &operation, 1, &soon));
    TRY(semctl(0, 0, GETVAL));
    TRY(semctl(0, 0, SETVAL, 5));
    TRY(semctl(0, 0, SETVAL, argument));
    TRY(semctl(0, 0, IPC_STAT, &set));
    TRY((semctl)(0, 0, IPC_RMID));
}
