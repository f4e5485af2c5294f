//! The kernel's backend on a Linux host: a real 4 GiB address space for guest memory ([`AddressSpace`]), faults
//! in it ([`fault`]), and files, clocks and identity passed through to the host ([`LinuxBackend`]), either
//! through mounts that a path cannot leave or as a native process has them.
//!
//! # Order
//! [`AddressSpace::new`] installs the handler for SIGSEGV and SIGBUS. An engine with a handler of its own must be
//! created afterwards, so that its handler passes on what is not its own.

mod address_space;
mod backend;
mod errno;
pub mod fault;
mod guest_copy;
mod mappings;
mod memory_manager;

pub use address_space::{AddressSpace, GUARD_SIZE, HEAP_RANGE, LOWEST_ADDRESS, SIZE};
pub use backend::{File, LinuxBackend, Mount};
pub use memory_manager::MemoryManager;
