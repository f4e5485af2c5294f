//! The host's structures as the guest's.
#![allow(clippy::unnecessary_cast, reason = "the host's field types differ between architectures")]

use muslin_abi::fcntl::Flock;
use muslin_abi::resource::Rusage;
use muslin_abi::stat::{Stat, Statfs};
use muslin_abi::system::{Sysinfo, UTSNAME_LENGTH, Utsname};
use muslin_abi::time::{Timespec, Timeval};
use zerocopy::FromZeros;

#[inline]
pub(crate) fn stat(host: &rustix::fs::Stat) -> Stat {
    let mut stat = Stat::new_zeroed();
    stat.dev = host.st_dev as u64;
    stat.ino = host.st_ino as u64;
    stat.nlink = host.st_nlink as u64;
    stat.mode = host.st_mode as u32;
    stat.uid = host.st_uid as u32;
    stat.gid = host.st_gid as u32;
    stat.rdev = host.st_rdev as u64;
    stat.size = host.st_size as i64;
    stat.blksize = host.st_blksize as i64;
    stat.blocks = host.st_blocks as i64;
    stat.atime = host.st_atime as i64;
    stat.atime_nsec = host.st_atime_nsec as u64;
    stat.mtime = host.st_mtime as i64;
    stat.mtime_nsec = host.st_mtime_nsec as u64;
    stat.ctime = host.st_ctime as i64;
    stat.ctime_nsec = host.st_ctime_nsec as u64;
    stat
}

pub(crate) fn statfs(host: &rustix::fs::StatFs) -> Statfs {
    let mut statfs = Statfs::new_zeroed();
    statfs.kind = host.f_type as i64;
    statfs.bsize = host.f_bsize as i64;
    statfs.blocks = host.f_blocks as u64;
    statfs.bfree = host.f_bfree as u64;
    statfs.bavail = host.f_bavail as u64;
    statfs.files = host.f_files as u64;
    statfs.ffree = host.f_ffree as u64;
    statfs.namelen = host.f_namelen as i64;
    statfs.frsize = host.f_frsize as i64;
    statfs.flags = host.f_flags as i64;
    statfs
}

pub(crate) fn timespec(host: libc::timespec) -> Timespec {
    Timespec { sec: host.tv_sec as i64, nsec: host.tv_nsec as i64 }
}

pub(crate) fn to_timespec(guest: &Timespec) -> libc::timespec {
    libc::timespec { tv_sec: guest.sec as _, tv_nsec: guest.nsec as _ }
}

fn timeval(host: libc::timeval) -> Timeval {
    Timeval { sec: host.tv_sec as i64, usec: host.tv_usec as i64 }
}

pub(crate) fn usage(host: &libc::rusage) -> Rusage {
    Rusage {
        utime: timeval(host.ru_utime),
        stime: timeval(host.ru_stime),
        maxrss: host.ru_maxrss as i64,
        unused0: [0; 3],
        minflt: host.ru_minflt as i64,
        majflt: host.ru_majflt as i64,
        nswap: host.ru_nswap as i64,
        inblock: host.ru_inblock as i64,
        oublock: host.ru_oublock as i64,
        unused1: [0; 3],
        nvcsw: host.ru_nvcsw as i64,
        nivcsw: host.ru_nivcsw as i64,
    }
}

pub(crate) fn flock(guest: &Flock) -> libc::flock {
    libc::flock {
        l_type: guest.kind,
        l_whence: guest.whence,
        l_start: guest.start as _,
        l_len: guest.len as _,
        l_pid: guest.pid,
    }
}

pub(crate) fn from_flock(host: &libc::flock) -> Flock {
    let mut flock = Flock::new_zeroed();
    flock.kind = host.l_type as i16;
    flock.whence = host.l_whence as i16;
    flock.start = host.l_start as i64;
    flock.len = host.l_len as i64;
    flock.pid = host.l_pid;
    flock
}

pub(crate) fn system_name(host: &rustix::system::Uname) -> Utsname {
    fn field(bytes: &[u8]) -> [u8; UTSNAME_LENGTH] {
        let mut field = [0; UTSNAME_LENGTH];
        let length = bytes.len().min(UTSNAME_LENGTH - 1);
        field[..length].copy_from_slice(&bytes[..length]);
        field
    }
    Utsname {
        sysname: field(host.sysname().to_bytes()),
        nodename: field(host.nodename().to_bytes()),
        release: field(host.release().to_bytes()),
        version: field(host.version().to_bytes()),
        machine: field(b"wasm32"),
        domainname: field(b"(none)"),
    }
}

pub(crate) fn system_information(host: &libc::sysinfo) -> Sysinfo {
    let mut info = Sysinfo::new_zeroed();
    info.uptime = host.uptime as i64;
    info.loads = host.loads.map(|load| load as u64);
    info.totalram = host.totalram as u64;
    info.freeram = host.freeram as u64;
    info.sharedram = host.sharedram as u64;
    info.bufferram = host.bufferram as u64;
    info.totalswap = host.totalswap as u64;
    info.freeswap = host.freeswap as u64;
    info.procs = host.procs as u16;
    info.totalhigh = host.totalhigh as u64;
    info.freehigh = host.freehigh as u64;
    info.mem_unit = host.mem_unit as u32;
    info
}
