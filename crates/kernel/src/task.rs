//! A process as its system calls see it.
use std::io::Write;
use std::sync::Arc;

use muslin_abi::resource::{RLIM_NLIMITS, RLIMIT_NOFILE, Rlimit};
use muslin_abi::signal::Siginfo;
use muslin_abi::{Errno, PATH_MAX};
use zerocopy::FromZeros;

use crate::backend::{At, Backend};
use crate::fd_table::FdTable;
use crate::memory::UserPtr;
use crate::signals::{Context, Delivery, Fault, Signals, Target};
use crate::syscalls;
use crate::timers::Timers;

/// How a process ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It exited with this status (0 to 255).
    Exit(i32),
    /// A signal of this number killed it: a shell shows 128 + number.
    Signal(i32),
}

/// What a process starts with.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The guest path of the program: what `/proc/self/exe` says.
    pub program: Vec<u8>,
    /// The arguments, from `argv[0]`.
    pub arguments: Vec<Vec<u8>>,
    /// The environment: `NAME=value`.
    pub environment: Vec<Vec<u8>>,
    /// The guest path of the current directory.
    pub directory: Vec<u8>,
}

/// A file that the loader asked for.
pub struct LoadedFile {
    /// All of it.
    pub contents: Vec<u8>,
    /// Device and inode: what makes two names one file.
    pub identity: (u64, u64),
    /// When the contents were changed last, and when anything was, in nanoseconds since 1970; as of before they were read.
    pub changed: (i128, i128),
}

/// The longest name of a thread, in bytes with its NUL.
pub(crate) const NAME_LENGTH: usize = 16;

/// What `prctl` and `personality` set and nothing else here depends on.
pub(crate) struct Attributes {
    pub name: [u8; NAME_LENGTH],
    pub dumpable: bool,
    pub keeps_capabilities: bool,
    pub no_new_privileges: bool,
    pub personality: u32,
}

impl Attributes {
    /// As after execve: the thread is called like the program's file.
    fn new(program: &[u8]) -> Self {
        let file = program.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
        let mut name = [0; NAME_LENGTH];
        let length = file.len().min(NAME_LENGTH - 1);
        name[..length].copy_from_slice(&file[..length]);
        Attributes {
            name,
            dumpable: true,
            keeps_capabilities: false,
            no_new_privileges: false,
            personality: 0,
        }
    }
}

/// A process with one thread: descriptors, current directory, signals, arguments.
pub struct Task<B: Backend> {
    pub(crate) backend: B,
    pub(crate) memory: Arc<B::Memory>,
    pub(crate) files: FdTable<B::File>,
    pub(crate) descriptor_limit: Rlimit,
    /// Other limits that the guest has set and that hold for it alone.
    pub(crate) limits: [Option<Rlimit>; RLIM_NLIMITS as usize],
    pub(crate) directory: Arc<B::File>,
    pub(crate) signals: Signals,
    pub(crate) timers: Timers,
    /// The call that has just ended is to be made again.
    restart: bool,
    pub(crate) attributes: Attributes,
    /// Some record lock was asked for: closing a descriptor may release some.
    pub(crate) has_locked: bool,
    pub(crate) start: Start,
    pub(crate) stop: Option<Stop>,
    pub(crate) trace: Option<Box<dyn Write + Send>>,
}

impl<B: Backend> Task<B> {
    /// A process that has not run yet, with the backend's standard files as descriptors 0, 1 and 2.
    ///
    /// # Errors
    /// Whatever opening `start.directory` gives.
    pub fn new(backend: B, memory: Arc<B::Memory>, start: Start) -> Result<Self, Errno> {
        let directory = Arc::new(backend.start_directory(&start.directory)?);
        let descriptor_limit = backend.limit(RLIMIT_NOFILE)?;
        let mut files = FdTable::new(descriptor_limit.cur);
        for (fd, file) in backend.standard_files().into_iter().enumerate() {
            if let Some(file) = file {
                files.replace(fd as i32, Arc::new(file), false)?;
            }
        }
        Ok(Task {
            backend,
            memory,
            files,
            descriptor_limit,
            limits: [None; RLIM_NLIMITS as usize],
            directory,
            signals: Signals::new(),
            timers: Timers::new(),
            restart: false,
            attributes: Attributes::new(&start.program),
            has_locked: false,
            start,
            stop: None,
            trace: None,
        })
    }

    /// Prints each system call to `to` from now on.
    pub fn trace_to(&mut self, to: Box<dyn Write + Send>) {
        self.trace = Some(to);
    }

    /// What the process was started with.
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// The guest's memory.
    pub fn memory(&self) -> &Arc<B::Memory> {
        &self.memory
    }

    /// The backend.
    pub fn backend(&self) -> &B {
        &self.backend
    }

