//! File status (x86-64: `asm/stat.h`, `linux/stat.h`, `asm-generic/statfs.h`).

/// `S_IFMT`
pub const S_IFMT: u32 = 0o170000;
/// `S_IFSOCK`
pub const S_IFSOCK: u32 = 0o140000;
/// `S_IFLNK`
pub const S_IFLNK: u32 = 0o120000;
/// `S_IFREG`
pub const S_IFREG: u32 = 0o100000;
/// `S_IFBLK`
pub const S_IFBLK: u32 = 0o060000;
/// `S_IFDIR`
pub const S_IFDIR: u32 = 0o040000;
/// `S_IFCHR`
pub const S_IFCHR: u32 = 0o020000;
/// `S_IFIFO`
pub const S_IFIFO: u32 = 0o010000;
/// `STATX_BASIC_STATS`
pub const STATX_BASIC_STATS: u32 = 0x7ff;
/// In `tv_nsec`: the present time.
pub const UTIME_NOW: i64 = 0x3fff_ffff;
/// In `tv_nsec`: leave it.
pub const UTIME_OMIT: i64 = 0x3fff_fffe;

guest_struct! {
    /// `struct stat`.
    Stat: 144 {
        /// Device.
        dev: u64,
        /// Inode.
        ino: u64,
        /// Number of links.
        nlink: u64,
        /// Type and permissions.
        mode: u32,
        /// Owner.
        uid: u32,
        /// Group.
        gid: u32,
        /// Padding.
        pad0: u32,
        /// Device number of a device file.
        rdev: u64,
        /// Size in bytes.
        size: i64,
        /// Preferred block size.
        blksize: i64,
        /// Blocks of 512 bytes.
        blocks: i64,
        /// Access time: seconds.
        atime: i64,
        /// Access time: nanoseconds.
        atime_nsec: u64,
        /// Modification time: seconds.
        mtime: i64,
        /// Modification time: nanoseconds.
        mtime_nsec: u64,
        /// Change time: seconds.
        ctime: i64,
        /// Change time: nanoseconds.
        ctime_nsec: u64,
        /// Not used.
        unused: [i64; 3],
    }
}

guest_struct! {
    /// `struct statx_timestamp`.
    StatxTimestamp: 16 {
        /// Seconds.
        sec: i64,
        /// Nanoseconds.
        nsec: u32,
        /// Not used.
        reserved: i32,
    }
}

guest_struct! {
    /// `struct statx`.
    Statx: 256 {
        /// Which fields are filled.
        mask: u32,
        /// Preferred block size.
        blksize: u32,
        /// `STATX_ATTR_*`.
        attributes: u64,
        /// Number of links.
        nlink: u32,
        /// Owner.
        uid: u32,
        /// Group.
        gid: u32,
        /// Type and permissions.
        mode: u16,
        /// Padding.
        pad0: u16,
        /// Inode.
        ino: u64,
        /// Size in bytes.
        size: u64,
        /// Blocks of 512 bytes.
        blocks: u64,
        /// Which attributes are supported.
        attributes_mask: u64,
        /// Access time.
        atime: StatxTimestamp,
        /// Birth time.
        btime: StatxTimestamp,
        /// Change time.
        ctime: StatxTimestamp,
        /// Modification time.
        mtime: StatxTimestamp,
        /// Device number of a device file: major.
        rdev_major: u32,
        /// Device number of a device file: minor.
        rdev_minor: u32,
        /// Device: major.
        dev_major: u32,
        /// Device: minor.
        dev_minor: u32,
        /// Mount and what newer kernels add.
        rest: [u64; 14],
    }
}

guest_struct! {
    /// `struct statfs`.
    Statfs: 120 {
        /// Type of the file system.
        kind: i64,
        /// Block size.
        bsize: i64,
        /// Blocks.
        blocks: u64,
        /// Free blocks.
        bfree: u64,
        /// Free blocks for the unprivileged.
        bavail: u64,
        /// Inodes.
        files: u64,
        /// Free inodes.
        ffree: u64,
        /// Identity.
        fsid: [i32; 2],
        /// Longest name.
        namelen: i64,
        /// Fragment size.
        frsize: i64,
        /// `ST_*`.
        flags: i64,
        /// Not used.
        spare: [i64; 4],
    }
}
