//! A guest's memory: 4 GiB of host address space, reserved once.
//!
//! Pages come and go inside the reservation with the guest's mmap, munmap and mprotect, which are the host's,
//! applied at base + guest address with MAP_FIXED. What the guest has not mapped is PROT_NONE, so a stray access
//! faults, and the reservation never has a hole in which the host could put something of its own.
use std::ops::Range;
use std::os::fd::AsRawFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use muslin_abi::PAGE_SIZE;
use muslin_abi::memory_manager::Kind;
use muslin_abi::mman::*;
use muslin_abi::resource::RLIM_INFINITY;
use muslin_kernel::{Errno, MapRequest, Memory};

use crate::mappings::{Backing, Mapping, Mappings};
use crate::memory_manager::{Managed, MemoryManager};
use crate::{errno, fault, guest_copy};

/// The size of guest memory in bytes.
pub const SIZE: usize = 1 << 32;

/// Inaccessible addresses behind guest memory. An access through a 32-bit address with a constant 32-bit offset
/// ends below this, so no bounds check is ever needed.
pub const GUARD_SIZE: usize = 1 << 32;

/// Everything that is reserved.
pub(crate) const RESERVED_SIZE: usize = SIZE + GUARD_SIZE;

/// Nothing is mapped below: a null pointer with an offset faults.
pub const LOWEST_ADDRESS: u32 = 0x1_0000;

/// Where mappings are placed that do not ask for an address; the break grows from its beginning.
pub const HEAP_RANGE: Range<u32> = 0x1000_0000..0xffff_0000;

const PROT_ALL: i32 = PROT_READ | PROT_WRITE | PROT_EXEC;

/// Guest memory; shared by the engine, the loader and the kernel's task.
pub struct AddressSpace {
    base: *mut u8,
    state: Mutex<State>,
}

struct State {
    mappings: Mappings,
    /// Who decides where mappings go; without, the highest free place is taken.
    manager: Option<Managed>,
    /// Where the heap that `brk` moves begins, once that is decided.
    break_start: Option<u32>,
    /// The end of that heap, in bytes; its pages lie from `break_start`.
    break_: u32,
    /// What `mlockall(MCL_FUTURE)` asked for: `MCL_FUTURE`, perhaps `MCL_ONFAULT`, or 0.
    lock_future: i32,
    /// RLIMIT_AS and RLIMIT_DATA, in bytes.
    limits: [u64; 2],
}

// SAFETY: `base` never changes; what it points to is only reached through fault-safe copies and system calls.
unsafe impl Send for AddressSpace {}
// SAFETY: as above; the bookkeeping is behind a mutex.
unsafe impl Sync for AddressSpace {}

/// A length rounded up to whole pages.
fn pages(length: u32) -> u64 {
    u64::from(length).next_multiple_of(u64::from(PAGE_SIZE))
}

fn is_aligned(address: u32) -> bool {
    address.is_multiple_of(PAGE_SIZE)
}

/// The pages of a range that begins at a page.
fn range_of(address: u32, length: u32) -> Range<u64> {
    u64::from(address)..u64::from(address) + pages(length)
}

impl AddressSpace {
    /// Reserves an address space in which nothing is mapped.
    ///
    /// # Errors
    /// If the host does not give 8 GiB of address space, or has pages of another size than the guest's.
    pub fn new() -> std::io::Result<Arc<Self>> {
        if rustix::param::page_size() != PAGE_SIZE as usize {
            return Err(std::io::Error::other("the host's pages are not 4 KiB, which guest memory needs"));
        }
        fault::install();
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: a new mapping at an address that the host chooses touches nothing that exists.
        let base = unsafe { libc::mmap(std::ptr::null_mut(), RESERVED_SIZE, libc::PROT_NONE, flags, -1, 0) };
        if base == libc::MAP_FAILED {
            return Err(std::io::Error::last_os_error());
        }
        let state = State {
            mappings: Mappings::default(),
            manager: None,
            break_start: None,
            break_: 0,
            lock_future: 0,
            limits: [RLIM_INFINITY; 2],
        };
        let space = AddressSpace { base: base.cast(), state: Mutex::new(state) };
        fault::register(base as usize).ok_or_else(|| std::io::Error::other("too many address spaces"))?;
        Ok(Arc::new(space))
    }

    /// The host address of guest address 0: what an engine takes as its linear memory's base. [`SIZE`] bytes
    /// from here are the guest's, [`GUARD_SIZE`] more are inaccessible.
    pub fn base(&self) -> *mut u8 {
        self.base
    }

