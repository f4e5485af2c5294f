//! A program and its libraries as one module, when no loader will be needed any more.
//!
//! Bindings are decided on paper ([`crate::resolve`]), and so are places. That is all that
//! [`muslin_dylink::fuse`] needs. What comes out is run like a static program: it has the addresses, table slots and order of
//! initialization that linking would have given.
//!
//! A program that can call dlopen, dlsym or dladdr is linked instead: these need the link map.

use std::collections::HashMap;

use muslin_dylink::fuse::{Fused, Given, PAGES, Part, Plan, has_debug_info};
use muslin_dylink::{Dso, ExportKind};

use crate::engine::{Engine, Handles, Source};
use crate::error::{Error, Failure};
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

/// A program and its libraries, bound and not linked.
pub(crate) struct Bound {
    program: LibraryId,
    pub batch: Vec<LibraryId>,
    bindings: Bindings,
    /// The bytes of each, and whether it is prelinked.
    parts: Vec<Option<(Source, bool)>>,
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
    ) -> Result<Option<FusedProgram>, Error> {
        let bound = self.bound_program(cx, program, batch)?;
        // Their functions get into the table when the program is linked, and warnings are given each time.
        if !self.lazy.is_empty() || !self.host_slots.is_empty() || !self.warned.is_empty() {
            return Ok(None);
        }
        // Code moves: what debug information says of it would be wrong.
        if bound
            .parts
            .iter()
            .flatten()
            .any(|(source, prelinked)| !prelinked && has_debug_info((*source.bytes).as_ref()))
        {
            return Ok(None);
        }
        // What cannot be fused can perhaps be linked, and if not, linking says why.
        let plan = self.plan(&bound).map(|plan| Plan { separate_start: true, ..plan });
        let Some(fused) = plan.ok().and_then(|plan| plan.fuse().ok()) else { return Ok(None) };
        if fused.imports.iter().any(|(module, _)| module == "env") {
            return Ok(None);
        }
        Ok(Some(FusedProgram {
            functions: self.origins(&fused, batch),
            module: fused.bytes,
            start_is_pure: fused.start_is_pure,
            regions: self.regions_of(batch),
        }))
    }

    /// Binds a program that is placed.
    pub fn bound_program<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        program: LibraryId,
        batch: &[LibraryId],
    ) -> Result<Bound, Error> {
        self.check_hooks(batch)?;
        let bindings = self.bind_batch(cx, batch, Strictness::Now)?;
        let part = |id| {
            let library = self.libraries.get(id)?;
            Some((library.source.clone()?, library.dso.is_prelinked()))
        };
        let parts = batch.iter().map(part).collect();
        Ok(Bound { program, batch: batch.to_vec(), bindings, parts })
    }

    /// How to fuse what is bound. The error says what is in the way.
    pub fn plan<'a>(&self, bound: &'a Bound) -> Result<Plan<'a>, Error> {
        let Bound { program, batch, bindings, .. } = bound;
        let instantiation_order = self.instantiation_order(batch, bindings);
        let constructor_order = self.dependencies_first(&[&[*program], &batch[..]].concat());
        let numbers: HashMap<LibraryId, usize> = batch.iter().enumerate().map(|(at, &id)| (id, at)).collect();
        let mut parts = Vec::with_capacity(batch.len());
        for (&id, part) in batch.iter().zip(&bound.parts) {
            let part = part.as_ref().and_then(|(source, _)| self.part(id, source, bindings, &numbers));
            parts.push(part.ok_or_else(|| {
                Error::new(format!("{}: cannot be part of one module with others", self.path(id)))
            })?);
        }
        let in_order = |order: &[LibraryId]| order.iter().filter_map(|id| numbers.get(id).copied()).collect();
        Ok(Plan {
            parts,
            program: numbers.get(program).copied().unwrap_or(0),
            instantiation_order: in_order(&instantiation_order),
            constructor_order: in_order(&constructor_order),
            stack_top: self.config.stack_top,
            table_size: self.table_end(batch),
            memory_pages: PAGES,
            keep_exports: false,
            separate_start: false,
        })
    }

    /// Where the functions of a fused module came from.
    pub fn origins(&self, fused: &Fused, batch: &[LibraryId]) -> Vec<(u32, String)> {
        let path = |part: usize| batch.get(part).map_or("?", |&id| self.path(id)).to_owned();
        fused.functions.iter().map(|&(first, part)| (first, path(part))).collect()
    }

    /// The memory of a batch.
    pub fn regions_of(&self, batch: &[LibraryId]) -> Vec<(u32, u32)> {
        batch.iter().filter_map(|id| self.libraries.get(id)).flat_map(|l| l.regions.clone()).collect()
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
        // A block that nobody but the linker would provide.
        if library.tls_size() > 0 && !library.dso.has_start {
            return None;
        }
        let imports = library.dso.imports.iter().zip(bindings.get(&id)?);
        let imports = imports.map(|(import, binding)| self.given(&import.name, binding, numbers));
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

    fn given(&self, name: &str, binding: &Binding, numbers: &HashMap<LibraryId, usize>) -> Option<Given> {
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
            Binding::SharedTag(_) => Given::SharedTag(name.to_owned()),
            Binding::TlsDistance(None) => Given::NoTlsAddress,
            Binding::Function(Function::Undefined) | Binding::Adapted(..) => return None,
        })
    }
}
