//! Which functions of a prelinked module can run, given where it is entered.
//!
//! libc.so imports every system call there is; what a program can make depends on which of its functions the program
//! enters. This is a graph of functions and data: a function leads to those that it calls, to those whose address it takes, and to the data
//! whose address it takes; data leads to the functions and the data whose addresses it holds. What cannot be reached
//! from the entries cannot run: a function that is called through a pointer had its address taken by somebody who was reached.
//! So `call_indirect` needs no look at all.
//!
//! A linked module no longer says which numbers are addresses, so each is recognized, with error on the side of too
//! much:
//!
//! - A function's address is the number of its table slot, a small number like many others. In code wasm-ld leaves the
//!   constants that it relocated five bytes wide, which no compiler writes otherwise, so only such a constant counts. If
//!   the module's calls show that the linker was told to compress them (`-O2`), every constant counts.
//! - A data address is a constant or an access's offset that lies in the module's data. It means everything from there to the next
//!   address that anybody takes, and [`WINDOW`] bytes at least: an object may be entered in its middle, too.
//! - In data that is reached, every aligned word counts that is a slot's number or an address in the data.
//!
//! What it does not see: addresses that a program computes out of others beyond such an object, and functions that
//! are looked up by name at run time. Whoever imports `dlsym` enters everything.

use std::collections::{BTreeSet, HashMap};

use wasmparser::{BinaryReader, FunctionBody, Operator};

use crate::error::ParseError;
use crate::layout::{Region, regions};
use crate::module::Module;

/// An address in data means so many bytes from there on, even if another address is taken within them.
pub const WINDOW: u32 = 256;

/// The graph. Its nodes are functions, by index, and then pieces of data.
pub struct CallGraph {
    functions: usize,
    imported: usize,
    /// For each defined function: what it leads to.
    edges: Vec<Vec<u32>>,
    /// Addresses at which a piece of data begins, ascending.
    starts: Vec<u32>,
    data: Vec<Region>,
    /// Aligned words of the data that are addresses, ascending: where, and the node that is meant.
    words: Vec<(u32, u32)>,
    /// The nodes of the TLS image.
    tls: Vec<u32>,
}

/// Where a module is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Root {
    /// A function, by index.
    Function(u32),
    /// Whoever has this address can read the data there.
    Address(u32),
}

/// What can be reached.
pub struct Reached<'g> {
    /// Addresses at which the pieces of data begin.
    starts: &'g [u32],
    functions: usize,
    imported: usize,
    /// Node → the node that it was first reached from; itself for a root.
    parents: HashMap<u32, u32>,
    /// The nodes of roots.
    roots: HashMap<u32, Root>,
}

/// What the code of one function refers to.
#[derive(Default)]
struct References {
    calls: Vec<u32>,
    /// Constants as wide as relocated ones.
    wide: Vec<u32>,
    /// All other constants.
    narrow: Vec<u32>,
    /// Offsets of memory accesses.
    offsets: Vec<u32>,
    wide_calls: usize,
    narrow_calls: usize,
}

