//! `<sys/shm.h>`

pub mod shmat;
pub mod shmctl;
pub mod shmdt;
pub mod shmget;