    /// The host address of a guest address. Whether anything is there only an access tells.
    #[inline]
    pub fn host_pointer(&self, address: u32) -> *mut u8 {
        self.base.wrapping_add(address as usize)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Bookkeeping is changed only after the host's call succeeded, so a panic leaves it consistent.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `manager` decide from now on where mappings go, and tells it what is mapped already. What it says that cannot be is
    /// passed to `complain`, as one line.
    ///
    /// The manager must not hold the address space, which holds it: [`without_manager`](Self::without_manager) parts them.
    ///
    /// # Errors
    /// One line: it does not answer, or refuses what is mapped.
    pub fn with_manager(
        &self,
        manager: Box<dyn MemoryManager>,
        complain: Box<dyn Fn(&str) + Send>,
    ) -> Result<(), String> {
        let mut state = self.state();
        let mut managed = Managed::new(manager, complain);
        for range in state.mappings.covered(0..SIZE as u64) {
            if !managed.claim(Kind::Segment, &range) {
                return Err(format!(
                    "it refuses {:#x}..{:#x}, where its own data lies",
                    range.start, range.end
                ));
            }
        }
        state.manager = Some(managed);
        Ok(())
    }

    /// Takes the manager away; the built-in policy decides again.
    pub fn without_manager(&self) {
        let manager = self.state().manager.take();
        // Dropped when the lock is not held: whatever that does may come back here.
        drop(manager);
    }

    /// What is mapped within a range: ranges in order, that do not touch.
    pub fn mapped(&self, range: Range<u32>) -> Vec<Range<u64>> {
        self.state().mappings.covered(range.start.into()..range.end.into())
    }

    /// Maps zeroed memory at an address: for segments. `address` is a multiple of the page size; `length` is rounded up to
    /// pages.
    ///
    /// # Errors
    /// EEXIST if something is mapped there; EINVAL for a misaligned address or no length; ENOMEM outside of the
    /// usable addresses, if the memory manager refuses, or if the host has no memory.
    pub fn claim(&self, address: u32, length: u32, prot: i32) -> Result<(), Errno> {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_FIXED_NOREPLACE;
        self.map_as(Kind::Segment, MapRequest { address, length, prot, flags }, None).map(drop)
    }

    /// Maps a copy of a file's contents at an address: pages are read when they are touched. `offset` and `address` are multiples of the page
    /// size; `length` is rounded up to pages.
    ///
    /// # Errors
    /// As [`claim`](Self::claim); those of mmap(2) for the file.
    pub fn claim_copy_of(
        &self,
        address: u32,
        length: u32,
        prot: i32,
        file: &std::fs::File,
        offset: i64,
    ) -> Result<(), Errno> {
        let flags = MAP_PRIVATE | MAP_FIXED | MAP_FIXED_NOREPLACE;
        let file = Some((file.as_raw_fd(), offset));
        self.map_as(Kind::Segment, MapRequest { address, length, prot, flags }, file).map(drop)
    }

    /// Maps zeroed memory at an address that is a multiple of `align` (a power of two), where the memory manager decides; without
    /// one at `hint`, if it is such an address and free.
    ///
    /// # Errors
    /// EINVAL for no length or an `align` that is no power of two; ENOMEM.
    pub fn allocate(&self, kind: Kind, length: u32, align: u32, hint: u32, prot: i32) -> Result<u32, Errno> {
        if length == 0 || !align.is_power_of_two() {
            return Err(Errno::EINVAL);
        }
        let mut state = self.state();
        let range = state.choose(kind, hint, length, align.max(PAGE_SIZE))?;
        let start = range.start;
        self.place(&mut state, range, prot, MAP_PRIVATE | MAP_ANONYMOUS, None)?;
        Ok(start as u32)
    }

    /// Unmaps what [`claim`](Self::claim) or [`allocate`](Self::allocate) mapped.
    ///
    /// # Errors
    /// As `munmap`.
    pub fn release(&self, address: u32, length: u32) -> Result<(), Errno> {
        self.unmap(address, length)
    }

    /// `mmap`, of a host file at an offset or of nothing.
    ///
    /// # Errors
    /// Those of mmap(2); EPERM below [`LOWEST_ADDRESS`].
    pub(crate) fn map(&self, request: MapRequest, file: Option<(i32, i64)>) -> Result<u32, Errno> {
        let kind = match request.flags {
            flags if file.is_some() || flags & MAP_TYPE != MAP_PRIVATE => Kind::Mapping,
            flags if flags & (MAP_STACK | MAP_GROWSDOWN) != 0 => Kind::Stack,
            _ => Kind::Heap,
        };
        self.map_as(kind, request, file)
    }

    fn map_as(&self, kind: Kind, request: MapRequest, file: Option<(i32, i64)>) -> Result<u32, Errno> {
        let MapRequest { address, length, prot, flags } = request;
        // Linux's mmap does not look at other bits.
        let prot = prot & PROT_ALL;
        if length == 0 {
            return Err(Errno::EINVAL);
        }
        // A stack grows in private memory only.
        if flags & MAP_GROWSDOWN != 0 && (file.is_some() || flags & MAP_TYPE != MAP_PRIVATE) {
            return Err(Errno::EINVAL);
        }
        if !matches!(flags & MAP_TYPE, MAP_SHARED | MAP_PRIVATE | MAP_SHARED_VALIDATE)
            || flags & MAP_HUGETLB != 0
        {
            return Err(Errno::EINVAL);
        }
        if flags & MAP_TYPE == MAP_SHARED_VALIDATE && flags & MAP_SYNC != 0 {
            return Err(Errno::EOPNOTSUPP);
        }
        let mut state = self.state();
        let range = if flags & (MAP_FIXED | MAP_FIXED_NOREPLACE) != 0 {
            let range = usable(address, length)?;
            if flags & MAP_FIXED_NOREPLACE != 0 && !state.mappings.is_free(range.clone()) {
                return Err(Errno::EEXIST);
            }
            state.claim(kind, &range)?;
            range
        } else {
            state.choose(kind, address, length, PAGE_SIZE)?
        };
        self.place(&mut state, range.clone(), prot, flags, file)?;
        Ok(range.start as u32)
    }

    /// Maps at a place that was chosen.
    fn place(
        &self,
        state: &mut State,
        range: Range<u64>,
        prot: i32,
        flags: i32,
        file: Option<(i32, i64)>,
    ) -> Result<(), Errno> {
        let backing = match (flags & MAP_TYPE, file) {
            (MAP_PRIVATE, None) => Backing::Anonymous,
            (MAP_PRIVATE, Some(_)) => Backing::PrivateFile,
            _ => Backing::Shared,
        };
        let allowed = state.check_limits(&range, prot, backing, 0);
        let kept = MAP_TYPE | MAP_NORESERVE | MAP_POPULATE | MAP_LOCKED;
        let anonymous = if file.is_none() { libc::MAP_ANONYMOUS } else { 0 };
        let (fd, offset) = file.unwrap_or((-1, 0));
        let locked = if state.lock_future != 0 && prot != PROT_NONE { MAP_LOCKED } else { 0 };
        let mapped =
            allowed.and_then(|()| self.map_host(&range, prot, flags & kept | anonymous | locked, fd, offset));
        match mapped {
            Ok(()) => state.mappings.insert(range, prot, backing),
            Err(_) => state.give_back_gaps(&range),
        }
        mapped
    }

    /// The host's mmap over pages of the reservation.
    fn map_host(&self, range: &Range<u64>, prot: i32, flags: i32, fd: i32, offset: i64) -> Result<(), Errno> {
        let at = self.base.wrapping_add(range.start as usize).cast();
        let length = (range.end - range.start) as usize;
        // Guest pages are data for the host.
        let prot = prot & (PROT_READ | PROT_WRITE);
        if fd >= 0 {
            Self::try_file(range, prot, flags, fd, offset)?;
        }
        // SAFETY: all callers give a range below SIZE, which is this reservation's: no Rust object lies there.
        let result = unsafe { libc::mmap(at, length, prot, flags | libc::MAP_FIXED, fd, offset) };
        if result != libc::MAP_FAILED {
            return Ok(());
        }
        let error = errno::last();
        self.repair(range);
        Err(error)
    }

    /// A failed MAP_FIXED may have unmapped what was there (a file's own mmap operation is asked last). No hole
    /// may stay, or the host could put memory of its own within the guest's reach.
    fn repair(&self, range: &Range<u64>) {
        let length = (range.end - range.start) as usize;
        // SAFETY: MS_ASYNC does nothing but fail with ENOMEM if there is a hole.
        if unsafe { libc::msync(self.pointer(range.start), length, libc::MS_ASYNC) } == 0 {
            return;
        }
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_FIXED_NOREPLACE;
        for page in range.clone().step_by(PAGE_SIZE as usize) {
            // SAFETY: with MAP_FIXED_NOREPLACE this maps a page only where there is none.
            unsafe { libc::mmap(self.pointer(page), PAGE_SIZE as usize, libc::PROT_NONE, flags, -1, 0) };
        }
    }

    /// Maps and unmaps a file elsewhere: what refuses to be mapped says so here, where nothing can be lost.
    fn try_file(range: &Range<u64>, prot: i32, flags: i32, fd: i32, offset: i64) -> Result<(), Errno> {
        let length = (range.end - range.start) as usize;
        let flags = flags & !(MAP_POPULATE | MAP_LOCKED);
        // SAFETY: a new mapping at an address that the host chooses; it is given back at once.
        unsafe {
            let trial = libc::mmap(std::ptr::null_mut(), length, prot, flags, fd, offset);
            if trial == libc::MAP_FAILED {
                return Err(errno::last());
            }
            libc::munmap(trial, length);
        }
        Ok(())
    }

    /// Gives pages back to the reservation.
    fn reserve(&self, range: &Range<u64>) -> Result<(), Errno> {
        if range.is_empty() {
            return Ok(());
        }
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        self.map_host(range, PROT_NONE, flags, -1, 0)
    }

    /// Moves pages to a place of the same size. Where they were, the same mapping stays, with none of its pages: no hole.
    fn move_pages(&self, old: &Range<u64>, new: &Range<u64>) -> Result<(), Errno> {
        let length = (old.end - old.start) as usize;
        let (old, to) = (self.pointer(old.start), self.pointer(new.start));
        // SAFETY: both ranges lie in the reservation, where no Rust object does.
        let result = unsafe { remap_host(old, length, length, MREMAP_FIXED | MREMAP_DONTUNMAP, to) };
        result.inspect_err(|_| self.repair(new)).map(drop)
    }

    /// Moves a mapping that is more than memory to a larger place, which may begin where it lies now. Only the host
    /// knows what comes behind the mapping's end in its file, so the host grows it: outside of the reservation, where
    /// there is room, and where the hole that this leaves is nobody's.
    fn move_growing(&self, old: &Range<u64>, new: &Range<u64>) -> Result<(), Errno> {
        let (length, new_length) = ((old.end - old.start) as usize, (new.end - new.start) as usize);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: a new mapping at an address that the host chooses. Until the last step it is this function's own,
        // wherever the host moves it; the last step ends in the reservation, where no Rust object lies.
        unsafe {
            let stage = libc::mmap(std::ptr::null_mut(), length, libc::PROT_NONE, flags, -1, 0);
            if stage == libc::MAP_FAILED {
                return Err(errno::last());
            }
            let from = self.pointer(old.start);
            let staged = remap_host(from, length, length, MREMAP_FIXED | MREMAP_DONTUNMAP, stage);
            let grown = match staged {
                Ok(staged) => remap_host(staged, length, new_length, 0, std::ptr::null_mut()),
                Err(error) => {
                    libc::munmap(stage, length);
                    return Err(error);
                }
            };
            let (at, size, result) = match grown {
                Ok(grown) => (grown, new_length, Ok(())),
                Err(error) => (stage, length, Err(error)),
            };
            if result.is_ok() {
                match remap_host(at, new_length, new_length, MREMAP_FIXED, self.pointer(new.start)) {
                    Ok(_) if new.start != old.start => return self.reserve(old),
                    Ok(_) => return Ok(()),
                    Err(_) => self.repair(new),
                }
            }
            // Back to where it was, at its old size.
            remap_host(at, length, length, MREMAP_FIXED, from).map_err(|_| self.repair(old)).ok();
            if size > length {
                libc::munmap(at.wrapping_byte_add(length), size - length);
            }
            result.and(Err(Errno::ENOMEM))
        }
    }

    /// Moves a mapping to a place of its own that may be of another size, or grows it where it lies.
    fn move_mapping(
        &self,
        state: &mut State,
        mapping: Mapping,
        from: &Range<u64>,
        to: &Range<u64>,
    ) -> Result<(), Errno> {
        let (old_length, new_length) = (from.end - from.start, to.end - to.start);
        if new_length > old_length && mapping.backing != Backing::Anonymous {
            return self.move_growing(from, to);
        }
        let kept = to.start..to.start + old_length.min(new_length);
        let rest = kept.end..to.end;
        if !rest.is_empty() {
            self.place(state, rest, mapping.prot, MAP_PRIVATE | MAP_ANONYMOUS, None)?;
        }
        if kept.start != from.start {
            self.move_pages(&(from.start..from.start + (kept.end - kept.start)), &kept)?;
            self.reserve(from)?;
        }
        Ok(())
    }

    /// `mremap` with an old size of 0: a second view of shared pages.
    fn duplicate(
        &self,
        state: &mut State,
        from: u64,
        new_size: u32,
        target: Option<Range<u64>>,
        moves: bool,
    ) -> Result<u32, Errno> {
        let mapping = state.single(&(from..from + 1))?;
        if mapping.backing != Backing::Shared {
            return Err(Errno::EINVAL);
        }
        if !moves {
            return Err(Errno::ENOMEM);
        }
        let to = state.target(mapping, target, new_size)?;
        state
            .check_limits(&to, mapping.prot, mapping.backing, 0)
            .inspect_err(|_| state.give_back_gaps(&to))?;
        let length = (to.end - to.start) as usize;
        // SAFETY: the new range lies in the reservation, where no Rust object does; the old one stays.
        let result =
            unsafe { remap_host(self.pointer(from), 0, length, MREMAP_FIXED, self.pointer(to.start)) };
        result.inspect_err(|_| {
            self.repair(&to);
            state.give_back_gaps(&to);
        })?;
        state.mappings.insert(to.clone(), mapping.prot, mapping.backing);
        Ok(to.start as u32)
    }

    fn pointer(&self, address: u64) -> *mut libc::c_void {
        self.base.wrapping_add(address as usize).cast()
    }

    fn lock_host(&self, range: &Range<u64>, on_fault: bool) -> Result<(), Errno> {
        let (at, length) = (self.pointer(range.start), (range.end - range.start) as usize);
        // The older call where it will do, for hosts that filter the newer one.
        // SAFETY: locking pages changes nothing in them.
        let result = unsafe {
            match on_fault {
                false => libc::mlock(at, length),
                true => libc::syscall(libc::SYS_mlock2, at, length, libc::MLOCK_ONFAULT) as i32,
            }
        };
        errno::zero(result)
    }

    fn unlock_host(&self, range: &Range<u64>) -> Result<(), Errno> {
        // SAFETY: unlocking pages changes nothing in them.
        errno::zero(unsafe { libc::munlock(self.pointer(range.start), (range.end - range.start) as usize) })
    }
}

/// The host's mremap, which may move.
///
/// # Safety
/// As mremap's: what lies in the old range and, with MREMAP_FIXED, in the new one is the caller's to give away.
unsafe fn remap_host(
    old: *mut libc::c_void,
    old_length: usize,
    new_length: usize,
    flags: i32,
    new: *mut libc::c_void,
) -> Result<*mut libc::c_void, Errno> {
    // SAFETY: by the contract.
    let result = unsafe { libc::mremap(old, old_length, new_length, flags | MREMAP_MAYMOVE, new) };
    if result == libc::MAP_FAILED { Err(errno::last()) } else { Ok(result) }
}

/// The pages that a lock asks for, in the arithmetic of a 32-bit kernel; `None` if there are none.
///
/// # Errors
/// EINVAL if they wrap around, ENOMEM if one of them is not mapped.
fn lockable(state: &State, address: u32, length: u32) -> Result<Option<Range<u64>>, Errno> {
    let start = address & !(PAGE_SIZE - 1);
    let length = pages(length.wrapping_add(address - start)) as u32;
    if length == 0 {
        return Ok(None);
    }
    let end = start.checked_add(length).ok_or(Errno::EINVAL)?;
    let range = start.into()..end.into();
    if state.mappings.is_covered(range.clone()) { Ok(Some(range)) } else { Err(Errno::ENOMEM) }
}

/// The pages that a fixed mapping asks for, if a guest may have them.
fn usable(address: u32, length: u32) -> Result<Range<u64>, Errno> {
    if !is_aligned(address) {
        return Err(Errno::EINVAL);
    }
    if address < LOWEST_ADDRESS {
        return Err(Errno::EPERM);
    }
    let range = range_of(address, length);
    if range.end > u64::from(HEAP_RANGE.end) { Err(Errno::ENOMEM) } else { Ok(range) }
}

/// Whether RLIMIT_DATA counts a mapping.
fn is_data(prot: i32, backing: Backing) -> bool {
    prot & PROT_WRITE != 0 && backing != Backing::Shared
}

impl State {
    /// Whether a mapping in `range` keeps within the limits: it replaces what is there, and `moved` bytes of its own
    /// that lie elsewhere. ENOMEM.
    fn check_limits(&self, range: &Range<u64>, prot: i32, backing: Backing, moved: u64) -> Result<(), Errno> {
        if self.limits == [RLIM_INFINITY; 2] {
            return Ok(());
        }
        let mut sizes = [0; 2];
        for (start, mapping) in self.mappings.overlapping(0..SIZE as u64) {
            let replaced = mapping.end.min(range.end).saturating_sub(start.max(range.start));
            let size = mapping.end - start - replaced;
            sizes[0] += size;
            if is_data(mapping.prot, mapping.backing) {
                sizes[1] += size;
            }
        }
        let counts = [true, is_data(prot, backing)];
        let added = (range.end - range.start).saturating_sub(moved);
        let exceeds = |at: usize| counts[at] && sizes[at] + added > self.limits[at];
        if exceeds(0) || exceeds(1) { Err(Errno::ENOMEM) } else { Ok(()) }
    }

