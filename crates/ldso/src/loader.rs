//! The linker's operations, as the host calls them. [`crate::guest`] has the same as the guest calls them.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, TryLockError};

use muslin_dylink::ExportKind;

use crate::config::{Config, Preload};
use crate::engine::{Engine, Handles};
use crate::error::{Error, Failure};
use crate::find::Request;
use crate::host::{Host, Namespace};
use crate::link_map::{Init, LibraryId, LinkMap};
use crate::resolve::Strictness;
use crate::scope::Scope;

/// `RTLD_NOW`: every function must be defined. Without it (RTLD_LAZY), those that are called must be.
pub const RTLD_NOW: u32 = 2;
/// `RTLD_NOLOAD`: only find what is loaded.
pub const RTLD_NOLOAD: u32 = 4;
/// `RTLD_DEEPBIND`: the library's own scope comes before the global one for what it imports.
pub const RTLD_DEEPBIND: u32 = 8;
/// `RTLD_GLOBAL`: add the library and all that it needs to the global scope.
pub const RTLD_GLOBAL: u32 = 0x100;
/// `RTLD_NODELETE`: never unload it.
pub const RTLD_NODELETE: u32 = 0x1000;
/// The pseudo-handle `RTLD_DEFAULT`.
pub const RTLD_DEFAULT: u32 = 0;
/// The pseudo-handle `RTLD_NEXT`.
pub const RTLD_NEXT: u32 = u32::MAX;

/// The dynamic linker of one process.
pub struct Loader<H: Handles> {
    map: Mutex<LinkMap<H>>,
}

/// A definition, if there is one, and the libraries that were searched if there is none.
type Found = (Option<(LibraryId, usize)>, Vec<LibraryId>);

/// A library, for whoever wants to show what is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryInfo {
    /// The path that it was found under.
    pub path: String,
    /// Its name, if it has one.
    pub soname: Option<String>,
    /// Where its data begins.
    pub memory_base: u32,
    /// Its first table slot.
    pub table_base: u32,
    /// The number of table slots of its element segments.
    pub table_size: u32,
}

impl<H: Handles> Loader<H> {
    /// A linker that has loaded nothing.
    pub fn new(config: Config) -> Loader<H> {
        Loader { map: Mutex::new(LinkMap::new(config)) }
    }

