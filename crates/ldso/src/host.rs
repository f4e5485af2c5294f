//! What the dynamic linker asks of the host: files to read and address space to put libraries in.

use std::sync::Arc;

pub use muslin_abi::memory_manager::Kind;

/// The bytes of a module. Shared, because the engine may keep them: usually a mapping of the file.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Which file, and which state of it. Two equal ids with a `changed` mean the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FileId {
    /// `st_dev`.
    pub device: u64,
    /// `st_ino`.
    pub inode: u64,
    /// `st_size`.
    pub size: u64,
    /// `st_mtim` in nanoseconds since 1970.
    pub modified: i128,
    /// `st_ctim` in nanoseconds since 1970: unlike `modified`, nobody can set it back. `None` if it is not known; the id then says
    /// which file, and nothing of its bytes.
    pub changed: Option<i128>,
}

/// Whose name a path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// The user's who runs the program: the program itself, its `$ORIGIN`, `--library-path`, the sysroot.
    Host,
    /// The guest's, through its mounts and its working directory: what it passes to dlopen, `LD_LIBRARY_PATH`.
    Guest,
}

/// A library file, opened.
#[derive(Clone)]
pub struct LibraryFile {
    /// The bytes.
    pub bytes: Bytes,
    /// The file; `None` if the bytes come from elsewhere (a sysroot inside the executable).
    pub identity: Option<FileId>,
    /// The path for `$ORIGIN`, dladdr and messages; relative paths stay relative.
    pub path: String,
}

/// Why a file could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// There is no such file (ENOENT, ENOTDIR): the search goes on.
    NotFound,
    /// Anything else, as strerror would say it: "Permission denied". The search goes on, and if nothing else is
    /// found, this is reported.
    Failed(String),
}

/// The host.
pub trait Host {
    /// Opens `path` as a library. A directory is `Failed("Is a directory")`.
    fn open_library(&mut self, namespace: Namespace, path: &str) -> Result<LibraryFile, OpenError>;

    /// Maps `size` bytes of zeroed, writable guest memory at exactly `address`, after telling the memory manager. Both are
    /// multiples of 4096. An error if anything is mapped there, or the manager refuses. One line.
    fn map_fixed(&mut self, kind: Kind, address: u32, size: u32) -> Result<(), String>;

    /// Maps `size` bytes (a multiple of 4096) of zeroed, writable guest memory where the memory manager wants them: at a
    /// multiple of `align` (a power of two of at least 4096), and at `hint`, unless that is 0, if it can. Returns the address.
    /// Should give the same addresses for the same sequence of calls, which keeps caches of compiled code warm.
    fn map(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Result<u32, String>;

    /// Gives back, also to the manager, memory that `map` or `map_fixed` returned, whole.
    fn unmap(&mut self, address: u32, size: u32);

    /// Something that the user should know and that is no error. One line.
    fn warning(&mut self, text: &str) {
        let _ = text;
    }
}