    /// Whether the pages of a range may become writable. ENOMEM.
    fn check_data_of(&self, range: &Range<u64>) -> Result<(), Errno> {
        if self.limits[1] == RLIM_INFINITY {
            return Ok(());
        }
        let (mut data, mut more) = (0, 0);
        for (start, mapping) in self.mappings.overlapping(0..SIZE as u64) {
            if is_data(mapping.prot, mapping.backing) {
                data += mapping.end - start;
            } else if is_data(PROT_WRITE, mapping.backing) {
                more += mapping.end.min(range.end).saturating_sub(start.max(range.start));
            }
        }
        if more != 0 && data + more > self.limits[1] { Err(Errno::ENOMEM) } else { Ok(()) }
    }

    /// A free place, at the hint if it is one.
    fn choose(&mut self, kind: Kind, hint: u32, length: u32, align: u32) -> Result<Range<u64>, Errno> {
        let hint = hint & !(PAGE_SIZE - 1);
        if let Some(manager) = &mut self.manager {
            let room = u64::from(HEAP_RANGE.end - LOWEST_ADDRESS);
            let size = u32::try_from(pages(length)).ok().filter(|size| u64::from(*size) <= room);
            let size = size.ok_or(Errno::ENOMEM)?;
            let address = manager.place(kind, size, align, hint).ok_or(Errno::ENOMEM)?;
            let range = usable(address, size).ok().filter(|_| address.is_multiple_of(align));
            let Some(range) = range else {
                manager.wrong(kind, size, align, address, "which is no such place");
                return Err(Errno::ENOMEM);
            };
            if let Some((start, end)) =
                self.mappings.overlapping(range.clone()).next().map(|(s, m)| (s, m.end))
            {
                let other = format!("which overlaps what is mapped at {start:#x}..{end:#x}");
                manager.wrong(kind, size, align, address, &other);
                return Err(Errno::ENOMEM);
            }
            return Ok(range);
        }
        if let Ok(range) = usable(hint, length)
            && range.start.is_multiple_of(align.into())
            && self.mappings.is_free(range.clone())
        {
            return Ok(range);
        }
        let heap = u64::from(HEAP_RANGE.start)..u64::from(HEAP_RANGE.end);
        let start = self.mappings.find_free(pages(length), align.into(), heap).ok_or(Errno::ENOMEM)?;
        Ok(start..start + pages(length))
    }

