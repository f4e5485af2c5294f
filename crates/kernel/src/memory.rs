//! Guest memory, and the only types through which the kernel touches it.
//!
//! A guest address is a `u32` and may be anything. [`UserPtr`] is one structure at an address, [`UserSlice`]
//! a run of bytes; both fail with EFAULT where the guest has no (or not such) memory, at the moment of the
//! copy: nothing is checked beforehand, so nothing can change in between.
use std::marker::PhantomData;

use muslin_abi::Errno;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// Guest memory: an address space of 4 GiB.
pub trait Memory {
    /// Copies guest bytes at `address` to `into`.
    ///
    /// # Errors
    /// EFAULT if any of them cannot be read; `into` is then unspecified.
    fn read(&self, address: u32, into: &mut [u8]) -> Result<(), Errno>;

    /// Copies `bytes` to the guest at `address`.
    ///
    /// # Errors
    /// EFAULT if any byte cannot be written; some may have been.
    fn write(&self, address: u32, bytes: &[u8]) -> Result<(), Errno>;

    /// Appends the NUL-terminated string at `address` to `into`, without the NUL.
    ///
    /// # Errors
    /// EFAULT if the string runs into memory that cannot be read; ENAMETOOLONG if there is no NUL in the first
    /// `limit` bytes.
    fn read_string(&self, address: u32, into: &mut Vec<u8>, limit: usize) -> Result<(), Errno>;

    /// `munmap`: addresses and lengths are as the guest gave them.
    ///
    /// # Errors
    /// EINVAL for an unaligned address, or a length that is 0 or leaves the address space.
    fn unmap(&self, address: u32, length: u32) -> Result<(), Errno>;

    /// `mprotect`. `PROT_EXEC` is accepted and means nothing.
    ///
    /// # Errors
    /// EINVAL for an unaligned address or unknown bits, ENOMEM if something in the range is not mapped, EACCES
    /// if a shared mapping of a file that was not opened for writing would become writable.
    fn protect(&self, address: u32, length: u32, prot: i32) -> Result<(), Errno>;

    /// `mremap`; returns the mapping's new address.
    ///
    /// # Errors
    /// As the man page says: EINVAL, EFAULT (old range not one mapping), ENOMEM.
    fn remap(&self, old: u32, old_size: u32, new_size: u32, flags: i32, new: u32) -> Result<u32, Errno>;

    /// `madvise`.
    ///
    /// # Errors
    /// EINVAL for an unaligned address or an advice that is not supported, ENOMEM for unmapped memory.
    fn advise(&self, address: u32, length: u32, advice: i32) -> Result<(), Errno>;

    /// `mincore`: a byte a page, written at `into`.
    ///
    /// # Errors
    /// EINVAL for an unaligned address, ENOMEM for unmapped memory, EFAULT if `into` cannot be written.
    fn residency(&self, address: u32, length: u32, into: u32) -> Result<(), Errno>;

    /// `msync`.
    ///
    /// # Errors
    /// EINVAL for an unaligned address or bad flags, ENOMEM for unmapped memory, EIO.
    fn sync(&self, address: u32, length: u32, flags: i32) -> Result<(), Errno>;

    /// `mlock`, or `mlock2` with `MLOCK_ONFAULT`: any address, any length.
    ///
    /// # Errors
    /// ENOMEM for unmapped memory or beyond the limit, EINVAL for a range that wraps, EPERM, EAGAIN.
    fn lock(&self, address: u32, length: u32, on_fault: bool) -> Result<(), Errno>;

    /// `munlock`.
    ///
    /// # Errors
    /// ENOMEM for unmapped memory, EINVAL for a range that wraps.
    fn unlock(&self, address: u32, length: u32) -> Result<(), Errno>;

    /// `mlockall`: `flags` are `MCL_*` that make sense.
    ///
    /// # Errors
    /// ENOMEM beyond the limit, EPERM.
    fn lock_all(&self, flags: i32) -> Result<(), Errno>;

    /// `munlockall`.
    ///
    /// # Errors
    /// None that Linux documents.
    fn unlock_all(&self) -> Result<(), Errno>;

    /// `brk`: moves the end of the heap to `address` if it can; returns where it is.
    fn set_break(&self, address: u32) -> u32;

    /// How much may be mapped from now on, in bytes: altogether (RLIMIT_AS), and in private mappings that can be written to
    /// (RLIMIT_DATA). What is mapped stays; a call that would map more fails with ENOMEM.
    fn set_limits(&self, all: u64, data: u64);
}

