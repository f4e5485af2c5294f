//! The sysroot: headers, and the archive of it that the `muslin` program carries inside.

use crate::repository::Repository;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Enough for a small archive at once; higher levels gain a few percent and take ten times as long.
const COMPRESSION_LEVEL: i32 = 12;

/// Installs the headers; files that are right already are not touched.
pub fn headers(repository: &Repository) -> Result<()> {
    let to = repository.sysroot().join("include");
    let mut installed = mirror(&repository.root.join("include"), &to)?;
    let numbers = to.join("bits/syscall.h");
    write_if_changed(&numbers, muslin_syscall_table::bits_syscall_h().as_bytes())?;
    installed.insert(numbers);
    remove_others(&to, &installed)
}

/// Copies the build systems' files.
pub fn share(repository: &Repository) -> Result<()> {
    let to = repository.output().join("share");
    let installed = mirror(&repository.root.join("share"), &to)?;
    remove_others(&to, &installed)
}

/// Packs the sysroot into a compressed tar file, the same bytes for the same sysroot, and returns its path.
pub fn archive(repository: &Repository) -> Result<PathBuf> {
    let path = repository.work().join("sysroot.tar.zst");
    let sysroot = repository.sysroot();
    let files = files(&sysroot)?;
    if is_newer(&path, &files)? {
        return Ok(path);
    }
    let mut tar = tar::Builder::new(Vec::new());
    for file in &files {
        let contents = fs::read(file)?;
        let mut header = tar::Header::new_gnu();
        header.set_size(contents.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        tar.append_data(&mut header, file.strip_prefix(&sysroot)?, contents.as_slice())?;
    }
    let compressed = zstd::encode_all(tar.into_inner()?.as_slice(), COMPRESSION_LEVEL)?;
    fs::create_dir_all(repository.work())?;
    if !write_if_changed(&path, &compressed)? {
        // Newer than its inputs from now on.
        fs::File::options().append(true).open(&path)?.set_modified(std::time::SystemTime::now())?;
    }
    Ok(path)
}

/// Whether `path` is newer than each of `files`, and of the directories that they are in.
fn is_newer(path: &Path, files: &[PathBuf]) -> Result<bool> {
    let Ok(built) = fs::metadata(path).and_then(|metadata| metadata.modified()) else { return Ok(false) };
    for file in files.iter().chain(&directories(files)) {
        if fs::metadata(file)?.modified()? >= built {
            return Ok(false);
        }
    }
    Ok(true)
}

fn directories(files: &[PathBuf]) -> BTreeSet<PathBuf> {
    files.iter().filter_map(|file| file.parent().map(Path::to_owned)).collect()
}

/// All files under `directory`, sorted.
pub fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path())?);
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Copies the files under `from` to `to` and returns their new paths.
fn mirror(from: &Path, to: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut copied = BTreeSet::new();
    for file in files(from)? {
        let copy = to.join(file.strip_prefix(from)?);
        write_if_changed(&copy, &fs::read(&file)?)?;
        copied.insert(copy);
    }
    Ok(copied)
}

/// Removes files that an earlier build installed and that no longer exist.
fn remove_others(directory: &Path, installed: &BTreeSet<PathBuf>) -> Result<()> {
    for file in files(directory)? {
        if !installed.contains(&file) {
            fs::remove_file(&file)?;
        }
    }
    Ok(())
}

/// Writes a file unless it has these contents already, so that its time tells when it changed; returns whether it did.
pub fn write_if_changed(path: &Path, contents: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|present| present == contents) {
        return Ok(false);
    }
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}