    /// Tells the manager that a range will be mapped.
    ///
    /// # Errors
    /// ENOMEM if it refuses.
    fn claim(&mut self, kind: Kind, range: &Range<u64>) -> Result<(), Errno> {
        let allowed = self.manager.as_mut().is_none_or(|manager| manager.claim(kind, range));
        if allowed { Ok(()) } else { Err(Errno::ENOMEM) }
    }

    /// Where a mapping moves: the place that was asked for, or one that is chosen.
    fn target(
        &mut self,
        mapping: Mapping,
        target: Option<Range<u64>>,
        length: u32,
    ) -> Result<Range<u64>, Errno> {
        match target {
            Some(range) => self.claim(mapping.kind(), &range).map(|()| range),
            None => self.choose(mapping.kind(), 0, length, PAGE_SIZE),
        }
    }

    /// Tells the manager that what is not mapped of a range, which it gave or granted, is free: mapping it failed.
    fn give_back_gaps(&mut self, range: &Range<u64>) {
        if let Some(manager) = &mut self.manager {
            let mut start = range.start;
            for mapped in self.mappings.covered(range.clone()) {
                manager.release(&(start..mapped.start));
                start = mapped.end;
            }
            manager.release(&(start..range.end));
        }
    }

    /// Forgets what was mapped in a range, and tells the manager.
    fn forget(&mut self, range: Range<u64>) {
        if let Some(manager) = &mut self.manager {
            for mapped in self.mappings.covered(range.clone()) {
                manager.release(&mapped);
            }
        }
        self.mappings.remove(range);
    }

