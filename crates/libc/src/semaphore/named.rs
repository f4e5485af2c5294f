//! Semaphores with names: files under /dev/shm that hold a `sem_t`, mapped by all who open them.
//!
//! A new one is written under another name and gets its own by link(2), so that nobody opens one that is not finished. Each process maps a
//! file once: the table knows which files, by device and inode.

use crate::internal::errno::Errno;
use crate::internal::lock::Lock;
use crate::internal::semaphore::{Semaphore, VALUE_MAX};
use crate::internal::syscall;
use crate::types::{c_char, c_int, c_uint};
use core::ptr::null_mut;

/// What sem_open gets with O_CREAT.
pub struct Create {
    /// Permissions of a new file.
    pub mode: c_uint,
    /// Value of a new semaphore.
    pub value: c_uint,
    /// O_EXCL.
    pub exclusive: bool,
}

const DIRECTORY: &[u8] = b"/dev/shm/";
const NAME_MAX: usize = 255;

/// `/dev/shm/NAME` and a NUL.
pub struct Path([u8; DIRECTORY.len() + NAME_MAX + 1]);

impl Path {
    /// The file of a name: slashes in front do not count, and there is none else.
    ///
    /// Errors: EINVAL: no name, `.` or `..`, or a slash in it; ENAMETOOLONG.
    ///
    /// # Safety
    /// The name ends with a NUL.
    pub unsafe fn new(mut name: *const c_char) -> Result<Path, Errno> {
        let mut path = [0; DIRECTORY.len() + NAME_MAX + 1];
        let (directory, file) = path.split_at_mut(DIRECTORY.len());
        directory.iter_mut().zip(DIRECTORY).for_each(|(to, from)| *to = *from);
        let mut length = 0;
        // SAFETY: reads up to the NUL.
        unsafe {
            while *name == b'/' as c_char {
                name = name.add(1);
            }
            while *name != 0 {
                match file.get_mut(length) {
                    _ if *name == b'/' as c_char => return Err(Errno::EINVAL),
                    Some(place) if length < NAME_MAX => *place = *name as u8,
                    _ => return Err(Errno::ENAMETOOLONG),
                }
                length += 1;
                name = name.add(1);
            }
        }
        if matches!(file.get(..length), Some(b"" | b"." | b"..")) {
            return Err(Errno::EINVAL);
        }
        Ok(Path(path))
    }

    /// A name for a file that is not finished: no semaphore's, and different each time.
    fn unfinished() -> Path {
        let mut path = [0; DIRECTORY.len() + NAME_MAX + 1];
        let mut random = 0u64;
        // SAFETY: the call writes the number; whatever it holds will do, because an existing file is not opened.
        let _ = unsafe { syscall::getrandom(&raw mut random, size_of::<u64>(), 0) };
        let digits = (0..16).map(|at| b'a' + (random >> (4 * at)) as u8 % 16);
        let name = DIRECTORY.iter().copied().chain(*b".sem-").chain(digits);
        path.iter_mut().zip(name).for_each(|(to, from)| *to = from);
        Path(path)
    }

    /// For system calls.
    pub fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }
}

/// SEM_NSEMS_MAX.
const MOST: usize = 256;

#[derive(Clone, Copy)]
struct Open {
    device: u64,
    inode: u64,
    semaphore: *mut Semaphore,
    /// How often it was opened and not closed.
    count: usize,
}

const FREE: Open = Open { device: 0, inode: 0, semaphore: null_mut(), count: 0 };

static LOCK: Lock = Lock::new();
static mut TABLE: [Open; MOST] = [FREE; MOST];

fn table() -> &'static mut [Open; MOST] {
    // SAFETY: only called by those who hold the lock, and not kept longer.
    unsafe { (&raw mut TABLE).as_mut_unchecked() }
}

const O_RDWR: c_int = 2;
const O_CREAT_EXCL: c_int = 0o300;
const O_NOFOLLOW_CLOEXEC_NONBLOCK: c_int = 0o400000 | 0o2000000 | 0o4000;

