//! Binding imports to definitions. Nothing here touches the engine's state: what is bound to what, and every value
//! that goes into the GOT, follows from the modules' own descriptions and their places. That is why an undefined
//! symbol leaves nothing to undo but reservations, and why the values can be compiled into the code.

use std::sync::Arc;

use muslin_dylink::{ExportKind, FuncType, GlobalType, ImportKind, ValType};

use crate::engine::{Engine, Handles};
use crate::error::Error;
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
    /// A global that another module exports.
    Global(LibraryId, usize),
    /// A tag that another module exports.
    Tag(LibraryId, usize),
    /// A tag that every module shares and none defines.
    SharedTag(FuncType),
    Function(Function),
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
}

/// Imports handed on from module to module: more steps than this are a circle.
const MAX_HANDED_ON: usize = 64;

/// At most so many lines in one message.
const MAX_LINES: usize = 50;

impl<H: Handles> LinkMap<H> {
    /// Binds every import of `id`. All undefined symbols and wrong types are reported at once, a line for each.
    pub fn bind<C: Engine<Handles = H>>(&mut self, cx: &mut C, id: LibraryId) -> Result<Vec<Binding>, Error> {
        let Some(library) = self.libraries.get(&id) else { return Ok(Vec::new()) };
        let dso = library.dso.clone();
        let mut bindings = Vec::with_capacity(dso.imports.len());
        let mut complaints = Vec::new();
        for position in 0..dso.imports.len() {
            match self.bind_import(cx, id, position) {
                Ok(binding) => bindings.push(binding),
                Err(complaint) => complaints.push(complaint),
            }
        }
        if complaints.is_empty() {
            return Ok(bindings);
        }
        let path = self.path(id);
        let more = complaints.len().saturating_sub(MAX_LINES);
        complaints.truncate(MAX_LINES);
        let mut lines: Vec<_> =
            complaints.iter().map(|complaint| format!("Error relocating {path}: {complaint}")).collect();
        lines.dedup();
        if more > 0 {
            lines.push(format!("Error relocating {path}: and {more} more"));
        }
        Err(Error::new(lines.join("\n")))
    }

