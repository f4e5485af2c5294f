use super::prelude::*;

/// What a process with one thread shares with nobody: `CLONE_FS`, `CLONE_FILES`, `CLONE_SYSVSEM`.
const ALONE: i32 = 0x200 | 0x400 | 0x4_0000;
/// `CLONE_THREAD`, `CLONE_SIGHAND`, `CLONE_VM`: likewise, with one thread.
const THREADS: i32 = 0x1_0000 | 0x800 | 0x100;
/// `CLONE_NEW*`.
const NAMESPACES: i32 =
    0x80 | 0x2_0000 | 0x200_0000 | 0x400_0000 | 0x800_0000 | 0x1000_0000 | 0x2000_0000 | 0x4000_0000;

pub fn sys_unshare<B: Backend>(_task: &mut Task<B>, flags: i32) -> SysResult {
    if flags & !(ALONE | THREADS | NAMESPACES) != 0 {
        return Err(Errno::EINVAL);
    }
    if flags & NAMESPACES != 0 { Err(Errno::EPERM) } else { Ok(0) }
}
