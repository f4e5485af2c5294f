//! Binding imports to definitions. Nothing here touches the engine's state: what is bound to what, and every value
//! that goes into the GOT, follows from the modules' own descriptions and their places. That is why an undefined
//! symbol leaves nothing to undo but reservations, and why the values can be compiled into the code.

use std::sync::Arc;

use muslin_dylink::{ExportKind, FuncType, GlobalType, ImportKind, ValType};

use crate::adapt::Adapter;
use crate::engine::{Engine, Handles, Resolution};
use crate::error::{Error, ErrorKind, Reason, UnresolvedSymbol};
use crate::host::Host;
use crate::link_map::{LibraryId, LinkMap};

/// What an import gets.
#[derive(Debug, Clone)]
pub(crate) enum Binding {
    Memory,
    Table,
    StackPointer,
    /// A base address or a GOT entry that is known now.
    Constant(u32),
    /// A GOT entry: so many bytes into the TLS block of a library, known when that library's block is.
    TlsAddress(LibraryId, u32),
    /// A GOT entry: the distance of a thread-local variable, so many bytes into the TLS block of a library, or of the null pointer, from
    /// the importing module's own block. The code adds its own `__tls_base`.
    TlsDistance(Option<(LibraryId, u32)>),
    /// A global that another module exports.
    Global(LibraryId, usize),
    /// A tag that another module exports.
    Tag(LibraryId, usize),
    /// A tag that every module shares and none defines.
    SharedTag(FuncType),
    Function(Function),
    /// A function of another type, through an adapter.
    Adapted(Function, Adapter),
}

/// What a function import gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Function {
    /// The function that a library exports at this position.
    Defined(LibraryId, usize),
    /// The host's function `module.name`.
    Host(String, String),
    /// Weak and undefined: calling it is calling null.
    Null,
    /// Nobody defines it, which is an error only if it is called: see [`crate::lazy`].
    Undefined,
}

/// How strictly a batch is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Everything must be defined: RTLD_NOW, and the libraries loaded at start.
    Now,
    /// Functions may be undefined until they are called: RTLD_LAZY.
    Lazy,
}

/// Why an import cannot be bound: a line without the name of the module, and the reason.
pub(crate) struct Complaint {
    pub text: String,
    pub reason: Reason,
}

impl From<String> for Complaint {
    fn from(text: String) -> Complaint {
        Complaint { text, reason: Reason::Kind }
    }
}

/// Tags that every module uses and none need define.
pub(crate) const SHARED_TAGS: [&str; 2] = ["__cpp_exception", "__c_longjmp"];

/// Imports handed on from module to module: more steps than this are a circle.
const MAX_HANDED_ON: usize = 64;

/// At most so many lines in one message.
const MAX_LINES: usize = 50;

