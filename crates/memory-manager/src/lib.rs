//! The memory manager that processes get unless they are given another: docs/memory-manager.md.
//!
//! It decides addresses and nothing else. The policy is that of the kernel's built-in placement, which static programs
//! have: what may go anywhere goes to the highest free place, so that neighbours in time are neighbours in memory and the
//! room below stays whole; a hint is granted if its place is free. The same questions always get the same answers.
//!
//! `cargo xtask build` makes lib/memory-manager.wasm of it, with `module`'s exports.
#![no_std]
#![forbid(unsafe_op_in_unsafe_fn)]

#[cfg(target_arch = "wasm32")]
mod module;
mod pages;
mod policy;

pub use policy::Policy;
