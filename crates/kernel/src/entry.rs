//! One entry point for each import, generated from spec/syscalls.toml: it dispatches, traces and encodes.
//!
//! Arguments come as the wasm types that carry them. `Ok` is what the guest gets: a result or -errno. `Err`
//! ends the process.
#![expect(missing_docs, reason = "each function is the system call of its name")]
#![allow(unused_variables, clippy::too_many_arguments, clippy::unnecessary_cast)]

use muslin_abi::Errno;
use muslin_abi::Kind;

use crate::backend::Backend;
use crate::task::{Stop, Task};
use crate::{syscalls, trace};

macro_rules! dispatch {
    (implemented $task:ident $name:ident $function:ident ($($argument:expr),*)) => {
        syscalls::$name::$function($task, $($argument),*)
    };
    (unimplemented $task:ident $name:ident $function:ident ($($argument:expr),*)) => {
        Err(Errno::ENOSYS)
    };
}

macro_rules! entry_points {
    ($(
        $name:ident $import:literal $alias:literal $dispatch:ident $function:ident
        ($($argument:ident: $carrier:ident as $decoded:ident $kind:ident),*);
    )*) => { $(
        pub fn $name<B: Backend>(task: &mut Task<B>, $($argument: $carrier),*) -> Result<i64, Stop> {
            let result = dispatch!($dispatch task $name $function ($($argument as $decoded),*));
            if task.trace.is_some() {
                let arguments = [$((Kind::$kind, $argument as $decoded as i64)),*];
                trace::call(task, stringify!($name), &arguments, result);
            }
            task.finish(stringify!($name), result)
        }
    )* };
}

muslin_abi::for_each_syscall!(entry_points);
