//! What a kernel needs from the world: files, pipes, clocks, the identity of the process.
//!
//! The kernel decodes and keeps the task's state; a backend does. Structures are the guest's
//! ([`muslin_abi`]), flags keep Linux's values, and every method fails with the errno that the system call is to
//! return. A path is never empty, holds no NUL and is shorter than PATH_MAX; an absolute one does not depend on
//! the directory beside it.
use muslin_abi::Errno;
use muslin_abi::epoll::EpollEvent;
use muslin_abi::fcntl::Flock;
use muslin_abi::resource::{Rlimit, Rusage};
use muslin_abi::stat::{Stat, Statfs, Statx};
use muslin_abi::system::{Sysinfo, Utsname};
use muslin_abi::time::{Itimerspec, Timespec, Timex, Tms};

use crate::memory::{MapRequest, Memory, UserSlice};

/// A path and the directory that it is relative to.
pub struct At<'a, F> {
    /// A directory: one opened by the guest, or its current one.
    pub dir: &'a F,
    /// The path's bytes.
    pub path: &'a [u8],
}

impl<F> Clone for At<'_, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for At<'_, F> {}

/// A file in [`Backend::poll`].
pub struct Poll<'a, F> {
    /// What is watched.
    pub file: &'a F,
    /// `POLL*` that are waited for.
    pub events: i16,
    /// `POLL*` that happened.
    pub revents: i16,
}

/// Whose extended attributes are meant.
pub enum Object<'a, F> {
    /// A path's, or what a link there leads to.
    Path {
        /// The path.
        at: At<'a, F>,
        /// Whether a link at its end is followed.
        follow: bool,
    },
    /// An open file's.
    File(&'a F),
}

/// Where a transfer takes place.
#[derive(Clone, Copy, Debug)]
pub enum Position {
    /// At the file's own offset, which moves.
    Current,
    /// At this offset in bytes; the file's own does not move.
    At(i64),
}

/// A file and, in guest memory, the 8 bytes of an offset into it.
pub type FileAt<'a, F, M> = (&'a F, Option<UserSlice<'a, M>>);

/// What an ioctl's argument is.
pub enum IoctlArgument<'m, M> {
    /// A number.
    Value(u32),
    /// The guest address of a structure, not checked, that the call may read and write.
    Address(&'m M, u32),
}

/// Ids of the process, as the guest sees them.
#[derive(Clone, Copy, Debug)]
pub struct Identity {
    /// Process; also the only thread's id.
    pub pid: i32,
    /// Real, effective and saved user.
    pub uid: [u32; 3],
    /// Real, effective and saved group.
    pub gid: [u32; 3],
}

type R<T> = Result<T, Errno>;

/// See the module's text. What a method does is what the man page of the system call in its name says; only
/// differences are written here.
#[expect(clippy::missing_errors_doc, reason = "the errors are those of the man page")]
pub trait Backend: Sized {
    /// The guest's memory.
    type Memory: Memory;
    /// An open file description; descriptors made by dup share it.
    type File;

    /// Standard input, output and error; `None` where the process has none.
    fn standard_files(&self) -> [Option<Self::File>; 3];
    /// The directory in which the process starts.
    fn start_directory(&self, path: &[u8]) -> R<Self::File>;
    /// A read-only file that lies nowhere and holds `contents`.
    fn file_of_bytes(&self, name: &str, contents: &[u8]) -> R<Self::File>;
    /// Gives a file back when its last descriptor is closed.
    fn close(&self, file: Self::File) -> R<()>;

    /// All bytes of a regular file, from its beginning: for the loader.
    fn contents(&self, file: &Self::File) -> R<Vec<u8>>;

