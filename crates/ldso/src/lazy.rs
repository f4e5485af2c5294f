//! Functions that nobody defines, until somebody calls them.
//!
//! In ELF, a call goes through an entry of the procedure linkage table, and with RTLD_LAZY the entry looks its symbol up
//! when it is called first. Here what is defined when a library is linked is bound then, because a direct call costs
//! less than any table. What is not defined gets a slot of the function table: the import is bound to a stub that calls
//! the slot, and the slot holds a resolver ([`crate::stubs`]). The first call has the resolver look again: a library
//! loaded since, with RTLD_GLOBAL, may define the symbol. Then its function goes into the slot, and from then on a call
//! is one through a pointer. If there still is no definition, the process ends, and is told which symbol of which library it was.
//!
//! Each library has slots of its own, because each has a scope of its own; they come back when it is unloaded. A
//! library whose function a slot holds stays loaded as long as the slot's owner.

use std::collections::BTreeMap;
use std::sync::Arc;

use muslin_dylink::FuncType;

use crate::engine::{Engine, Handles, Resolution};
use crate::error::{Error, ErrorKind, Failure, UnresolvedSymbol};
use crate::host::Host;
use crate::link_map::{LibraryId, LinkMap};
use crate::loader::Loader;
use crate::resolve::{Complaint, Function};
use crate::stubs::Stubs;

/// An undefined function of one library.
#[derive(Debug, Clone)]
pub(crate) struct Lazy {
    user: LibraryId,
    /// `env`, or the host's module.
    module: String,
    name: String,
    pub ty: Arc<FuncType>,
    /// The resolver is in the table.
    pub armed: bool,
}

impl<H: Handles> Loader<H> {
    /// `__dl_bind(slot)`: fills the slot of a function that was undefined when its user was loaded.
    ///
    /// # Errors
    /// A [`Failure::Link`] if it still is: the process must end, as ld.so ends it, with status 127.
    pub fn dl_bind<C: Engine<Handles = H> + Host>(
        &self,
        cx: &mut C,
        slot: u32,
    ) -> Result<(), Failure<C::Trap>> {
        self.lock()?.bind_lazy(cx, slot)
    }
}

impl<H: Handles> LinkMap<H> {
    /// The slot for the undefined function `module.name` of `user`.
    pub fn lazy_slot(
        &mut self,
        user: LibraryId,
        module: &str,
        name: &str,
        ty: &Arc<FuncType>,
    ) -> Result<u32, String> {
        let key = (user, module.to_owned(), name.to_owned());
        if let Some(&slot) = self.lazy_names.get(&key) {
            return Ok(slot);
        }
        let slot = self.slots.take(1, 1).ok_or("the function table is full")?;
        let (_, module, name) = key.clone();
        self.lazy.insert(slot, Lazy { user, module, name, ty: ty.clone(), armed: false });
        self.lazy_names.insert(key, slot);
        Ok(slot)
    }

    /// Adds a resolver for each slot that has none yet. Returns the slots with the names of the resolvers.
    pub fn add_resolvers(&mut self, stubs: &mut Stubs) -> Vec<(u32, String)> {
        let mut added = Vec::new();
        for (&slot, lazy) in self.lazy.iter_mut().filter(|(_, lazy)| !lazy.armed) {
            lazy.armed = true;
            added.push((slot, stubs.add_resolver(slot, &lazy.ty)));
        }
        added
    }

    /// Gives the slots of a library back that is being unloaded.
    pub fn release_lazy<C: Engine<Handles = H>>(&mut self, cx: &mut C, user: LibraryId) {
        let first = (user, String::new(), String::new());
        let keys: Vec<_> = self
            .lazy_names
            .range(first..)
            .map(|(key, _)| key.clone())
            .take_while(|key| key.0 == user)
            .collect();
        for key in keys {
            let Some(slot) = self.lazy_names.remove(&key) else { continue };
            self.lazy.remove(&slot);
            if slot < cx.table_size() {
                // A slot that exists takes null.
                let _ = cx.table_set(slot, None);
            }
            self.slots.put(slot, 1);
        }
    }

    /// Looks a function up again, and puts it into its slot.
    fn bind_lazy<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        slot: u32,
    ) -> Result<(), Failure<C::Trap>> {
        let Some(Lazy { user, module, name, ty, .. }) = self.lazy.get(&slot).cloned() else {
            return Err(Error::new(format!(
                "the stub of slot {slot} belongs to a library that was unloaded"
            ))
            .into());
        };
        let mut found = self.look_up_function(cx, user, &module, &name, false);
        if found.is_err()
            && let Resolution::Function(host) = cx.unresolved(self.path(user), &module, &name, &ty)
        {
            self.remember_host_function(&module, &name, host);
            found = self.look_up_function(cx, user, &module, &name, false);
        }
        let (function, found_ty) =
            found.map_err(|complaint| self.lookup_error(user, &module, &name, complaint))?;
        let func = match &function {
            Function::Defined(definer, position) => self
                .instance_export(*definer, *position)
                .and_then(|(instance, export)| cx.export_func(&instance, &export)),
            Function::Host(module, name) => {
                self.host_function(cx, module, name).map(|host| host.func.clone())
            }
            Function::Null | Function::Undefined => None,
        };
        let Some(mut func) = func else {
            let path = self.path(user);
            return Err(Error::new(format!(
                "symbol lookup error: {path}: the library that defines {name} is still being loaded"
            ))
            .into());
        };
        if let Some(found_ty) = found_ty.filter(|found| *found != ty) {
            let adapter = self
                .adapter(cx, user, &name, &function, &ty, &found_ty)
                .map_err(|complaint| self.lookup_error(user, &module, &name, complaint))?;
            let target = match &function {
                Function::Defined(definer, position) => self.slot_of(*definer, *position),
                _ => self.host_slot(&module, &name),
            };
            let mut stubs = Stubs::default();
            let export = stubs.add_adapter(target.map_err(Error::new)?, &adapter);
            let size = self.slots.end();
            if cx.table_size() < size {
                cx.table_grow_to(size).map_err(|error| {
                    Error::new(format!("{name}: the function table cannot grow: {error}"))
                })?;
            }
            self.fill_slots(cx)?;
            let compiled = self.compile_stubs(cx, &stubs)?;
            if let Some(instance) = self.instantiate_stubs(cx, &stubs, compiled.as_ref())?
                && let Some(adapted) = cx.export_func(&instance, &export)
            {
                func = adapted;
            }
        }
        cx.table_set(slot, Some(&func))
            .map_err(|error| Error::new(format!("{name} cannot be put into table slot {slot}: {error}")))?;
        if let Function::Defined(definer, _) = function {
            self.bound(user, definer);
        }
        Ok(())
    }

    /// What ld.so says: "symbol lookup error: LIBRARY: undefined symbol: NAME".
    fn lookup_error(&self, user: LibraryId, module: &str, name: &str, complaint: Complaint) -> Error {
        let path = self.path(user);
        let text = match &complaint.reason {
            crate::Reason::Undefined if module == "env" => {
                format!("undefined symbol: {name} (searched {})", self.searched(user))
            }
            _ => complaint.text,
        };
        Error::new(format!("symbol lookup error: {path}: {text}")).with_kind(ErrorKind::Unresolved(vec![
            UnresolvedSymbol {
                library: path.to_owned(),
                module: module.to_owned(),
                name: name.to_owned(),
                reason: complaint.reason,
            },
        ]))
    }
}

/// The slots of undefined functions by library, module and name.
pub(crate) type LazyNames = BTreeMap<(LibraryId, String, String), u32>;
