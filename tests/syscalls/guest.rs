//! A guest that the tests play: a task, some memory, and files on disk.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use muslin_abi::mman::{PROT_READ, PROT_WRITE};
use muslin_kernel::{Errno, Memory, Start, Stop, Task};
use muslin_kernel_linux::{AddressSpace, LinuxBackend, Mount};

/// Where the guest's scratch memory begins.
pub const SCRATCH: u32 = 0x2000_0000;
/// Its size in bytes.
pub const SCRATCH_SIZE: u32 = 1 << 20;
/// An address where nothing is mapped.
pub const UNMAPPED: i32 = 0x7000_0000;

pub struct Guest {
    pub task: Task<LinuxBackend>,
    pub memory: Arc<AddressSpace>,
    /// The host directory that the guest works in.
    pub root: tempfile::TempDir,
    next: u32,
}

/// What a call came to.
pub type Outcome = Result<i64, Errno>;

impl Guest {
    fn with(root: tempfile::TempDir, backend: LinuxBackend, directory: &str) -> Guest {
        let memory = AddressSpace::new().expect("an address space");
        memory.claim(SCRATCH, SCRATCH_SIZE, PROT_READ | PROT_WRITE).expect("scratch memory");
        let start = Start {
            program: b"/bin/program".to_vec(),
            arguments: vec![b"program".to_vec(), b"a b".to_vec()],
            environment: vec![b"HOME=/".to_vec(), b"EMPTY=".to_vec()],
            directory: directory.as_bytes().to_vec(),
        };
        let task = Task::new(backend, memory.clone(), start).expect("a task");
        Guest { task, memory, root, next: SCRATCH }
    }

    /// A guest with one writable mount at `/`, and it is there.
    pub fn sandboxed() -> Guest {
        let root = tempfile::tempdir().expect("a directory");
        let mount = Mount::new(root.path(), b"/", false).expect("a mount");
        Guest::with(root, LinuxBackend::sandboxed(vec![mount]).expect("a backend"), "/")
    }

    /// A guest with mounts of directories inside `root`, which are made: (host, guest, read only).
    pub fn mounted(mounts: &[(&str, &str, bool)]) -> Guest {
        let root = tempfile::tempdir().expect("a directory");
        let mounts = mounts
            .iter()
            .map(|(host, guest, read_only)| {
                let host = root.path().join(host);
                std::fs::create_dir_all(&host).expect("a mount's directory");
                Mount::new(&host, guest.as_bytes(), *read_only).expect("a mount")
            })
            .collect();
        Guest::with(root, LinuxBackend::sandboxed(mounts).expect("a backend"), "/")
    }

    /// A guest with everything that the host has, in a directory of its own.
    pub fn host() -> Guest {
        let root = tempfile::tempdir().expect("a directory");
        let directory = root.path().to_str().expect("a plain name").to_owned();
        Guest::with(root, LinuxBackend::host(), &directory)
    }

    /// A host path in the guest's directory.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn write_file(&self, name: &str, contents: &str) {
        std::fs::write(self.path(name), contents).expect("a file");
    }

    /// Some bytes of scratch memory, never given out before.
    pub fn allocate(&mut self, size: u32) -> i32 {
        let address = self.next.next_multiple_of(16);
        self.next = address + size;
        assert!(self.next <= SCRATCH + SCRATCH_SIZE, "scratch memory is used up");
        address as i32
    }

    /// Takes back everything that was given out.
    pub fn forget(&mut self) {
        self.next = SCRATCH;
    }

    /// Bytes in guest memory.
    pub fn bytes(&mut self, bytes: &[u8]) -> i32 {
        let address = self.allocate(bytes.len() as u32);
        self.memory.write(address as u32, bytes).expect("scratch memory");
        address
    }

    /// A C string in guest memory.
    pub fn string(&mut self, text: impl AsRef<Path>) -> i32 {
        use std::os::unix::ffi::OsStrExt;
        let bytes = [text.as_ref().as_os_str().as_bytes(), &[0]].concat();
        self.bytes(&bytes)
    }

    pub fn read(&self, address: i32, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.memory.read(address as u32, &mut bytes).expect("scratch memory");
        bytes
    }

    pub fn read_u32(&self, address: i32) -> u32 {
        u32::from_le_bytes(self.read(address, 4).try_into().expect("four bytes"))
    }

    pub fn read_u64(&self, address: i32) -> u64 {
        u64::from_le_bytes(self.read(address, 8).try_into().expect("eight bytes"))
    }

    /// Opens a path.
    pub fn open(&mut self, path: impl AsRef<Path>, flags: i32) -> Outcome {
        let path = self.string(path);
        call!(self.open(path, flags, 0o644))
    }

    /// What a file that is open holds, from its offset.
    pub fn drain(&mut self, fd: i64) -> Vec<u8> {
        let buffer = self.allocate(4096);
        let mut all = Vec::new();
        loop {
            let count = call!(self.read(fd as i32, buffer, 4096)).expect("a readable file");
            if count == 0 {
                return all;
            }
            all.extend(self.read(buffer, count as usize));
        }
    }
}

/// Splits an entry point's answer; a process that ends fails the test.
pub fn outcome(result: Result<i64, Stop>) -> Outcome {
    Errno::from_wire(result.expect("the process goes on"))
}

/// Makes a system call of a guest: `call!(guest.read(fd, buffer, count))`.
macro_rules! call {
    ($guest:ident.$name:ident($($argument:expr),* $(,)?)) => {
        $crate::guest::outcome(muslin_kernel::entry::$name(&mut $guest.task, $($argument),*))
    };
}
pub(crate) use call;

/// A handler that left its context as it was has returned.
pub fn returned(guest: &mut Guest, delivery: muslin_kernel::Delivery) {
    let context = delivery.context;
    guest.task.delivery_returned(delivery, &context).unwrap();
}