/// What `mmap` asks for; see the man page.
#[derive(Clone, Copy, Debug)]
pub struct MapRequest {
    /// Where, or a hint, or 0.
    pub address: u32,
    /// In bytes; not 0.
    pub length: u32,
    /// `PROT_*`.
    pub prot: i32,
    /// `MAP_*`.
    pub flags: i32,
}

/// The address of a `T` in guest memory.
pub struct UserPtr<T> {
    address: u32,
    what: PhantomData<T>,
}

impl<T> Clone for UserPtr<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for UserPtr<T> {}

impl<T> UserPtr<T> {
    /// The `T` at `address`.
    pub fn new(address: u32) -> Self {
        UserPtr { address, what: PhantomData }
    }

    /// The address, or nothing if it is 0: for optional arguments.
    pub fn optional(address: u32) -> Option<Self> {
        (address != 0).then(|| UserPtr::new(address))
    }

    /// The `index`-th `T` of an array that begins here.
    ///
    /// # Errors
    /// EFAULT beyond the end of the address space.
    pub fn nth(self, index: u32) -> Result<Self, Errno> {
        let offset = u64::from(index) * size_of::<T>() as u64;
        let address = u32::try_from(u64::from(self.address) + offset).map_err(|_| Errno::EFAULT)?;
        Ok(UserPtr::new(address))
    }
}

impl UserPtr<u8> {
    /// Copies a NUL-terminated string in, without the NUL.
    ///
    /// # Errors
    /// EFAULT; ENAMETOOLONG if there is no NUL in the first `limit` bytes.
    pub fn read_string<M: Memory>(self, memory: &M, limit: usize) -> Result<Vec<u8>, Errno> {
        let mut string = Vec::with_capacity(128);
        memory.read_string(self.address, &mut string, limit)?;
        Ok(string)
    }
}

impl<T: FromBytes + IntoBytes> UserPtr<T> {
    /// Copies the value in.
    ///
    /// # Errors
    /// EFAULT.
    pub fn read<M: Memory>(self, memory: &M) -> Result<T, Errno> {
        let mut value = T::new_zeroed();
        memory.read(self.address, value.as_mut_bytes())?;
        Ok(value)
    }
}

impl<T: IntoBytes + Immutable> UserPtr<T> {
    /// Copies the value out.
    ///
    /// # Errors
    /// EFAULT.
    pub fn write<M: Memory>(self, memory: &M, value: &T) -> Result<(), Errno> {
        memory.write(self.address, value.as_bytes())
    }
}

/// A run of bytes in guest memory that does not leave the address space. Whether it is mapped shows when it is
/// copied.
pub struct UserSlice<'m, M> {
    memory: &'m M,
    address: u32,
    len: u32,
}

impl<M> Clone for UserSlice<'_, M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for UserSlice<'_, M> {}

impl<'m, M: Memory> UserSlice<'m, M> {
    /// `len` bytes at `address`.
    ///
    /// # Errors
    /// EFAULT if they leave the address space.
    #[inline]
    pub fn new(memory: &'m M, address: u32, len: u32) -> Result<Self, Errno> {
        if u64::from(address) + u64::from(len) > 1 << 32 {
            return Err(Errno::EFAULT);
        }
        Ok(UserSlice { memory, address, len })
    }

    /// Where it begins.
    #[inline]
    pub fn address(&self) -> u32 {
        self.address
    }

    /// Its length in bytes.
    #[inline]
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Whether its length is 0.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The memory that it lies in: a backend that shares memory with the guest takes the host's address of the
    /// bytes from there and needs no copy.
    #[inline]
    pub fn memory(&self) -> &'m M {
        self.memory
    }

    /// The first `len` bytes, or all if there are fewer.
    #[must_use]
    pub fn take(self, len: u32) -> Self {
        UserSlice { len: self.len.min(len), ..self }
    }

    /// Copies as many bytes in as `into` holds.
    ///
    /// # Errors
    /// EFAULT; EINVAL if there are fewer.
    pub fn read_prefix(&self, into: &mut [u8]) -> Result<(), Errno> {
        if into.len() > self.len as usize {
            return Err(Errno::EINVAL);
        }
        self.memory.read(self.address, into)
    }

    /// Copies as much of `bytes` out as there is room for, and says how much.
    ///
    /// # Errors
    /// EFAULT.
    pub fn write_prefix(&self, bytes: &[u8]) -> Result<u32, Errno> {
        let count = bytes.len().min(self.len as usize);
        self.memory.write(self.address, &bytes[..count])?;
        Ok(count as u32)
    }
}
