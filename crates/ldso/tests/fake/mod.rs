//! An engine that executes nothing: it checks what it is given, keeps tables and globals, and writes down which
//! functions were called. A test can say what a called function does.

// Each test file uses its part.
#![allow(dead_code)]

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use muslin_ldso::dylink::{Dso, ExportKind, FuncType, ImportKind, Rewrite, ValType};
use muslin_ldso::{
    Config, Engine, Extern, Failure, FileId, Handles, Host, HostFunction, InstantiateError, Kind,
    LibraryFile, Loader, Namespace, OpenError, SearchDirectory, Source,
};

/// The handles.
pub enum Fake {}

/// A function, known by where it is defined.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Func {
    /// Module's name, function index.
    Wasm(String, u32),
    /// `module.name`.
    Host(String),
}

pub struct Module {
    pub name: String,
    pub dso: Dso,
}

pub struct Instance {
    pub module: Rc<Module>,
    /// Functions by index, for the imported ones.
    imported: Vec<Func>,
    globals: BTreeMap<String, Rc<RefCell<u32>>>,
    /// What the GOT and base imports held when the instance was made, and hold now.
    pub given: BTreeMap<String, Rc<RefCell<u32>>>,
}

impl Handles for Fake {
    type Module = Rc<Module>;
    type Instance = Rc<Instance>;
    type Func = Func;
    type Global = Rc<RefCell<u32>>;
    type Tag = u32;
}

/// A memory manager: kind, size, alignment, hint → address.
pub type Manager = Rc<dyn Fn(Kind, u32, u32, u32) -> Result<u32, String>>;

type Action = Rc<dyn Fn(&mut Machine) -> Result<(), String>>;

/// Engine and host.
#[derive(Default)]
pub struct Machine {
    pub files: BTreeMap<String, Vec<u8>>,
    pub table: Vec<Option<Func>>,
    pub instances: BTreeMap<String, Rc<Instance>>,
    /// "module.function" or "module.function(argument)", in order.
    pub calls: Vec<String>,
    pub actions: HashMap<String, Action>,
    pub host: HashMap<String, FuncType>,
    pub mapped: BTreeMap<u32, u32>,
    pub memory: HashMap<u32, u8>,
    pub compiled: Vec<String>,
    pub tags: u32,
    /// What the linker warned of.
    pub warnings: Vec<String>,
    /// Mappings and slots beyond these fail: a hostile module cannot have more.
    pub limit: u64,
    /// Answers in place of the built-in policy.
    pub manager: Option<Manager>,
}

impl Machine {
    pub fn new() -> Machine {
        Machine { limit: 1 << 32, ..Machine::default() }
    }

    /// Adds the file `path` with the module written in the text format.
    pub fn file(&mut self, path: &str, text: &str) {
        let bytes = wat::parse_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.files.insert(path.to_owned(), bytes);
    }

    /// When a hook or function with this log name is called, do this.
    pub fn on(&mut self, call: &str, action: impl Fn(&mut Machine) -> Result<(), String> + 'static) {
        self.actions.insert(call.to_owned(), Rc::new(action));
    }

    /// The import `name` (`GOT.mem.x`) of an instance, as it is now.
    pub fn given(&self, instance: &str, name: &str) -> u32 {
        *self.instances[instance].given[name].borrow()
    }

    /// What is in a slot.
    pub fn slot(&self, slot: u32) -> Option<Func> {
        self.table.get(slot as usize).cloned().flatten()
    }

    /// What an instance got for its n-th function import.
    pub fn import(&self, instance: &str, index: usize) -> Func {
        self.instances[instance].imported[index].clone()
    }

    pub fn mapped_bytes(&self) -> u64 {
        self.mapped.values().map(|&size| u64::from(size)).sum()
    }

    pub fn slots_in_use(&self) -> usize {
        self.table.iter().flatten().count()
    }
}

/// A loader that finds libraries in `/lib`.
pub fn loader() -> Loader<Fake> {
    let default_path = vec![SearchDirectory { namespace: Namespace::Host, path: "/lib".into() }];
    Loader::new(Config { default_path, constant_globals: false, ..Config::default() })
}

/// The text of a failure that must be a message of the linker.
pub fn message<T: std::fmt::Debug>(result: Result<T, Failure<String>>) -> String {
    match result {
        Err(Failure::Link(error)) => error.to_string(),
        other => panic!("not an error of the linker: {other:?}"),
    }
}

impl Engine for Machine {
    type Handles = Fake;
    type Trap = String;

    fn compile(&mut self, source: &Source, rewrite: &Rewrite) -> Result<Rc<Module>, String> {
        let bytes = rewrite.apply((*source.bytes).as_ref()).map_err(|error| error.to_string())?;
        let dso = Dso::parse(&bytes).map_err(|error| error.to_string())?;
        self.compiled.push(source.name.clone());
        Ok(Rc::new(Module { name: source.name.clone(), dso }))
    }

