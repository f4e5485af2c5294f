//! A program and its libraries as one module, when no loader will be needed any more.
//!
//! Bindings are decided on paper ([`crate::resolve`]), and so are places. That is all that
//! [`muslin_dylink::fuse`] needs. What comes out is run like a static program: it has the addresses, table slots and order of
//! initialization that linking would have given.
//!
//! A program that can call dlopen, dlsym or dladdr is linked instead: these need the link map.

use std::collections::HashMap;

use muslin_dylink::fuse::{Given, Part, Plan, has_debug_info};
use muslin_dylink::{Dso, ExportKind};

use crate::engine::{Engine, Handles, Source};
use crate::error::Failure;
use crate::host::Host;
use crate::link::Bindings;
use crate::link_map::{LibraryId, LinkMap};
use crate::loader::Loader;
use crate::resolve::{Binding, Function, Strictness};

/// A fused program and what it takes for granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FusedProgram {
    /// The module. It imports `env.memory` and system calls, and exports `_start`, the table, the stack pointer, and what
    /// [`separate_start`](muslin_dylink::fuse::Plan::separate_start) says: it must be initialized before `_start` is called.
    pub module: Vec<u8>,
    /// Memory that must be mapped, zeroed and writable: (address, size). The stack is not among it.
    pub regions: Vec<(u32, u32)>,
    /// Where the functions came from: (first function index, path), in order.
    pub functions: Vec<(u32, String)>,
    /// What [`INITIALIZE`](muslin_dylink::fuse::INITIALIZE) does shows in these regions and in the exported variables only.
    pub start_is_pure: bool,
}

/// A program that has been loaded, up to but not including constructors.
pub enum Loaded<H: Handles> {
    /// It is linked; this is its `_start`.
    Linked(H::Func),
    /// It has become one module. The link map is not needed any more; the module's memory is mapped.
    Fused(FusedProgram),
}

impl<H: Handles> Loader<H> {
    /// As [`Loader::load_program`], but fuses the program and its libraries if they never call the loader.
    pub fn load_or_fuse_program<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: &str,
    ) -> Result<Loaded<H>, Failure<C::Trap>> {
        let mut map = self.lock()?;
        let first = map.next_id;
        let result = map.load_or_fuse(cx, path);
        if result.is_err() {
            map.roll_back(cx, first);
        }
        result
    }
}

