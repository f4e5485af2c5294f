//! From a batch of placed libraries to running ones: bind, compile, instantiate, relocate.
//!
//! The order is:
//!
//! 1. every import of every library of the batch is bound, on paper ([`crate::resolve`]);
//! 2. the table grows to what that needs;
//! 3. all modules are compiled, with their GOT as constants where that pays;
//! 4. they are instantiated, definitions before the modules that import them; where that is impossible (a circle), the
//!    import gets a stub ([`crate::stubs`]). After each one the table slots of its functions are filled;
//! 5. TLS blocks and the GOT entries that depend on them;
//! 6. `__wasm_apply_data_relocs` of every module, then `__wasm_init_tls`: pointers in data and in TLS images may
//!    mean any module, so all GOTs are complete before.
//!
//! Constructors are not called here: see [`crate::Loader`].

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use muslin_dylink::{Dso, ExportKind, FuncType, ImportKind, Rewrite};

use crate::engine::{Engine, Extern, Handles, InstantiateError, Source};
use crate::error::{Error, Failure};
use crate::host::{Host, Kind};
use crate::link_map::{Library, LibraryId, LinkMap, depth_first};
use crate::resolve::{Binding, Function, Strictness, signature, unresolved};
use crate::reuse::{Given, Life};
use crate::stubs::{BIND, StubImport, Stubs};

/// What modules that the linker writes itself are called.
pub const STUBS: &str = "(linker stubs)";

/// The bindings of a batch.
pub(crate) type Bindings = BTreeMap<LibraryId, Vec<Binding>>;

/// For each library of a batch, the providers of its function imports, by the import's position.
type Providers = HashMap<LibraryId, HashMap<usize, Provider>>;

/// Where a function import comes from when a module is about to be instantiated.
enum Provider {
    Export(LibraryId, usize),
    Host(String, String),
    Stub(String),
    /// Never called: the code was rewritten to call the module's own function.
    Own(Arc<FuncType>),
}

/// What the imports of a module come from.
struct Parts<'a, H: Handles> {
    bindings: &'a [Binding],
    providers: &'a HashMap<usize, Provider>,
    rewrite: &'a Rewrite,
    stubs: Option<&'a H::Instance>,
}

/// A GOT entry that is set when TLS blocks have their places.
struct TlsEntry<H: Handles> {
    global: H::Global,
    /// The variable: so many bytes into the block of a library; `None` is the null pointer.
    variable: Option<(LibraryId, u32)>,
    /// The entry is the distance from the block of this library, which its code adds, and not the address.
    from: Option<LibraryId>,
}

