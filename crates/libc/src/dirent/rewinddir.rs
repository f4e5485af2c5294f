//! `rewinddir`.

use super::dir::Dir;
use super::seekdir::seekdir;

/// Back to the first entry, and the directory as it is now. POSIX.1-2024 `rewinddir`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rewinddir(dir: *mut Dir) {
    // SAFETY: as the caller vouches.
    unsafe { seekdir(dir, 0) }
}