    /// The link map, for one step of an operation. Never held while guest code runs that may call the linker.
    pub(crate) fn lock(&self) -> Result<MutexGuard<'_, LinkMap<H>>, Error> {
        match self.map.try_lock() {
            Ok(map) => Ok(map),
            Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => Err(Error::new(
                "the dynamic linker is busy: it was called by a start function or relocation function of a library that it is loading",
            )),
        }
    }

    /// Loads the program at `path` (a path of the host) and all that it needs, up to but not including constructors.
    /// Returns its `_start`, which takes and returns nothing. Called once, first.
    pub fn load_program<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: &str,
    ) -> Result<H::Func, Failure<C::Trap>> {
        let mut map = self.lock()?;
        let first = map.next_id;
        let result = map.load_program(cx, path);
        if result.is_err() {
            map.roll_back(cx, first);
        }
        result
    }

    /// Runs the constructors that have not run yet of all libraries loaded at start, dependencies first, the program's
    /// last: `__dl_init`.
    pub fn initialize<C: Engine<Handles = H> + Host>(&self, cx: &mut C) -> Result<(), Failure<C::Trap>> {
        let order = {
            let map = self.lock()?;
            let mut roots: Vec<_> = map.program.into_iter().collect();
            roots.extend_from_slice(map.global_scope.order());
            map.dependencies_first(&roots)
        };
        self.construct(cx, &order)
    }

    /// dlopen. `path` is the guest's; `None` is the program. Returns a handle that is not 0, the same for the same library. `mode`
    /// is a C program's: without RTLD_NOW, functions may be undefined until they are called.
    ///
    /// Constructors of the libraries that were loaded have run when it returns.
    pub fn open<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: Option<&str>,
        mode: u32,
    ) -> Result<u32, Failure<C::Trap>> {
        self.open_for(cx, path, mode, 0)
    }

    /// The same, asked by the library whose `__dso_handle` is `caller`: its runtime path is searched for a name without a slash.
    /// Any other number stands for the program.
    pub fn open_for<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        path: Option<&str>,
        mode: u32,
        caller: u32,
    ) -> Result<u32, Failure<C::Trap>> {
        self.open_with(cx, mode, |map| {
            path.map(|path| Request::opened(path, map.with_handle(caller).or(map.program)))
        })
    }

    /// The same for the embedder: `path` is `namespace`'s.
    pub fn open_from<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        namespace: Namespace,
        path: &str,
        mode: u32,
    ) -> Result<u32, Failure<C::Trap>> {
        self.open_with(cx, mode, |map| Some(Request { namespace, ..Request::opened(path, map.program) }))
    }

    /// dlopen of what is asked for; `None` is the program.
    fn open_with<'a, C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        mode: u32,
        request: impl FnOnce(&LinkMap<H>) -> Option<Request<'a>>,
    ) -> Result<u32, Failure<C::Trap>> {
        let (id, order) = {
            let mut map = self.lock()?;
            let first = map.next_id;
            let request = request(&map);
            match map.open(cx, request.as_ref(), mode) {
                Ok(id) => (id, map.dependencies_first(&[id])),
                Err(error) => {
                    map.roll_back(cx, first);
                    return Err(error);
                }
            }
        };
        self.construct(cx, &order)?;
        Ok(id.0)
    }

    /// Calls `__wasm_call_ctors` of those that have not been called, in this order.
    fn construct<C: Engine<Handles = H>>(
        &self,
        cx: &mut C,
        order: &[LibraryId],
    ) -> Result<(), Failure<C::Trap>> {
        for &id in order {
            let instance = {
                let mut map = self.lock()?;
                let Some(library) = map.libraries.get_mut(&id) else { continue };
                if library.init != Init::Pending || library.closing {
                    continue;
                }
                library.init = Init::Started;
                if !library.has_hook("__wasm_call_ctors", 0) {
                    continue;
                }
                let name = library.exported_as("__wasm_call_ctors");
                library.instance.clone().map(|instance| (instance, name))
            };
            if let Some(constructors) = instance.and_then(|(instance, name)| cx.export_func(&instance, &name))
            {
                cx.call(&constructors, &[]).map_err(Failure::Trap)?;
            }
        }
        Ok(())
    }

    /// dlsym: the address of data or the table slot of a function. `handle` is one that `open` returned, [`RTLD_DEFAULT`] or
    /// [`RTLD_NEXT`].
    pub fn symbol<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
        name: &str,
    ) -> Result<u32, Error> {
        self.symbol_for(cx, handle, name, 0)
    }

    /// The same, asked by the library whose `__dso_handle` is `caller`: [`RTLD_DEFAULT`] means its scope, [`RTLD_NEXT`] what
    /// comes after it. Any other number stands for the program.
    pub fn symbol_for<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
        name: &str,
        caller: u32,
    ) -> Result<u32, Error> {
        self.lock()?.symbol(cx, handle, name, caller)
    }

    /// dlclose. Destructors of libraries that nobody needs any more have run, and their memory and table slots are
    /// free, when it returns. Called by such a destructor, it leaves that to the dlclose that runs the destructor, as glibc does.
    pub fn close<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        handle: u32,
    ) -> Result<(), Failure<C::Trap>> {
        let mut map = self.lock()?;
        map.drop_handle(handle)?;
        if map.unloading {
            map.unload_again = true;
            return Ok(());
        }
        map.unloading = true;
        drop(map);
        let result = self.unload(cx);
        if let Ok(mut map) = self.lock() {
            map.unloading = false;
        }
        result
    }

    /// Unloads what nobody needs, until there is nothing more: destructors close libraries, too.
    fn unload<C: Engine<Handles = H> + Host>(&self, cx: &mut C) -> Result<(), Failure<C::Trap>> {
        loop {
            let (dead, finalize) = {
                let mut map = self.lock()?;
                map.unload_again = false;
                let dead = map.bury();
                if dead.is_empty() {
                    return Ok(());
                }
                (dead, map.finalizer())
            };
            if let Some(finalize) = finalize.and_then(|(instance, name)| cx.export_func(&instance, &name)) {
                for &(_, dso_handle) in &dead {
                    cx.call(&finalize, &[dso_handle]).map_err(Failure::Trap)?;
                }
            }
            let mut map = self.lock()?;
            for (id, _) in dead {
                map.release(cx, id);
            }
            if !map.unload_again {
                return Ok(());
            }
        }
    }

    /// The path of the library whose data was at `address` until dlclose unloaded it: for the report of a fault at an address
    /// where nothing is mapped.
    pub fn unloaded_at(&self, address: u32) -> Option<String> {
        self.lock().ok()?.kept.former_owner(address).map(str::to_owned)
    }

    /// What is loaded, in load order.
    pub fn libraries(&self) -> Vec<LibraryInfo> {
        let Ok(map) = self.lock() else { return Vec::new() };
        map.libraries
            .values()
            .map(|library| LibraryInfo {
                path: library.path.clone(),
                soname: library.dso.soname.clone(),
                memory_base: library.memory_base,
                table_base: library.table_base,
                table_size: library.table_size,
            })
            .collect()
    }
}

