//! How wasmtime is set up. Compiled code depends on nearly all of it, so there is one place that decides.

use std::num::NonZeroUsize;
use std::sync::Arc;

use muslin_kernel_linux::AddressSpace;
use wasmtime::{Collector, Config, Engine, OptLevel, Result, WasmBacktraceDetails};

use crate::memory::Creator;

/// Bytes of the guest's address space.
pub(crate) const ADDRESS_SPACE: u64 = 1 << 32;

/// Bytes after the address space that are never accessible. An access whose constant offset is larger gets an
/// explicit check in the compiled code; all others rely on the pages.
pub(crate) const GUARD: u64 = muslin_kernel_linux::GUARD_SIZE as u64;

/// Backtraces end after so many calls.
pub(crate) const MOST_FRAMES: usize = 256;

/// The name of everything in the configuration that [`common`] sets, for keys of compiled code: change it
/// together with that function. Wasmtime checks its own version and the processor itself when it loads code.
pub(crate) const REVISION: &str = concat!("muslin-1 wasmtime-", "48.0.8");

/// An engine that runs code, in this address space. It cannot compile, which makes it cheap to set up. `host_stack` is
/// how many bytes of its thread's stack guest code may use.
///
/// # Errors
/// If the host does not have what the configuration asks for.
pub(crate) fn runtime(space: Arc<AddressSpace>, host_stack: usize) -> Result<Engine> {
    let mut config = common(host_stack);
    config.enable_compiler(false).with_host_memory(Arc::new(Creator { space }));
    Engine::new(&config)
}

/// An engine that compiles code for [`runtime`].
///
/// # Errors
/// If the compiler does not support the host.
pub(crate) fn compiler(host_stack: usize) -> Result<Engine> {
    let mut config = common(host_stack);
    config.cranelift_opt_level(OptLevel::Speed);
    Engine::new(&config)
}

fn common(host_stack: usize) -> Config {
    let mut config = Config::new();
    // The standard exception handling: setjmp and C++ use it. Garbage is only made by exceptions; the copying
    // collector makes allocation cheap, and a collection costs what lives: nearly nothing.
    config.wasm_exceptions(true).wasm_function_references(true).wasm_gc(true).collector(Collector::Copying);
    config.wasm_threads(true).wasm_simd(true).wasm_relaxed_simd(true).wasm_tail_call(true);
    config.wasm_bulk_memory(true).wasm_multi_value(true).wasm_extended_const(true).wasm_reference_types(true);
    config.wasm_memory64(false).wasm_multi_memory(false);
    // The address space is one reservation with holes: faults take the place of bounds checks.
    config.memory_reservation(ADDRESS_SPACE).memory_guard_size(GUARD).memory_may_move(false);
    config.guard_before_linear_memory(false).memory_init_cow(false).signals_based_traps(true);
    // An indirect call need not ask whether its slot has been filled yet.
    config.table_lazy_init(false);
    config.wasm_backtrace_details(WasmBacktraceDetails::Enable).native_unwind_info(false);
    config.wasm_backtrace_max_frames(NonZeroUsize::new(MOST_FRAMES));
    config.async_stack_size(host_stack).max_wasm_stack(host_stack);
    config
}
