//! `<sys/sem.h>`

pub mod semctl;
pub mod semget;
pub mod semop;
pub mod semtimedop;