impl<H: Handles> LinkMap<H> {
    fn load_program<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        path: &str,
    ) -> Result<H::Func, Failure<C::Trap>> {
        let (program, batch) = self.place_program(cx, path)?;
        self.link_program(cx, program, &batch)
    }

    /// Finds the program and all that it needs, and gives them their places. Returns the program and all of them,
    /// breadth-first.
    pub fn place_program<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        path: &str,
    ) -> Result<(LibraryId, Vec<LibraryId>), Error> {
        if self.program.is_some() {
            return Err(Error::new("a program is loaded already"));
        }
        // A program is a path even without a slash; the names of libraries are searched for.
        let file = cx.open_library(Namespace::Host, path).map_err(|error| match error {
            crate::OpenError::NotFound => Error::new(format!("{path}: No such file or directory")),
            crate::OpenError::Failed(reason) => Error::new(format!("{path}: {reason}")),
        })?;
        let program = self.add("./", file, Namespace::Host, None)?;
        self.program = Some(program);
        if self.libraries.get(&program).is_some_and(|library| library.dso.is_prelinked()) {
            return Err(Error::new(format!("{path}: not a dynamic executable: it has no dylink.0 section")));
        }
        let preloaded = self.preload(cx)?;
        self.load_needed(cx, &[&[program], &preloaded[..]].concat())?;
        if let Some(library) = self.libraries.get_mut(&program) {
            // As if the program needed them, before all else: they are constructed before it.
            library.needed.splice(0..0, preloaded);
        }
        let batch = self.breadth_first(&[program]);
        for &id in &batch {
            if let Some(library) = self.libraries.get_mut(&id) {
                library.permanent = true;
                library.global = true;
            }
        }
        self.global_scope = Scope::new(&self.libraries, batch.clone());
        self.place(cx, &batch)?;
        self.placed(&batch);
        Ok((program, batch))
    }

    /// Loads the libraries that are to come before those that the program needs, each once.
    fn preload<C: Host>(&mut self, cx: &mut C) -> Result<Vec<LibraryId>, Error> {
        let mut preloaded = Vec::new();
        for Preload { name, namespace, variable } in self.config.preload.clone() {
            let request = Request { name: &name, needed_by: None, runtime_path_of: None, namespace };
            match (self.find_or_load(cx, &request), variable) {
                (Ok(id), _) if preloaded.contains(&id) || Some(id) == self.program => {}
                (Ok(id), _) => preloaded.push(id),
                (Err(error), None) => return Err(error),
                (Err(error), Some(variable)) => {
                    let message = error.message();
                    let why = message.split_once(": ").map_or(message, |(_, why)| why);
                    let why = why.split_once("; tried: ").map_or(why, |(why, _)| why);
                    let why = match why {
                        "No such file or directory" => "cannot open shared object file",
                        other => other,
                    };
                    cx.warning(&format!(
                        "ERROR: ld.so: object '{name}' from {variable} cannot be preloaded ({why}): ignored."
                    ));
                }
            }
        }
        Ok(preloaded)
    }

    /// Links the program and its libraries, which have their places. Returns `_start`.
    pub fn link_program<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        program: LibraryId,
        batch: &[LibraryId],
    ) -> Result<H::Func, Failure<C::Trap>> {
        let constant_globals = self.config.constant_globals;
        self.link(cx, batch, constant_globals, Strictness::Now)?;
        let library = self.libraries.get(&program);
        let start = library
            .filter(|library| library.has_hook("_start", 0))
            .and_then(|library| library.instance.clone())
            .and_then(|instance| cx.export_func(&instance, "_start"));
        match start {
            Some(start) => Ok(start),
            None => {
                let path = self.path(program);
                Err(Error::new(format!("{path}: no function _start: it is a library, not a program")).into())
            }
        }
    }

    fn open<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        request: Option<&Request<'_>>,
        mode: u32,
    ) -> Result<LibraryId, Failure<C::Trap>> {
        let id = match request {
            None => self.program.ok_or_else(|| Error::new("no program is loaded"))?,
            Some(Request { name: "", .. }) => {
                return Err(Error::new("Error loading shared library : No such file or directory").into());
            }
            Some(request) if mode & RTLD_NOLOAD != 0 => self.find_loaded(cx, request)?,
            Some(request) => {
                let first = self.next_id;
                let root = self.find_or_load(cx, request)?;
                self.load_needed(cx, &[root])?;
                let scope = self.breadth_first(&[root]);
                let batch: Vec<_> = scope.iter().copied().filter(|id| id.0 >= first).collect();
                let local_scope = Arc::new(Scope::new(&self.libraries, scope));
                for id in &batch {
                    if let Some(library) = self.libraries.get_mut(id) {
                        library.local_scope = local_scope.clone();
                        library.deep = mode & RTLD_DEEPBIND != 0;
                    }
                }
                self.place(cx, &batch)?;
                self.placed(&batch);
                let strictness = if mode & RTLD_NOW != 0 { Strictness::Now } else { Strictness::Lazy };
                self.link(cx, &batch, false, strictness)?;
                root
            }
        };
        self.update_list(cx)?;
        if mode & RTLD_GLOBAL != 0 {
            self.make_global(id);
        }
        if let Some(library) = self.libraries.get_mut(&id) {
            library.opens += 1;
            library.permanent |= mode & RTLD_NODELETE != 0;
        }
        Ok(id)
    }

    /// RTLD_NOLOAD: the library, if it is loaded.
    fn find_loaded<C: Host>(&self, cx: &mut C, request: &Request<'_>) -> Result<LibraryId, Error> {
        if let Some(id) = self.find_loaded_by_name(request.name) {
            return Ok(id);
        }
        let (file, _) = self.open_file(cx, request)?;
        self.find_loaded_by_file(&file)
            .ok_or_else(|| Error::new(format!("Library {} is not already loaded", request.name)))
    }

    fn make_global(&mut self, root: LibraryId) {
        for id in self.breadth_first(&[root]) {
            if let Some(library) = self.libraries.get_mut(&id)
                && !library.global
            {
                library.global = true;
                self.global_scope.push(&self.libraries, id);
            }
        }
    }

    /// The definition that `name` has for a handle or pseudo-handle, and what was searched if it has none. `caller` is the
    /// `__dso_handle` of the library that asks; another number stands for the program.
    fn look_up(&mut self, handle: u32, name: &str, caller: u32) -> Result<Found, Error> {
        let caller = self.with_handle(caller).or(self.program);
        let found = match (handle, caller) {
            (RTLD_DEFAULT, Some(caller)) => self.find_for(caller, name),
            (RTLD_DEFAULT, None) => self.find_in_scope(&self.global_scope, name),
            (RTLD_NEXT, Some(caller)) => {
                let rest = self.after(caller);
                return Ok((self.find_in(&rest, name), rest));
            }
            (RTLD_NEXT, None) => None,
            _ => {
                let id = self.handle(handle)?;
                let scope = if Some(id) == self.program { None } else { Some(self.own_scope(id)) };
                self.find_in_scope(scope.as_deref().unwrap_or(&self.global_scope), name)
            }
        };
        if found.is_some() {
            return Ok((found, Vec::new()));
        }
        let searched = match (handle, caller) {
            (RTLD_DEFAULT, Some(caller)) => self.scope_of(caller).collect(),
            (RTLD_DEFAULT | RTLD_NEXT, _) => self.global_scope.order().to_vec(),
            _ => match self.handle(handle)? {
                id if Some(id) == self.program => self.global_scope.order().to_vec(),
                id => self.own_scope(id).order().to_vec(),
            },
        };
        Ok((None, searched))
    }

    /// RTLD_NEXT: what comes after a library in the scope that it was loaded into. For libraries loaded at start that is the
    /// global scope; for one that dlopen loaded, what was opened and its dependencies, whether it has become global or not:
    /// libc.so is among them, and in the global scope it comes before.
    fn after(&self, caller: LibraryId) -> Vec<LibraryId> {
        let local =
            self.libraries.get(&caller).map(|library| library.local_scope.clone()).unwrap_or_default();
        let order = if local.order().is_empty() { self.global_scope.order() } else { local.order() };
        let at = order.iter().position(|&id| id == caller).map_or(0, |at| at + 1);
        order[at..].to_vec()
    }

    /// The library and all that it needs.
    fn own_scope(&mut self, id: LibraryId) -> Arc<Scope> {
        if let Some(scope) = self.libraries.get(&id).and_then(|library| library.own_scope.clone()) {
            return scope;
        }
        let scope = Arc::new(Scope::new(&self.libraries, self.breadth_first(&[id])));
        if let Some(library) = self.libraries.get_mut(&id) {
            library.own_scope = Some(scope.clone());
        }
        scope
    }

    fn symbol<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        handle: u32,
        name: &str,
        caller: u32,
    ) -> Result<u32, Error> {
        let (mut found, searched) = self.look_up(handle, name, caller)?;
        let everywhere = handle == RTLD_DEFAULT || self.program.is_some_and(|program| program.0 == handle);
        if everywhere && self.config.shadow.contains(name) {
            found = None;
        }
        let Some((id, position)) = found else {
            if everywhere && let Some(slot) = self.host_symbol(cx, name) {
                return slot;
            }
            let searched: Vec<_> = searched.iter().map(|&id| self.path(id)).collect();
            return Err(Error::new(format!("Symbol not found: {name} (searched {})", searched.join(", "))));
        };
        let (memory_base, tls_base) = self
            .libraries
            .get(&id)
            .map(|library| {
                (if library.dso.is_prelinked() { 0 } else { library.memory_base }, library.tls_base)
            })
            .unwrap_or_default();
        match self.export((id, position)).map(|export| &export.kind) {
            Some(&ExportKind::Data { value, tls }) => {
                Ok(value.wrapping_add(if tls { tls_base } else { memory_base }))
            }
            Some(ExportKind::Function(_)) => {
                let slot =
                    self.slot_of(id, position).map_err(|error| Error::new(format!("{name}: {error}")))?;
                if slot >= cx.table_size() {
                    // Doubling: a program that looks up many symbols must not grow the table once for each.
                    let size = self.slots.end().max(cx.table_size().saturating_mul(2));
                    cx.table_grow_to(size).or_else(|_| cx.table_grow_to(self.slots.end())).map_err(
                        |error| Error::new(format!("{name}: the function table cannot grow: {error}")),
                    )?;
                }
                self.fill_slots(cx)?;
                Ok(slot)
            }
            _ => Err(Error::new(format!(
                "Symbol not found: {name} is neither a function nor data in {}",
                self.path(id)
            ))),
        }
    }

    /// The library that a handle of dlopen means.
    pub fn handle(&self, handle: u32) -> Result<LibraryId, Error> {
        let id = LibraryId(handle);
        match self.live(id) {
            Some(library) if library.opens > 0 => Ok(id),
            _ => Err(Error::new(format!("Invalid library handle {handle:#x}"))),
        }
    }

    fn drop_handle(&mut self, handle: u32) -> Result<(), Error> {
        let id = self.handle(handle)?;
        if let Some(library) = self.libraries.get_mut(&id) {
            library.opens -= 1;
        }
        self.dropped.push(id);
        Ok(())
    }

    /// Finds the libraries that nobody needs any more and takes them out of every scope. Returns them with their
    /// `__dso_handle`, dependents before their dependencies.
    fn bury(&mut self) -> Vec<(LibraryId, u32)> {
        // Only what was needed for a handle that was given back can be needed no more: with a thousand libraries loaded, the others
        // need not be asked.
        let mut queue = std::mem::take(&mut self.dropped);
        let mut dead = BTreeSet::new();
        while let Some(id) = queue.pop() {
            if let Some(library) = self.libraries.get(&id)
                && !library.permanent
                && dead.insert(id)
            {
                queue.extend(library.needed.iter().chain(&library.bound_to));
            }
        }
        let mut queue: Vec<_> = dead
            .iter()
            .copied()
            .filter(|id| {
                self.libraries.get(id).is_some_and(|library| {
                    library.opens > 0 || library.users.iter().any(|user| !dead.contains(user))
                })
            })
            .collect();
        while let Some(id) = queue.pop() {
            if dead.remove(&id)
                && let Some(library) = self.libraries.get(&id)
            {
                queue.extend(library.needed.iter().chain(&library.bound_to));
            }
        }
        if dead.is_empty() {
            return Vec::new();
        }
        let mut order = self.dependencies_first(&dead.iter().copied().collect::<Vec<_>>());
        order.retain(|id| dead.contains(id));
        order.reverse();
        for id in &dead {
            if let Some(library) = self.libraries.get_mut(id) {
                library.closing = true;
            }
        }
        self.global_scope.retain(|id| !dead.contains(&id));
        order.into_iter().filter_map(|id| Some((id, self.libraries.get(&id)?.memory_base))).collect()
    }

    /// libc's `__cxa_finalize`.
    fn finalizer(&self) -> Option<(H::Instance, String)> {
        let name = "__cxa_finalize";
        let (id, _) = self.find_in_scope(&self.global_scope, name)?;
        let library = self.libraries.get(&id).filter(|library| library.has_hook(name, 1))?;
        Some((library.instance.clone()?, library.exported_as(name).into_owned()))
    }

    /// Forgets all libraries added since `first`, and reservations made for them.
    pub fn roll_back<C: Engine<Handles = H> + Host>(&mut self, cx: &mut C, first: u32) {
        let added: Vec<_> = self.libraries.keys().copied().filter(|id| id.0 >= first).collect();
        for id in added {
            self.release(cx, id);
        }
        // Slots that were to hold functions of libraries that stay.
        let unfilled = std::mem::take(&mut self.unfilled).into_iter();
        for (id, (position, slot)) in
            unfilled.flat_map(|(id, list)| list.into_iter().map(move |entry| (id, entry)))
        {
            if let Some(library) = self.libraries.get_mut(&id)
                && let Some(ExportKind::Function(function)) =
                    library.dso.exports.get(position).map(|e| &e.kind)
            {
                library.extra_slots.remove(&function.index);
                self.slots.put(slot, 1);
            }
        }
    }
}