    /// Reads a whole file by its guest path: for the loader.
    ///
    /// # Errors
    /// As `open` and `read`; EISDIR for a directory; EACCES for anything else that is no regular file.
    pub fn read_file(&self, path: &[u8]) -> Result<LoadedFile, Errno> {
        use muslin_abi::stat::{S_IFDIR, S_IFMT, S_IFREG};
        if path.is_empty() || path.contains(&0) {
            return Err(Errno::ENOENT);
        }
        if path.len() >= PATH_MAX {
            return Err(Errno::ENAMETOOLONG);
        }
        let flags = muslin_abi::fcntl::O_RDONLY | muslin_abi::fcntl::O_NONBLOCK;
        let file = self.backend.open(At { dir: &*self.directory, path }, flags, 0)?;
        let stat = self.backend.stat(&file)?;
        match stat.mode & S_IFMT {
            S_IFREG => {}
            S_IFDIR => return Err(Errno::EISDIR),
            _ => return Err(Errno::EACCES),
        }
        let contents = self.backend.contents(&file)?;
        let time = |seconds: i64, rest: u64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
        let changed = (time(stat.mtime, stat.mtime_nsec), time(stat.ctime, stat.ctime_nsec));
        Ok(LoadedFile { contents, identity: (stat.dev, stat.ino), changed })
    }

    /// Whether a handler is to be called: ask after every system call.
    #[inline]
    pub fn has_delivery(&self) -> bool {
        self.signals.any_deliverable()
    }

    /// Whether the call that has just ended was interrupted and is to be made again, with the same arguments, once the
    /// handlers have run: ask after every system call, before the handlers make others.
    #[inline]
    pub fn take_restart(&mut self) -> bool {
        std::mem::take(&mut self.restart)
    }

    /// The next handler to call, if any.
    pub fn next_delivery(&mut self) -> Option<Delivery> {
        self.signals.next_delivery()
    }

    /// A handler returned: the mask of `context`, which is `delivery.context` as the handler left it in guest memory, holds.
    ///
    /// # Errors
    /// [`Stop`] if a signal that this unblocks ends the process.
    pub fn delivery_returned(&mut self, delivery: Delivery, context: &Context) -> Result<(), Stop> {
        self.signals.delivery_returned(&delivery, context);
        self.settle()
    }

    /// A handler was left by an exception (longjmp): the mask stays as it is.
    pub fn delivery_left(&mut self, delivery: Delivery) {
        self.signals.delivery_left(&delivery);
    }

    /// A trap that Linux would have made a signal: the handler to call. When it returns the process is to end
    /// with [`Stop::Signal`]: Linux would run the faulting instruction again, which WebAssembly cannot.
    ///
    /// # Errors
    /// [`Stop::Signal`] if nobody handles it.
    pub fn fault(&mut self, fault: Fault) -> Result<Delivery, Stop> {
        self.signals.fault(fault)
    }

    /// Sends a signal to the process itself, from itself. EAGAIN when too many wait, for SI_TKILL only.
    pub(crate) fn raise(&mut self, target: Target, signal: i32, code: i32) -> Result<(), Errno> {
        let identity = self.backend.identity();
        let mut info = Siginfo::new_zeroed();
        info.signo = signal;
        info.code = code;
        info.address_or_pid = identity.pid as u32;
        info.uid = identity.uid[0];
        self.signals.send(target, info)
    }

    fn settle(&mut self) -> Result<(), Stop> {
        self.signals.settle(|| self.backend.stop())
    }

    /// A wait was interrupted: EINTR if that was by a signal that is not blocked, and not ignored.
    pub(crate) fn after_interruption(&mut self) -> Result<(), Errno> {
        self.timers.collect(&self.backend, &mut self.signals)?;
        self.signals.drop_ignored();
        if self.signals.any_deliverable() { Err(Errno::EINTR) } else { Ok(()) }
    }

    /// The end of the system call `name`.
    #[inline]
    pub(crate) fn finish(&mut self, name: &str, result: Result<i64, Errno>) -> Result<i64, Stop> {
        if let Some(stop) = self.stop {
            return Err(stop);
        }
        if self.timers.any_runs() {
            // Without a clock no timer could have been set.
            let _ = self.timers.collect(&self.backend, &mut self.signals);
        }
        if result == Err(Errno::EINTR) {
            self.restart = syscalls::is_restarted(name) && self.signals.restarts_calls();
        }
        if self.signals.needs_settling() {
            self.settle()?;
        }
        Ok(Errno::to_wire(result))
    }

    /// Copies a path in. It may be empty.
    pub(crate) fn path(&self, address: u32) -> Result<Vec<u8>, Errno> {
        UserPtr::new(address).read_string(&*self.memory, PATH_MAX)
    }

    /// Copies a path in that must not be empty.
    pub(crate) fn some_path(&self, address: u32) -> Result<Vec<u8>, Errno> {
        let path = self.path(address)?;
        if path.is_empty() { Err(Errno::ENOENT) } else { Ok(path) }
    }

    /// The directory that a `dirfd` argument means. For an absolute path it need not be open.
    pub(crate) fn at<'a>(&'a self, dirfd: i32, path: &'a [u8]) -> Result<At<'a, B::File>, Errno> {
        let dir = if dirfd == muslin_abi::fcntl::AT_FDCWD || path.first() == Some(&b'/') {
            &self.directory
        } else {
            self.files.get(dirfd)?
        };
        Ok(At { dir, path })
    }

    /// Drops a file that left the descriptor table.
    ///
    /// As POSIX has it, closing any descriptor of a file releases all of the process's record locks on it. Where others
    /// still share the description, the backend closes nothing and has to be told.
    pub(crate) fn release(&self, file: Arc<B::File>) -> Result<(), Errno> {
        if self.has_locked {
            self.backend.release_locks(&file);
        }
        match Arc::into_inner(file) {
            Some(file) => self.backend.close(file),
            None => Ok(()),
        }
    }
}
