//! WebAssembly text as an input of the linker.
//!
//! The text format describes finished modules; wasm-ld links *relocatable objects*, modules with a symbol table and a list
//! of the places where an index has to be put in (tool-conventions, Linking.md). A text that has a `linking` section of its own
//! (written as `(@custom "linking" …)`, as `wasm-tools print` shows an object) is assembled and left as it is. A plain module is
//! turned into an object whose symbols are its imports and exports:
//!
//! | in the module | in the object |
//! |---|---|
//! | function imported from `env` | undefined symbol of that name |
//! | function imported from another module, such as `wali` | an import of the program, unchanged |
//! | exported function | defined symbol of each name that it is exported under |
//! | function that is not exported | local symbol |
//! | global imported from `env` (`__stack_pointer`, …) | undefined global symbol |
//! | global imported from `GOT.mem` | the address of the C variable of that name |
//! | other globals, tags | symbols, by their export or import name |
//! | memory, imported or defined | the process's memory |
//! | table `env.__indirect_function_table` | the process's table |
//! | start function | a constructor |
//!
//! What cannot be kept is refused: addresses and table slots are the linker's to give out, so there are no data or element
//! segments, no tables of one's own, and no `ref.func`; and the linker knows one memory and function types only.

mod code;
mod linking;

use linking::{Relocation, Symbol, Symbols};
use std::path::Path;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, CustomSection, FunctionSection, GlobalSection, ImportSection, MemoryType, Module,
    TagSection, TypeSection,
};
use wasmparser::{
    CompositeInnerType, ElementKind, ExternalKind, FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef,
    Validator, WasmFeatures,
};

/// Assembles `text`, the contents of `path`, to a relocatable object.
///
/// # Errors
/// The text format's error with its position; what the module has that an object cannot keep.
pub fn assemble(path: &Path, text: &[u8]) -> Result<Vec<u8>, String> {
    let text =
        std::str::from_utf8(text).map_err(|error| format!("{}: not UTF-8 text: {error}", path.display()))?;
    let module = wat::parse_str(text).map_err(|mut error| {
        error.set_path(path);
        error.to_string()
    })?;
    object(&module).map_err(|error| format!("{}: {error}", path.display()))
}

/// Turns a module into an object, unless it is one.
fn object(module: &[u8]) -> Result<Vec<u8>, String> {
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(|error| error.to_string())? {
            Payload::CustomSection(section) if section.name() == "linking" => return Ok(module.to_vec()),
            Payload::CustomSection(section) if section.name() == "dylink.0" => {
                return Err("it has a dylink.0 section, so it is a shared library and no object".into());
            }
            _ => {}
        }
    }
    Validator::new_with_features(WasmFeatures::all())
        .validate_all(module)
        .map_err(|error| error.to_string())?;
    let mut object = Object::default();
    object.read(module)?;
    object.finish()
}

/// Which section of the object the code section is; types, imports, functions, tags and globals come before it, even if empty.
const CODE_SECTION: u32 = 5;

/// An object in the making.
#[derive(Default)]
struct Object<'a> {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    globals: GlobalSection,
    tags: TagSection,
    bodies: Vec<FunctionBody<'a>>,
    symbols: Symbols,
    /// Names from the name section, for functions that are not exported.
    names: Vec<(u32, String)>,
    exports: Vec<(String, ExternalKind, u32)>,
    start: Option<u32>,
    memories: u32,
}