    fn instantiate(
        &mut self,
        module: &Rc<Module>,
        imports: Vec<Extern<Fake>>,
    ) -> Result<Rc<Instance>, InstantiateError<String>> {
        let failed = |text: &str| Err(InstantiateError::Failed(text.to_owned()));
        if imports.len() != module.dso.imports.len() {
            return failed("number of imports");
        }
        let mut imported = Vec::new();
        let mut given = BTreeMap::new();
        for (import, value) in module.dso.imports.iter().zip(imports) {
            match (&import.kind, value) {
                (ImportKind::Memory(_), Extern::Memory) => {}
                (ImportKind::Table(limits), Extern::Table) => {
                    if limits.minimum > self.table.len() as u64 {
                        return failed("table too small");
                    }
                }
                (ImportKind::Function(..), Extern::Func(func)) => imported.push(func),
                (ImportKind::Global(..), Extern::Global(global)) => {
                    given.insert(format!("{}.{}", import.module, import.name), global);
                }
                (ImportKind::Tag(_), Extern::Tag(_)) => {}
                _ => return failed("kind of import"),
            }
        }
        let mut globals = BTreeMap::new();
        for export in &module.dso.exports {
            if let ExportKind::Global(_) = export.kind {
                globals.insert(export.name.clone(), Rc::default());
            }
        }
        let instance = Rc::new(Instance { module: module.clone(), imported, globals, given });
        let table_base = instance.given.get("env.__table_base").map_or(0, |global| *global.borrow());
        for (&function, &slot) in &module.dso.elements.slots {
            let slot = if module.dso.is_prelinked() { slot } else { slot + table_base };
            match self.table.get_mut(slot as usize) {
                Some(place) => *place = Some(Func::Wasm(module.name.clone(), function)),
                None => return failed("element segment beyond the table"),
            }
        }
        if module.dso.has_start {
            let name = format!("{}.start", module.name);
            self.run(&name).map_err(InstantiateError::Trap)?;
        }
        self.instances.insert(module.name.clone(), instance.clone());
        Ok(instance)
    }

    fn export_func(&mut self, instance: &Rc<Instance>, name: &str) -> Option<Func> {
        match &instance.module.dso.export(name)?.kind {
            ExportKind::Function(function) => Some(match instance.imported.get(function.index as usize) {
                Some(imported) => imported.clone(),
                None => Func::Wasm(instance.module.name.clone(), function.index),
            }),
            _ => None,
        }
    }

    fn export_global(&mut self, instance: &Rc<Instance>, name: &str) -> Option<Rc<RefCell<u32>>> {
        instance.globals.get(name).cloned()
    }

    fn export_tag(&mut self, instance: &Rc<Instance>, name: &str) -> Option<u32> {
        match instance.module.dso.export(name)?.kind {
            ExportKind::Tag(_) => Some(0),
            _ => None,
        }
    }

    fn host_function(&mut self, module: &str, name: &str) -> Option<HostFunction<Fake>> {
        let name = format!("{module}.{name}");
        let ty = self.host.get(&name)?.clone();
        Some(HostFunction { func: Func::Host(name), ty: ty.into() })
    }

    fn uncalled(&mut self, _: &FuncType) -> Result<Func, String> {
        Ok(Func::Host("uncalled".into()))
    }

    fn new_global(&mut self, value: u32, _mutable: bool) -> Result<Rc<RefCell<u32>>, String> {
        Ok(Rc::new(RefCell::new(value)))
    }

    fn global_get(&mut self, global: &Rc<RefCell<u32>>) -> u32 {
        *global.borrow()
    }

    fn global_set(&mut self, global: &Rc<RefCell<u32>>, value: u32) -> Result<(), String> {
        *global.borrow_mut() = value;
        Ok(())
    }

    fn new_tag(&mut self, _ty: &FuncType) -> Result<u32, String> {
        self.tags += 1;
        Ok(self.tags)
    }

    fn func_identity(&mut self, func: &Func) -> Option<u64> {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        // Of an instance that took another's place, too: these tests look at more than functions.
        Some(BuildHasherDefault::<DefaultHasher>::default().hash_one(func))
    }

    fn table_size(&mut self) -> u32 {
        self.table.len() as u32
    }

    fn table_grow_to(&mut self, slots: u32) -> Result<(), String> {
        if u64::from(slots) > self.limit {
            return Err("too many slots".into());
        }
        if self.table.len() < slots as usize {
            self.table.resize(slots as usize, None);
        }
        Ok(())
    }

    fn table_set(&mut self, slot: u32, func: Option<&Func>) -> Result<(), String> {
        *self.table.get_mut(slot as usize).ok_or("no such slot")? = func.cloned();
        Ok(())
    }

    fn table_get(&mut self, slot: u32) -> Option<Func> {
        self.slot(slot)
    }

    fn read(&mut self, address: u32, buffer: &mut [u8]) -> bool {
        for (at, byte) in (u64::from(address)..).zip(buffer) {
            *byte = u32::try_from(at).ok().and_then(|at| self.memory.get(&at)).copied().unwrap_or(0);
        }
        true
    }

