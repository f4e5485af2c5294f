//! What the compiler calls for atomic objects that no instruction serves (LLVM, "Atomic Instructions and Concurrency Guide",
//! Libcalls: Atomic): those of other sizes than 1, 2, 4 and 8 bytes, and those that may lie unaligned. Other systems keep them in libatomic.
//!
//! An object that is a whole aligned word after all is accessed by instructions, because other code may do so. Any other is guarded by
//! one of a few locks, chosen by its address; it must not be touched in another way, and in shared memory it is atomic only within
//! the process. A memory order is always taken as sequentially consistent.

mod guarded;

mod __atomic_compare_exchange;
mod __atomic_exchange;
mod __atomic_is_lock_free;
mod __atomic_load;
mod __atomic_store;
mod sixteen;