impl<H: Handles> LinkMap<H> {
    /// Links the libraries of a batch, which are placed and whose local scopes are set. On failure the caller releases
    /// them.
    pub fn link<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        batch: &[LibraryId],
        constant_globals: bool,
        strictness: Strictness,
    ) -> Result<(), Failure<C::Trap>> {
        self.check_hooks(batch)?;
        let bindings = self.bind_batch(cx, batch, strictness)?;
        let order = self.instantiation_order(batch, &bindings);
        let (providers, mut stubs) = self.provide(&order, &bindings)?;
        let resolvers = self.add_resolvers(&mut stubs);
        self.grow_table(cx, batch)?;

        let mut compiled = Vec::with_capacity(order.len());
        for &id in &order {
            let Some(library) = self.libraries.get(&id) else { continue };
            let Some(source) = library.source.clone() else { continue };
            let rewrite = rewrite_for(&library.dso, &bindings[&id], id, constant_globals);
            let module = self.compile(cx, id, &source, &rewrite)?;
            compiled.push((id, module, rewrite));
        }
        let stub_module = self.compile_stubs(cx, &stubs)?;
        let mut stub_instance = None;

        let mut tls_entries = Vec::new();
        for (id, module, rewrite) in compiled {
            // Not before libc.so, which defines the stack pointer and needs no stubs.
            if stub_instance.is_none() && providers[&id].values().any(|p| matches!(p, Provider::Stub(_))) {
                stub_instance = self.instantiate_stubs(cx, &stubs, stub_module.as_ref())?;
            }
            let former = self.take_idle(id, &rewrite);
            let parts = Parts {
                bindings: &bindings[&id],
                providers: &providers[&id],
                rewrite: &rewrite,
                stubs: stub_instance.as_ref(),
            };
            let entries = tls_entries.len();
            let (mut imports, mut given) = self.imports(cx, id, &parts, former.as_ref(), &mut tls_entries)?;
            let instance = match former {
                Some(former) if former.fits(&given) => self.revive(cx, id, former)?,
                former => {
                    if let Some(former) = former {
                        // Its imports are other ones now: globals of its own must not be given to another.
                        self.put_back(id, former);
                        tls_entries.truncate(entries);
                        (imports, given) = self.imports(cx, id, &parts, None, &mut tls_entries)?;
                    }
                    // What is there from the start stays.
                    let kept = (!constant_globals).then(|| imports.clone());
                    let instance = match cx.instantiate(&module, imports) {
                        Ok(instance) => instance,
                        Err(InstantiateError::Failed(error)) => {
                            return Err(about(self.path(id), &error).into());
                        }
                        Err(InstantiateError::Trap(trap)) => return Err(Failure::Trap(trap)),
                    };
                    self.number(id);
                    if let Some(imports) = kept {
                        self.remember(cx, id, &instance, rewrite.clone(), imports, given);
                    }
                    instance
                }
            };
            self.instantiated(cx, id, instance)?;
        }
        self.fill_slots(cx)?;
        if stub_instance.is_none() && !resolvers.is_empty() {
            stub_instance = self.instantiate_stubs(cx, &stubs, stub_module.as_ref())?;
        }
        self.arm(cx, stub_instance.as_ref(), resolvers)?;
        self.set_up_tls(cx, &order, tls_entries)?;
        self.call_hooks(cx, &order)
    }

    /// The functions that the linker calls must have the types that it calls them with.
    pub fn check_hooks(&self, batch: &[LibraryId]) -> Result<(), Error> {
        const HOOKS: [(&str, usize); 3] =
            [("__wasm_call_ctors", 0), ("__wasm_apply_data_relocs", 0), ("__wasm_init_tls", 1)];
        for library in batch.iter().filter_map(|id| self.libraries.get(id)) {
            for (name, parameters) in HOOKS {
                if library.dso.export(name).is_some() && !library.has_hook(name, parameters) {
                    return Err(about(&library.path, &format!("its export {name} has the wrong type")));
                }
            }
        }
        Ok(())
    }

    pub fn bind_batch<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        batch: &[LibraryId],
        strictness: Strictness,
    ) -> Result<Bindings, Error> {
        let mut bindings = Bindings::new();
        let mut complaints = Vec::new();
        for &id in batch {
            match self.bind(cx, id, strictness) {
                Ok(list) => {
                    bindings.insert(id, list);
                }
                Err(list) => complaints.extend(list),
            }
        }
        if complaints.is_empty() { Ok(bindings) } else { Err(unresolved(complaints)) }
    }

    /// Definitions before the modules that import them, as far as that is possible; prelinked libraries first.
    pub fn instantiation_order(&self, batch: &[LibraryId], bindings: &Bindings) -> Vec<LibraryId> {
        let prelinked = batch
            .iter()
            .copied()
            .filter(|id| self.libraries.get(id).is_some_and(|library| library.dso.is_prelinked()));
        let is_prelinked = |id: LibraryId| self.libraries.get(&id).is_some_and(|l| l.dso.is_prelinked());
        depth_first(prelinked.chain(batch.iter().copied()).collect(), |id| {
            let mut edges = BTreeSet::new();
            if is_prelinked(id) {
                // libc.so may call a malloc of the program's, which needs libc.so's stack pointer: a stub can stand for the one only.
                return Vec::new();
            }
            for binding in bindings.get(&id).into_iter().flatten() {
                if let Binding::Function(Function::Defined(definer, _))
                | Binding::Global(definer, _)
                | Binding::Tag(definer, _) = binding
                    && bindings.contains_key(definer)
                {
                    edges.insert(*definer);
                }
            }
            edges.into_iter().collect()
        })
    }

    /// Decides for every function import whether its definition will be there in time or a stub takes its place.
    fn provide(&mut self, order: &[LibraryId], bindings: &Bindings) -> Result<(Providers, Stubs), Error> {
        let mut stubs = Stubs::default();
        let mut providers = HashMap::new();
        let mut there: BTreeSet<LibraryId> = BTreeSet::new();
        for &id in order {
            let Some(library) = self.libraries.get(&id) else { continue };
            let dso = library.dso.clone();
            let mut of_module = HashMap::new();
            for (position, binding) in bindings[&id].iter().enumerate() {
                let import = &dso.imports[position];
                let failed = |this: &Self, error: String| about(this.path(id), &error);
                let (function, ty) = match (binding, &import.kind) {
                    (Binding::Function(function), ImportKind::Function(_, ty)) => (function, ty),
                    (Binding::Adapted(function, adapter), _) => {
                        let slot = match function {
                            Function::Defined(definer, export) => self.slot_of(*definer, *export),
                            Function::Host(module, name) => self.host_slot(module, name),
                            Function::Null | Function::Undefined => Ok(0),
                        };
                        let slot = slot.map_err(|error| failed(self, error))?;
                        of_module.insert(position, Provider::Stub(stubs.add_adapter(slot, adapter)));
                        continue;
                    }
                    _ => continue,
                };
                let provider = match function {
                    Function::Undefined => {
                        let slot = self.lazy_slot(id, &import.module, &import.name, ty);
                        Provider::Stub(stubs.add(slot.map_err(|error| failed(self, error))?, ty))
                    }
                    Function::Host(module, name) => Provider::Host(module.clone(), name.clone()),
                    Function::Null => Provider::Stub(stubs.add(0, ty)),
                    // The linker's own libraries leave room in every call for another function's number, so none is left alone.
                    Function::Defined(definer, _) if *definer == id && dso.is_prelinked() => {
                        Provider::Own(ty.clone())
                    }
                    Function::Defined(definer, export) => {
                        if there.contains(definer) || !bindings.contains_key(definer) {
                            Provider::Export(*definer, *export)
                        } else {
                            let slot =
                                self.slot_of(*definer, *export).map_err(|error| failed(self, error))?;
                            Provider::Stub(stubs.add(slot, ty))
                        }
                    }
                };
                of_module.insert(position, provider);
            }
            providers.insert(id, of_module);
            there.insert(id);
        }
        Ok((providers, stubs))
    }

    fn grow_table<C: Engine<Handles = H>>(&mut self, cx: &mut C, batch: &[LibraryId]) -> Result<(), Error> {
        let size = self.table_end(batch);
        if cx.table_size() < size {
            cx.table_grow_to(size).map_err(|error| {
                Error::new(format!("the function table cannot grow to {size} slots: {error}"))
            })?;
        }
        Ok(())
    }

    /// The slots that the table must have for this batch.
    pub fn table_end(&self, batch: &[LibraryId]) -> u32 {
        let libraries = batch.iter().filter_map(|id| self.libraries.get(id));
        let minima = libraries.map(|library| library.dso.table_limits().map_or(0, |limits| limits.minimum));
        minima.map(|minimum| u32::try_from(minimum).unwrap_or(u32::MAX)).fold(self.slots.end(), u32::max)
    }

    /// Compiles the module of a set of stubs; none if it is empty.
    pub fn compile_stubs<C: Engine<Handles = H>>(
        &self,
        cx: &mut C,
        stubs: &Stubs,
    ) -> Result<Option<H::Module>, Error> {
        if stubs.is_empty() {
            return Ok(None);
        }
        // They have no state, and a library that is opened again needs the same.
        if self.stubs.contains_key(stubs.list()) {
            return Ok(None);
        }
        let bytes = stubs.module().map_err(|error| about(STUBS, &error))?;
        let source = Source { name: STUBS.to_owned(), bytes: Arc::new(bytes), identity: None };
        cx.compile(&source, &Rewrite::default()).map(Some).map_err(|error| about(STUBS, &error))
    }

    /// Instantiates what [`compile_stubs`](Self::compile_stubs) made of them.
    pub fn instantiate_stubs<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        stubs: &Stubs,
        module: Option<&H::Module>,
    ) -> Result<Option<H::Instance>, Failure<C::Trap>> {
        if let Some(instance) = self.stubs.get(stubs.list()) {
            return Ok(Some(instance.clone()));
        }
        let Some(module) = module else { return Ok(None) };
        let mut imports = Vec::new();
        for import in stubs.imports() {
            imports.push(match import {
                StubImport::Table => Extern::Table,
                StubImport::Memory => Extern::Memory,
                StubImport::StackPointer => {
                    Extern::Global(self.stack_pointer(cx).map_err(|error| about(STUBS, &error))?)
                }
                StubImport::Bind => match self.host_function(cx, "env", BIND) {
                    Some(host) => Extern::Func(host.func.clone()),
                    None => return Err(about(STUBS, &format!("the host has no function {BIND}")).into()),
                },
            });
        }
        match cx.instantiate(module, imports) {
            Ok(instance) => {
                self.stubs.insert(stubs.list().to_vec(), instance.clone());
                Ok(Some(instance))
            }
            Err(InstantiateError::Failed(error)) => Err(about(STUBS, &error).into()),
            Err(InstantiateError::Trap(trap)) => Err(Failure::Trap(trap)),
        }
    }

    /// Puts resolvers into their slots.
    fn arm<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        stubs: Option<&H::Instance>,
        resolvers: Vec<(u32, String)>,
    ) -> Result<(), Error> {
        for (slot, name) in resolvers {
            let func = stubs.and_then(|instance| cx.export_func(instance, &name));
            cx.table_set(slot, func.as_ref())
                .map_err(|error| about(STUBS, &format!("table slot {slot} cannot be set: {error}")))?;
        }
        Ok(())
    }

    /// What to instantiate `id` with, and how to know it again. The globals that the linker makes are those of `former`, set to
    /// what they must be now, if an instance is to be used again.
    fn imports<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        parts: &Parts<'_, H>,
        former: Option<&Life<H>>,
        tls_entries: &mut Vec<TlsEntry<H>>,
    ) -> Result<(Vec<Extern<H>>, Vec<Given>), Error> {
        let &Parts { bindings, providers, rewrite, stubs } = parts;
        let Some(library) = self.libraries.get(&id) else { return Ok(Default::default()) };
        let dso = library.dso.clone();
        let path = library.path.clone();
        let failed = |error: String| about(&path, &error);
        let lost = |name: &str| about(&path, &format!("{name}: its definition is not there yet or has gone"));
        let mut imports = Vec::with_capacity(bindings.len());
        let mut given = Vec::with_capacity(bindings.len());
        for (position, (import, binding)) in dso.imports.iter().zip(bindings).enumerate() {
            let mutable = match import.kind {
                ImportKind::Global(index, _) if rewrite.is_constant(index) => continue,
                ImportKind::Global(_, ty) => ty.mutable,
                _ => false,
            };
            let known = former.and_then(|former| former.imports().get(imports.len()));
            let (import, how) = match binding {
                Binding::Memory => (Extern::Memory, Given::Only),
                Binding::Table => (Extern::Table, Given::Only),
                Binding::StackPointer => {
                    (Extern::Global(self.stack_pointer(cx).map_err(failed)?), Given::Only)
                }
                Binding::Constant(value) => {
                    let global = own_global(cx, *value, mutable, known).map_err(failed)?;
                    let how = if mutable { Given::Settable } else { Given::Constant(cx.global_get(&global)) };
                    (Extern::Global(global), how)
                }
                Binding::TlsAddress(definer, offset) => {
                    // Set when the block is there; only a mutable global can be.
                    let global = own_global(cx, 0, mutable, known).map_err(failed)?;
                    let variable = Some((*definer, *offset));
                    tls_entries.push(TlsEntry { global: global.clone(), variable, from: None });
                    (Extern::Global(global), if mutable { Given::Settable } else { Given::Unknown })
                }
                Binding::TlsDistance(variable) => {
                    let global = own_global(cx, 0, mutable, known).map_err(failed)?;
                    tls_entries.push(TlsEntry {
                        global: global.clone(),
                        variable: *variable,
                        from: Some(id),
                    });
                    (Extern::Global(global), if mutable { Given::Settable } else { Given::Unknown })
                }
                Binding::Global(definer, export) => {
                    let (instance, name) =
                        self.instance_export(*definer, *export).ok_or_else(|| lost(&import.name))?;
                    let global = cx.export_global(&instance, &name).ok_or_else(|| lost(&import.name))?;
                    (Extern::Global(global), self.given_export(*definer, *export))
                }
                Binding::Tag(definer, export) => {
                    let (instance, name) =
                        self.instance_export(*definer, *export).ok_or_else(|| lost(&import.name))?;
                    let tag = cx.export_tag(&instance, &name).ok_or_else(|| lost(&import.name))?;
                    (Extern::Tag(tag), self.given_export(*definer, *export))
                }
                Binding::SharedTag(ty) => {
                    let tag = self.shared_tag(cx, &import.name, ty).map_err(failed)?;
                    (Extern::Tag(tag), Given::Tag(import.name.clone()))
                }
                Binding::Function(_) | Binding::Adapted(..) => {
                    let func = match providers.get(&position) {
                        Some(Provider::Export(definer, export)) => self
                            .instance_export(*definer, *export)
                            .and_then(|(instance, name)| cx.export_func(&instance, &name)),
                        Some(Provider::Host(module, name)) => {
                            self.host_function(cx, module, name).map(|host| host.func.clone())
                        }
                        Some(Provider::Stub(name)) => {
                            stubs.and_then(|instance| cx.export_func(instance, name))
                        }
                        Some(Provider::Own(ty)) => Some(cx.uncalled(ty).map_err(failed)?),
                        None => None,
                    };
                    let func = func.ok_or_else(|| lost(&import.name))?;
                    let how = cx.func_identity(&func).map_or(Given::Unknown, Given::Function);
                    (Extern::Func(func), how)
                }
            };
            imports.push(import);
            given.push(how);
        }
        Ok((imports, given))
    }

    fn given_export(&self, id: LibraryId, export: usize) -> Given {
        self.libraries
            .get(&id)
            .map_or(Given::Unknown, |library| Given::Export(library.instance_number, export))
    }

    pub fn instance_export(&self, id: LibraryId, export: usize) -> Option<(H::Instance, Cow<'_, str>)> {
        let library = self.libraries.get(&id)?;
        let name = library.exported_as(&library.dso.exports.get(export)?.name);
        Some((library.instance.clone()?, name))
    }

    /// The process's stack pointer: libc.so's, or, in a process without, one of the linker's making.
    fn stack_pointer<C: Engine<Handles = H>>(&mut self, cx: &mut C) -> Result<H::Global, String> {
        if let Some(global) = &self.stack_pointer {
            return Ok(global.clone());
        }
        let global = cx.new_global(self.config.stack_top, true)?;
        self.stack_pointer = Some(global.clone());
        Ok(global)
    }

    fn shared_tag<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        name: &str,
        ty: &FuncType,
    ) -> Result<H::Tag, String> {
        if let Some((known, tag)) = self.tags.get(name) {
            if known != ty {
                let (wanted, known) = (signature(ty), signature(known));
                return Err(format!("{name}: it uses a tag {wanted}, other libraries use {known}"));
            }
            return Ok(tag.clone());
        }
        let tag = cx.new_tag(ty)?;
        self.tags.insert(name.to_owned(), (ty.clone(), tag.clone()));
        Ok(tag)
    }

    fn instantiated<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        instance: H::Instance,
    ) -> Result<(), Error> {
        let Some(library) = self.libraries.get_mut(&id) else { return Ok(()) };
        if !self.config.fix_signatures {
            // Adapters look at the code of what they call, also later.
            library.source = None;
        }
        library.instance = Some(instance.clone());
        let defines_stack = matches!(
            library.dso.export("__stack_pointer").map(|export| &export.kind),
            Some(ExportKind::Global(ty)) if ty.mutable
        );
        if defines_stack
            && self.stack_pointer.is_none()
            && let Some(global) = cx.export_global(&instance, "__stack_pointer")
        {
            cx.global_set(&global, self.config.stack_top)
                .map_err(|error| about(self.path(id), &format!("cannot set __stack_pointer: {error}")))?;
            self.stack_pointer = Some(global);
        }
        self.fill_slots_of(cx, id)
    }

    /// Puts functions into the slots that were handed out for them, as far as their modules are instantiated.
    pub fn fill_slots<C: Engine<Handles = H>>(&mut self, cx: &mut C) -> Result<(), Error> {
        let size = cx.table_size();
        for (slot, func) in std::mem::take(&mut self.unfilled_host) {
            if slot >= size {
                // Left over from an attempt that failed before the table grew.
                self.unfilled_host.push((slot, func));
                continue;
            }
            cx.table_set(slot, Some(&func))
                .map_err(|error| Error::new(format!("table slot {slot} cannot be set: {error}")))?;
        }
        for id in self.unfilled.keys().copied().collect::<Vec<_>>() {
            self.fill_slots_of(cx, id)?;
        }
        Ok(())
    }

    /// The same for one library.
    fn fill_slots_of<C: Engine<Handles = H>>(&mut self, cx: &mut C, id: LibraryId) -> Result<(), Error> {
        if self.libraries.get(&id).is_none_or(|library| library.instance.is_none()) {
            return Ok(());
        }
        for (position, slot) in self.unfilled.remove(&id).unwrap_or_default() {
            let Some((instance, name)) = self.instance_export(id, position) else { continue };
            let func = cx.export_func(&instance, &name);
            cx.table_set(slot, func.as_ref()).map_err(|error| {
                about(self.path(id), &format!("{name} cannot be put into table slot {slot}: {error}"))
            })?;
        }
        Ok(())
    }

    /// Finds or makes the main thread's TLS block of every module, and sets the GOT entries that point into one.
    fn set_up_tls<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        order: &[LibraryId],
        entries: Vec<TlsEntry<H>>,
    ) -> Result<(), Error> {
        for &id in order {
            let Some(library) = self.libraries.get_mut(&id) else { continue };
            let Some(instance) = library.instance.clone() else { continue };
            if let Some(global) = cx.export_global(&instance, "__tls_base") {
                // The start function used the block that the linker reserved in the module's data.
                library.tls_base = cx.global_get(&global);
            }
            let size = library.tls_size();
            if library.tls_base != 0 || size == 0 {
                continue;
            }
            let align = library.dso.constant("__tls_align").unwrap_or(1);
            let path = library.path.clone();
            if !align.is_power_of_two()
                || align > 1 << muslin_dylink::limits::MAX_MEMORY_ALIGN_LOG2
                || size > muslin_dylink::limits::MAX_MEMORY_SIZE
            {
                return Err(about(&path, &format!("impossible TLS block: {size} bytes, alignment {align}")));
            }
            let size = size.next_multiple_of(4096);
            let base = self
                .map(cx, id, Kind::ThreadLocal, size, align.max(4096), 0)
                .map_err(|error| about(&path, &format!("no room for {size} bytes of TLS: {error}")))?;
            if let Some(library) = self.libraries.get_mut(&id) {
                library.tls_base = base;
            }
        }
        let base = |id: LibraryId| self.libraries.get(&id).map_or(0, |library| library.tls_base);
        for TlsEntry { global, variable, from } in entries {
            let address = variable.map_or(0, |(definer, offset)| base(definer).wrapping_add(offset));
            cx.global_set(&global, address.wrapping_sub(from.map_or(0, base))).map_err(|error| {
                let library = variable.map(|(definer, _)| definer).or(from);
                about(
                    library.map_or("?", |id| self.path(id)),
                    &format!("cannot set the address of a thread-local variable: {error}"),
                )
            })?;
        }
        Ok(())
    }

    fn call_hooks<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        order: &[LibraryId],
    ) -> Result<(), Failure<C::Trap>> {
        for library in order.iter().filter_map(|id| self.libraries.get(id)) {
            call_hook(cx, library, "__wasm_apply_data_relocs", &[])?;
        }
        for library in order.iter().filter_map(|id| self.libraries.get(id)) {
            // A prelinked module's start function has done it, and it has no relocations.
            if library.tls_base != 0 && !library.dso.is_prelinked() {
                call_hook(cx, library, "__wasm_init_tls", &[library.tls_base])?;
            }
        }
        Ok(())
    }
}