    /// The beginning of the heap that `brk` moves.
    fn break_start(&mut self) -> Option<u32> {
        if self.break_start.is_none() {
            let start = match &mut self.manager {
                None => HEAP_RANGE.start,
                // One page, so that the place is taken from now on.
                Some(_) => {
                    self.choose(Kind::Break, HEAP_RANGE.start, PAGE_SIZE, PAGE_SIZE).ok()?.start as u32
                }
            };
            (self.break_start, self.break_) = (Some(start), start);
        }
        self.break_start
    }

    /// The one mapping that holds a range.
    fn single(&self, range: &Range<u64>) -> Result<Mapping, Errno> {
        let (start, mapping) = self.mappings.overlapping(range.clone()).next().ok_or(Errno::EFAULT)?;
        if start > range.start || mapping.end < range.end { Err(Errno::EFAULT) } else { Ok(mapping) }
    }
}

impl Memory for AddressSpace {
    #[inline]
    fn read(&self, address: u32, into: &mut [u8]) -> Result<(), Errno> {
        if into.len() > GUARD_SIZE {
            return Err(Errno::EFAULT);
        }
        // SAFETY: an address below SIZE plus at most GUARD_SIZE stays in the reservation.
        unsafe { guest_copy::copy_in(into, self.host_pointer(address)) }.ok_or(Errno::EFAULT)
    }