impl CallGraph {
    /// Reads the graph of a module whose addresses and slots are final.
    ///
    /// # Errors
    /// If a function's body is damaged.
    pub fn read(module: &Module<'_>) -> Result<CallGraph, ParseError> {
        let mut slots = HashMap::new();
        for segment in &module.elements {
            let Some((0, Some(place))) = segment.active else { continue };
            for (index, function) in segment.functions.iter().enumerate() {
                if let Some(function) = function {
                    slots.insert(place.offset.wrapping_add(index as u32), *function);
                }
            }
        }
        let data: Vec<_> = regions(module).into_iter().filter(|region| !region.relative).collect();
        let mut references = Vec::with_capacity(module.bodies.len());
        for body in &module.bodies {
            references.push(References::read(body)?);
        }
        // What the linker writes itself has narrow calls only; compilers' code has wide ones only, unless compressed.
        let compressed = references.iter().any(|r| r.wide_calls > 0 && r.narrow_calls > 0)
            || references.iter().all(|r| r.wide_calls == 0);

        let mut graph = CallGraph {
            functions: module.functions.len(),
            imported: module.imported_functions,
            edges: Vec::new(),
            starts: Vec::new(),
            data,
            words: Vec::new(),
            tls: Vec::new(),
        };
        let words = graph.data_words(module);
        let mut starts = BTreeSet::new();
        let exported = module.exports.iter().filter_map(|export| match export.kind {
            wasmparser::ExternalKind::Global => {
                module.globals.get(export.index as usize)?.1.filter(|p| p.base.is_none()).map(|p| p.offset)
            }
            _ => None,
        });
        let of_code =
            references.iter().flat_map(|r| r.wide.iter().chain(&r.narrow).chain(&r.offsets).copied());
        let of_data = words.iter().map(|&(_, value)| value);
        starts.extend(exported.chain(of_code).chain(of_data).filter(|&address| graph.is_data(address)));
        starts.extend(graph.data.iter().map(|region| region.address));
        graph.starts = starts.into_iter().collect();

        for r in references {
            let mut edges = r.calls;
            let pointers = r.wide.iter().chain(if compressed { &r.narrow[..] } else { &[] });
            edges.extend(pointers.filter_map(|value| slots.get(value)));
            let addresses = r.wide.iter().chain(&r.narrow).chain(&r.offsets);
            edges.extend(addresses.filter_map(|&value| graph.piece(value)));
            edges.sort_unstable();
            edges.dedup();
            graph.edges.push(edges);
        }
        graph.words = words
            .into_iter()
            .filter_map(|(at, value)| Some((at, graph.piece(value).or_else(|| slots.get(&value).copied())?)))
            .collect();
        graph.tls = graph.tls_image(module);
        Ok(graph)
    }

    /// What can be reached from `roots`.
    pub fn reach(&self, roots: impl IntoIterator<Item = Root>) -> Reached<'_> {
        let mut parents = HashMap::new();
        let mut queue = Vec::new();
        let mut entered = HashMap::new();
        for root in roots {
            let node = match root {
                Root::Function(index) => Some(index).filter(|&index| (index as usize) < self.functions),
                Root::Address(address) => self.piece(address),
            };
            if let Some(node) = node
                && !parents.contains_key(&node)
            {
                parents.insert(node, node);
                entered.insert(node, root);
                queue.push(node);
            }
        }
        // Threads start with a copy of the TLS image.
        for &piece in &self.tls {
            parents.entry(piece).or_insert_with(|| {
                queue.push(piece);
                piece
            });
        }
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            let mut visit = |to: u32| {
                parents.entry(to).or_insert_with(|| {
                    queue.push(to);
                    node
                });
            };
            match (node as usize).checked_sub(self.functions) {
                Some(piece) => {
                    let (start, end) = self.extent(piece);
                    let from = self.words.partition_point(|&(at, _)| at < start);
                    let to = self.words.partition_point(|&(at, _)| at < end);
                    self.words[from..to].iter().for_each(|&(_, to)| visit(to));
                }
                None => {
                    let defined = (node as usize).checked_sub(self.imported);
                    let edges = defined.and_then(|index| self.edges.get(index));
                    edges.into_iter().flatten().for_each(|&to| visit(to));
                }
            }
        }
        Reached {
            starts: &self.starts,
            functions: self.functions,
            imported: self.imported,
            parents,
            roots: entered,
        }
    }

    /// The aligned words of the data: address and value, of those that are no null pointers.
    fn data_words(&self, module: &Module<'_>) -> Vec<(u32, u32)> {
        let mut words = Vec::new();
        for region in &self.data {
            let Some(segment) = region.segment.and_then(|index| module.data.get(index)) else { continue };
            let skip = region.address.next_multiple_of(4).wrapping_sub(region.address) as usize;
            let aligned = segment.bytes.get(skip..).unwrap_or_default();
            let first = region.address.wrapping_add(skip as u32);
            for (index, word) in aligned.chunks_exact(4).enumerate() {
                let value = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
                if value != 0 {
                    words.push((first.wrapping_add(4 * index as u32), value));
                }
            }
        }
        words.sort_unstable();
        words
    }

    /// The pieces of the segment that `__wasm_init_tls` copies.
    fn tls_image(&self, module: &Module<'_>) -> Vec<u32> {
        let init = module.exports.iter().find(|export| export.name == "__wasm_init_tls");
        let body = init.and_then(|export| module.body(export.index));
        let Some(mut operators) = body.and_then(|body| body.get_operators_reader().ok()) else {
            return Vec::new();
        };
        let mut segments = BTreeSet::new();
        while let Ok(operator) = operators.read() {
            if let Operator::MemoryInit { data_index, .. } = operator {
                segments.insert(data_index as usize);
            }
        }
        let mut pieces = Vec::new();
        for region in &self.data {
            if region.segment.is_some_and(|segment| segments.contains(&segment)) {
                let end = region.address.saturating_add(region.size);
                let first = self.starts.partition_point(|&start| start < region.address);
                let last = self.starts.partition_point(|&start| start < end);
                pieces.extend((first..last).filter_map(|index| u32::try_from(self.functions + index).ok()));
            }
        }
        pieces
    }

    fn is_data(&self, address: u32) -> bool {
        let after = self.data.partition_point(|region| region.address <= address);
        let region = after.checked_sub(1).and_then(|index| self.data.get(index));
        region.is_some_and(|region| address - region.address < region.size)
    }

    /// The node of the piece of data that `address` is in.
    fn piece(&self, address: u32) -> Option<u32> {
        if !self.is_data(address) {
            return None;
        }
        let index = self.starts.partition_point(|&start| start <= address).checked_sub(1)?;
        u32::try_from(self.functions + index).ok()
    }

    /// Where the piece of data begins and ends.
    fn extent(&self, piece: usize) -> (u32, u32) {
        let Some(&start) = self.starts.get(piece) else { return (0, 0) };
        let next = self.starts.get(piece + 1).copied().unwrap_or(u32::MAX);
        (start, next.max(start.saturating_add(WINDOW)))
    }
}