impl<H: Handles> LinkMap<H> {
    fn load_or_fuse<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        path: &str,
    ) -> Result<Loaded<H>, Failure<C::Trap>> {
        let (program, batch) = self.place_program(cx, path)?;
        if let Some(fused) = self.fuse(cx, program, &batch)? {
            return Ok(Loaded::Fused(fused));
        }
        self.link_program(cx, program, &batch).map(Loaded::Linked)
    }

    /// The fused program, or `None` if it has to be linked.
    fn fuse<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        program: LibraryId,
        batch: &[LibraryId],
    ) -> Result<Option<FusedProgram>, Failure<C::Trap>> {
        self.check_hooks(batch)?;
        let bindings = self.bind_batch(cx, batch, Strictness::Now)?;
        // Their functions get into the table when the program is linked, and warnings are given each time.
        if !self.lazy.is_empty() || !self.host_slots.is_empty() || !self.warned.is_empty() {
            return Ok(None);
        }
        let instantiation_order = self.instantiation_order(batch, &bindings);
        let constructor_order = self.dependencies_first(&[&[program], batch].concat());
        let sources: Vec<Option<Source>> =
            batch.iter().map(|id| self.libraries.get(id).and_then(|l| l.source.clone())).collect();
        let numbers: HashMap<LibraryId, usize> = batch.iter().enumerate().map(|(at, &id)| (id, at)).collect();
        let mut parts = Vec::with_capacity(batch.len());
        for (&id, source) in batch.iter().zip(&sources) {
            let part = source.as_ref().and_then(|source| self.part(id, source, &bindings, &numbers));
            let Some(part) = part else { return Ok(None) };
            parts.push(part);
        }
        let in_order = |order: &[LibraryId]| order.iter().filter_map(|id| numbers.get(id).copied()).collect();
        let plan = Plan {
            parts,
            program: numbers.get(&program).copied().unwrap_or(0),
            instantiation_order: in_order(&instantiation_order),
            constructor_order: in_order(&constructor_order),
            stack_top: self.config.stack_top,
            table_size: self.table_end(batch),
            keep_exports: false,
            separate_start: true,
        };
        // What cannot be fused can perhaps be linked, and if not, linking says why.
        let Ok(fused) = plan.fuse() else { return Ok(None) };
        if fused.imports.iter().any(|(module, _)| module == "env") {
            return Ok(None);
        }
        let path = |part: usize| batch.get(part).map_or("?", |&id| self.path(id)).to_owned();
        let regions = batch.iter().filter_map(|id| self.libraries.get(id)).flat_map(|l| l.regions.clone());
        Ok(Some(FusedProgram {
            module: fused.bytes,
            start_is_pure: fused.start_is_pure,
            regions: regions.collect(),
            functions: fused.functions.into_iter().map(|(first, part)| (first, path(part))).collect(),
        }))
    }

    /// A library as part of a fused module; `None` if it needs something that only linking gives.
    fn part<'a>(
        &self,
        id: LibraryId,
        source: &'a Source,
        bindings: &Bindings,
        numbers: &HashMap<LibraryId, usize>,
    ) -> Option<Part<'a>> {
        let library = self.libraries.get(&id)?;
        let bytes = (*source.bytes).as_ref();
        // Code moves: what debug information says of it would be wrong.
        if !library.dso.is_prelinked() && has_debug_info(bytes) {
            return None;
        }
        // A block that nobody but the linker would provide.
        if library.tls_size() > 0 && !library.dso.has_start {
            return None;
        }
        let imports = bindings.get(&id)?.iter().map(|binding| self.given(binding, numbers));
        let mut slots: Vec<(u32, u32)> = library.extra_slots.iter().map(|(&f, &slot)| (f, slot)).collect();
        slots.sort_unstable();
        Some(Part {
            bytes,
            imports: imports.collect::<Option<_>>()?,
            slots,
            tls_block: 0,
            initialize_tls: !library.dso.is_prelinked(),
        })
    }

    fn given(&self, binding: &Binding, numbers: &HashMap<LibraryId, usize>) -> Option<Given> {
        let dso = |id: &LibraryId| -> Option<&Dso> { Some(&self.libraries.get(id)?.dso) };
        let export = |id, at: &usize| Some(dso(id)?.exports.get(*at)?.name.clone());
        Some(match binding {
            Binding::Memory => Given::Memory,
            Binding::Table => Given::Table,
            Binding::StackPointer => Given::StackPointer,
            Binding::Constant(value) => Given::Constant(*value),
            Binding::Global(id, at) => Given::Global { part: *numbers.get(id)?, export: export(id, at)? },
            Binding::Tag(id, at) => Given::Tag { part: *numbers.get(id)?, export: export(id, at)? },
            Binding::Function(Function::Defined(id, at)) => match dso(id)?.exports.get(*at)?.kind {
                ExportKind::Function(ref function) => {
                    Given::Function { part: *numbers.get(id)?, index: function.index }
                }
                _ => return None,
            },
            Binding::Function(Function::Host(module, name)) => {
                Given::Host { module: module.clone(), name: name.clone() }
            }
            Binding::Function(Function::Null) => Given::Null,
            Binding::TlsAddress(id, offset) => {
                Given::TlsAddress { part: *numbers.get(id)?, offset: *offset, relative: false }
            }
            Binding::TlsDistance(Some((id, offset))) => {
                Given::TlsAddress { part: *numbers.get(id)?, offset: *offset, relative: true }
            }
            _ => return None,
        })
    }
}
