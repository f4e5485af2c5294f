//! Gives wasmtime the process's address space as its linear memory.
//!
//! Wasmtime asks its `MemoryCreator` only for memories that a module defines, so the memory is defined by a
//! module of one line ([`MODULE`]) and exported from there. The same creator is asked for the heap in which
//! exceptions live; that one is an ordinary reservation.

use std::sync::Arc;

use muslin_kernel_linux::AddressSpace;
use rustix::mm::{MapFlags, MprotectFlags, ProtFlags};
use wasmtime::{LinearMemory, MemoryCreator, MemoryType};

/// Pages of 64 KiB in the address space.
pub(crate) const PAGES: u64 = 1 << 16;

/// Hands out the address space for the memory that is as large as one, and plain memory otherwise.
pub(crate) struct Creator {
    pub(crate) space: Arc<AddressSpace>,
}

// SAFETY: both kinds of memory are reservations of the size and with the guard that are asked for (checked
// below), live as long as their `LinearMemory`, and start zeroed. The address space is also changed by the
// guest's system calls, on the guest's own thread and inside the reservation only: pages of it may vanish, which
// compiled code takes as a fault.
unsafe impl MemoryCreator for Creator {
    fn new_memory(
        &self,
        ty: MemoryType,
        minimum: usize,
        _maximum: Option<usize>,
        reserved: Option<usize>,
        guard: usize,
    ) -> Result<Box<dyn LinearMemory>, String> {
        if ty.minimum() == PAGES {
            if reserved != Some(1 << 32) || guard > muslin_kernel_linux::GUARD_SIZE {
                return Err("the engine's configuration and the address space differ".to_owned());
            }
            return Ok(Box::new(Process { space: self.space.clone() }));
        }
        Ok(Box::new(Reservation::new(minimum, reserved.unwrap_or(minimum), guard)?))
    }
}

/// The process's address space.
struct Process {
    space: Arc<AddressSpace>,
}

// SAFETY: the reservation lives as long as the `Arc`; see `Creator` for what may change in it.
unsafe impl LinearMemory for Process {
    fn byte_size(&self) -> usize {
        1 << 32
    }

    fn byte_capacity(&self) -> usize {
        1 << 32
    }

    fn grow_to(&mut self, _: usize) -> wasmtime::Result<()> {
        Err(wasmtime::Error::msg("the memory is as large as it can be"))
    }

    fn as_ptr(&self) -> *mut u8 {
        self.space.base()
    }
}

/// Memory that grows inside a reservation.
struct Reservation {
    base: *mut u8,
    mapped: usize,
    size: usize,
    capacity: usize,
}

// SAFETY: the pointer is to a mapping that this value owns and nobody else knows but through wasmtime.
unsafe impl Send for Reservation {}
// SAFETY: as above; shared access reads the numbers only.
unsafe impl Sync for Reservation {}

impl Reservation {
    fn new(size: usize, capacity: usize, guard: usize) -> Result<Self, String> {
        let capacity = capacity.max(size);
        let mapped = capacity.checked_add(guard).ok_or("a memory is too large for the host")?;
        // SAFETY: a new mapping at an address of the kernel's choice affects no other memory.
        let base = unsafe {
            rustix::mm::mmap_anonymous(
                std::ptr::null_mut(),
                mapped.max(1),
                ProtFlags::empty(),
                MapFlags::PRIVATE | MapFlags::NORESERVE,
            )
        };
        let base = base.map_err(|e| format!("cannot reserve {mapped} bytes of memory: {e}"))?.cast();
        let mut reservation = Reservation { base, mapped: mapped.max(1), size: 0, capacity };
        reservation.make_accessible(size)?;
        Ok(reservation)
    }

    fn make_accessible(&mut self, size: usize) -> Result<(), String> {
        if size > self.capacity {
            return Err(format!("a memory cannot grow beyond {} bytes", self.capacity));
        }
        if size > self.size {
            // SAFETY: the range lies in the mapping that this value owns, and only gains access.
            unsafe {
                rustix::mm::mprotect(self.base.cast(), size, MprotectFlags::READ | MprotectFlags::WRITE)
            }
            .map_err(|e| format!("cannot get {size} bytes of memory: {e}"))?;
            self.size = size;
        }
        Ok(())
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        // SAFETY: the mapping is this value's own, and wasmtime drops the value after the last use of the memory.
        let unmapped = unsafe { rustix::mm::munmap(self.base.cast(), self.mapped) };
        debug_assert!(unmapped.is_ok());
    }
}

// SAFETY: the mapping lives as long as the value and does not move.
unsafe impl LinearMemory for Reservation {
    fn byte_size(&self) -> usize {
        self.size
    }

    fn byte_capacity(&self) -> usize {
        self.capacity
    }

    fn grow_to(&mut self, size: usize) -> wasmtime::Result<()> {
        self.make_accessible(size).map_err(wasmtime::Error::msg)
    }

    fn as_ptr(&self) -> *mut u8 {
        self.base
    }
}