    fn bind_import<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        position: usize,
    ) -> Result<Binding, String> {
        let Some(library) = self.libraries.get(&id) else { return Err("unloaded".into()) };
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
                let function = self.find_function(cx, id, module, name, import.weak, ty)?;
                Ok(Binding::Function(function))
            }
            ImportKind::Global(_, ty) => match (module, name) {
                ("env", "__memory_base") if is_i32(ty, false) => Ok(Binding::Constant(memory_base)),
                ("env", "__table_base") if is_i32(ty, false) => Ok(Binding::Constant(table_base)),
                ("env", "__stack_pointer") if is_i32(ty, true) => Ok(Binding::StackPointer),
                ("GOT.mem", _) if ty.content_type == ValType::I32 => self.find_data(id, name, import.weak),
                ("GOT.func", _) if ty.content_type == ValType::I32 => {
                    self.find_slot(cx, id, name, import.weak)
                }
                ("env", _) => self.find_global(id, name, ty),
                _ => Err(format!("it imports the global {module}.{name}, which is nothing the linker knows")),
            },
            ImportKind::Tag(ty) if module == "env" => self.find_tag(id, name, ty),
            ImportKind::Memory(_) | ImportKind::Table(_) | ImportKind::Tag(_) => {
                Err(format!("it imports {module}.{name}, which is nothing the linker knows"))
            }
        }
    }

    fn find_function<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        module: &str,
        name: &str,
        weak: bool,
        wanted: &FuncType,
    ) -> Result<Function, String> {
        let (function, found) = self.look_up_function(cx, id, module, name, weak)?;
        match found {
            Some(found) if *found != *wanted => {
                let definer = match &function {
                    Function::Defined(definer, _) => self.path(*definer),
                    _ => "the host",
                };
                Err(format!(
                    "{name}: type mismatch: {} calls it as {}, {definer} defines it as {}",
                    self.path(id),
                    signature(wanted),
                    signature(&found)
                ))
            }
            _ => {
                if let Function::Defined(definer, _) = function {
                    self.bound(id, definer);
                }
                Ok(function)
            }
        }
    }

    /// The function that `name` means in the scope of `id`, and its type; follows imports that are handed on.
    fn look_up_function<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        module: &str,
        name: &str,
        weak: bool,
    ) -> Result<(Function, Option<Arc<FuncType>>), String> {
        let (mut id, mut module, mut name, mut weak) = (id, module.to_owned(), name.to_owned(), weak);
        for _ in 0..MAX_HANDED_ON {
            if module == "env"
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
                _ => format!("{module}.{name}: the host has no such function"),
            });
        }
        Err(format!("{name}: its definition is handed on in a circle"))
    }

    fn find_slot<C: Engine<Handles = H>>(
        &mut self,
        cx: &mut C,
        id: LibraryId,
        name: &str,
        weak: bool,
    ) -> Result<Binding, String> {
        match self.look_up_function(cx, id, "env", name, weak)?.0 {
            Function::Defined(definer, position) => {
                let slot = self.slot_of(definer, position)?;
                self.bound(id, definer);
                Ok(Binding::Constant(slot))
            }
            Function::Null => Ok(Binding::Constant(0)),
            Function::Host(..) => Err(format!("{name}: the address of a host function cannot be taken")),
        }
    }

    fn find_data(&mut self, id: LibraryId, name: &str, weak: bool) -> Result<Binding, String> {
        let Some(found) = self.find_for(id, name) else {
            return if weak { Ok(Binding::Constant(0)) } else { Err(self.undefined(id, name)) };
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

    fn find_global(&mut self, id: LibraryId, name: &str, wanted: &GlobalType) -> Result<Binding, String> {
        let Some(found) = self.find_for(id, name) else {
            return Err(self.undefined(id, name));
        };
        match self.export(found).map(|export| &export.kind) {
            Some(ExportKind::Global(ty)) if ty == wanted => {
                self.bound(id, found.0);
                Ok(Binding::Global(found.0, found.1))
            }
            _ => Err(self.not_a(id, name, found.0, "a global of the same type")),
        }
    }

    fn find_tag(&mut self, id: LibraryId, name: &str, wanted: &FuncType) -> Result<Binding, String> {
        match self.find_for(id, name) {
            Some(found) => match self.export(found).map(|export| &export.kind) {
                Some(ExportKind::Tag(ty)) if ty == wanted => {
                    self.bound(id, found.0);
                    Ok(Binding::Tag(found.0, found.1))
                }
                _ => Err(self.not_a(id, name, found.0, "a tag of the same type")),
            },
            None if matches!(name, "__cpp_exception" | "__c_longjmp") => {
                Ok(Binding::SharedTag(wanted.clone()))
            }
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

    /// Notes that `user` cannot live without `definer`.
    pub fn bound(&mut self, user: LibraryId, definer: LibraryId) {
        if user != definer
            && let Some(library) = self.libraries.get_mut(&user)
        {
            library.bound_to.insert(definer);
        }
    }

    fn undefined(&self, id: LibraryId, name: &str) -> String {
        let searched: Vec<_> = self.scope_of(id).map(|id| self.path(id)).collect();
        format!("{name}: symbol not found (searched {})", searched.join(", "))
    }

    fn not_a(&self, id: LibraryId, name: &str, definer: LibraryId, wanted: &str) -> String {
        let is = match self.find_in(&[definer], name).and_then(|found| self.export(found)).map(|e| &e.kind) {
            Some(ExportKind::Function(function)) => format!("a function, {}", signature(&function.ty)),
            Some(ExportKind::Data { .. }) => "data".to_owned(),
            Some(ExportKind::Global(_)) => "a WebAssembly global".to_owned(),
            Some(ExportKind::Tag(ty)) => format!("a tag, {}", signature(ty)),
            _ => "something else".to_owned(),
        };
        format!("{name}: {} uses it as {wanted}, {} defines it as {is}", self.path(id), self.path(definer))
    }
}

fn is_i32(ty: &GlobalType, mutable: bool) -> bool {
    ty.content_type == ValType::I32 && ty.mutable == mutable && !ty.shared
}

/// A function type as WebAssembly's text format would say it in prose: "(i32, i64) -> i32".
pub(crate) fn signature(ty: &FuncType) -> String {
    let list = |types: &[ValType]| types.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let results = match ty.results() {
        [] => "void".to_owned(),
        [one] => one.to_string(),
        more => format!("({})", list(more)),
    };
    format!("({}) -> {results}", list(ty.params()))
}
