//! The linker's operations as guests call them: module `env`, names and parameters as ARCHITECTURE.md lists them. The
//! engine registers host functions that do nothing but call these.

use muslin_dylink::ExportKind;

use crate::engine::{Engine, Handles};
use crate::error::{Error, Failure};
use crate::host::{Host, Kind};
use crate::link_map::{LibraryId, LinkMap};
use crate::loader::Loader;

/// Longest path or symbol that is read from the guest.
const MAX_STRING: usize = 65_536;

impl<H: Handles> Loader<H> {
    /// `__dl_init()`. Does nothing in a start function: constructors come later.
    pub fn dl_init<C: Engine<Handles = H> + Host>(&self, cx: &mut C) -> Result<(), C::Trap> {
        match self.initialize(cx) {
            Err(Failure::Trap(trap)) => Err(trap),
            Ok(()) | Err(Failure::Link(_)) => Ok(()),
        }
    }

    /// `__dl_open(path, mode, caller, error, size)`: a handle, or 0 and a message of at most `size` bytes at `error`. `caller` is the
    /// calling module's `__dso_handle`, or 0.
    #[allow(clippy::too_many_arguments)]
    pub fn dl_open<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: u32,
        mode: u32,
        caller: u32,
        error: u32,
        size: u32,
    ) -> Result<u32, C::Trap> {
        let result = match path {
            0 => self.open_for(cx, None, mode, caller),
            _ => match read_string(cx, path) {
                Ok(path) => self.open_for(cx, Some(&path), mode, caller),
                Err(failure) => Err(failure.into()),
            },
        };
        answer(cx, result, 0, error, size)
    }

    /// `__dl_sym(handle, name, caller, error, size, found)`: an address or slot and 1 at `found`, or 0, 0 at `found` and a
    /// message.
    #[allow(clippy::too_many_arguments)]
    pub fn dl_sym<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
        name: u32,
        caller: u32,
        error: u32,
        size: u32,
        found: u32,
    ) -> Result<u32, C::Trap> {
        let result = read_string(cx, name).and_then(|name| self.symbol_for(cx, handle, &name, caller));
        // An address that cannot be written is libc's mistake, and shows as "not found" there.
        cx.write(found, &u32::from(result.is_ok()).to_le_bytes());
        answer(cx, result.map_err(Failure::Link), 0, error, size)
    }

    /// `__dl_close(handle, error, size)`: 0, or -1 and a message.
    pub fn dl_close<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
        error: u32,
        size: u32,
    ) -> Result<u32, C::Trap> {
        let result = self.close(cx, handle).map(|()| 0);
        answer(cx, result, u32::MAX, error, size)
    }

    /// `__dl_addr(address, info)`: fills a `Dl_info` (four pointers: path, base, symbol, symbol's address) and returns 1,
    /// or 0 if no library has this address. A number below the table's size that lies in no library's data is taken
    /// for a function pointer.
    pub fn dl_addr<C: Engine<Handles = H> + Host>(&self, cx: &mut C, address: u32, info: u32) -> u32 {
        let Ok(mut map) = self.lock() else { return 0 };
        let Some((id, symbol)) = map.find_address(address) else { return 0 };
        let (path, base) =
            map.libraries.get(&id).map(|l| (l.path.clone(), l.memory_base)).unwrap_or_default();
        let Some(path) = map.guest_string(cx, id, &path) else { return 0 };
        let (name, value) = match symbol {
            Some((name, value)) => (map.guest_string(cx, id, &name).unwrap_or(0), value),
            None => (0, 0),
        };
        let bytes: Vec<u8> = [path, base, name, value].iter().flat_map(|word| word.to_le_bytes()).collect();
        u32::from(cx.write(info, &bytes))
    }

    /// `__dl_iterate(after, info)`: fills the `struct dl_phdr_info` of the library that was loaded next after the one with number
    /// `after` (0: the first) and returns its number, or 0 past the end. Modules have no program headers: `dlpi_phdr` is
    /// null and `dlpi_phnum` 0.
    pub fn dl_iterate<C: Engine<Handles = H> + Host>(&self, cx: &mut C, after: u32, info: u32) -> u32 {
        let Ok(mut map) = self.lock() else { return 0 };
        let next = after.checked_add(1).and_then(|next| {
            map.libraries.range(LibraryId(next)..).find(|(_, library)| !library.closing).map(|(&id, _)| id)
        });
        let Some(id) = next else { return 0 };
        let loaded = map.next_id - 1;
        let unloaded = loaded - map.libraries.len() as u32;
        let Some(library) = map.libraries.get(&id) else { return 0 };
        let (base, tls_base, path) = (library.memory_base, library.tls_base, library.path.clone());
        let Some(path) = map.guest_string(cx, id, &path) else { return 0 };
        // addr, name, phdr, phnum, adds (64 bits), subs (64 bits), tls_modid, tls_data.
        let words =
            [base, path, 0, 0, loaded, 0, unloaded, 0, if tls_base != 0 { id.0 } else { 0 }, tls_base];
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        if cx.write(info, &bytes) { id.0 } else { 0 }
    }

    /// `__dl_info(handle, request, info, error, size)`: dlinfo. 0, or -1 and a message.
    #[allow(clippy::too_many_arguments)]
    pub fn dl_info<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
        request: u32,
        info: u32,
        error: u32,
        size: u32,
    ) -> Result<u32, C::Trap> {
        let result = self.lock().and_then(|mut map| map.info(cx, handle, request, info)).map(|()| 0);
        answer(cx, result.map_err(Failure::Link), u32::MAX, error, size)
    }
}

