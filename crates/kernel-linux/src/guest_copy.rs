//! Copies between the host and guest memory that report a fault instead of dying of it.
//!
//! Whether guest memory is mapped can only be known by touching it: a check beforehand would be slow, and wrong
//! when another thread unmaps. So the copy is a routine of a few instructions whose addresses the SIGSEGV handler
//! knows ([`crate::fault`]): when one of them faults, the handler continues at the routine's fixup, which
//! returns -1. The kernel does the same in copy_from_user.

#[cfg(target_arch = "x86_64")]
mod routines {
    // One range of addresses covers both routines. Neither touches the stack, so that the fixup can return for
    // either of them.
    core::arch::global_asm!(
        ".pushsection .text.muslin_guest_copy,\"ax\",@progbits",
        ".p2align 4",
        ".globl muslin_guest_copy",
        ".hidden muslin_guest_copy",
        ".type muslin_guest_copy,@function",
        // isize muslin_guest_copy(rdi: to, rsi: from, rdx: length): 0, or -1 after a fault.
        "muslin_guest_copy:",
        "mov rcx, rdx",
        "cmp rdx, 192",
        "ja 4f",
        "2:",
        "sub rcx, 8",
        "jb 3f",
        "mov rax, [rsi]",
        "mov [rdi], rax",
        "add rsi, 8",
        "add rdi, 8",
        "jmp 2b",
        "3:",
        "add rcx, 8",
        "jz 7f",
        "4:",
        "rep movsb",
        "7:",
        "xor eax, eax",
        "ret",
        // isize muslin_guest_string(rdi: to, rsi: from, rdx: limit): bytes before the NUL, `limit` if there is
        // none, or -1 after a fault.
        ".p2align 4",
        ".globl muslin_guest_string",
        ".hidden muslin_guest_string",
        ".type muslin_guest_string,@function",
        "muslin_guest_string:",
        "xor eax, eax",
        "5:",
        "cmp rax, rdx",
        "jae 6f",
        "mov cl, [rsi + rax]",
        "mov [rdi + rax], cl",
        "test cl, cl",
        "jz 6f",
        "inc rax",
        "jmp 5b",
        "6:",
        "ret",
        ".globl muslin_guest_copy_fixup",
        ".hidden muslin_guest_copy_fixup",
        "muslin_guest_copy_fixup:",
        "mov rax, -1",
        "ret",
        ".popsection",
    );

    unsafe extern "C" {
        pub fn muslin_guest_copy(to: *mut u8, from: *const u8, length: usize) -> isize;
        pub fn muslin_guest_string(to: *mut u8, from: *const u8, limit: usize) -> isize;
        fn muslin_guest_copy_fixup();
    }

    /// Where to continue after a fault at this instruction, if it is one of a routine's.
    pub fn fixup(instruction: usize) -> Option<usize> {
        let start = muslin_guest_copy as *const () as usize;
        let end = muslin_guest_copy_fixup as *const () as usize;
        (start..end).contains(&instruction).then_some(end)
    }
}

#[cfg(not(target_arch = "x86_64"))]
mod routines {
    //! The host's kernel copies: slower, the same answers.

    fn transfer(local: *mut u8, remote: *mut u8, length: usize, write: bool) -> isize {
        let local = libc::iovec { iov_base: local.cast(), iov_len: length };
        let remote = libc::iovec { iov_base: remote.cast(), iov_len: length };
        // SAFETY: the caller of the routine vouches for the local side; the kernel checks the remote one.
        unsafe {
            let call = if write { libc::process_vm_writev } else { libc::process_vm_readv };
            call(libc::getpid(), &local, 1, &remote, 1, 0)
        }
    }

    /// # Safety
    /// The side that is not guest memory is valid for `length` bytes.
    pub unsafe fn muslin_guest_copy(to: *mut u8, from: *const u8, length: usize) -> isize {
        // Reading through the kernel finds faults on the source side; a fault on the target is EFAULT as well.
        if transfer(to, from.cast_mut(), length, false) == length as isize { 0 } else { -1 }
    }

    /// # Safety
    /// `to` is valid for `limit` bytes.
    pub unsafe fn muslin_guest_string(to: *mut u8, from: *const u8, limit: usize) -> isize {
        for index in 0..limit {
            let byte = to.wrapping_add(index);
            if transfer(byte, from.wrapping_add(index).cast_mut(), 1, false) != 1 {
                return -1;
            }
            // SAFETY: `index` is below `limit`, and the byte was just written.
            if unsafe { *byte } == 0 {
                return index as isize;
            }
        }
        limit as isize
    }

    pub fn fixup(_instruction: usize) -> Option<usize> {
        None
    }
}

pub(crate) use routines::fixup;

/// Copies from the guest. `None`: a fault.
///
/// # Safety
/// `from` for `into.len()` bytes lies in an address space's reservation.
#[inline]
pub(crate) unsafe fn copy_in(into: &mut [u8], from: *const u8) -> Option<()> {
    // SAFETY: `into` is valid for its length; a fault at `from` ends in the fixup.
    (unsafe { routines::muslin_guest_copy(into.as_mut_ptr(), from, into.len()) } == 0).then_some(())
}

/// Copies to the guest. `None`: a fault.
///
/// # Safety
/// `to` for `bytes.len()` bytes lies in an address space's reservation.
#[inline]
pub(crate) unsafe fn copy_out(to: *mut u8, bytes: &[u8]) -> Option<()> {
    // SAFETY: `bytes` is valid for its length; a fault at `to` ends in the fixup. No Rust object lies in a
    // reservation, so none is overwritten.
    (unsafe { routines::muslin_guest_copy(to, bytes.as_ptr(), bytes.len()) } == 0).then_some(())
}

/// Copies a NUL-terminated string from the guest and returns its length, or `into.len()` if it is longer. `None`:
/// a fault.
///
/// # Safety
/// `from` for `into.len()` bytes lies in an address space's reservation.
pub(crate) unsafe fn copy_string(into: &mut [u8], from: *const u8) -> Option<usize> {
    // SAFETY: `into` is valid for its length; a fault at `from` ends in the fixup.
    let length = unsafe { routines::muslin_guest_string(into.as_mut_ptr(), from, into.len()) };
    usize::try_from(length).ok()
}
