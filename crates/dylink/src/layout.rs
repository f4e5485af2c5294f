//! Where a module's data lies.
//!
//! An active data segment says where it goes. A module that is linked for threads has passive segments, which only one thread may
//! copy; wasm-ld writes a start function that does it and clears what is zero. That function
//! is straight-line code around constants (`memory.init` of segment, place and length), so it is read here as far as constants
//! reach: a value that cannot be followed is unknown, and what is put at an unknown place is left out.

use std::collections::{HashMap, HashSet};

use wasmparser::Operator;

use crate::constant::Place;
use crate::module::Module;

/// A range of a module's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The data segment; `None` for memory that is only cleared.
    pub segment: Option<usize>,
    /// Relative to the module's memory base, or an address.
    pub relative: bool,
    /// Where it begins.
    pub address: u32,
    /// Bytes.
    pub size: u32,
}

/// The ranges of a module's data whose places can be told, in the order of their addresses.
pub fn regions(module: &Module<'_>) -> Vec<Region> {
    let base = memory_base(module);
    let mut regions = Vec::new();
    for (index, segment) in module.data.iter().enumerate() {
        if let Some(Some(place)) = segment.active
            && (place.base.is_none() || place.base == base)
        {
            regions.push(Region {
                segment: Some(index),
                relative: place.base.is_some(),
                address: place.offset,
                size: segment.bytes.len() as u32,
            });
        }
    }
    let mut placed: HashSet<usize> = regions.iter().filter_map(|region| region.segment).collect();
    for function in start_functions(module) {
        for region in Reader::new(module, base).read(function) {
            if region.segment.is_none_or(|segment| placed.insert(segment)) {
                regions.push(region);
            }
        }
    }
    regions.sort_by_key(|region| (region.address, region.size));
    regions
}

/// The index of the global that a relocatable module imports as its memory base.
fn memory_base(module: &Module<'_>) -> Option<u32> {
    let mut globals = 0;
    for import in &module.imports {
        if let wasmparser::TypeRef::Global(_) = import.ty {
            if import.name == "__memory_base" {
                return Some(globals);
            }
            globals += 1;
        }
    }
    None
}

/// The start function and what it calls.
fn start_functions(module: &Module<'_>) -> Vec<u32> {
    let Some(start) = module.start else { return Vec::new() };
    let mut functions = vec![start];
    let mut seen = HashSet::from([start]);
    if let Some(body) = module.body(start)
        && let Ok(mut operators) = body.get_operators_reader()
    {
        while let Ok(operator) = operators.read() {
            if let Operator::Call { function_index } = operator
                && seen.insert(function_index)
            {
                functions.push(function_index);
            }
        }
    }
    functions
}

struct Reader<'m, 'a> {
    module: &'m Module<'a>,
    base: Option<u32>,
    stack: Vec<Option<Place>>,
    locals: HashMap<u32, Place>,
}

impl<'m, 'a> Reader<'m, 'a> {
    fn new(module: &'m Module<'a>, base: Option<u32>) -> Self {
        Reader { module, base, stack: Vec::new(), locals: HashMap::new() }
    }

    fn pop(&mut self) -> Option<Place> {
        self.stack.pop().flatten()
    }

    fn pop_constant(&mut self) -> Option<u32> {
        self.pop().filter(|place| place.base.is_none()).map(|place| place.offset)
    }

    fn read(mut self, function: u32) -> Vec<Region> {
        let mut regions = Vec::new();
        let Some(body) = self.module.body(function) else { return regions };
        let Ok(mut operators) = body.get_operators_reader() else { return regions };
        while let Ok(operator) = operators.read() {
            match operator {
                Operator::I32Const { value } => {
                    self.stack.push(Some(Place { base: None, offset: value as u32 }));
                }
                Operator::GlobalGet { global_index } => {
                    let is_base = self.base == Some(global_index);
                    self.stack.push(is_base.then_some(Place { base: self.base, offset: 0 }));
                }
                Operator::I32Add => {
                    let sum = match (self.pop(), self.pop()) {
                        (Some(a), Some(b)) if a.base.is_none() || b.base.is_none() => {
                            Some(Place { base: a.base.or(b.base), offset: a.offset.wrapping_add(b.offset) })
                        }
                        _ => None,
                    };
                    self.stack.push(sum);
                }
                Operator::LocalGet { local_index } => {
                    self.stack.push(self.locals.get(&local_index).copied());
                }
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    let value = self.pop();
                    match value {
                        Some(place) => self.locals.insert(local_index, place),
                        None => self.locals.remove(&local_index),
                    };
                    if matches!(operator, Operator::LocalTee { .. }) {
                        self.stack.push(value);
                    }
                }
                Operator::GlobalSet { .. } | Operator::Drop => drop(self.pop()),
                Operator::MemoryInit { data_index, .. } => {
                    let (size, from, to) = (self.pop_constant(), self.pop_constant(), self.pop());
                    let exists = (data_index as usize) < self.module.data.len();
                    if let (Some(size), Some(0), Some(to), true) = (size, from, to, exists) {
                        regions.push(region(Some(data_index as usize), to, size));
                    }
                }
                Operator::MemoryFill { .. } => {
                    let (size, value, to) = (self.pop_constant(), self.pop_constant(), self.pop());
                    if let (Some(size), Some(0), Some(to)) = (size, value, to) {
                        regions.push(region(None, to, size));
                    }
                }
                _ => self.stack.clear(),
            }
        }
        regions
    }
}

fn region(segment: Option<usize>, place: Place, size: u32) -> Region {
    Region { segment, relative: place.base.is_some(), address: place.offset, size }
}
