//! Where shared memory objects lie.

use crate::internal::errno::Errno;
use crate::types::c_char;

/// The longest name of a file.
const NAME_MAX: usize = 255;
const DIRECTORY: &[u8; 9] = b"/dev/shm/";

/// A path for the kernel.
pub type Path = [u8; DIRECTORY.len() + NAME_MAX + 1];

/// The path of the object of a name: slashes at its beginning do not count, and it has no others.
///
/// Errors: EINVAL: nothing is left, `.`, `..`, or another slash; ENAMETOOLONG: more than 255 bytes.
///
/// # Safety
/// `name` is a C string.
pub unsafe fn shm_path(mut name: *const c_char) -> Result<Path, Errno> {
    let mut path: Path = [0; DIRECTORY.len() + NAME_MAX + 1];
    let to = path.as_mut_ptr();
    // SAFETY: `name` is read up to its NUL; behind the directory's name the path has room for NAME_MAX bytes and a NUL.
    unsafe {
        while name.read() as u8 == b'/' {
            name = name.add(1);
        }
        core::ptr::copy_nonoverlapping(DIRECTORY.as_ptr(), to, DIRECTORY.len());
        let to = to.add(DIRECTORY.len());
        let mut length = 0;
        loop {
            let byte = name.add(length).read() as u8;
            if byte == 0 {
                break;
            }
            if byte == b'/' {
                return Err(Errno::EINVAL);
            }
            if length == NAME_MAX {
                return Err(Errno::ENAMETOOLONG);
            }
            to.add(length).write(byte);
            length += 1;
        }
        let dots = to.read() == b'.' && (length == 1 || length == 2 && to.add(1).read() == b'.');
        if length == 0 || dots { Err(Errno::EINVAL) } else { Ok(path) }
    }
}
