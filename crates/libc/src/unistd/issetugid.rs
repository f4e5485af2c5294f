//! `issetugid`.

use crate::internal::syscall;
use crate::types::c_int;

/// Whether the program got rights of its file's owner when it was started: then it does not trust its environment. BSD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn issetugid() -> c_int {
    // SAFETY: the calls take no address.
    let ids = unsafe { [syscall::getuid(), syscall::geteuid(), syscall::getgid(), syscall::getegid()] };
    let [uid, euid, gid, egid] = ids;
    (uid != euid || gid != egid).into()
}
