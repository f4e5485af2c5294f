//! What a memory manager's module has to look like, and how it is linked: docs/memory-manager.md.
//!
//! It is there before libc, the link map and the kernel's first mapping, so it is linked by itself, to nothing but its
//! own memory: the region that the address space keeps for it. A module without a dylink.0 section has its data there at
//! addresses of its own; any other is put there, with a stack of 64 KiB before its data.

use std::collections::BTreeMap;
use std::sync::Arc;

use muslin_abi::memory_manager::{BASE, END};
use muslin_dylink::{Dso, ExportKind, FuncType, ImportKind, Rewrite, ValType};

/// The stack of a module that wants one.
const STACK_SIZE: u32 = 0x1_0000;
const PAGE: u64 = 4096;
const WASM_PAGE: u64 = 0x1_0000;

/// The functions that a memory manager exports: name, parameters, results, whether it must.
const INTERFACE: [(&str, usize, usize, bool); 5] = [
    ("memory_manager_version", 0, 1, true),
    ("memory_place", 4, 1, true),
    ("memory_claim", 3, 1, true),
    ("memory_release", 2, 0, true),
    ("memory_malloc_threshold", 0, 1, false),
];

/// How to make an instance of a memory manager.
#[derive(Debug)]
pub struct MemoryManagerModule {
    /// What to change in the module before compiling.
    pub rewrite: Rewrite,
    /// Memory that it needs: address and size.
    pub region: (u32, u32),
    /// Slots that its table must have.
    pub table_size: u32,
    /// What to give to its imports, in order.
    pub imports: Vec<MemoryManagerImport>,
    /// The values of its imported globals, by index.
    pub globals: Vec<(u32, u32)>,
    /// Exported functions to put into the table: slot, name.
    pub slots: Vec<(u32, String)>,
    /// Exported functions without parameters and results to call once, in this order, before anything else.
    pub hooks: Vec<&'static str>,
    /// Whether it exports `memory_malloc_threshold`.
    pub has_malloc_threshold: bool,
}

/// Something that a memory manager imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemoryManagerImport {
    /// The process's memory.
    Memory,
    /// A table of its own.
    Table,
    /// An i32 global.
    Global {
        /// Its value at first.
        value: u32,
        /// Whether it can be changed.
        mutable: bool,
    },
    /// A function of its own of this type. Its calls have been rewritten; anything of the type will do.
    Unused(Arc<FuncType>),
}

impl MemoryManagerModule {
    /// Reads a memory manager's module.
    ///
    /// # Errors
    /// One line, without the module's name: what it lacks, or has that no memory manager can have.
    pub fn parse(bytes: &[u8]) -> Result<MemoryManagerModule, String> {
        let dso = Dso::parse(bytes).map_err(|error| error.to_string())?;
        check_interface(&dso)?;
        let limits =
            dso.memory_limits().ok_or("a memory manager imports env.memory, and this module does not")?;
        let (region, memory_base) = match dso.mem_info {
            Some(info) => {
                let start = u64::from(BASE + STACK_SIZE).next_multiple_of(u64::from(info.memory_align));
                let end = (start + u64::from(info.memory_size)).next_multiple_of(PAGE);
                (u64::from(BASE)..end, start)
            }
            None => (u64::from(BASE)..limits.minimum * WASM_PAGE, u64::from(BASE)),
        };
        if region.end > u64::from(END) {
            return Err(format!(
                "its data ends at {:#x}, and a memory manager's must at {END:#x}: there, libc's begins",
                region.end
            ));
        }
        let size = region.end.saturating_sub(region.start).max(PAGE);
        let mut linked = MemoryManagerModule {
            rewrite: Rewrite::default(),
            region: (BASE, size as u32),
            table_size: dso.table_limits().map_or(0, |table| table.minimum.min(1 << 16) as u32),
            imports: Vec::new(),
            globals: Vec::new(),
            slots: Vec::new(),
            hooks: Vec::new(),
            has_malloc_threshold: dso.export("memory_malloc_threshold").is_some(),
        };
        linked.bind(&dso, memory_base as u32)?;
        for name in ["__wasm_apply_data_relocs", "__wasm_call_ctors"] {
            if function(&dso, name).is_some_and(|(_, ty)| is(ty, 0, 0)) {
                linked.hooks.push(name);
            }
        }
        Ok(linked)
    }

