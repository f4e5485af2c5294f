//! dlinfo, and the list of `struct link_map` that it leads to.
//!
//! The list lies in guest memory, for debuggers and programs that walk it. Hardly any program does, so it is made when it is asked
//! for first, and follows what is loaded and unloaded from then on. Nodes are never moved while their library is there.

use std::collections::BTreeMap;

use crate::engine::{Engine, Handles};
use crate::error::Error;
use crate::host::{Host, Kind as Purpose};
use crate::link_map::{LibraryId, LinkMap};

const RTLD_DI_LMID: u32 = 1;
const RTLD_DI_LINKMAP: u32 = 2;
const RTLD_DI_SERINFO: u32 = 4;
const RTLD_DI_SERINFOSIZE: u32 = 5;
const RTLD_DI_ORIGIN: u32 = 6;
const RTLD_DI_TLS_MODID: u32 = 9;
const RTLD_DI_TLS_DATA: u32 = 10;

/// Bytes of a `struct link_map`: l_addr, l_name, l_ld, l_next, l_prev.
const NODE: u32 = 20;
/// Offset of l_next; l_prev follows it.
const NEXT: u32 = 12;
/// Nodes are made in pages.
const PAGE: u32 = 4096;
/// Bytes of a `Dl_serinfo` before its first path, and of each path.
const SERINFO_HEAD: u32 = 8;
const SERINFO_PATH: u32 = 8;

/// Where the nodes of the list are.
#[derive(Default)]
pub(crate) struct GuestList {
    nodes: BTreeMap<LibraryId, u32>,
    free: Vec<u32>,
    /// Somebody has asked for the list.
    wanted: bool,
}

impl<H: Handles> LinkMap<H> {
    /// dlinfo: writes the answer at `info`.
    pub fn info<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        handle: u32,
        request: u32,
        info: u32,
    ) -> Result<(), Error> {
        let id = self.handle(handle)?;
        let Some(library) = self.libraries.get(&id) else { return Ok(()) };
        let tls_base = library.tls_base;
        let answer = match request {
            // A long: the one list there is.
            RTLD_DI_LMID => 0u64.to_le_bytes().to_vec(),
            RTLD_DI_LINKMAP => {
                self.list.wanted = true;
                self.update_list(cx)?;
                self.list.nodes.get(&id).copied().unwrap_or(0).to_le_bytes().to_vec()
            }
            RTLD_DI_ORIGIN => [self.origin(library).as_bytes(), b"\0"].concat(),
            RTLD_DI_TLS_MODID => (if tls_base != 0 { id.0 } else { 0 }).to_le_bytes().to_vec(),
            RTLD_DI_TLS_DATA => tls_base.to_le_bytes().to_vec(),
            RTLD_DI_SERINFOSIZE => {
                let (size, count) = self.search_info_size(id);
                [size.to_le_bytes(), count.to_le_bytes()].concat()
            }
            RTLD_DI_SERINFO => self.search_info(cx, id, info)?,
            _ => return Err(Error::new(format!("unsupported dlinfo request {request}"))),
        };
        if cx.write(info, &answer) {
            Ok(())
        } else {
            Err(Error::new(format!("dlinfo: {} bytes at {info:#x} are not writable", answer.len())))
        }
    }

    /// How large a `Dl_serinfo` must be, strings included, and how many directories it has.
    fn search_info_size(&self, id: LibraryId) -> (u32, u32) {
        let directories = self.search_path(Some(id));
        let strings: usize = directories.iter().map(|directory| directory.path.len() + 1).sum();
        let count = directories.len() as u32;
        // The structure has room for one path, used or not.
        (SERINFO_HEAD + SERINFO_PATH * count.max(1) + strings as u32, count)
    }

    /// A `Dl_serinfo` for address `info`, where the caller has put the sizes that RTLD_DI_SERINFOSIZE gave.
    fn search_info<C: Engine<Handles = H>>(
        &self,
        cx: &mut C,
        id: LibraryId,
        info: u32,
    ) -> Result<Vec<u8>, Error> {
        let (size, count) = self.search_info_size(id);
        let head = [size.to_le_bytes(), count.to_le_bytes()].concat();
        let mut given = [0; SERINFO_HEAD as usize];
        if !cx.read(info, &mut given) || given[..] != head {
            return Err(Error::new("dlinfo: RTLD_DI_SERINFO wants the sizes that RTLD_DI_SERINFOSIZE gives"));
        }
        let mut answer = head;
        let mut strings = Vec::new();
        let first = info.wrapping_add(SERINFO_HEAD + SERINFO_PATH * count.max(1));
        for directory in self.search_path(Some(id)) {
            answer.extend_from_slice(&first.wrapping_add(strings.len() as u32).to_le_bytes());
            answer.extend_from_slice(&directory.kind.search_flag().to_le_bytes());
            strings.extend_from_slice(directory.path.as_bytes());
            strings.push(0);
        }
        answer.resize((first - info) as usize, 0);
        answer.extend_from_slice(&strings);
        Ok(answer)
    }

    /// Makes the list agree with what is loaded, if anybody has ever asked for it.
    pub fn update_list<C: Engine<Handles = H> + Host>(&mut self, cx: &mut C) -> Result<(), Error> {
        if !self.list.wanted {
            return Ok(());
        }
        let gone: Vec<_> =
            self.list.nodes.keys().copied().filter(|id| !self.libraries.contains_key(id)).collect();
        for id in gone {
            self.unlist(cx, id);
        }
        let missing: Vec<_> = self
            .libraries
            .iter()
            .filter(|(id, library)| library.instance.is_some() && !self.list.nodes.contains_key(id))
            .map(|(&id, library)| (id, library.memory_base, library.path.clone()))
            .collect();
        for (id, base, path) in missing {
            let Some(name) = self.guest_string(cx, id, &path) else { continue };
            if self.list.free.is_empty() {
                // The list lives as long as the program.
                let Some(program) = self.program else { continue };
                let page = self.map(cx, program, Purpose::Segment, PAGE, PAGE, 0);
                let page = page.map_err(|error| Error::new(format!("no room for the link map: {error}")))?;
                self.list.free.extend((0..PAGE / NODE).rev().map(|index| page + index * NODE));
            }
            let Some(node) = self.list.free.pop() else { continue };
            let previous = self.list.nodes.range(..id).next_back().map_or(0, |(_, &node)| node);
            let next = self.list.nodes.range(id..).next().map_or(0, |(_, &node)| node);
            let words = [base, name, 0, next, previous];
            cx.write(node, &words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>());
            join(cx, previous, node);
            join(cx, node, next);
            self.list.nodes.insert(id, node);
        }
        Ok(())
    }

    /// Takes a library out of the list.
    pub fn unlist<C: Engine<Handles = H>>(&mut self, cx: &mut C, id: LibraryId) {
        let Some(node) = self.list.nodes.remove(&id) else { return };
        let previous = self.list.nodes.range(..id).next_back().map_or(0, |(_, &node)| node);
        let next = self.list.nodes.range(id..).next().map_or(0, |(_, &node)| node);
        join(cx, previous, next);
        self.list.free.push(node);
    }
}

/// Makes two nodes neighbours. The list is libc's to read and could be made read-only by nobody but the guest itself, whose
/// loss it then is.
fn join<C: Engine>(cx: &mut C, previous: u32, next: u32) {
    if previous != 0 {
        cx.write(previous + NEXT, &next.to_le_bytes());
    }
    if next != 0 {
        cx.write(next + NEXT + 4, &previous.to_le_bytes());
    }
}