    /// `openat`; `flags` has no `O_CLOEXEC`.
    fn open(&self, at: At<'_, Self::File>, flags: i32, mode: u32) -> R<Self::File>;
    /// Opens a directory for `chdir`: needs search permission only.
    fn open_directory(&self, at: At<'_, Self::File>) -> R<Self::File>;
    /// What a link to a descriptor (`/proc/self/fd/N`) says: a path, or what the file is.
    fn link_of(&self, file: &Self::File) -> R<Vec<u8>>;
    /// Opens a file again as through such a link: another description of the same file, never with more rights than the
    /// guest has. `flags` as for [`open`](Self::open), without those for a new file.
    fn reopen(&self, file: &Self::File, flags: i32) -> R<Self::File>;
    /// The absolute path of a directory; ENOENT if it was removed.
    fn path_of(&self, dir: &Self::File) -> R<Vec<u8>>;
    /// ENOTDIR if `fchdir` cannot go there; otherwise a file for the current directory.
    fn as_directory(&self, file: &Self::File) -> R<Self::File>;
    /// `newfstatat`.
    fn stat_at(&self, at: At<'_, Self::File>, flags: i32) -> R<Stat>;
    /// `statx`.
    fn statx_at(&self, at: At<'_, Self::File>, flags: i32, mask: u32) -> R<Statx>;
    /// `statfs`.
    fn statfs_at(&self, at: At<'_, Self::File>) -> R<Statfs>;
    /// `faccessat2`.
    fn access_at(&self, at: At<'_, Self::File>, mode: i32, flags: i32) -> R<()>;
    /// `readlinkat`: the whole target.
    fn readlink_at(&self, at: At<'_, Self::File>) -> R<Vec<u8>>;
    /// `mkdirat`.
    fn mkdir_at(&self, at: At<'_, Self::File>, mode: u32) -> R<()>;
    /// `mknodat`; `mode` says FIFO or regular file.
    fn mknod_at(&self, at: At<'_, Self::File>, mode: u32) -> R<()>;
    /// `unlinkat`.
    fn unlink_at(&self, at: At<'_, Self::File>, flags: i32) -> R<()>;
    /// `renameat2`.
    fn rename_at(&self, old: At<'_, Self::File>, new: At<'_, Self::File>, flags: u32) -> R<()>;
    /// `linkat`.
    fn link_at(&self, old: At<'_, Self::File>, new: At<'_, Self::File>, flags: i32) -> R<()>;
    /// `linkat` with `AT_EMPTY_PATH`.
    fn link(&self, old: &Self::File, new: At<'_, Self::File>) -> R<()>;
    /// `symlinkat`.
    fn symlink_at(&self, target: &[u8], at: At<'_, Self::File>) -> R<()>;
    /// `fchmodat2`.
    fn chmod_at(&self, at: At<'_, Self::File>, mode: u32, flags: i32) -> R<()>;
    /// `fchownat`.
    fn chown_at(&self, at: At<'_, Self::File>, uid: u32, gid: u32, flags: i32) -> R<()>;
    /// `utimensat`.
    fn utimens_at(&self, at: At<'_, Self::File>, times: &[Timespec; 2], flags: i32) -> R<()>;
    /// `truncate`.
    fn truncate_at(&self, at: At<'_, Self::File>, length: i64) -> R<()>;

    /// `read`, `pread64`.
    fn read(&self, file: &Self::File, into: UserSlice<'_, Self::Memory>, position: Position) -> R<usize>;
    /// `write`, `pwrite64`.
    fn write(&self, file: &Self::File, from: UserSlice<'_, Self::Memory>, position: Position) -> R<usize>;
    /// `readv`, `preadv`.
    fn readv(&self, file: &Self::File, into: &[UserSlice<'_, Self::Memory>], position: Position) -> R<usize>;
    /// `writev`, `pwritev`.
    fn writev(&self, file: &Self::File, from: &[UserSlice<'_, Self::Memory>], position: Position)
    -> R<usize>;
    /// `lseek`.
    fn seek(&self, file: &Self::File, offset: i64, whence: i32) -> R<i64>;
    /// `getdents64`.
    fn getdents(&self, file: &Self::File, into: UserSlice<'_, Self::Memory>) -> R<usize>;
    /// `fstat`.
    fn stat(&self, file: &Self::File) -> R<Stat>;
    /// `statx` with an empty path.
    fn statx(&self, file: &Self::File, flags: i32, mask: u32) -> R<Statx>;
    /// `faccessat2` with an empty path.
    fn access(&self, file: &Self::File, mode: i32, flags: i32) -> R<()>;
    /// `fstatfs`.
    fn statfs(&self, file: &Self::File) -> R<Statfs>;
    /// `fchmod`.
    fn chmod(&self, file: &Self::File, mode: u32) -> R<()>;
    /// `fchown`.
    fn chown(&self, file: &Self::File, uid: u32, gid: u32) -> R<()>;
    /// `futimens`.
    fn utimens(&self, file: &Self::File, times: &[Timespec; 2]) -> R<()>;
    /// `ftruncate`.
    fn truncate(&self, file: &Self::File, length: i64) -> R<()>;
    /// `fallocate`.
    fn allocate(&self, file: &Self::File, mode: i32, offset: i64, length: i64) -> R<()>;
    /// `posix_fadvise`.
    fn advise(&self, file: &Self::File, offset: i64, length: i64, advice: i32) -> R<()>;
    /// `fsync`.
    fn sync(&self, file: &Self::File) -> R<()>;
    /// `fdatasync`.
    fn sync_data(&self, file: &Self::File) -> R<()>;
    /// `syncfs`.
    fn sync_file_system(&self, file: &Self::File) -> R<()>;
    /// `sync`.
    fn sync_all(&self);
    /// `flock`.
    fn flock(&self, file: &Self::File, operation: i32) -> R<()>;
    /// `fcntl` with one of the six lock commands.
    fn lock(&self, file: &Self::File, command: i32, lock: &mut Flock) -> R<()>;
    /// Releases every record lock (not those of the description) that the process holds on a file.
    fn release_locks(&self, file: &Self::File);
    /// `fcntl(F_GETFL)`.
    fn status_flags(&self, file: &Self::File) -> R<i32>;
    /// `fcntl(F_SETFL)`.
    fn set_status_flags(&self, file: &Self::File, flags: i32) -> R<()>;
    /// `fcntl(F_GETPIPE_SZ)`, or `F_SETPIPE_SZ` with a size.
    fn pipe_size(&self, file: &Self::File, set: Option<i32>) -> R<i32>;
    /// `ioctl`: only requests that the kernel knows to be harmless come here.
    fn ioctl(&self, file: &Self::File, request: u32, argument: IoctlArgument<'_, Self::Memory>) -> R<i32>;
    /// Whether a file is a terminal. EBADF if it was opened as a path only.
    fn is_terminal(&self, file: &Self::File) -> R<bool>;
    /// `ioctl(TIOCGPTPEER)`: opens the other side of a pseudoterminal's master.
    fn terminal_peer(&self, master: &Self::File, flags: i32) -> R<Self::File>;
    /// `fcntl(F_GET_SEALS)`, or `F_ADD_SEALS` with some.
    fn seals(&self, file: &Self::File, add: Option<i32>) -> R<i32>;

    /// `getxattr`: without room, the value's size.
    fn get_attribute(
        &self,
        of: Object<'_, Self::File>,
        name: &[u8],
        into: UserSlice<'_, Self::Memory>,
    ) -> R<usize>;
    /// `listxattr`: without room, the list's size.
    fn list_attributes(&self, of: Object<'_, Self::File>, into: UserSlice<'_, Self::Memory>) -> R<usize>;
    /// `setxattr`.
    fn set_attribute(
        &self,
        of: Object<'_, Self::File>,
        name: &[u8],
        value: UserSlice<'_, Self::Memory>,
        flags: i32,
    ) -> R<()>;
    /// `removexattr`.
    fn remove_attribute(&self, of: Object<'_, Self::File>, name: &[u8]) -> R<()>;
    /// `pipe2`: read end, write end.
    fn pipe(&self, flags: i32) -> R<(Self::File, Self::File)>;
    /// `memfd_create`.
    fn memory_file(&self, name: &[u8], flags: u32) -> R<Self::File>;
    /// `poll`; waits forever without a timeout. Returns how many files have events.
    fn poll(&self, files: &mut [Poll<'_, Self::File>], timeout: Option<Timespec>) -> R<usize>;

    /// `epoll_create1`.
    fn epoll(&self) -> R<Self::File>;
    /// `epoll_ctl`. `descriptor` is the guest's number for `file`: an epoll keeps two descriptors of one file apart.
    fn epoll_control(
        &self,
        epoll: &Self::File,
        operation: i32,
        file: &Self::File,
        descriptor: i32,
        event: EpollEvent,
    ) -> R<()>;
    /// `epoll_pwait2` without a mask: as many events as `into` has room for; waits forever without a timeout. Returns how
    /// many events were written; EINVAL if there is no room.
    fn epoll_wait(
        &self,
        epoll: &Self::File,
        into: UserSlice<'_, Self::Memory>,
        timeout: Option<Timespec>,
    ) -> R<usize>;

    /// `eventfd2`; `flags` has no `EFD_CLOEXEC`.
    fn eventfd(&self, initial: u32, flags: i32) -> R<Self::File>;
    /// `timerfd_create`; `flags` has no `TFD_CLOEXEC`.
    fn timerfd(&self, clock: i32, flags: i32) -> R<Self::File>;
    /// `timerfd_settime`: returns the setting before.
    fn set_timerfd(&self, timer: &Self::File, flags: i32, setting: &Itimerspec) -> R<Itimerspec>;
    /// `timerfd_gettime`.
    fn timerfd_setting(&self, timer: &Self::File) -> R<Itimerspec>;
    /// `inotify_init1`; `flags` has no `IN_CLOEXEC`.
    fn inotify(&self, flags: i32) -> R<Self::File>;
    /// `inotify_add_watch`: returns the watch. If the path cannot be had, `at` is the error: EINVAL for a file that is
    /// no inotify goes before it.
    fn add_watch(&self, watcher: &Self::File, at: R<At<'_, Self::File>>, mask: u32) -> R<i32>;
    /// `inotify_rm_watch`.
    fn remove_watch(&self, watcher: &Self::File, watch: i32) -> R<()>;

    /// `sendfile`. An offset here and below has 8 bytes, is read, and is left where the transfer ended; without one
    /// the file's own moves.
    fn send_file(
        &self,
        from: &Self::File,
        offset: Option<UserSlice<'_, Self::Memory>>,
        to: &Self::File,
        count: u32,
    ) -> R<usize>;
    /// `copy_file_range`.
    fn copy_range(
        &self,
        from: FileAt<'_, Self::File, Self::Memory>,
        to: FileAt<'_, Self::File, Self::Memory>,
        count: u32,
        flags: u32,
    ) -> R<usize>;
    /// `splice`.
    fn splice(
        &self,
        from: FileAt<'_, Self::File, Self::Memory>,
        to: FileAt<'_, Self::File, Self::Memory>,
        count: u32,
        flags: u32,
    ) -> R<usize>;
    /// `tee`.
    fn tee(&self, from: &Self::File, to: &Self::File, count: u32, flags: u32) -> R<usize>;
    /// `vmsplice`.
    fn splice_memory(
        &self,
        pipe: &Self::File,
        memory: &[UserSlice<'_, Self::Memory>],
        flags: u32,
    ) -> R<usize>;
    /// `readahead`.
    fn read_ahead(&self, file: &Self::File, offset: i64, count: u32) -> R<()>;
    /// `sync_file_range`.
    fn sync_range(&self, file: &Self::File, offset: i64, count: i64, flags: u32) -> R<()>;
    /// `preadv2`.
    fn readv2(
        &self,
        file: &Self::File,
        into: &[UserSlice<'_, Self::Memory>],
        position: Position,
        flags: i32,
    ) -> R<usize>;
    /// `pwritev2`.
    fn writev2(
        &self,
        file: &Self::File,
        from: &[UserSlice<'_, Self::Memory>],
        position: Position,
        flags: i32,
    ) -> R<usize>;

    /// `mmap`: of a file at an offset, or of nothing. Returns the address.
    fn map(&self, memory: &Self::Memory, request: MapRequest, file: Option<(&Self::File, i64)>) -> R<u32>;

    /// `clock_gettime`.
    fn clock(&self, clock: i32) -> R<Timespec>;
    /// `clock_getres`.
    fn clock_resolution(&self, clock: i32) -> R<Timespec>;
    /// `clock_nanosleep`; EINTR comes with the time that was left.
    fn sleep(&self, clock: i32, absolute: bool, time: &Timespec) -> Result<(), (Errno, Timespec)>;
    /// From this moment of CLOCK_MONOTONIC on, makes calls of this thread that wait fail with EINTR, again and again,
    /// until told otherwise. EAGAIN if that is not possible.
    fn set_alarm(&self, at: Option<Timespec>) -> R<()>;
    /// `getrandom`.
    fn random(&self, into: UserSlice<'_, Self::Memory>, flags: u32) -> R<usize>;
    /// `times`: the usage and the clock's ticks.
    fn times(&self) -> (Tms, i64);
    /// `getrusage`.
    fn usage(&self, who: i32) -> R<Rusage>;
    /// `getrlimit`.
    fn limit(&self, resource: i32) -> R<Rlimit>;
    /// `setrlimit`.
    fn set_limit(&self, resource: i32, limit: &Rlimit) -> R<()>;
    /// `uname`.
    fn system_name(&self) -> Utsname;
    /// `sysinfo`.
    fn system_information(&self) -> R<Sysinfo>;
    /// Who the process is.
    fn identity(&self) -> Identity;
    /// `getppid`.
    fn parent(&self) -> i32;
    /// `getgroups`.
    fn groups(&self) -> R<Vec<u32>>;
    /// `getpgid`: of a process, 0 for this one.
    fn process_group(&self, pid: i32) -> R<i32>;
    /// `getsid`.
    fn session(&self, pid: i32) -> R<i32>;
    /// `umask`: sets it and returns the old one.
    fn set_umask(&self, mask: u32) -> u32;
    /// `setpgid` of this process.
    fn set_process_group(&self, group: i32) -> R<()>;
    /// `setsid`.
    fn new_session(&self) -> R<i32>;
    /// `getpriority` as the call has it: 20 minus the nice value.
    fn priority(&self, which: i32, who: i32) -> R<i32>;
    /// `setpriority`.
    fn set_priority(&self, which: i32, who: i32, nice: i32) -> R<()>;
    /// `sched_getscheduler`.
    fn scheduler(&self) -> R<i32>;
    /// `sched_setscheduler`, or `sched_setparam` without a policy.
    fn set_scheduler(&self, policy: Option<i32>, priority: i32) -> R<()>;
    /// `sched_getparam`.
    fn scheduling_priority(&self) -> R<i32>;
    /// `sched_get_priority_min` and `max`.
    fn priority_range(&self, policy: i32) -> R<(i32, i32)>;
    /// `sched_rr_get_interval`.
    fn scheduling_interval(&self) -> R<Timespec>;
    /// `sched_getaffinity`: a bit a processor, in bytes.
    fn affinity(&self) -> R<Vec<u8>>;
    /// `sched_setaffinity`.
    fn set_affinity(&self, set: &[u8]) -> R<()>;
    /// `getcpu`: the processor and its node.
    fn processor(&self) -> R<(u32, u32)>;
    /// `prctl(PR_GET_TIMERSLACK)`: nanoseconds.
    fn timer_slack(&self) -> R<i64>;
    /// `prctl(PR_SET_TIMERSLACK)`.
    fn set_timer_slack(&self, nanoseconds: u64) -> R<()>;
    /// `membarrier`.
    fn memory_barrier(&self, command: i32, flags: u32, processor: i32) -> R<i64>;
    /// `adjtimex` that changes nothing: `modes` is 0 or reads the old offset. Returns the clock's state.
    fn clock_adjustment(&self, timex: &mut Timex) -> R<i32>;
    /// `sched_yield`.
    fn yield_now(&self);
    /// Number of processors that the process may use.
    fn processors(&self) -> usize;
    /// Waits until a signal comes; never returns if none can.
    fn pause(&self);
    /// Stops the process as SIGSTOP does, until it is continued.
    fn stop(&self);
}
