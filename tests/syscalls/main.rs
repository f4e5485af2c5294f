//! System calls through the kernel's entry points, on a real address space, without an engine.
mod bad_pointers;
mod descriptors;
mod escape;
mod faults;
mod files;
mod guest;
mod hostile;
mod memory;
mod oracle;
mod own_files;
mod random;
mod read_only;
mod signals;
mod time;
mod trace;
mod waiting;