    #[inline]
    fn write(&self, address: u32, bytes: &[u8]) -> Result<(), Errno> {
        if bytes.len() > GUARD_SIZE {
            return Err(Errno::EFAULT);
        }
        // SAFETY: an address below SIZE plus at most GUARD_SIZE stays in the reservation.
        unsafe { guest_copy::copy_out(self.host_pointer(address), bytes) }.ok_or(Errno::EFAULT)
    }

    fn read_string(&self, address: u32, into: &mut Vec<u8>, limit: usize) -> Result<(), Errno> {
        /// Most strings are shorter; a longer one takes another turn.
        const CHUNK: usize = 256;
        let mut chunk = [0; CHUNK];
        let mut done = 0;
        while done < limit {
            let size = CHUNK.min(limit - done);
            let from = u32::try_from(u64::from(address) + done as u64).map_err(|_| Errno::EFAULT)?;
            // SAFETY: an address below SIZE plus CHUNK stays in the reservation.
            let found = unsafe { guest_copy::copy_string(&mut chunk[..size], self.host_pointer(from)) };
            let found = found.ok_or(Errno::EFAULT)?;
            into.extend_from_slice(&chunk[..found]);
            if found < size {
                return Ok(());
            }
            done += size;
        }
        Err(Errno::ENAMETOOLONG)
    }