impl<H: Handles> LinkMap<H> {
    /// Binds every import of `id`. All undefined symbols and wrong types are reported at once.
    pub fn bind<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        strictness: Strictness,
    ) -> Result<Vec<Binding>, Vec<(UnresolvedSymbol, String)>> {
        let Some(library) = self.libraries.get(&id) else { return Ok(Vec::new()) };
        let dso = library.dso.clone();
        let mut bindings = Vec::with_capacity(dso.imports.len());
        let mut complaints = Vec::new();
        for (position, import) in dso.imports.iter().enumerate() {
            match self.bind_import(cx, id, position, strictness) {
                Ok(binding) => bindings.push(binding),
                Err(complaint) => {
                    let symbol = UnresolvedSymbol {
                        library: self.path(id).to_owned(),
                        module: import.module.clone(),
                        name: import.name.clone(),
                        reason: complaint.reason,
                    };
                    let line = format!("Error relocating {}: {}", symbol.library, complaint.text);
                    complaints.push((symbol, line));
                }
            }
        }
        if complaints.is_empty() { Ok(bindings) } else { Err(complaints) }
    }

    fn bind_import<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        position: usize,
        strictness: Strictness,
    ) -> Result<Binding, Complaint> {
        let Some(library) = self.libraries.get(&id) else { return Err("unloaded".to_owned().into()) };
        let dso = library.dso.clone();
        let (memory_base, table_base) = (library.memory_base, library.table_base);
        let import = &dso.imports[position];
        let (module, name) = (import.module.as_str(), import.name.as_str());
        match &import.kind {
            ImportKind::Memory(_) if (module, name) == ("env", "memory") => Ok(Binding::Memory),
            ImportKind::Table(_) if (module, name) == ("env", "__indirect_function_table") => {
                Ok(Binding::Table)
            }
            ImportKind::Function(_, ty) => {
                self.find_function(cx, id, (module, name), import.weak, ty, strictness)
            }
            ImportKind::Global(_, ty) => match (module, name) {
                ("env", "__memory_base") if is_i32(ty, false) => Ok(Binding::Constant(memory_base)),
                ("env", "__table_base") if is_i32(ty, false) => Ok(Binding::Constant(table_base)),
                ("env", "__stack_pointer") if is_i32(ty, true) => Ok(Binding::StackPointer),
                ("env", "__memory_base" | "__table_base" | "__stack_pointer") => Err(format!(
                    "{name}: the linker defines it as {}, it is used as {}",
                    if name == "__stack_pointer" {
                        "a mutable i32 global"
                    } else {
                        "an immutable i32 global"
                    },
                    global_type(ty)
                )
                .into()),
                ("GOT.mem", _) if ty.content_type == ValType::I32 => match import.tls {
                    true => self.find_thread_local(cx, id, name, import.weak),
                    false => self.find_data(cx, id, name, import.weak),
                },
                ("GOT.func", _) if ty.content_type == ValType::I32 => {
                    self.find_slot(cx, id, name, import.weak)
                }
                ("GOT.mem" | "GOT.func", _) => {
                    Err(format!("{name}: its address is imported as {}; addresses are i32", global_type(ty))
                        .into())
                }
                ("env", _) => self.find_global(id, name, ty),
                _ => Err(format!("it imports the global {module}.{name}, which is nothing the linker knows")
                    .into()),
            },
            ImportKind::Tag(ty) if module == "env" => self.find_tag(id, name, ty),
            ImportKind::Memory(_) | ImportKind::Table(_) | ImportKind::Tag(_) => {
                let kind = match import.kind {
                    ImportKind::Memory(_) => "memory",
                    ImportKind::Table(_) => "table",
                    _ => "tag",
                };
                Err(format!("it imports the {kind} {module}.{name}, which is nothing the linker knows")
                    .into())
            }
        }
    }

    fn find_function<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        (module, name): (&str, &str),
        weak: bool,
        wanted: &Arc<FuncType>,
        strictness: Strictness,
    ) -> Result<Binding, Complaint> {
        let (function, found) = match self.look_up_function(cx, id, module, name, weak) {
            Ok(found) => found,
            Err(complaint) if complaint.reason == Reason::Undefined => {
                return self.undefined_function(cx, id, (module, name), wanted, strictness, complaint);
            }
            Err(complaint) => return Err(complaint),
        };
        if let Function::Defined(definer, _) = function {
            self.bound(id, definer);
        }
        match found {
            Some(found) if *found != **wanted => self
                .adapter(cx, id, name, &function, wanted, &found)
                .map(|adapter| Binding::Adapted(function, adapter)),
            _ => Ok(Binding::Function(function)),
        }
    }

    /// Nobody defines a function: the embedder may have one, or it may stay undefined until it is called.
    fn undefined_function<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        (module, name): (&str, &str),
        wanted: &Arc<FuncType>,
        strictness: Strictness,
        complaint: Complaint,
    ) -> Result<Binding, Complaint> {
        match cx.unresolved(self.path(id), module, name, wanted) {
            Resolution::Function(host) => {
                self.remember_host_function(module, name, host);
                self.find_function(cx, id, (module, name), false, wanted, strictness)
            }
            Resolution::Stub => Ok(Binding::Function(Function::Undefined)),
            Resolution::Fail => Err(complaint),
            Resolution::Default
                if self.config.undefined.allows(name)
                    || strictness == Strictness::Lazy && module == "env" && !self.config.bind_now =>
            {
                Ok(Binding::Function(Function::Undefined))
            }
            Resolution::Default => Err(complaint),
        }
    }

    /// The function that `name` means in the scope of `id`, and its type; follows imports that are handed on.
    pub fn look_up_function<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        module: &str,
        name: &str,
        weak: bool,
    ) -> Result<(Function, Option<Arc<FuncType>>), Complaint> {
        let (mut id, mut module, mut name, mut weak) = (id, module.to_owned(), name.to_owned(), weak);
        for _ in 0..MAX_HANDED_ON {
            let shadowed = module == "env" && self.config.shadow.contains(&name);
            if module == "env"
                && !shadowed
                && let Some(found) = self.find_for(id, &name)
            {
                let Some(ExportKind::Function(function)) = self.export(found).map(|export| &export.kind)
                else {
                    return Err(self.not_a(id, &name, found.0, "a function"));
                };
                let Some(import) = self.handed_on(found.0, function.index) else {
                    return Ok((Function::Defined(found.0, found.1), Some(function.ty.clone())));
                };
                let Some(library) = self.libraries.get(&found.0) else { break };
                let import = &library.dso.imports[import];
                if found.0 == id && import.name == name {
                    // The module hands its own import on under the same name: it is no definition.
                    return Err(self.undefined(id, &name));
                }
                (id, module, name, weak) = (found.0, import.module.clone(), import.name.clone(), import.weak);
                continue;
            }
            if let Some(host) = self.host_function(cx, &module, &name) {
                let ty = host.ty.clone();
                return Ok((Function::Host(module, name), Some(ty)));
            }
            if weak {
                return Ok((Function::Null, None));
            }
            return Err(match module.as_str() {
                "env" => self.undefined(id, &name),
                _ => Complaint {
                    text: format!("{module}.{name}: the host has no such function"),
                    reason: Reason::Undefined,
                },
            });
        }
        Err(format!("{name}: its definition is handed on in a circle").into())
    }

    fn find_slot<C: Engine<Handles = H> + Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        name: &str,
        weak: bool,
    ) -> Result<Binding, Complaint> {
        let function = match self.look_up_function(cx, id, "env", name, weak) {
            Ok((function, _)) => function,
            Err(complaint) if complaint.reason == Reason::Undefined => {
                // The type of the stub is that of the calls, where the module makes some.
                let ty = self.type_of_import(id, name);
                match cx.unresolved(self.path(id), "GOT.func", name, &ty) {
                    Resolution::Function(host) => {
                        self.remember_host_function("env", name, host);
                        Function::Host("env".to_owned(), name.to_owned())
                    }
                    Resolution::Stub => Function::Undefined,
                    // RTLD_LAZY puts off calls. An address is needed now, as in ELF.
                    Resolution::Default if self.config.undefined.allows(name) => Function::Undefined,
                    Resolution::Default | Resolution::Fail => return Err(complaint),
                }
            }
            Err(complaint) => return Err(complaint),
        };
        match function {
            Function::Defined(definer, position) => {
                let slot = self.slot_of(definer, position)?;
                self.bound(id, definer);
                Ok(Binding::Constant(slot))
            }
            Function::Null => Ok(Binding::Constant(0)),
            Function::Host(module, name) => Ok(Binding::Constant(self.host_slot(&module, &name)?)),
            Function::Undefined => {
                let ty = self.type_of_import(id, name);
                Ok(Binding::Constant(self.lazy_slot(id, "env", name, &ty)?))
            }
        }
    }

    /// The type with which `id` imports the function `name`; `() -> ()` if it does not call it.
    fn type_of_import(&self, id: LibraryId, name: &str) -> Arc<FuncType> {
        let imports = self.libraries.get(&id).map(|library| &library.dso.imports[..]).unwrap_or_default();
        let ty = imports.iter().find_map(|import| match &import.kind {
            ImportKind::Function(_, ty) if import.module == "env" && import.name == name => Some(ty.clone()),
            _ => None,
        });
        ty.unwrap_or_else(|| Arc::new(FuncType::new([], [])))
    }

    fn find_data<C: Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        name: &str,
        weak: bool,
    ) -> Result<Binding, Complaint> {
        let Some(found) = self.find_for(id, name) else {
            if !weak && !self.config.undefined.allows(name) {
                return Err(self.undefined(id, name));
            }
            let none = Arc::new(FuncType::new([], []));
            if !weak && self.warned.insert((name.to_owned(), none.clone(), none)) {
                cx.warning(&format!("{}: {name}: undefined data; its address is null", self.path(id)));
            }
            return Ok(Binding::Constant(0));
        };
        let Some((definer, &ExportKind::Data { value, tls })) =
            self.export(found).map(|export| (found.0, &export.kind))
        else {
            return Err(self.not_a(id, name, found.0, "data"));
        };
        self.bound(id, definer);
        Ok(match self.libraries.get(&definer) {
            Some(_) if tls => Binding::TlsAddress(definer, value),
            Some(library) if !library.dso.is_prelinked() => {
                Binding::Constant(library.memory_base.wrapping_add(value))
            }
            _ => Binding::Constant(value),
        })
    }

    fn find_thread_local<C: Host>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        name: &str,
        weak: bool,
    ) -> Result<Binding, Complaint> {
        let Some(found) = self.find_for(id, name) else {
            return match self.find_data(cx, id, name, weak)? {
                Binding::Constant(0) => Ok(Binding::TlsDistance(None)),
                other => Ok(other),
            };
        };
        let Some(&ExportKind::Data { value, tls: true }) = self.export(found).map(|export| &export.kind)
        else {
            return Err(self.not_a(id, name, found.0, "a thread-local variable"));
        };
        self.bound(id, found.0);
        Ok(Binding::TlsDistance(Some((found.0, value))))
    }

    fn find_global(&mut self, id: LibraryId, name: &str, wanted: &GlobalType) -> Result<Binding, Complaint> {
        let Some(found) = self.find_for(id, name) else {
            return Err(self.undefined(id, name));
        };
        match self.export(found).map(|export| &export.kind) {
            Some(ExportKind::Global(ty)) if ty == wanted => {
                self.bound(id, found.0);
                Ok(Binding::Global(found.0, found.1))
            }
            _ => Err(self.not_a(id, name, found.0, &global_type(wanted))),
        }
    }

    fn find_tag(&mut self, id: LibraryId, name: &str, wanted: &FuncType) -> Result<Binding, Complaint> {
        match self.find_for(id, name) {
            Some(found) => match self.export(found).map(|export| &export.kind) {
                Some(ExportKind::Tag(ty)) if ty == wanted => {
                    self.bound(id, found.0);
                    Ok(Binding::Tag(found.0, found.1))
                }
                _ => Err(self.not_a(id, name, found.0, &format!("a tag, {}", signature(wanted)))),
            },
            None if SHARED_TAGS.contains(&name) => Ok(Binding::SharedTag(wanted.clone())),
            None => Err(self.undefined(id, name)),
        }
    }

    /// The table slot of the function that `definer` exports at `position`: the one that its element segments gave
    /// it, or one that all modules share from now on.
    pub fn slot_of(&mut self, definer: LibraryId, position: usize) -> Result<u32, String> {
        let gone = || "unloaded".to_owned();
        let library = self.libraries.get_mut(&definer).ok_or_else(gone)?;
        let Some(ExportKind::Function(function)) = library.dso.exports.get(position).map(|e| &e.kind) else {
            return Err(gone());
        };
        let index = function.index;
        if let Some(slot) = library.slot(index) {
            return Ok(slot);
        }
        let slot = self.slots.take(1, 1).ok_or("the function table is full")?;
        library.extra_slots.insert(index, slot);
        self.unfilled.entry(definer).or_default().push((position, slot));
        Ok(slot)
    }

    /// The table slot of the host's function `module.name`.
    pub fn host_slot(&mut self, module: &str, name: &str) -> Result<u32, String> {
        let key = (module.to_owned(), name.to_owned());
        if let Some(&slot) = self.host_slots.get(&key) {
            return Ok(slot);
        }
        let function = self.host_functions.get(module).and_then(|functions| functions.get(name)?.as_ref());
        let func = function.ok_or_else(|| format!("{name}: the host has no such function"))?.func.clone();
        let slot = self.slots.take(1, 1).ok_or("the function table is full")?;
        self.host_slots.insert(key, slot);
        self.unfilled_host.push((slot, func));
        Ok(slot)
    }

    /// The slot of a function of the embedder's that dlsym finds under `name` where no library's comes first.
    pub fn host_symbol<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        name: &str,
    ) -> Option<Result<u32, Error>> {
        // The linker's own functions are for libc.so.
        if name.starts_with("__dl_") || self.host_function(cx, "env", name).is_none() {
            return None;
        }
        let failed = |error: String| Error::new(format!("{name}: {error}"));
        let slot = match self.host_slot("env", name) {
            Ok(slot) => slot,
            Err(error) => return Some(Err(failed(error))),
        };
        let size = self.slots.end();
        if slot >= cx.table_size()
            && let Err(error) = cx.table_grow_to(size)
        {
            return Some(Err(failed(format!("the function table cannot grow: {error}"))));
        }
        Some(self.fill_slots(cx).map(|()| slot))
    }

    /// Notes that `user` cannot live without `definer`.
    pub fn bound(&mut self, user: LibraryId, definer: LibraryId) {
        if user != definer
            && let Some(library) = self.libraries.get_mut(&user)
        {
            library.bound_to.insert(definer);
            self.used(user, definer);
        }
    }

    /// Notes that `user` needs `library`.
    pub fn used(&mut self, user: LibraryId, library: LibraryId) {
        if user != library
            && let Some(library) = self.libraries.get_mut(&library)
            && !library.permanent
        {
            library.users.insert(user);
        }
    }

    fn undefined(&self, id: LibraryId, name: &str) -> Complaint {
        let text = format!("{name}: symbol not found (searched {})", self.searched(id));
        Complaint { text, reason: Reason::Undefined }
    }

    /// The paths of all libraries in the scope of `id`, in order.
    pub fn searched(&self, id: LibraryId) -> String {
        self.scope_of(id).map(|id| self.path(id)).collect::<Vec<_>>().join(", ")
    }

    fn not_a(&self, id: LibraryId, name: &str, definer: LibraryId, wanted: &str) -> Complaint {
        let is = match self.find_in(&[definer], name).and_then(|found| self.export(found)).map(|e| &e.kind) {
            Some(ExportKind::Function(function)) => format!("a function, {}", signature(&function.ty)),
            Some(ExportKind::Data { tls: false, .. }) => "data".to_owned(),
            Some(ExportKind::Data { tls: true, .. }) => "a thread-local variable".to_owned(),
            Some(ExportKind::Global(ty)) => global_type(ty),
            Some(ExportKind::Tag(ty)) => format!("a tag, {}", signature(ty)),
            _ => "something else".to_owned(),
        };
        format!("{name}: {} uses it as {wanted}, {} defines it as {is}", self.path(id), self.path(definer))
            .into()
    }

    /// How a function of type `found` can be called as one of type `wanted`.
    pub fn adapter<C: Host>(
        &mut self,
        cx: &mut C,
        user: LibraryId,
        name: &str,
        function: &Function,
        wanted: &Arc<FuncType>,
        found: &Arc<FuncType>,
    ) -> Result<Adapter, Complaint> {
        let definer = match function {
            Function::Defined(definer, _) => Some(self.path(*definer).to_owned()),
            _ => None,
        };
        let both = format!(
            "{} calls it as {}, {} defines it as {}",
            self.path(user),
            signature(wanted),
            definer.as_deref().unwrap_or("the host"),
            signature(found)
        );
        let mismatch = |why: &str| Complaint {
            text: format!("{name}: type mismatch: {both}{why}"),
            reason: Reason::Type { wanted: wanted.clone(), found: found.clone(), definer: definer.clone() },
        };
        if !self.config.fix_signatures {
            return Err(mismatch(""));
        }
        let variadic = self.is_variadic(function, name, wanted, found);
        let adapter = Adapter::new(wanted.clone(), found.clone(), variadic)
            .map_err(|why| mismatch(&format!("; {why}")))?;
        if self.warned.insert((name.to_owned(), wanted.clone(), found.clone())) {
            cx.warning(&format!(
                "{name}: {both}; its calls go through an adapter that {}",
                adapter.describe()
            ));
        }
        Ok(adapter)
    }
}

