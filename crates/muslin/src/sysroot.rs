//! The sysroot, the directory with `include/` and `lib/`: found beside the program, or unpacked from inside it.
//!
//! A release build has the sysroot inside, as a zstd-compressed tar file that `MUSLIN_SYSROOT_ARCHIVE` named when it was
//! compiled. It is unpacked once per content, to the user's cache directory: into a temporary directory that
//! is then renamed, so that nobody ever sees half of one.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::command::text;
use crate::directories;

/// The archive and the hash of its bytes, or nothing in a build without one.
const ARCHIVE: Option<(&[u8], &str)> = include!(concat!(env!("OUT_DIR"), "/archive.rs"));

/// The sysroot: what `MUSLIN_SYSROOT` names, or `../sysroot` beside the program, or the one inside the program,
/// unpacked.
///
/// # Errors
/// One line that says where it was looked for and what to do.
pub fn find() -> Result<PathBuf, String> {
    let beside = match muslin_cc::sysroot::find() {
        Ok(sysroot) => return Ok(sysroot),
        Err(message) => message,
    };
    let named = std::env::var_os("MUSLIN_SYSROOT").is_some_and(|value| !value.is_empty());
    match ARCHIVE {
        Some((archive, hash)) if !named => unpacked(archive, hash),
        _ => Err(beside),
    }
}

/// The archive's place in the cache, unpacked if it is not there yet.
fn unpacked(archive: &[u8], hash: &str) -> Result<PathBuf, String> {
    let Some(parent) = directories::sysroots() else {
        return Err("no place to unpack the sysroot: set MUSLIN_CACHE_DIR, XDG_CACHE_HOME or HOME".to_owned());
    };
    let directory = parent.join(hash);
    if directory.join("lib").is_dir() {
        return Ok(directory);
    }
    let failed = |error: Error| {
        format!(
            "cannot unpack the sysroot to {}: {}; set MUSLIN_CACHE_DIR to a directory that can be written",
            directory.display(),
            text(&error)
        )
    };
    fs::create_dir_all(&parent).map_err(failed)?;
    let unfinished = parent.join(format!("{hash}.{}", std::process::id()));
    let result = unpack(archive, &unfinished).and_then(|()| put_in_place(&unfinished, &directory));
    if result.is_err() {
        let _ = fs::remove_dir_all(&unfinished);
    }
    result.map_err(failed)?;
    Ok(directory)
}

fn unpack(archive: &[u8], to: &Path) -> Result<(), Error> {
    // What a process with the same number left behind when it was killed.
    let _ = fs::remove_dir_all(to);
    fs::create_dir(to)?;
    let decoder = ruzstd::decoding::StreamingDecoder::new(archive).map_err(Error::other)?;
    tar::Archive::new(decoder).unpack(to)
}

/// Renames a whole sysroot to its final name. Another process may have been faster; then theirs is as good.
fn put_in_place(unfinished: &Path, directory: &Path) -> Result<(), Error> {
    match fs::rename(unfinished, directory) {
        Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty) => {
            fs::remove_dir_all(unfinished)
        }
        other => other,
    }
}
