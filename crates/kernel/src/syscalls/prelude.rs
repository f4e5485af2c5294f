//! What every system call needs.
pub(super) use muslin_abi::Errno;

pub(super) use crate::backend::{Backend, Position};
pub(super) use crate::memory::{UserPtr, UserSlice};
pub(super) use crate::task::Task;

/// What a system call returns.
pub(super) type SysResult = Result<i64, Errno>;
