//! `<fts.h>`: walking through trees of files, as in 4.4BSD.
//!
//! The current directory is never changed: that is what the interface allows for a walk whose `fts_accpath` is the whole path, and
//! a program may change it itself between calls as under FTS_NOCHDIR only. So `fts_accpath` is always `fts_path`, which
//! names the file from where the walk began. A directory is read as a whole when its entries are asked for; the entries hang
//! together by `fts_link`, and those that were returned are freed when the walk goes on from them.

pub(crate) mod entry;
pub mod fts_children;
pub mod fts_close;
pub mod fts_open;
pub mod fts_read;
pub mod fts_set;
