//! The start of a thread.
//!
//! One mapping holds what a thread has of its own, from the lowest address: the guard, whose pages trap; the stack, which grows down to
//! it; the thread-local variables of libc's module (of the whole program, if it is static); the [`Thread`]; the [`Start`].
//! A stack of the caller's own takes the place of the first two.
//!
//! Then the kernel is asked as on Linux: clone(2) with `stack` pointing to two words, a function and its argument. What the kernel has
//! to do for it: instantiate the process's modules once more over the same memory, each library with thread-local variables in a
//! block of its own, and call `function(argument)` through the table of the new instance. WALI's
//! `__wasm_thread_spawn(function, argument)` does the same. The function (arch/wasm32/thread_entry.s) sets the stack pointer and the
//! thread-local variables of its module and goes on in [`run`].

use super::attributes::Attributes;
use super::{Thread, end, join, list, this};
use crate::internal::errno::Errno;
use crate::internal::stream::lock::THREADS;
use crate::internal::syscall;
use crate::internal::{futex, lock};
use crate::types::{c_int, c_void};
use core::ptr::{from_ref, null_mut};
use core::sync::atomic::{AtomicI32, Ordering::*};

/// The function that a thread runs.
#[derive(Clone, Copy)]
pub enum Routine {
    /// pthread_create's.
    Posix(unsafe extern "C" fn(*mut c_void) -> *mut c_void),
    /// thrd_create's.
    C11(unsafe extern "C" fn(*mut c_void) -> c_int),
}

/// What a new thread is told; the first two words are for thread_entry.s.
#[repr(C)]
struct Start {
    stack_top: *mut c_void,
    thread_locals: *mut c_void,
    thread: *mut Thread,
    routine: Routine,
    argument: *mut c_void,
    signal_mask: u64,
    /// GO, WAIT, or GIVE_UP.
    gate: AtomicI32,
}

const GO: i32 = 0;
const WAIT: i32 = 1;
const GIVE_UP: i32 = 2;

unsafe extern "C" {
    // arch/wasm32/thread_local_size.c
    fn __thread_local_size() -> usize;
    fn __thread_local_align() -> usize;
    // arch/wasm32/this_thread.c
    fn __become_thread(thread: *mut Thread);
    // arch/wasm32/thread_entry.s
    fn __libc_thread_entry(start: *mut c_void);
}

const PAGE: usize = 4096;
const PROT_NONE: c_int = 0;
const PROT_READ_WRITE: c_int = 3;
const MAP_PRIVATE_ANONYMOUS: c_int = 0x22;
const SIG_SETMASK: c_int = 2;
/// CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID, CHILD_CLEARTID.
const CLONE_FLAGS: u64 = 0x3d0f00;

fn round_up(size: usize, align: usize) -> usize {
    (size + align - 1) & align.wrapping_neg()
}

/// Starts a thread.
///
/// Errors: EAGAIN: no memory, or the kernel makes no (more) threads, which POSIX has no other error for; EINVAL and EPERM: the
/// scheduling that the attributes ask for.
pub fn start(
    attributes: &Attributes,
    routine: Routine,
    argument: *mut c_void,
) -> Result<&'static Thread, Errno> {
    // SAFETY: they take nothing.
    let (locals, align) = unsafe { (__thread_local_size(), __thread_local_align().max(16)) };
    let own_stack = attributes.stack.is_null();
    let (guard, stack) = if own_stack {
        (round_up(attributes.guard_size, PAGE), round_up(attributes.stack_size, 16))
    } else {
        (0, 0)
    };
    // The stack ends where the block begins, which is aligned.
    let block = round_up(guard + stack, align);
    let thread_at = round_up(block + locals, 16);
    let start_at = round_up(thread_at + size_of::<Thread>(), 16);
    let size = round_up(start_at + size_of::<Start>(), PAGE);
    let mapping = map(size, guard)?;

    // SAFETY: all parts lie inside the mapping, which is fresh: zeros are a valid Thread but for what is set here.
    unsafe {
        let thread = &*mapping.byte_add(thread_at).cast::<Thread>();
        let (stack, stack_size) = if own_stack {
            (mapping.byte_add(guard), block - guard)
        } else {
            (attributes.stack, attributes.stack_size)
        };
        let words = ((stack as usize + stack_size - 2 * size_of::<usize>()) & !15) as *mut usize;
        thread.mapping.set(mapping);
        thread.mapping_size.set(size);
        thread.stack.set(stack);
        thread.stack_size.set(stack_size);
        thread.guard_size.set(guard);
        thread.state.store(attributes.detach_state, Relaxed);
        let start: *mut Start = mapping.byte_add(start_at).cast();
        let explicit = attributes.inherit_scheduling != 0;
        start.write(Start {
            stack_top: words.cast(),
            thread_locals: mapping.byte_add(block),
            thread: from_ref(thread).cast_mut(),
            routine,
            argument,
            signal_mask: 0,
            gate: AtomicI32::new(if explicit { WAIT } else { GO }),
        });
        words.write(__libc_thread_entry as unsafe extern "C" fn(*mut c_void) as usize);
        words.add(1).write(start as usize);

        if let Err(error) = spawn(thread, start, words) {
            let _ = syscall::munmap(mapping, size);
            return Err(error);
        }
        if explicit {
            schedule(thread, &*start, attributes)?;
        }
        Ok(thread)
    }
}

