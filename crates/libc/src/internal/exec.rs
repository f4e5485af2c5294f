//! What the exec functions have in common: making an array of the arguments that were passed one by one, and looking a program up
//! along PATH.
//!
//! `execl`, `execle` and `execv` may be called in a signal handler and between fork and exec, so nothing here allocates with
//! malloc: an array too long for the stack gets pages of its own, which exec takes away.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::stdlib::getenv::getenv;
use crate::string::{memcpy::memcpy, strchrnul::strchrnul, strlen::strlen};
use crate::types::{c_char, c_int};
use core::mem::MaybeUninit;
use core::ptr::null;

/// As C's `char *const []`: ends with a null pointer.
pub type Strings = *const *const c_char;

/// How many pointers an array on the stack has room for.
const ROOM: usize = 128;
const PATH_MAX: usize = 4096;
const NAME_MAX: usize = 255;

/// Where programs are looked for if PATH is not set.
const DEFAULT_PATH: &core::ffi::CStr = c"/usr/local/bin:/bin:/usr/bin";

const PROT_READ_WRITE: c_int = 3;
const MAP_PRIVATE_ANONYMOUS: c_int = 0x22;

/// Calls `run` with an array of `count` pointers, all null. E2BIG, ENOMEM.
fn with_array<R>(count: usize, run: impl FnOnce(*mut *const c_char) -> Result<R, Errno>) -> Result<R, Errno> {
    if count <= ROOM {
        let mut array = [null::<c_char>(); ROOM];
        return run((&raw mut array).cast());
    }
    let size = count.checked_mul(size_of::<*const c_char>()).ok_or(Errno::E2BIG)?;
    // SAFETY: fresh pages, given back when nothing uses them any more.
    unsafe {
        let place =
            syscall::mmap(null::<u8>(), size, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0i64)? as usize;
        let result = run(place as *mut *const c_char);
        let _ = syscall::munmap(place, size);
        result
    }
}

/// Calls `run` with the array of `first` and the variadic arguments up to a null pointer, and with the list of what follows that.
///
/// # Safety
/// The caller of the C function passed pointers, a null pointer among them (or as `first`).
pub unsafe fn with_list<R>(
    first: *const c_char,
    list: VaList,
    run: impl FnOnce(Strings, VaList) -> Result<R, Errno>,
) -> Result<R, Errno> {
    let mut count = 1;
    if !first.is_null() {
        let mut counting = list;
        count = 2;
        // SAFETY: by the contract: the list goes on until a null pointer.
        while !unsafe { counting.arg::<*const c_char>() }.is_null() {
            count += 1;
        }
    }
    with_array(count, |array| {
        let mut list = list;
        // SAFETY: the array has `count` places: for `first`, and for what was counted.
        unsafe {
            array.write(first);
            for i in 1..count {
                array.add(i).write(list.arg());
            }
        }
        run(array, list)
    })
}

/// Runs a program; returns only when that fails, and why.
///
/// # Safety
/// As for execve: a path and two arrays, which the kernel checks.
pub unsafe fn execute(path: *const c_char, arguments: Strings, environment: Strings) -> Errno {
    // SAFETY: the kernel checks every address it is given.
    match unsafe { syscall::execve(path, arguments, environment) } {
        Err(errno) => errno,
        // It does not return when it succeeds.
        Ok(_) => Errno::ENOSYS,
    }
}

/// Runs a program that is looked up along PATH, unless its name has a slash. Returns only when that fails, and why:
/// what the last attempt said, or EACCES if any said so. With `interpret` a file that the kernel does not know how to run is
/// given to the shell, as POSIX wants it of execvp and execlp.
///
/// # Safety
/// As for execvp.
pub unsafe fn search_and_execute(
    file: *const c_char,
    arguments: Strings,
    environment: Strings,
    interpret: bool,
) -> Errno {
    // SAFETY: by the contract `file` is a string and the others are arrays of strings.
    let run = |path: *const c_char| unsafe {
        match execute(path, arguments, environment) {
            Errno::ENOEXEC if interpret => run_by_shell(path, arguments, environment),
            errno => errno,
        }
    };
    // SAFETY: by the contract.
    unsafe {
        let length = strlen(file);
        if length == 0 {
            return Errno::ENOENT;
        }
        if *strchrnul(file, c_int::from(b'/')) != 0 {
            return run(file);
        }
        if length > NAME_MAX {
            return Errno::ENAMETOOLONG;
        }
        let mut directories: *const c_char = getenv(c"PATH".as_ptr());
        if directories.is_null() {
            directories = DEFAULT_PATH.as_ptr();
        }
        let mut found_one_not_permitted = false;
        let mut last = Errno::ENOENT;
        let mut buffer = [MaybeUninit::<c_char>::uninit(); PATH_MAX + NAME_MAX + 1];
        let path: *mut c_char = (&raw mut buffer).cast();
        loop {
            let end: *const c_char = strchrnul(directories, c_int::from(b':'));
            let directory = end.offset_from(directories) as usize;
            if directory < PATH_MAX {
                // The buffer has room for a directory of less than PATH_MAX bytes, a slash, NAME_MAX bytes and the NUL.
                memcpy(path.cast(), directories.cast(), directory);
                let mut at = directory;
                if directory > 0 {
                    path.add(at).write(b'/' as c_char);
                    at += 1;
                }
                memcpy(path.add(at).cast(), file.cast(), length + 1);
                match run(path) {
                    Errno::EACCES => found_one_not_permitted = true,
                    errno @ (Errno::ENOENT | Errno::ENOTDIR) => last = errno,
                    errno => return errno,
                }
            }
            if *end == 0 {
                break;
            }
            directories = end.add(1);
        }
        if found_one_not_permitted { Errno::EACCES } else { last }
    }
}

/// Runs the shell with a script and the arguments after the first.
unsafe fn run_by_shell(script: *const c_char, arguments: Strings, environment: Strings) -> Errno {
    let shell = c"/bin/sh".as_ptr();
    // SAFETY: `arguments` ends with a null pointer; the array has two places more than it has strings, and one for its end.
    let failed = unsafe {
        let mut count = 0;
        while !(*arguments.add(count)).is_null() {
            count += 1;
        }
        with_array(count + 3, |array| {
            array.write(if count > 0 { *arguments } else { shell });
            array.add(1).write(script);
            for i in 1..count {
                array.add(i + 1).write(*arguments.add(i));
            }
            Err::<(), Errno>(execute(shell, array, environment))
        })
    };
    failed.err().unwrap_or(Errno::ENOEXEC)
}