    fn bind(&mut self, dso: &Dso, memory_base: u32) -> Result<(), String> {
        let table_base = 1;
        // Behind the functions that the module puts into the table itself.
        let mut next_slot = table_base + dso.mem_info.map_or(dso.elements.end, |info| info.table_size);
        let mut slots: BTreeMap<u32, u32> = BTreeMap::new();
        for import in &dso.imports {
            let (module, name) = (import.module.as_str(), import.name.as_str());
            let unknown = || {
                let by_itself = ["memcpy", "memmove", "memset", "memcmp"].contains(&name);
                let hint = if by_itself {
                    "; compilers call this by themselves unless -fno-builtin is given"
                } else {
                    ""
                };
                format!(
                    "it imports {module}.{name}, and a memory manager, which is there before libc, can use nothing but its own \
                     functions and data{hint}"
                )
            };
            let given = match (&import.kind, module, name) {
                (ImportKind::Memory(_), "env", "memory") => MemoryManagerImport::Memory,
                (ImportKind::Table(_), "env", _) => MemoryManagerImport::Table,
                (ImportKind::Function(own, ty), "env", _) => match function(dso, name) {
                    Some((index, defined)) if index >= dso.imported_functions && defined == &**ty => {
                        self.rewrite.own_functions.push((*own, index));
                        MemoryManagerImport::Unused(ty.clone())
                    }
                    _ => return Err(unknown()),
                },
                (ImportKind::Global(index, ty), _, _) if ty.content_type == ValType::I32 => {
                    let value = match (module, name) {
                        ("env", "__memory_base") => memory_base,
                        ("env", "__table_base") => table_base,
                        ("env", "__stack_pointer") => BASE + STACK_SIZE,
                        ("GOT.mem", _) => match dso.export(name).map(|export| &export.kind) {
                            Some(&ExportKind::Data { value, tls: false }) if dso.mem_info.is_some() => {
                                memory_base.wrapping_add(value)
                            }
                            Some(&ExportKind::Data { value, tls: false }) => value,
                            _ => return Err(unknown()),
                        },
                        ("GOT.func", _) => {
                            let (index, _) = function(dso, name).ok_or_else(unknown)?;
                            match dso.elements.slots.get(&index) {
                                Some(slot) => table_base + slot,
                                None => *slots.entry(index).or_insert_with(|| {
                                    next_slot += 1;
                                    self.slots.push((next_slot - 1, name.to_owned()));
                                    next_slot - 1
                                }),
                            }
                        }
                        _ => return Err(unknown()),
                    };
                    self.globals.push((*index, value));
                    MemoryManagerImport::Global { value, mutable: ty.mutable }
                }
                _ => return Err(unknown()),
            };
            self.imports.push(given);
        }
        self.table_size = self.table_size.max(next_slot);
        Ok(())
    }
}

fn check_interface(dso: &Dso) -> Result<(), String> {
    for (name, parameters, results, required) in INTERFACE {
        let wanted = || {
            let ints = |count: usize| vec!["i32"; count].join(", ");
            format!("{name}({}) -> ({})", ints(parameters), ints(results))
        };
        match function(dso, name) {
            Some((_, ty)) if is(ty, parameters, results) => {}
            Some((_, ty)) => {
                return Err(format!("its {name} is of type {ty}, and a memory manager's is {}", wanted()));
            }
            None if dso.export(name).is_some() => {
                return Err(format!(
                    "its export {name} is no function: a memory manager exports {}",
                    wanted()
                ));
            }
            None if required => {
                return Err(format!("it is no memory manager: it exports no function {}", wanted()));
            }
            None => {}
        }
    }
    Ok(())
}

/// An exported function: its index and type.
fn function<'a>(dso: &'a Dso, name: &str) -> Option<(u32, &'a FuncType)> {
    match &dso.export(name)?.kind {
        ExportKind::Function(function) => Some((function.index, &function.ty)),
        _ => None,
    }
}

/// Whether a function takes and returns so many i32s.
fn is(ty: &FuncType, parameters: usize, results: usize) -> bool {
    ty.params().len() == parameters
        && ty.results().len() == results
        && ty.params().iter().chain(ty.results()).all(|&ty| ty == ValType::I32)
}