impl<'a> Object<'a> {
    fn read(&mut self, module: &'a [u8]) -> Result<(), String> {
        let mut reencoder = RoundtripReencoder;
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(|error| error.to_string())? {
                Payload::TypeSection(section) => {
                    for group in section {
                        for ty in group.map_err(|error| error.to_string())?.into_types() {
                            if !matches!(ty.composite_type.inner, CompositeInnerType::Func(_)) {
                                return Err("the linker knows function types only".into());
                            }
                            let ty = reencoder.sub_type(ty).map_err(|error| error.to_string())?;
                            self.types.ty().subtype(&ty);
                        }
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        self.import(import.map_err(|error| error.to_string())?)?;
                    }
                }
                Payload::FunctionSection(section) => {
                    for ty in section {
                        self.functions.function(ty.map_err(|error| error.to_string())?);
                        self.symbols.functions.push(Symbol::default());
                    }
                }
                Payload::TableSection(section) if section.count() > 0 => {
                    return Err(
                        "it defines a table; only env.__indirect_function_table can be used, as an import"
                            .into(),
                    );
                }
                Payload::MemorySection(section) => self.memories += section.count(),
                Payload::GlobalSection(section) => {
                    for global in section {
                        let global = global.map_err(|error| error.to_string())?;
                        reencoder
                            .parse_global(&mut self.globals, global)
                            .map_err(|error| error.to_string())?;
                        self.symbols.globals.push(Symbol::default());
                    }
                }
                Payload::TagSection(section) => {
                    for tag in section {
                        let tag = reencoder.tag_type(tag.map_err(|error| error.to_string())?);
                        self.tags.tag(tag.map_err(|error| error.to_string())?);
                        self.symbols.tags.push(Symbol::default());
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.map_err(|error| error.to_string())?;
                        self.exports.push((export.name.to_owned(), export.kind, export.index));
                    }
                }
                Payload::StartSection { func, .. } => self.start = Some(func),
                Payload::ElementSection(section) => {
                    for element in section {
                        // A declaration gives out no slot.
                        if !matches!(element.map_err(|error| error.to_string())?.kind, ElementKind::Declared)
                        {
                            return Err(
                                "it has an element segment, and table slots are given out by the linker"
                                    .into(),
                            );
                        }
                    }
                }
                Payload::DataSection(section) if section.count() > 0 => {
                    return Err("it has a data segment, and addresses are given out by the linker: define the data in C and import its \
                                address from GOT.mem"
                        .into());
                }
                Payload::CodeSectionEntry(body) => self.bodies.push(body),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        for name in names {
                            if let Ok(Name::Function(map)) = name {
                                let named = map.into_iter().flatten();
                                self.names.extend(named.map(|naming| (naming.index, naming.name.to_owned())));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn import(&mut self, import: wasmparser::Import) -> Result<(), String> {
        let mut reencoder = RoundtripReencoder;
        let symbol = Symbol::imported(import.module, import.name);
        match import.ty {
            TypeRef::Func(_) => self.symbols.functions.push(symbol),
            TypeRef::Global(_) if import.module == "GOT.mem" => {
                // In an object there is no such global, but a reference to the variable that the linker makes one for.
                self.symbols.globals.push(symbol.address_of_data());
                return Ok(());
            }
            TypeRef::Global(_) if import.module == "GOT.func" => {
                return Err(format!(
                    "it imports GOT.func.{}: an object cannot say the type of a function that it only takes the address \
                                    of",
                    import.name
                ));
            }
            TypeRef::Global(_) => self.symbols.globals.push(symbol),
            TypeRef::Tag(_) => self.symbols.tags.push(symbol),
            TypeRef::Table(_) if import.name == "__indirect_function_table" => {
                self.symbols.tables.push(symbol)
            }
            TypeRef::Table(_) => {
                return Err(format!("it imports the table {}.{}", import.module, import.name));
            }
            // Imported below under the linker's name for it.
            TypeRef::Memory(_) => {
                self.memories += 1;
                return Ok(());
            }
            TypeRef::FuncExact(_) => return Err(format!("it imports {} with an exact type", import.name)),
        }
        let ty = reencoder.entity_type(import.ty).map_err(|error| error.to_string())?;
        self.imports.import(import.module, import.name, ty);
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<u8>, String> {
        if self.memories > 1 {
            return Err("it has more than one memory, and a process has one".into());
        }
        self.name_symbols()?;
        self.symbols.number();
        let (code, relocations) = self.code()?;
        let memory =
            MemoryType { minimum: 0, maximum: None, memory64: false, shared: false, page_size_log2: None };
        self.imports.import("env", "__linear_memory", memory);

        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions).section(&self.tags);
        module.section(&self.globals);
        if !self.bodies.is_empty() {
            module.section(&code);
        }
        let linking = self.symbols.linking_section(self.start);
        module.section(&CustomSection { name: "linking".into(), data: linking.into() });
        if !relocations.is_empty() {
            let data = Relocation::section(CODE_SECTION, &relocations);
            module.section(&CustomSection { name: "reloc.CODE".into(), data: data.into() });
        }
        Ok(module.finish())
    }

    /// Gives each symbol its names: exports first, then the text's own.
    fn name_symbols(&mut self) -> Result<(), String> {
        for (name, kind, index) in &self.exports {
            let list = match kind {
                ExternalKind::Func => &mut self.symbols.functions,
                ExternalKind::Global => &mut self.symbols.globals,
                ExternalKind::Tag => &mut self.symbols.tags,
                // The process's own.
                ExternalKind::Memory | ExternalKind::Table => continue,
                ExternalKind::FuncExact => return Err(format!("it exports {name} with an exact type")),
            };
            let symbol = list.get_mut(*index as usize).ok_or("an export refers to nothing")?;
            if symbol.import.is_some() {
                return Err(format!("it exports {name}, which it imports: a symbol is one or the other"));
            }
            symbol.exported.push(name.clone());
        }
        for (index, name) in &self.names {
            if let Some(symbol) = self.symbols.functions.get_mut(*index as usize) {
                symbol.local_name.clone_from(name);
            }
        }
        Ok(())
    }

    fn code(&self) -> Result<(CodeSection, Vec<Relocation>), String> {
        let mut section = CodeSection::new();
        let mut relocations = Vec::new();
        let mut payload = linking::leb_size(self.bodies.len());
        for body in &self.bodies {
            let (bytes, inside) = code::relocatable(body, &self.symbols)?;
            payload += linking::leb_size(bytes.len());
            relocations.extend(inside.into_iter().map(|relocation| relocation.moved(payload)));
            payload += bytes.len();
            section.raw(&bytes);
        }
        Ok((section, relocations))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assembled(text: &str) -> Result<Vec<u8>, String> {
        assemble(Path::new("x.wat"), text.as_bytes())
    }

    #[test]
    fn what_an_object_cannot_keep_is_refused() {
        for (text, message) in [
            ("(module (memory 1) (data (i32.const 0) \"x\"))", "data segment"),
            ("(module (table 1 funcref))", "defines a table"),
            ("(module (type (struct)))", "function types only"),
            ("(module (func $f) (elem declare func $f) (func (drop (ref.func $f))))", "ref.func"),
            ("(module (import \"env\" \"f\" (func $f)) (export \"g\" (func $f)))", "one or the other"),
            ("(module (func (unreachable) (i32.add)) (func $f (result i32)))", "type mismatch"),
            ("(module (func $f (call $nowhere)))", "x.wat:1:24"),
            ("(module (import \"GOT.func\" \"f\" (global (mut i32))))", "GOT.func.f"),
        ] {
            let error = assembled(text).unwrap_err();
            assert!(error.contains(message), "{text}: {error}");
            assert!(error.contains("x.wat"), "{error}");
        }
    }

    #[test]
    fn objects_stay_as_they_are() {
        let text = "(module (@custom \"linking\" \"\\02\") (func))";
        assert_eq!(assembled(text).unwrap(), wat::parse_str(text).unwrap());
    }

    #[test]
    fn a_plain_module_gets_symbols_and_relocations() {
        let object =
            assembled("(module (import \"env\" \"f\" (func $f)) (func (export \"g\") (call $f)))").unwrap();
        let mut seen = Vec::new();
        for payload in Parser::new(0).parse_all(&object) {
            if let Payload::CustomSection(section) = payload.unwrap() {
                seen.push(section.name().to_owned());
                if let KnownCustom::Reloc(relocations) = section.as_known() {
                    let entries: Vec<_> = relocations.entries().into_iter().map(Result::unwrap).collect();
                    assert_eq!(relocations.section_index(), CODE_SECTION);
                    assert_eq!(entries.len(), 1);
                    // Count, size and local declarations are a byte each; then the opcode.
                    assert_eq!(entries[0].offset, 4);
                }
            }
        }
        assert_eq!(seen, ["linking", "reloc.CODE"]);
    }
}