impl Reached<'_> {
    /// Whether this function can run.
    pub fn contains(&self, function: u32) -> bool {
        self.parents.contains_key(&function)
    }

    /// The imported functions that can be called, by index.
    pub fn imports(&self) -> Vec<u32> {
        (0..self.imported as u32).filter(|&index| self.contains(index)).collect()
    }

    /// The root that `function` was first reached from.
    pub fn root(&self, function: u32) -> Option<Root> {
        let mut node = function;
        loop {
            match self.parents.get(&node) {
                Some(&parent) if parent != node => node = parent,
                _ => return self.roots.get(&node).copied(),
            }
        }
    }

    /// The functions and data on one of the ways from a root to `function`, the root first.
    pub fn way(&self, function: u32) -> Vec<Root> {
        let mut way = Vec::new();
        let mut node = function;
        while let Some(&parent) = self.parents.get(&node) {
            way.push(match (node as usize).checked_sub(self.functions) {
                None => Root::Function(node),
                Some(piece) => Root::Address(self.starts.get(piece).copied().unwrap_or(0)),
            });
            if parent == node {
                break;
            }
            node = parent;
        }
        way.reverse();
        way
    }
}

impl References {
    fn read(body: &FunctionBody<'_>) -> Result<References, ParseError> {
        let mut references = References::default();
        let mut operators = body.get_operators_reader()?;
        let code = body.as_bytes();
        let begin = body.range().start;
        while !operators.eof() {
            let start = operators.original_position();
            let operator = operators.read()?;
            let bytes = code.get(start - begin..operators.original_position() - begin).unwrap_or_default();
            match operator {
                Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                    if bytes.len() == 6 {
                        references.wide_calls += 1;
                    } else {
                        references.narrow_calls += 1;
                    }
                    references.calls.push(function_index);
                }
                Operator::RefFunc { function_index } => references.calls.push(function_index),
                Operator::I32Const { value } if bytes.len() == 6 => references.wide.push(value as u32),
                Operator::I32Const { value } => references.narrow.push(value as u32),
                _ => references.offsets.extend(access_offset(bytes)),
            }
        }
        Ok(references)
    }
}

/// The constant offset of a load, a store or an atomic access, given the bytes of the instruction.
fn access_offset(instruction: &[u8]) -> Option<u32> {
    let mut reader = BinaryReader::new(instruction, 0);
    match reader.read_u8().ok()? {
        0x28..=0x3e => {}
        // SIMD: plain, extending, splatting and zero-filling loads, stores, and those of one lane.
        0xfd if matches!(reader.read_var_u32().ok()?, 0..=11 | 84..=93) => {}
        // Everything about threads but the fence.
        0xfe if reader.read_var_u32().ok()? != 3 => {}
        _ => return None,
    }
    let alignment = reader.read_var_u32().ok()?;
    if alignment & 0x40 != 0 {
        reader.read_var_u32().ok()?;
    }
    reader.read_var_u32().ok()
}
