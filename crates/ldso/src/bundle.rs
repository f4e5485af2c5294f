//! Bundles: a program and its libraries in one file.
//!
//! A program that never calls the loader becomes a plain module that anybody can run who has the system calls. One that may call it keeps
//! its link map: the parts' descriptions are in the file, and are put into the map as libraries that happen to have one instance
//! together. What is opened later is linked against them as always.
//!
//! Nothing is looked for when a bundle starts: what it needs is in it, under the names that it had when it was made.

use std::sync::Arc;

use muslin_dylink::fuse::bundle::{Bundle, BundledPart, shell};
use muslin_dylink::fuse::{PAGES, Plan};
use muslin_dylink::{Dso, ExportKind, ImportKind, Rewrite};

use crate::engine::{Engine, Extern, Handles, InstantiateError, Source};
use crate::error::{Error, Failure};
use crate::host::{Host, LibraryFile, Namespace};
use crate::link::about;
use crate::link_map::{LibraryId, LinkMap};
use crate::loader::Loader;
use crate::scope::Scope;

impl<H: Handles> Loader<H> {
    /// Makes a bundle of the program at `path` (a path of the host) and all that it needs. Nothing of it runs.
    /// The loader is of no use afterwards.
    pub fn bundle_program<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: &str,
    ) -> Result<Vec<u8>, Error> {
        self.lock()?.bundle(cx, path)
    }

    /// Loads a program that was bundled with its libraries, up to but not including constructors. `file` is the bundle's.
    /// Returns `_start`. Called once, first.
    pub fn load_bundle<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        file: LibraryFile,
    ) -> Result<H::Func, Failure<C::Trap>> {
        let mut map = self.lock()?;
        let first = map.next_id;
        let result = map.load_bundle(cx, file);
        if result.is_err() {
            map.roll_back(cx, first);
        }
        result
    }
}

impl<H: Handles> LinkMap<H> {
    fn bundle<C: Engine<Handles = H> + Host>(&mut self, cx: &mut C, path: &str) -> Result<Vec<u8>, Error> {
        let (program, batch) = self.place_program(cx, path)?;
        let bound = self.bound_program(cx, program, &batch)?;
        let regions = self.regions_of(&batch);
        // A host that maps memory from 0 on, as most do, must have what lies highest.
        let end = regions.iter().map(|&(address, size)| u64::from(address) + u64::from(size)).max();
        let plan = Plan { memory_pages: end.unwrap_or(0).div_ceil(1 << 16), ..self.plan(&bound)? };
        let failed = |error: muslin_dylink::fuse::FuseError| about(path, &error.to_string());
        let fused = plan.fuse().map_err(failed)?;
        let mut bundle = Bundle {
            regions,
            table_size: plan.table_size,
            functions: self.origins(&fused, &batch),
            program: plan.program as u32,
            parts: Vec::new(),
        };
        if fused.imports.iter().all(|(module, _)| module != "env") {
            return Ok(bundle.write(&fused.bytes));
        }
        let fused = Plan { keep_exports: true, memory_pages: PAGES, ..plan }.fuse().map_err(failed)?;
        bundle.functions = self.origins(&fused, &batch);
        bundle.parts = batch.iter().map(|&id| self.bundled(id, &batch)).collect::<Result<_, _>>()?;
        Ok(bundle.write(&fused.bytes))
    }

    /// A library as the bundle describes it.
    fn bundled(&self, id: LibraryId, batch: &[LibraryId]) -> Result<BundledPart, Error> {
        let lost = || about(self.path(id), "its file is not there any more");
        let library = self.libraries.get(&id).ok_or_else(lost)?;
        let source = library.source.as_ref().ok_or_else(lost)?;
        let shell = shell((*source.bytes).as_ref());
        let number = |id: &LibraryId| batch.iter().position(|other| other == id).map(|at| at as u32);
        let mut slots: Vec<_> =
            library.extra_slots.iter().map(|(&function, &slot)| (function, slot)).collect();
        slots.sort_unstable();
        Ok(BundledPart {
            path: library.path.clone(),
            names: library.names.clone(),
            shell: shell.map_err(|error| about(&library.path, &error.to_string()))?,
            memory_base: library.memory_base,
            table_base: library.table_base,
            table_size: library.table_size,
            slots,
            needed: library.needed.iter().filter_map(number).collect(),
        })
    }