/// The error of a batch: all symbols, and a line for each, as long as they are not too many to read.
pub(crate) fn unresolved(complaints: Vec<(UnresolvedSymbol, String)>) -> Error {
    let (symbols, mut lines): (Vec<_>, Vec<_>) = complaints.into_iter().unzip();
    lines.dedup();
    let more = lines.len().saturating_sub(MAX_LINES);
    if more > 0 {
        lines.truncate(MAX_LINES);
        lines.push(format!("and {more} more"));
    }
    Error::new(lines.join("\n")).with_kind(ErrorKind::Unresolved(symbols))
}

/// A global's type in words: "a mutable i32 global".
fn global_type(ty: &GlobalType) -> String {
    let mutable = if ty.mutable { "a mutable" } else { "an immutable" };
    format!("{mutable} {}{} global", if ty.shared { "shared " } else { "" }, ty.content_type)
}

fn is_i32(ty: &GlobalType, mutable: bool) -> bool {
    ty.content_type == ValType::I32 && ty.mutable == mutable && !ty.shared
}

/// A function type as WebAssembly's text format would say it in prose: "(i32, i64) -> i32".
pub fn signature(ty: &FuncType) -> String {
    let list = |types: &[ValType]| types.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let results = match ty.results() {
        [] => "void".to_owned(),
        [one] => one.to_string(),
        more => format!("({})", list(more)),
    };
    format!("({}) -> {results}", list(ty.params()))
}
