//! Who decides where mappings go: docs/memory-manager.md.

use std::ops::Range;

use muslin_abi::memory_manager::Kind;

/// A memory manager: decides addresses, nothing else. Sizes and addresses are of whole pages. The error of each call is how the
/// manager failed, in one line; it is not asked again then.
pub trait MemoryManager: Send {
    /// An address for `size` bytes, a multiple of `align`, at best `hint` unless that is 0; `None` if there is no room.
    fn place(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Result<Option<u32>, String>;

    /// Something is going to be mapped at an address that was not asked for; false refuses. Parts may be in use already.
    fn claim(&mut self, kind: Kind, address: u32, size: u32) -> Result<bool, String>;

    /// All of a range, which was in use, is free.
    fn release(&mut self, address: u32, size: u32) -> Result<(), String>;
}

/// A manager, until it fails.
pub(crate) struct Managed {
    manager: Option<Box<dyn MemoryManager>>,
    complain: Box<dyn Fn(&str) + Send>,
}

impl Managed {
    pub fn new(manager: Box<dyn MemoryManager>, complain: Box<dyn Fn(&str) + Send>) -> Managed {
        Managed { manager: Some(manager), complain }
    }

    /// Asks the manager. If it fails, that is its last question: what it knows may be wrong from now on.
    fn ask<T>(&mut self, question: impl FnOnce(&mut dyn MemoryManager) -> Result<T, String>) -> Option<T> {
        match question(self.manager.as_deref_mut()?) {
            Ok(answer) => Some(answer),
            Err(error) => {
                self.manager = None;
                (self.complain)(&format!("it failed and will not be asked again: {error}"));
                None
            }
        }
    }

    pub fn place(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Option<u32> {
        self.ask(|manager| manager.place(kind, size, align, hint)).flatten()
    }

    pub fn claim(&mut self, kind: Kind, range: &Range<u64>) -> bool {
        let size = (range.end - range.start) as u32;
        size == 0 || self.ask(|manager| manager.claim(kind, range.start as u32, size)).unwrap_or(false)
    }

    pub fn release(&mut self, range: &Range<u64>) {
        if !range.is_empty() {
            self.ask(|manager| manager.release(range.start as u32, (range.end - range.start) as u32));
        }
    }

    /// Says what is wrong with a place that the manager gave.
    #[cold]
    pub fn wrong(&self, kind: Kind, size: u32, align: u32, address: u32, why: &str) {
        let end = u64::from(address) + u64::from(size);
        (self.complain)(&format!(
            "asked for {size} bytes at a multiple of {align:#x} ({kind:?}), it said {address:#x}..{end:#x}, {why}"
        ));
    }
}
