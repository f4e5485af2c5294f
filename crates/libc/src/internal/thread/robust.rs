//! Robust mutexes that a thread holds, in a list whose form the kernel knows (set_robust_list(2)): if the process dies, the kernel
//! marks those that others share; when a thread ends, this does.

use super::{RobustList, Thread};
use crate::internal::futex;
use crate::internal::mutex::{Link, Mutex, OWNER_DIED, WAITED_FOR};
use crate::internal::syscall;
use crate::types::c_void;
use core::mem::offset_of;
use core::ptr::{from_ref, null_mut};
use core::sync::atomic::Ordering::*;

const OFFSET: i64 = offset_of!(Mutex, lock) as i64 - offset_of!(Mutex, link) as i64;

fn head(thread: &Thread) -> *mut c_void {
    from_ref(&thread.robust).cast_mut().cast()
}

/// Before a mutex is taken or given back: should the process die in the middle, the kernel looks at this one too.
pub fn begin(thread: &Thread, mutex: &Mutex) {
    let list = &thread.robust;
    if list.first.get().is_null() {
        list.first.set(head(thread));
        list.offset.set(OFFSET);
        // A kernel without the call knows of no death to report: nobody shares memory with the process then.
        // SAFETY: the list lives as long as the thread.
        let _ = unsafe { syscall::set_robust_list(from_ref(list), size_of::<RobustList>()) };
    }
    list.pending.set(from_ref(&mutex.link).cast_mut().cast());
}

/// The mutex was taken or given back, or neither.
pub fn end(thread: &Thread) {
    thread.robust.pending.set(null_mut());
}

/// Puts a mutex that the thread has taken at the front.
pub fn add(thread: &Thread, mutex: &Mutex) {
    let first = thread.robust.first.get();
    mutex.link.next.set(first);
    mutex.link.previous.set(head(thread));
    let link: *mut c_void = from_ref(&mutex.link).cast_mut().cast();
    if first != head(thread) {
        // SAFETY: what is in the list, and is not its head, is the link of a mutex that the thread holds.
        unsafe { (*first.cast::<Link>()).previous.set(link) }
    }
    thread.robust.first.set(link);
}

/// Takes out a mutex that the thread gives back.
pub fn remove(thread: &Thread, mutex: &Mutex) {
    let (next, previous) = (mutex.link.next.get(), mutex.link.previous.get());
    // SAFETY: as above.
    unsafe {
        if next != head(thread) {
            (*next.cast::<Link>()).previous.set(previous);
        }
        if previous == head(thread) {
            thread.robust.first.set(next);
        } else {
            (*previous.cast::<Link>()).next.set(next);
        }
    }
}

/// The thread ends with these in its hands: who takes one next is told.
pub fn abandon_all(thread: &Thread) {
    let mut at = thread.robust.first.get();
    while !at.is_null() && at != head(thread) {
        let mutex = (at as usize - offset_of!(Mutex, link)) as *const Mutex;
        // SAFETY: as above; once its owner is said to be dead the mutex is no longer this thread's, so the next one is read before.
        unsafe {
            at = (*mutex).link.next.get();
            thread.robust.first.set(at);
            let shared = (*mutex).is_shared();
            let word = &raw const (*mutex).lock;
            if (*word).fetch_or(OWNER_DIED, AcqRel) & WAITED_FOR != 0 {
                futex::wake(word, 1, shared);
            }
        }
    }
}
