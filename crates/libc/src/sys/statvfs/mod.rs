//! `<sys/statvfs.h>`: POSIX's form of what Linux's statfs tells.

use crate::types::c_int;

pub mod fstatvfs;
pub mod statvfs;

/// The kernel's `struct statfs`.
#[repr(C)]
#[derive(Default)]
struct Statfs {
    kind: i64,
    bsize: i64,
    blocks: u64,
    bfree: u64,
    bavail: u64,
    files: u64,
    ffree: u64,
    fsid: [i32; 2],
    namelen: i64,
    frsize: i64,
    flags: i64,
    spare: [i64; 4],
}

/// C's `struct statvfs`.
#[repr(C)]
pub struct Statvfs {
    bsize: u64,
    frsize: u64,
    blocks: u64,
    bfree: u64,
    bavail: u64,
    files: u64,
    ffree: u64,
    favail: u64,
    fsid: u64,
    flag: u64,
    namemax: u64,
    kind: u32,
    reserved: [c_int; 5],
}

fn convert(from: &Statfs) -> Statvfs {
    Statvfs {
        bsize: from.bsize as u64,
        frsize: if from.frsize != 0 { from.frsize } else { from.bsize } as u64,
        blocks: from.blocks,
        bfree: from.bfree,
        bavail: from.bavail,
        files: from.files,
        ffree: from.ffree,
        favail: from.ffree,
        fsid: from.fsid[0] as u32 as u64,
        flag: from.flags as u64,
        namemax: from.namelen as u64,
        kind: from.kind as u32,
        reserved: [0; 5],
    }
}