    fn unmap(&self, address: u32, length: u32) -> Result<(), Errno> {
        let range = range_of(address, length);
        if !is_aligned(address) || length == 0 || range.end > SIZE as u64 {
            return Err(Errno::EINVAL);
        }
        let mut state = self.state();
        self.reserve(&range)?;
        state.forget(range);
        Ok(())
    }

    fn protect(&self, address: u32, length: u32, prot: i32) -> Result<(), Errno> {
        let range = range_of(address, length);
        let grows = PROT_GROWSDOWN | PROT_GROWSUP;
        if !is_aligned(address) || prot & !(PROT_ALL | PROT_SEM | grows) != 0 || prot & grows == grows {
            return Err(Errno::EINVAL);
        }
        // No mapping grows.
        if prot & grows != 0 && length != 0 {
            return Err(Errno::EINVAL);
        }
        let prot = prot & PROT_ALL;
        if length == 0 {
            return Ok(());
        }
        let mut state = self.state();
        if range.end > SIZE as u64 || !state.mappings.is_covered(range.clone()) {
            return Err(Errno::ENOMEM);
        }
        if prot & PROT_WRITE != 0 {
            state.check_data_of(&range)?;
        }
        let at = self.host_pointer(address).cast();
        // SAFETY: the pages lie in the reservation, where no Rust object does.
        let result = unsafe { libc::mprotect(at, pages(length) as usize, prot & (PROT_READ | PROT_WRITE)) };
        errno::zero(result)?;
        state.mappings.protect(range, prot);
        Ok(())
    }

    fn set_limits(&self, all: u64, data: u64) {
        self.state().limits = [all, data];
    }

    fn remap(&self, old: u32, old_size: u32, new_size: u32, flags: i32, new: u32) -> Result<u32, Errno> {
        let known = MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP;
        let [fixed, moves, keeps] =
            [MREMAP_FIXED, MREMAP_MAYMOVE, MREMAP_DONTUNMAP].map(|flag| flags & flag != 0);
        if flags & !known != 0 || !is_aligned(old) || new_size == 0 || ((fixed || keeps) && !moves) {
            return Err(Errno::EINVAL);
        }
        let (old_length, new_length) = (pages(old_size), pages(new_size));
        if keeps && old_length != new_length {
            return Err(Errno::EINVAL);
        }
        let mut state = self.state();
        let from = range_of(old, old_size);
        if from.end > SIZE as u64 {
            return Err(Errno::EINVAL);
        }
        let target = if fixed {
            let to = usable(new, new_size)?;
            if to.start < from.end && from.start < to.end {
                return Err(Errno::EINVAL);
            }
            Some(to)
        } else {
            None
        };
        if old_length == 0 {
            return self.duplicate(&mut state, from.start, new_size, target, moves);
        }
        let mapping = state.single(&from)?;
        if keeps {
            let to = state.target(mapping, target, new_size)?;
            state
                .check_limits(&to, mapping.prot, mapping.backing, 0)
                .and_then(|()| self.move_pages(&from, &to))
                .inspect_err(|_| state.give_back_gaps(&to))?;
            state.mappings.insert(to.clone(), mapping.prot, mapping.backing);
            return Ok(to.start as u32);
        }
        if target.is_none() && new_length <= old_length {
            let tail = from.start + new_length..from.end;
            self.reserve(&tail)?;
            state.forget(tail);
            return Ok(old);
        }
        let to = match target {
            Some(_) => state.target(mapping, target, new_size)?,
            None => {
                let rest = from.end..from.start + new_length;
                let grows = rest.end <= u64::from(HEAP_RANGE.end)
                    && state.mappings.is_free(rest.clone())
                    && state.claim(mapping.kind(), &rest).is_ok();
                if grows {
                    from.start..from.start + new_length
                } else if moves {
                    state.choose(mapping.kind(), 0, new_size, PAGE_SIZE)?
                } else {
                    return Err(Errno::ENOMEM);
                }
            }
        };
        let allowed = match new_length > old_length {
            true => state.check_limits(&to, mapping.prot, mapping.backing, old_length),
            false => Ok(()),
        };
        allowed
            .and_then(|()| self.move_mapping(&mut state, mapping, &from, &to))
            .inspect_err(|_| state.give_back_gaps(&to))?;
        if to.start != from.start {
            state.forget(from);
        }
        state.mappings.insert(to.clone(), mapping.prot, mapping.backing);
        Ok(to.start as u32)
    }

    fn lock(&self, address: u32, length: u32, on_fault: bool) -> Result<(), Errno> {
        let state = self.state();
        let Some(range) = lockable(&state, address, length)? else { return Ok(()) };
        self.lock_host(&range, on_fault)
    }

    fn unlock(&self, address: u32, length: u32) -> Result<(), Errno> {
        let state = self.state();
        let Some(range) = lockable(&state, address, length)? else { return Ok(()) };
        self.unlock_host(&range)
    }

