//! `<semaphore.h>`: POSIX semaphores.

pub mod named;
pub mod sem_clockwait;
pub mod sem_close;
pub mod sem_destroy;
pub mod sem_getvalue;
pub mod sem_init;
pub mod sem_open;
pub mod sem_post;
pub mod sem_timedwait;
pub mod sem_trywait;
pub mod sem_unlink;
pub mod sem_wait;