/// A fresh mapping whose first `guard` bytes trap.
fn map(size: usize, guard: usize) -> Result<*mut c_void, Errno> {
    // SAFETY: a fresh mapping takes nobody's memory; the guard is its first part.
    unsafe {
        let protection = if guard == 0 { PROT_READ_WRITE } else { PROT_NONE };
        let mapping = syscall::mmap(0usize, size, protection, MAP_PRIVATE_ANONYMOUS, -1, 0i64)
            .map_err(|_| Errno::EAGAIN)? as usize as *mut c_void;
        if guard != 0 && syscall::mprotect(mapping.byte_add(guard), size - guard, PROT_READ_WRITE).is_err() {
            let _ = syscall::munmap(mapping, size);
            return Err(Errno::EAGAIN);
        }
        Ok(mapping)
    }
}

/// # Safety
/// `thread` and `start` are as a new thread expects them, and `words` holds its entry.
unsafe fn spawn(thread: &Thread, start: *mut Start, words: *mut usize) -> Result<(), Errno> {
    // The main thread's number is asked for while it cannot end meanwhile: who joins it waits for the number to go.
    this().tid();
    let alone = !lock::has_threads();
    lock::expect_threads();
    THREADS.store(true, SeqCst);
    list::add(thread);
    // SAFETY: the kernel writes the mask and the number.
    let result = unsafe {
        // The new thread handles no signal before it knows who it is.
        let all = u64::MAX;
        let mask = &raw mut (*start).signal_mask;
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const all, mask, size_of::<u64>());
        let tid: *const AtomicI32 = thread.tid_word();
        let mask = *mask;
        let result = syscall::clone(CLONE_FLAGS, words, tid, tid, (*start).thread_locals);
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const mask, null_mut::<u64>(), size_of::<u64>());
        result
    };
    if result.is_err() {
        list::leave_unless_last();
        list::remove(thread);
        if alone {
            // There is still no second thread to lock anything against.
            lock::expect_no_threads();
            THREADS.store(false, SeqCst);
        }
        return Err(Errno::EAGAIN);
    }
    Ok(())
}

/// Gives the new thread, which waits for it, its scheduling.
fn schedule(thread: &Thread, start: &Start, attributes: &Attributes) -> Result<(), Errno> {
    let parameters = [attributes.priority; 1];
    // SAFETY: the call reads the priority.
    let result = unsafe { syscall::sched_setscheduler(thread.tid(), attributes.policy, parameters.as_ptr()) };
    start.gate.store(if result.is_ok() { GO } else { GIVE_UP }, SeqCst);
    futex::wake(&raw const start.gate, 1, false);
    match result {
        Ok(_) => Ok(()),
        Err(error) => {
            if thread.state.load(Acquire) != join::DETACHED {
                let _ = join::detach(thread);
            }
            Err(error)
        }
    }
}

/// A new thread goes on here, on its own stack and with its own thread-local variables.
#[unsafe(no_mangle)]
unsafe extern "C" fn __libc_thread_run(start: *mut Start) -> ! {
    // SAFETY: by `start` above; it lives as long as the thread.
    unsafe {
        __become_thread((*start).thread);
        while (*start).gate.load(SeqCst) == WAIT {
            let _ = futex::wait(&(*start).gate, WAIT, None, false);
        }
        if (*start).gate.load(SeqCst) == GIVE_UP {
            list::leave_unless_last();
            end::leave(&*(*start).thread)
        }
        let mask = &raw const (*start).signal_mask;
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, mask, null_mut::<u64>(), size_of::<u64>());
        let argument = (*start).argument;
        end::exit_thread(match (*start).routine {
            Routine::Posix(routine) => routine(argument),
            Routine::C11(routine) => routine(argument) as isize as *mut c_void,
        })
    }
}
