//! `addmntent`.

use super::getmntent_r::Mntent;
use crate::internal::database::output::{Output, bytes_of};
use crate::internal::stream::File;
use crate::stdio::fseek::fseek;
use crate::types::{c_char, c_int};

const SEEK_END: c_int = 2;

/// Appends an entry to a file that lists file systems; blanks and backslashes in its fields are escaped. Returns 0, or 1 on an
/// error (errno): those of lseek(2) and write(2). getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn addmntent(stream: *mut File, entry: *const Mntent) -> c_int {
    // SAFETY: the caller's entry holds C strings, and its stream is open.
    unsafe {
        if fseek(stream, 0, SEEK_END) != 0 {
            return 1;
        }
        let mut output = Output::to(stream);
        for text in [(*entry).mnt_fsname, (*entry).mnt_dir, (*entry).mnt_type, (*entry).mnt_opts] {
            escaped(&mut output, text);
            output.bytes(b"\t");
        }
        output.number((*entry).mnt_freq as i64).bytes(b"\t");
        output.number((*entry).mnt_passno as i64).bytes(b"\n");
        output.finish().is_err() as c_int
    }
}

/// Writes a field such that it stays one.
///
/// # Safety
/// `text` is null or a C string.
unsafe fn escaped(output: &mut Output, text: *const c_char) {
    // SAFETY: by the contract.
    for byte in unsafe { bytes_of(text) } {
        match byte {
            b' ' => output.bytes(b"\\040"),
            b'\t' => output.bytes(b"\\011"),
            b'\n' => output.bytes(b"\\012"),
            b'\\' => output.bytes(b"\\134"),
            _ => output.bytes(core::slice::from_ref(byte)),
        };
    }
}
