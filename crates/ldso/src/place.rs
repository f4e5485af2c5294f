//! Where libraries go: memory and table slots.

use muslin_dylink::limits;

use crate::engine::{Engine, Handles};
use crate::error::Error;
use crate::host::{Host, Kind};
use crate::link_map::{LibraryId, LinkMap};

/// What the host's mappings come in.
const PAGE: u32 = 4096;
/// What module limits count in.
const WASM_PAGE: u64 = 0x1_0000;
/// Pages of the process's memory, always.
const MEMORY_PAGES: u64 = 0x1_0000;

impl<H: Handles> LinkMap<H> {
    /// Places the libraries of a batch: prelinked ones first, at their places, then the program, if it is among them, then the others.
    pub fn place<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        batch: &[LibraryId],
    ) -> Result<(), Error> {
        let prelinked =
            |map: &Self, id: LibraryId| map.libraries.get(&id).is_some_and(|l| l.dso.is_prelinked());
        let mut order = batch.to_vec();
        order.sort_by_key(|&id| (!prelinked(self, id), Some(id) != self.program));
        for id in order {
            self.check_limits(id)?;
            if prelinked(self, id) {
                self.place_prelinked(cx, id)?;
            } else {
                self.place_relocatable(cx, id)?;
            }
        }
        Ok(())
    }

    fn check_limits(&self, id: LibraryId) -> Result<(), Error> {
        let Some(library) = self.libraries.get(&id) else { return Ok(()) };
        if library.dso.defines_memory || library.dso.defines_table {
            let (what, option) = if library.dso.defines_memory {
                ("memory", "--import-memory")
            } else {
                ("table", "--import-table")
            };
            return Err(self.cannot_place(
                id,
                &format!(
                    "it has a {what} of its own and cannot be linked with others; link it with {option}"
                ),
            ));
        }
        if let Some(limits) = library.dso.memory_limits()
            && (limits.minimum > MEMORY_PAGES || limits.maximum.is_some_and(|maximum| maximum < MEMORY_PAGES))
        {
            return Err(self.cannot_place(
                id,
                "its memory import's limits leave out the 4 GiB that a process has; link it with --max-memory=4294967296",
            ));
        }
        if let Some(table) = library.dso.table_limits()
            && table.minimum > u64::from(limits::MAX_TABLE_SIZE)
        {
            return Err(self.cannot_place(
                id,
                &format!("it wants {} table slots; the most is {}", table.minimum, limits::MAX_TABLE_SIZE),
            ));
        }
        Ok(())
    }

    fn place_prelinked<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
    ) -> Result<(), Error> {
        let Some(library) = self.libraries.get(&id) else { return Ok(()) };
        let start = self.config.prelinked_base;
        // All the module says about its data is how much memory it wants in the end.
        let pages = library.dso.memory_limits().map_or(0, |limits| limits.minimum);
        let end = u32::try_from(pages * WASM_PAGE).unwrap_or(!(PAGE - 1));
        let elements = &library.dso.elements;
        let first_slot = elements.slots.values().copied().min().unwrap_or(elements.end);
        let table_size = elements.end.saturating_sub(first_slot);
        if elements.end > 0 && first_slot == 0 {
            return Err(self.cannot_place(
                id,
                "it has no dylink.0 section and uses table slot 0, the null pointer: link it with -shared, or with --table-base=1",
            ));
        }
        let running = self
            .program
            .and_then(|program| self.libraries.get(&program))
            .is_some_and(|l| l.instance.is_some());
        if end <= start || running {
            return Err(self.cannot_place(
                id,
                "it is no shared library: it has no dylink.0 section; link it with -shared",
            ));
        }
        self.map_fixed(cx, id, start, end - start)?;
        if table_size > 0 && !self.slots.take_at(first_slot, table_size) {
            return Err(
                self.cannot_place(id, "it is prelinked, and its table slots are taken by another library")
            );
        }
        if let Some(library) = self.libraries.get_mut(&id) {
            library.memory_base = start;
            library.table_base = first_slot;
            library.table_size = table_size;
            // Its data and code refer to each other by number: nothing of it can be given back.
            library.permanent = true;
        }
        Ok(())
    }

    fn place_relocatable<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
    ) -> Result<(), Error> {
        let Some(info) = self.libraries.get(&id).and_then(|library| library.dso.mem_info) else {
            return Ok(());
        };
        let former = self.libraries.get(&id).and_then(|library| self.kept.former_place(library.contents));
        // Even a library without data gets a page: its base is its __dso_handle and must be its own.
        let size = info.memory_size.max(1).next_multiple_of(PAGE);
        // Where a library was the last time it can have the instance that it had.
        let hint = if Some(id) == self.program {
            self.config.program_base
        } else {
            former.map_or(0, |(base, _)| base)
        };
        let base = self
            .map(cx, id, Kind::Segment, size, info.memory_align.max(PAGE), hint)
            .map_err(|error| self.cannot_place(id, &format!("no room for {size} bytes of data: {error}")))?;
        let align = if Some(id) == self.program {
            info.table_align.max(self.config.program_table_align)
        } else {
            info.table_align
        };
        let table_base = match former {
            Some((_, first)) if info.table_size == 0 || self.slots.take_at(first, info.table_size) => first,
            _ => self.slots.take(info.table_size, align).ok_or_else(|| {
                self.cannot_place(id, &format!("no room for {} slots in the function table", info.table_size))
            })?,
        };
        if let Some(library) = self.libraries.get_mut(&id) {
            library.memory_base = base;
            library.table_base = table_base;
            library.table_size = info.table_size;
        }
        Ok(())
    }

    pub fn map_fixed<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        start: u32,
        size: u32,
    ) -> Result<(), Error> {
        let wanted = range(start, size);
        if let Some((other, owner)) = self.overlapping(start, size) {
            let reason = format!("its data at {wanted} overlaps that of {} at {other}", self.path(owner));
            return Err(self.cannot_place(id, &reason));
        }
        cx.map_fixed(Kind::Segment, start, size)
            .map_err(|error| self.cannot_place(id, &format!("cannot map {wanted}: {error}")))?;
        self.add_region(id, start, size);
        Ok(())
    }

    /// Memory for a library, of a size and alignment as [`Host::map`] wants them: to be given back with the library. What the
    /// memory manager answers is looked at before anything is written there.
    pub fn map<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        kind: Kind,
        size: u32,
        align: u32,
        hint: u32,
    ) -> Result<u32, String> {
        let address = cx.map(kind, size, align, hint)?;
        let given = range(address, size);
        if address == 0 || !address.is_multiple_of(align) || address.checked_add(size - 1).is_none() {
            return Err(format!(
                "the memory manager placed it at {given}, which is not {size} bytes at a multiple of {align:#x}"
            ));
        }
        if let Some((other, owner)) = self.overlapping(address, size) {
            return Err(format!(
                "the memory manager placed it at {given}, which overlaps {} at {other}",
                self.path(owner)
            ));
        }
        self.add_region(id, address, size);
        Ok(address)
    }

    fn add_region(&mut self, id: LibraryId, address: u32, size: u32) {
        self.regions.insert(address, (size, id));
        if let Some(library) = self.libraries.get_mut(&id) {
            library.regions.push((address, size));
        }
    }

    /// A library's region that has an address in common with this range, as text, and whose it is.
    fn overlapping(&self, start: u32, size: u32) -> Option<(String, LibraryId)> {
        let end = u64::from(start) + u64::from(size);
        // Regions do not overlap each other: of those that begin before the end, the last one reaches farthest.
        let (&address, &(length, owner)) = match u32::try_from(end) {
            Ok(end) => self.regions.range(..end).next_back()?,
            Err(_) => self.regions.last_key_value()?,
        };
        (u64::from(address) + u64::from(length) > u64::from(start)).then(|| (range(address, length), owner))
    }

    /// Takes back the memory and table slots of a library and forgets it.
    pub fn release<C: Engine<Handles = H> + Host>(&mut self, cx: &mut C, id: LibraryId) {
        let Some(mut library) = self.remove(id) else { return };
        self.unlist(cx, id);
        self.keep(cx, &mut library);
        self.release_lazy(cx, id);
        for &(address, size) in &library.regions {
            self.regions.remove(&address);
            cx.unmap(address, size);
            self.kept.vacated(address, size, &library.path);
        }
        let size = cx.table_size();
        let range = library.table_base..library.table_base + library.table_size;
        for slot in range.chain(library.extra_slots.values().copied()) {
            if slot < size {
                // A slot that exists can be emptied.
                let _ = cx.table_retire(slot, &library.path);
            }
        }
        // A prelinked library whose placing failed has no slots to give back.
        self.slots.put(library.table_base, library.table_size);
        for &slot in library.extra_slots.values() {
            self.slots.put(slot, 1);
        }
        if library.global {
            self.global_scope.retain(|other| other != id);
        }
        self.unfilled.remove(&id);
        if self.program == Some(id) {
            self.program = None;
        }
        for other in library.needed.iter().chain(&library.bound_to) {
            if let Some(other) = self.libraries.get_mut(other) {
                other.users.remove(&id);
            }
        }
        for user in &library.users {
            if let Some(user) = self.libraries.get_mut(user) {
                user.bound_to.remove(&id);
            }
        }
    }

    fn cannot_place(&self, id: LibraryId, reason: &str) -> Error {
        Error::new(format!("Error loading shared library {}: {reason}", self.path(id)))
    }
}

fn range(start: u32, size: u32) -> String {
    format!("{start:#x}..{:#x}", u64::from(start) + u64::from(size))
}
