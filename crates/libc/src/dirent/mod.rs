//! `<dirent.h>`: a stream reads ahead with getdents64, whose entries are C's as they are.

pub mod alphasort;
pub mod closedir;
pub mod dir;
pub mod dirfd;
pub mod fdopendir;
pub mod getdents;
pub mod opendir;
pub mod readdir;
pub mod readdir_r;
pub mod rewinddir;
pub mod scandir;
pub mod seekdir;
pub mod telldir;
pub mod versionsort;