/// A global of the linker's making: the one that an instance had before, if there is one, or a new one.
fn own_global<C: Engine>(
    cx: &mut C,
    value: u32,
    mutable: bool,
    known: Option<&Extern<C::Handles>>,
) -> Result<<C::Handles as Handles>::Global, String> {
    match known {
        Some(Extern::Global(global)) => {
            if mutable {
                cx.global_set(global, value)?;
            } else if cx.global_get(global) != value {
                return cx.new_global(value, mutable);
            }
            Ok(global.clone())
        }
        _ => cx.new_global(value, mutable),
    }
}

fn call_hook<C: Engine>(
    cx: &mut C,
    library: &Library<C::Handles>,
    name: &str,
    arguments: &[u32],
) -> Result<(), Failure<C::Trap>> {
    if let Some(instance) = &library.instance
        && library.has_hook(name, arguments.len())
        && let Some(func) = cx.export_func(instance, &library.exported_as(name))
    {
        cx.call(&func, arguments).map_err(Failure::Trap)?;
    }
    Ok(())
}

/// Which imports become part of the module: its own functions, and, if asked for, all the trailing globals that are constants.
fn rewrite_for(dso: &Dso, bindings: &[Binding], id: LibraryId, constant_globals: bool) -> Rewrite {
    let mut rewrite = Rewrite::default();
    for (import, binding) in dso.imports.iter().zip(bindings) {
        match (&import.kind, binding) {
            (ImportKind::Function(own, _), Binding::Function(Function::Defined(definer, export)))
                if *definer == id =>
            {
                if let Some(ExportKind::Function(function)) = dso.exports.get(*export).map(|e| &e.kind) {
                    rewrite.own_functions.push((*own, function.index));
                }
            }
            (ImportKind::Global(index, _), Binding::Constant(value)) if constant_globals => {
                rewrite.constants.push((*index, *value));
            }
            // What comes before a global that must stay an import cannot go without renumbering that one.
            (ImportKind::Global(..), _) => rewrite.constants.clear(),
            _ => {}
        }
    }
    rewrite
}

pub(crate) fn about(path: &str, error: &str) -> Error {
    Error::new(format!("Error relocating {path}: {error}"))
}