/// See `sem_open`.
///
/// # Safety
/// The name ends with a NUL.
pub unsafe fn open(name: *const c_char, create: Option<Create>) -> Result<*mut Semaphore, Errno> {
    // SAFETY: by the contract.
    let path = unsafe { Path::new(name)? };
    let _guard = LOCK.lock();
    if table().iter().all(|open| !open.semaphore.is_null()) {
        return Err(Errno::EMFILE);
    }
    loop {
        if !create.as_ref().is_some_and(|create| create.exclusive) {
            match open_existing(&path) {
                Err(Errno::ENOENT) => (),
                result => return result,
            }
        }
        let Some(create) = &create else { return Err(Errno::ENOENT) };
        match open_new(&path, create) {
            // Somebody else was faster.
            Err(Errno::EEXIST) if !create.exclusive => (),
            result => return result,
        }
    }
}

fn open_existing(path: &Path) -> Result<*mut Semaphore, Errno> {
    // SAFETY: the path ends with a NUL.
    unsafe {
        let fd = syscall::open(path.as_ptr(), O_RDWR | O_NOFOLLOW_CLOEXEC_NONBLOCK, 0)? as c_int;
        let result = enter(fd);
        let _ = syscall::close(fd);
        result
    }
}

fn open_new(path: &Path, create: &Create) -> Result<*mut Semaphore, Errno> {
    if create.value > VALUE_MAX as c_uint {
        return Err(Errno::EINVAL);
    }
    let semaphore = Semaphore::new(create.value as c_int, true);
    // SAFETY: the paths end with a NUL; the semaphore lives until it is written.
    unsafe {
        let (fd, unfinished) = loop {
            let unfinished = Path::unfinished();
            let flags = O_RDWR | O_CREAT_EXCL | O_NOFOLLOW_CLOEXEC_NONBLOCK;
            match syscall::open(unfinished.as_ptr(), flags, create.mode & 0o666) {
                Err(Errno::EEXIST) => (),
                result => break (result? as c_int, unfinished),
            }
        };
        let result = match syscall::write(fd, &raw const semaphore, size_of::<Semaphore>()) {
            Ok(length) if length as usize == size_of::<Semaphore>() => {
                syscall::link(unfinished.as_ptr(), path.as_ptr()).and_then(|_| enter(fd))
            }
            Ok(_) => Err(Errno::ENOSPC),
            Err(error) => Err(error),
        };
        let _ = syscall::close(fd);
        let _ = syscall::unlink(unfinished.as_ptr());
        result
    }
}

/// Finds the file in the table, or maps it and enters it.
fn enter(fd: c_int) -> Result<*mut Semaphore, Errno> {
    const PROT_READ_WRITE: c_int = 3;
    const MAP_SHARED: c_int = 1;
    // struct stat: st_dev and st_ino come first, st_size behind nlink, mode, uid, gid, padding and rdev.
    let mut stat = [0u64; 18];
    // SAFETY: the call writes the 144 bytes of a struct stat; a fresh mapping takes nobody's memory.
    unsafe {
        syscall::fstat(fd, stat.as_mut_ptr())?;
        let [device, inode, ..] = stat;
        if let Some(open) = table()
            .iter_mut()
            .find(|open| !open.semaphore.is_null() && open.device == device && open.inode == inode)
        {
            open.count += 1;
            return Ok(open.semaphore);
        }
        // Beyond its end a file cannot be read.
        if stat[6] < size_of::<Semaphore>() as u64 {
            return Err(Errno::EINVAL);
        }
        let Some(free) = table().iter_mut().find(|open| open.semaphore.is_null()) else {
            return Err(Errno::EMFILE);
        };
        let size = size_of::<Semaphore>();
        let semaphore = syscall::mmap(0usize, size, PROT_READ_WRITE, MAP_SHARED, fd, 0i64)? as usize;
        *free = Open { device, inode, semaphore: semaphore as *mut Semaphore, count: 1 };
        Ok(free.semaphore)
    }
}

/// See `sem_close`.
///
/// # Safety
/// The caller opened the semaphore, if it is one of the table, and does not use it after it has closed it as often.
pub unsafe fn close(semaphore: *mut Semaphore) -> Result<(), Errno> {
    let _guard = LOCK.lock();
    let found = table().iter_mut().find(|open| !semaphore.is_null() && open.semaphore == semaphore);
    let open = found.ok_or(Errno::EINVAL)?;
    open.count -= 1;
    if open.count == 0 {
        *open = FREE;
        // SAFETY: by the contract nobody uses it any more.
        unsafe { syscall::munmap(semaphore, size_of::<Semaphore>())? };
    }
    Ok(())
}
