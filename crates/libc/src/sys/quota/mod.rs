//! `<sys/quota.h>`

pub mod quotactl;
