//! `posix_spawn_file_actions_t`: what the new process does with its descriptors before it runs the program.
//!
//! The actions are a ring of allocated nodes: the object holds the last one, whose `next` is the first.

use crate::internal::errno::Errno;
use crate::malloc::replaceable::{free, malloc};
use crate::string::{memcpy::memcpy, strlen::strlen};
use crate::types::{c_char, c_int, mode_t};
use core::ptr::null_mut;

/// C's `posix_spawn_file_actions_t`.
#[repr(C)]
pub struct FileActions {
    reserved: [c_int; 2],
    last: *mut Action,
    rest: [c_int; 16],
}

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Close `fd`.
    Close,
    /// Make `fd` a copy of `source`.
    Duplicate,
    /// Open the path with `flags` and `mode` as `fd`.
    Open,
    /// Make the path the current directory.
    ChangeDirectory,
    /// Make `fd` the current directory.
    ChangeDirectoryTo,
}

/// An action; a path, if it has one, follows it in memory.
pub struct Action {
    /// The ring.
    pub next: *mut Action,
    /// What to do.
    pub kind: Kind,
    /// The descriptor that it is about.
    pub fd: c_int,
    /// For [`Kind::Duplicate`].
    pub source: c_int,
    /// For [`Kind::Open`].
    pub flags: c_int,
    /// For [`Kind::Open`].
    pub mode: mode_t,
}

impl Action {
    /// An action on a descriptor.
    pub const fn new(kind: Kind, fd: c_int) -> Action {
        Action { next: null_mut(), kind, fd, source: -1, flags: 0, mode: 0 }
    }

    /// Its path.
    pub fn path(&self) -> *const c_char {
        (&raw const *self).wrapping_add(1).cast()
    }
}

impl FileActions {
    /// The object without actions.
    pub const fn new() -> FileActions {
        FileActions { reserved: [0; 2], last: null_mut(), rest: [0; 16] }
    }

    /// Adds an action behind the others, with a copy of its path, unless that is null. ENOMEM.
    ///
    /// # Safety
    /// `path` is null or a string.
    pub unsafe fn add(&mut self, action: Action, path: *const c_char) -> Result<(), Errno> {
        // SAFETY: the node has room for the action and the path; the ring consists of nodes that were made here.
        unsafe {
            let length = if path.is_null() { 0 } else { strlen(path) + 1 };
            let node: *mut Action = malloc(size_of::<Action>() + length).cast();
            if node.is_null() {
                return Err(Errno::ENOMEM);
            }
            node.write(action);
            if length > 0 {
                memcpy(node.add(1).cast(), path.cast(), length);
            }
            if self.last.is_null() {
                (*node).next = node;
            } else {
                (*node).next = (*self.last).next;
                (*self.last).next = node;
            }
            self.last = node;
        }
        Ok(())
    }

    /// Calls `run` with each action in order, until one fails.
    pub fn try_each(&self, mut run: impl FnMut(&Action) -> Result<(), Errno>) -> Result<(), Errno> {
        let mut at = self.last;
        if at.is_null() {
            return Ok(());
        }
        loop {
            // SAFETY: the ring consists of nodes that `add` made.
            unsafe {
                at = (*at).next;
                run(&*at)?;
            }
            if at == self.last {
                return Ok(());
            }
        }
    }

    /// Frees the actions.
    pub fn clear(&mut self) {
        let last = core::mem::replace(&mut self.last, null_mut());
        if last.is_null() {
            return;
        }
        // SAFETY: the ring consists of nodes that `add` allocated; each is freed once, the last one at the end.
        unsafe {
            let mut at = (*last).next;
            while at != last {
                let next = (*at).next;
                free(at.cast());
                at = next;
            }
            free(last.cast());
        }
    }
}

impl Default for FileActions {
    fn default() -> Self {
        FileActions::new()
    }
}

/// Adds an action on a descriptor, which must not be negative: 0, EBADF or ENOMEM, as C's functions return it.
///
/// # Safety
/// `actions` is an object that was initialized; `path` is null or a string.
pub unsafe fn add(actions: *mut FileActions, action: Action, path: *const c_char) -> c_int {
    if action.fd < 0 {
        return Errno::EBADF.0;
    }
    // SAFETY: by the contract.
    match unsafe { (*actions).add(action, path) } {
        Ok(()) => 0,
        Err(errno) => errno.0,
    }
}