    fn write(&mut self, address: u32, bytes: &[u8]) -> bool {
        for (at, &byte) in (address..).zip(bytes) {
            self.memory.insert(at, byte);
        }
        true
    }

    fn call(&mut self, func: &Func, arguments: &[u32]) -> Result<(), String> {
        let mut name = match func {
            Func::Host(name) => name.clone(),
            Func::Wasm(module, index) => {
                let dso = &self.instances[module].module.dso;
                let export = dso.exports.iter().find(|export| match &export.kind {
                    ExportKind::Function(function) => function.index == *index,
                    _ => false,
                });
                format!("{module}.{}", export.map_or("?", |export| export.name.as_str()))
            }
        };
        if let [argument] = arguments {
            name.push_str(&format!("({argument:#x})"));
        }
        self.run(&name)
    }
}

impl Machine {
    fn run(&mut self, name: &str) -> Result<(), String> {
        self.calls.push(name.to_owned());
        match self.actions.get(name).cloned() {
            Some(action) => action(self),
            None => Ok(()),
        }
    }
}

impl Host for Machine {
    fn open_library(&mut self, _namespace: Namespace, path: &str) -> Result<LibraryFile, OpenError> {
        let bytes = self.files.get(path).ok_or(OpenError::NotFound)?.clone();
        // FNV-1a of the path.
        let inode = path.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        let identity = FileId { device: 1, inode, size: bytes.len() as u64, modified: 0, changed: None };
        Ok(LibraryFile { bytes: Arc::new(bytes), identity: Some(identity), path: path.to_owned() })
    }

    fn map_fixed(&mut self, _kind: Kind, address: u32, size: u32) -> Result<(), String> {
        self.mapped.insert(address, size);
        Ok(())
    }

    fn map(&mut self, kind: Kind, size: u32, align: u32, hint: u32) -> Result<u32, String> {
        if let Some(manager) = self.manager.clone() {
            let address = manager(kind, size, align, hint)?;
            self.mapped.entry(address).or_insert(size);
            return Ok(address);
        }
        let end = u64::from(hint) + u64::from(size);
        let hit = |(&at, &length): (&u32, &u32)| {
            u64::from(at) < end && u64::from(hint) < u64::from(at) + u64::from(length)
        };
        if hint != 0 && hint.is_multiple_of(align) && !self.mapped.iter().any(hit) {
            self.mapped.insert(hint, size);
            return Ok(hint);
        }
        let mut address = 0x1000_0000u64;
        for (&start, &length) in &self.mapped {
            let end = u64::from(start) + u64::from(length);
            if address + u64::from(size) <= u64::from(start) {
                break;
            }
            address = address.max(end).next_multiple_of(u64::from(align));
        }
        if address + u64::from(size) > self.limit.min(0xffff_0000) {
            return Err("no room".into());
        }
        self.mapped.insert(address as u32, size);
        Ok(address as u32)
    }

    fn warning(&mut self, text: &str) {
        self.warnings.push(text.to_owned());
    }

    fn unmap(&mut self, address: u32, size: u32) {
        assert_eq!(self.mapped.remove(&address), Some(size), "unmapped what was not mapped");
        self.memory.retain(|&at, _| at < address || at - address >= size);
    }
}

/// `(param i32 …) (result i32 …)`.
pub fn func_type(params: usize, results: usize) -> FuncType {
    FuncType::new(vec![ValType::I32; params], vec![ValType::I32; results])
}

/// A small libc.so: prelinked, with one address-taken function and one that is not.
pub const LIBC: &str = r#"(module $libc.so
  (import "env" "memory" (memory 0x110))
  (import "env" "__indirect_function_table" (table 2 funcref))
  (global $sp (mut i32) (i32.const 0))
  (global $errno i32 (i32.const 0x1000010))
  (export "__stack_pointer" (global $sp))
  (export "shared" (global $errno))
  (func $free (export "free") (param i32))
  (func $puts (export "puts") (param i32) (result i32) local.get 0)
  (func (export "__cxa_finalize") (param i32))
  (func (export "__wasm_call_ctors"))
  (elem (i32.const 1) func $free))"#;

/// A program that needs libc.so and what else is named.
pub fn program(needed: &str, rest: &str) -> String {
    format!(
        r#"(module $prog
  (@dylink.0 (mem-info (memory 64 4) (table 0 0)) (needed {needed} "libc.so"))
  {rest}
  (func (export "_start"))
  (func (export "__wasm_call_ctors")))"#
    )
}

/// A library with 16 bytes of data.
pub fn library(soname: &str, needed: &str, rest: &str) -> String {
    let needed = if needed.is_empty() { String::new() } else { format!("(needed {needed})") };
    format!(
        r#"(module ${soname}
  (@dylink.0 (mem-info (memory 16 4) (table 0 0)) {needed})
  {rest}
  (func (export "__wasm_call_ctors"))
  (func (export "__wasm_apply_data_relocs")))"#
    )
}