    fn load_bundle<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        file: LibraryFile,
    ) -> Result<H::Func, Failure<C::Trap>> {
        let path = file.path.clone();
        let failed = |error: &str| about(&path, error);
        let bytes = file.bytes.clone();
        let bundle = Bundle::read((*bytes).as_ref()).map_err(|error| failed(&error.to_string()))?;
        let bundle = bundle.ok_or_else(|| failed("it is not a bundle"))?;
        let batch = self.add_parts(&path, &bundle)?;
        self.place_parts(cx, &path, &bundle, &batch)?;
        let dso = Dso::parse((*file.bytes).as_ref()).map_err(|error| failed(&error.to_string()))?;
        let instance = self.instantiate_bundle(cx, file, &dso, &bundle)?;
        self.adopt(cx, &batch, &dso, &instance).map_err(|error| failed(&error))?;
        cx.export_func(&instance, "_start").ok_or_else(|| failed("no function _start").into())
    }

    /// Puts the parts into the link map.
    fn add_parts(&mut self, path: &str, bundle: &Bundle) -> Result<Vec<LibraryId>, Error> {
        let damaged = || about(path, "its description of its parts is damaged");
        let mut batch = Vec::with_capacity(bundle.parts.len());
        for part in &bundle.parts {
            let bytes: crate::host::Bytes = Arc::new(part.shell.clone());
            // What comes from a file has an identity; these have their paths.
            let file = LibraryFile { bytes, identity: None, path: part.path.clone() };
            let id = self.add("./", file, Namespace::Host, None)?;
            for name in &part.names {
                self.add_name(id, name);
            }
            batch.push(id);
        }
        for (at, (&id, part)) in batch.iter().zip(&bundle.parts).enumerate() {
            let needed = part.needed.iter().map(|&needed| batch.get(needed as usize).copied());
            let needed = needed.collect::<Option<_>>().ok_or_else(damaged)?;
            let Some(library) = self.libraries.get_mut(&id) else { continue };
            library.needed = needed;
            library.part = Some(at);
            library.source = None;
            library.permanent = true;
            library.global = true;
            library.memory_base = part.memory_base;
        }
        self.program = Some(batch.get(bundle.program as usize).copied().ok_or_else(damaged)?);
        self.global_scope = Scope::new(&self.libraries, batch.clone());
        self.placed(&batch);
        Ok(batch)
    }

    /// Takes the memory and the table slots that the parts have.
    fn place_parts<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        path: &str,
        bundle: &Bundle,
        batch: &[LibraryId],
    ) -> Result<(), Error> {
        let taken = |slot: u32| about(path, &format!("two of its parts use table slot {slot}"));
        if bundle.table_size > muslin_dylink::limits::MAX_TABLE_SIZE {
            return Err(about(path, &format!("it wants {} table slots", bundle.table_size)));
        }
        // What is given back later is gone through slot by slot: it must be there.
        let within = |first: u32, count| first.checked_add(count).is_some_and(|end| end <= bundle.table_size);
        for part in &bundle.parts {
            let own = part.table_size == 0 || within(part.table_base, part.table_size);
            if !own || part.slots.iter().any(|&(_, slot)| !within(slot, 1)) {
                return Err(about(path, &format!("{} has slots beyond the table", part.path)));
            }
        }
        for &(address, size) in &bundle.regions {
            let owner = bundle.parts.iter().zip(batch).find(|(part, _)| part.memory_base == address);
            let owner = owner.or(bundle.parts.iter().zip(batch).next()).map(|(_, &id)| id);
            // Nothing at all cannot be mapped, and overlaps nothing: a second such region would not be noticed.
            if let Some(owner) = owner
                && size > 0
            {
                self.map_fixed(cx, owner, address, size)?;
            }
        }
        for (part, &id) in bundle.parts.iter().zip(batch) {
            if part.table_size > 0 && !self.slots.take_at(part.table_base, part.table_size) {
                return Err(taken(part.table_base));
            }
            let Some(library) = self.libraries.get_mut(&id) else { continue };
            library.table_base = part.table_base;
            library.table_size = part.table_size;
            for &(function, slot) in &part.slots {
                if !self.slots.take_at(slot, 1) {
                    return Err(taken(slot));
                }
                library.extra_slots.insert(function, slot);
            }
        }
        if cx.table_size() < bundle.table_size {
            cx.table_grow_to(bundle.table_size)
                .map_err(|error| about(path, &format!("the function table cannot grow: {error}")))?;
        }
        Ok(())
    }

    fn instantiate_bundle<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        file: LibraryFile,
        dso: &Dso,
        bundle: &Bundle,
    ) -> Result<H::Instance, Failure<C::Trap>> {
        let path = file.path.clone();
        let failed = |error: &str| about(&path, error);
        let source = Source { name: file.path, bytes: file.bytes, identity: file.identity };
        let module = cx.compile(&source, &Rewrite::default()).map_err(|error| failed(&error))?;
        cx.name_functions(&module, &bundle.functions);
        let mut imports = Vec::with_capacity(dso.imports.len());
        for import in &dso.imports {
            imports.push(match &import.kind {
                ImportKind::Memory(_) => Extern::Memory,
                ImportKind::Table(_) => Extern::Table,
                ImportKind::Function(_, wanted) => {
                    match self.host_function(cx, &import.module, &import.name) {
                        Some(host) if *host.ty == **wanted => Extern::Func(host.func.clone()),
                        _ => {
                            let what = format!("{}.{}", import.module, import.name);
                            return Err(failed(&format!("{what}: the host has no such function")).into());
                        }
                    }
                }
                _ => return Err(failed(&format!("it imports {}", import.name)).into()),
            });
        }
        match cx.instantiate(&module, imports) {
            Ok(instance) => Ok(instance),
            Err(InstantiateError::Failed(error)) => Err(failed(&error).into()),
            Err(InstantiateError::Trap(trap)) => Err(Failure::Trap(trap)),
        }
    }

    /// Makes the instance that of every part.
    fn adopt<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        batch: &[LibraryId],
        dso: &Dso,
        instance: &H::Instance,
    ) -> Result<(), String> {
        if let Some(global) = cx.export_global(instance, "__stack_pointer") {
            cx.global_set(&global, self.config.stack_top)?;
            self.stack_pointer = Some(global);
        }
        for name in crate::resolve::SHARED_TAGS {
            if let Some(ExportKind::Tag(ty)) = dso.export(name).map(|export| &export.kind)
                && let Some(tag) = cx.export_tag(instance, name)
            {
                self.tags.insert(name.to_owned(), (ty.clone(), tag));
            }
        }
        for id in batch {
            let number = self.kept.new_instance();
            let Some(library) = self.libraries.get_mut(id) else { continue };
            library.instance = Some(instance.clone());
            library.instance_number = number;
            if let Some(global) = cx.export_global(instance, &library.exported_as("__tls_base")) {
                library.tls_base = cx.global_get(&global);
            }
        }
        Ok(())
    }
}