    fn lock_all(&self, flags: i32) -> Result<(), Errno> {
        let mut state = self.state();
        if flags & MCL_CURRENT != 0 {
            // Pages that nobody may touch cannot be brought in, and need not be.
            let all: Vec<_> =
                state.mappings.overlapping(0..SIZE as u64).filter(|(_, m)| m.prot != PROT_NONE).collect();
            for (index, (start, mapping)) in all.iter().enumerate() {
                if let Err(error) = self.lock_host(&(*start..mapping.end), flags & MCL_ONFAULT != 0) {
                    for (start, mapping) in &all[..index] {
                        let _ = self.unlock_host(&(*start..mapping.end));
                    }
                    return Err(error);
                }
            }
        }
        state.lock_future = if flags & MCL_FUTURE != 0 { flags & !MCL_CURRENT } else { 0 };
        Ok(())
    }

    fn unlock_all(&self) -> Result<(), Errno> {
        let mut state = self.state();
        state.lock_future = 0;
        for (start, mapping) in state.mappings.overlapping(0..SIZE as u64) {
            self.unlock_host(&(start..mapping.end))?;
        }
        Ok(())
    }

    fn advise(&self, address: u32, length: u32, advice: i32) -> Result<(), Errno> {
        let harmless = [
            MADV_NORMAL,
            MADV_RANDOM,
            MADV_SEQUENTIAL,
            MADV_WILLNEED,
            MADV_DONTNEED,
            MADV_FREE,
            MADV_REMOVE,
            MADV_HUGEPAGE,
            MADV_NOHUGEPAGE,
            MADV_DONTDUMP,
            MADV_DODUMP,
            MADV_COLD,
            MADV_PAGEOUT,
            MADV_POPULATE_READ,
            MADV_POPULATE_WRITE,
        ];
        if !harmless.contains(&advice) || !is_aligned(address) {
            return Err(Errno::EINVAL);
        }
        if length == 0 {
            return Ok(());
        }
        let range = range_of(address, length);
        let state = self.state();
        if range.end > SIZE as u64 || !state.mappings.is_covered(range) {
            return Err(Errno::ENOMEM);
        }
        let at = self.host_pointer(address).cast();
        // SAFETY: the pages lie in the reservation, where no Rust object does; none of the advices unmaps.
        errno::zero(unsafe { libc::madvise(at, pages(length) as usize, advice) })
    }

    fn residency(&self, address: u32, length: u32, into: u32) -> Result<(), Errno> {
        if !is_aligned(address) {
            return Err(Errno::EINVAL);
        }
        if length == 0 {
            return Ok(());
        }
        let range = range_of(address, length);
        let count = (range.end - range.start) / u64::from(PAGE_SIZE);
        if range.end > SIZE as u64 {
            return Err(Errno::ENOMEM);
        }
        if u64::from(into) + count > SIZE as u64 {
            return Err(Errno::EFAULT);
        }
        let state = self.state();
        if !state.mappings.is_covered(range) {
            return Err(Errno::ENOMEM);
        }
        let (at, into) = (self.host_pointer(address), self.host_pointer(into));
        // SAFETY: the host only looks at the pages; the bytes it writes lie in guest memory, where no Rust object does.
        crate::errno::zero(unsafe { libc::mincore(at.cast(), length as usize, into) })
    }

    fn sync(&self, address: u32, length: u32, flags: i32) -> Result<(), Errno> {
        if !is_aligned(address) {
            return Err(Errno::EINVAL);
        }
        let range = range_of(address, length);
        let state = self.state();
        if range.end > SIZE as u64 || !state.mappings.is_covered(range) {
            return Err(Errno::ENOMEM);
        }
        // SAFETY: msync changes no memory.
        errno::zero(unsafe { libc::msync(self.host_pointer(address).cast(), pages(length) as usize, flags) })
    }

    fn set_break(&self, address: u32) -> u32 {
        let mut state = self.state();
        // Without a place there is no heap: an end that does not move.
        let Some(start) = state.break_start() else { return HEAP_RANGE.start };
        let old = state.break_;
        if !(start..HEAP_RANGE.end).contains(&address) {
            return old;
        }
        let page_end = |address: u32| u64::from(start) + pages(address - start);
        let (old_end, new_end) = (page_end(old), page_end(address));
        let changed = if new_end > old_end {
            let range = old_end..new_end;
            if !state.mappings.is_free(range.clone()) || state.claim(Kind::Break, &range).is_err() {
                return old;
            }
            let flags = MAP_PRIVATE | MAP_ANONYMOUS;
            self.place(&mut state, range, PROT_READ | PROT_WRITE, flags, None)
        } else {
            self.reserve(&(new_end..old_end)).map(|()| state.forget(new_end..old_end))
        };
        if changed.is_ok() {
            state.break_ = address;
        }
        state.break_
    }
}

impl Drop for AddressSpace {
    fn drop(&mut self) {
        fault::unregister(self.base as usize);
        // SAFETY: the reservation is this object's own; whoever uses its base keeps the object alive.
        unsafe { libc::munmap(self.base.cast(), RESERVED_SIZE) };
    }
}
