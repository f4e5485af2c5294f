//! `--trace`: one line a system call, in strace's form.
use muslin_abi::{Errno, Kind};

use crate::backend::Backend;
use crate::task::Task;

/// Prints a call that has just been made.
#[cold]
pub(crate) fn call<B: Backend>(
    task: &mut Task<B>,
    name: &str,
    arguments: &[(Kind, i64)],
    result: Result<i64, Errno>,
) {
    let Some(to) = &mut task.trace else { return };
    let arguments: Vec<String> = arguments.iter().map(|(_, value)| value.to_string()).collect();
    let _ = writeln!(to, "{name}({}) = {result:?}", arguments.join(", "));
}