impl<H: Handles> LinkMap<H> {
    /// The library that has an address or slot, and the nearest symbol at or below it.
    fn find_address(&self, address: u32) -> Option<(LibraryId, Option<(String, u32)>)> {
        for (&id, library) in &self.libraries {
            let inside =
                library.regions.iter().any(|&(start, size)| address >= start && address - start < size);
            if inside {
                let base = if library.dso.is_prelinked() { 0 } else { library.memory_base };
                let nearest = library
                    .dso
                    .exports
                    .iter()
                    .filter_map(|export| match export.kind {
                        ExportKind::Data { value, tls: false } => {
                            Some((base.wrapping_add(value), &export.name))
                        }
                        _ => None,
                    })
                    .filter(|&(value, name)| value <= address && !name.starts_with("__tls_"))
                    .max_by_key(|&(value, _)| value);
                return Some((id, nearest.map(|(value, name)| (name.clone(), value))));
            }
        }
        for (&id, library) in &self.libraries {
            let export = library.dso.exports.iter().find(|export| match &export.kind {
                ExportKind::Function(function) => library.slot(function.index) == Some(address),
                _ => false,
            });
            if let Some(export) = export {
                return Some((id, Some((export.name.clone(), address))));
            }
            if address >= library.table_base && address - library.table_base < library.table_size {
                return Some((id, None));
            }
        }
        None
    }

    /// The address of a NUL-terminated copy of `text` in guest memory that lives as long as the library.
    pub fn guest_string<C: Host + Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        text: &str,
    ) -> Option<u32> {
        let library = self.libraries.get_mut(&id)?;
        if let Some(&address) = library.strings.get(text) {
            return Some(address);
        }
        let length = u32::try_from(text.len()).ok()?.checked_add(1)?;
        if library.string_room.1 < length {
            let size = length.checked_next_multiple_of(4096)?;
            let address = self.map(cx, id, Kind::Segment, size, 4096, 0).ok()?;
            self.libraries.get_mut(&id)?.string_room = (address, size);
        }
        let library = self.libraries.get_mut(&id)?;
        let address = library.string_room.0;
        library.string_room = (address + length, library.string_room.1 - length);
        let mut bytes = text.as_bytes().to_vec();
        bytes.push(0);
        cx.write(address, &bytes).then(|| library.strings.insert(text.to_owned(), address));
        Some(address)
    }
}

/// Returns the value, or writes the message and returns `failed`.
fn answer<C: Engine>(
    cx: &mut C,
    result: Result<u32, Failure<C::Trap>>,
    failed: u32,
    error: u32,
    size: u32,
) -> Result<u32, C::Trap> {
    match result {
        Ok(value) => Ok(value),
        Err(Failure::Trap(trap)) => Err(trap),
        Err(Failure::Link(message)) => {
            write_message(cx, &message, error, size);
            Ok(failed)
        }
    }
}

fn write_message<C: Engine>(cx: &mut C, message: &Error, error: u32, size: u32) {
    let Some(room) = (size as usize).checked_sub(1) else { return };
    let text = message.message();
    let mut end = text.len().min(room);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut bytes = text.as_bytes()[..end].to_vec();
    bytes.push(0);
    // A buffer that cannot be written is libc's mistake; it sees the result and an old message.
    cx.write(error, &bytes);
}

/// A NUL-terminated string of the guest.
fn read_string<C: Engine>(cx: &mut C, address: u32) -> Result<String, Error> {
    let mut bytes = Vec::new();
    let mut at = address;
    while bytes.len() < MAX_STRING {
        // Up to the next page, so that a string at the end of what is mapped can be read.
        let mut chunk = vec![0; (256 - (at % 256)) as usize];
        if !cx.read(at, &mut chunk) {
            return Err(Error::new(format!("the string at address {address:#x} is not readable")));
        }
        if let Some(end) = chunk.iter().position(|&byte| byte == 0) {
            bytes.extend_from_slice(&chunk[..end]);
            return String::from_utf8(bytes)
                .map_err(|error| Error::new(format!("{}: not UTF-8", error.into_bytes().escape_ascii())));
        }
        bytes.extend_from_slice(&chunk);
        let Some(next) = at.checked_add(chunk.len() as u32) else {
            return Err(Error::new(format!("the string at address {address:#x} does not end")));
        };
        at = next;
    }
    Err(Error::new(format!("the string at address {address:#x} is longer than {MAX_STRING} bytes")))
}
