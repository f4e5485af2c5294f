//! A module taken to pieces.

use std::collections::HashMap;

use wasmparser::{
    CompositeInnerType, Data, Element, ElementKind, Export, ExternalKind, FuncType, FunctionBody, Global,
    KnownCustom, Name, Parser, Payload, TableType, TagType, TypeRef,
};

use super::{FuseError, Part, out_of_range};

/// The sections of a part, with what must be known of its index spaces.
pub(super) struct Pieces<'a> {
    pub types: Vec<FuncType>,
    /// What each import is, in order.
    pub imports: Vec<TypeRef>,
    /// Positions among the imports of those that are functions, globals, tags.
    pub imported_functions: Vec<usize>,
    pub imported_globals: Vec<usize>,
    pub imported_tags: Vec<usize>,
    /// Type index of each function that the module defines.
    pub functions: Vec<u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub globals: Vec<Global<'a>>,
    pub tags: Vec<TagType>,
    pub exports: Vec<Export<'a>>,
    pub export_positions: HashMap<&'a str, usize>,
    pub elements: Vec<Element<'a>>,
    pub data: Vec<Data<'a>>,
    pub start: Option<u32>,
    pub names: HashMap<u32, &'a str>,
}

impl<'a> Pieces<'a> {
    pub fn of(part: &Part<'a>) -> Result<Pieces<'a>, FuseError> {
        let mut pieces = Pieces {
            types: Vec::new(),
            imports: Vec::new(),
            imported_functions: Vec::new(),
            imported_globals: Vec::new(),
            imported_tags: Vec::new(),
            functions: Vec::new(),
            bodies: Vec::new(),
            globals: Vec::new(),
            tags: Vec::new(),
            exports: Vec::new(),
            export_positions: HashMap::new(),
            elements: Vec::new(),
            data: Vec::new(),
            start: None,
            names: HashMap::new(),
        };
        for payload in Parser::new(0).parse_all(part.bytes) {
            pieces.payload(payload?)?;
        }
        if pieces.imports.len() != part.imports.len() {
            return Err(FuseError(format!(
                "{} imports, {} of them bound",
                pieces.imports.len(),
                part.imports.len()
            )));
        }
        if pieces.functions.len() != pieces.bodies.len() {
            return Err(FuseError("functions and their code differ in number".into()));
        }
        Ok(pieces)
    }

    fn payload(&mut self, payload: Payload<'a>) -> Result<(), FuseError> {
        match payload {
            Payload::TypeSection(section) => {
                for group in section {
                    let mut types = group?.into_types();
                    match (types.next(), types.next()) {
                        (Some(ty), None) => match ty.composite_type.inner {
                            CompositeInnerType::Func(ty) => self.types.push(ty),
                            _ => return Err(FuseError("a type that is no function's".into())),
                        },
                        _ => return Err(FuseError("a group of types".into())),
                    }
                }
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let (position, ty) = (self.imports.len(), import?.ty);
                    match ty {
                        TypeRef::Func(_) => self.imported_functions.push(position),
                        TypeRef::Global(_) => self.imported_globals.push(position),
                        TypeRef::Tag(_) => self.imported_tags.push(position),
                        TypeRef::Memory(_) | TypeRef::Table(TableType { table64: false, .. }) => {}
                        _ => return Err(FuseError("an import of an unknown kind".into())),
                    }
                    self.imports.push(ty);
                }
            }
            Payload::FunctionSection(section) => {
                for ty in section {
                    self.functions.push(ty?);
                }
            }
            Payload::TagSection(section) => {
                for tag in section {
                    self.tags.push(tag?);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section {
                    self.globals.push(global?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    self.export_positions.insert(export.name, self.exports.len());
                    self.exports.push(export);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(section) => {
                for element in section {
                    let element = element?;
                    if matches!(element.kind, ElementKind::Active { table_index: Some(1..), .. }) {
                        return Err(FuseError("a second table".into()));
                    }
                    self.elements.push(element);
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    self.data.push(data?);
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::MemorySection(_) => return Err(FuseError("a memory of its own".into())),
            Payload::TableSection(_) => return Err(FuseError("a table of its own".into())),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for subsection in names {
                        // What is wrong with names is no reason not to run.
                        let Ok(Name::Function(functions)) = subsection else { continue };
                        self.names.extend(functions.into_iter().flatten().map(|n| (n.index, n.name)));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The number of functions, imported ones included.
    pub fn function_count(&self) -> usize {
        self.imported_functions.len() + self.functions.len()
    }

    /// The type of a function, imported or not.
    pub fn function_type(&self, index: u32) -> Result<&FuncType, FuseError> {
        let lost = || out_of_range("function", index);
        let at = index as usize;
        let ty = match self.imported_functions.get(at) {
            Some(&position) => match self.imports[position] {
                TypeRef::Func(ty) => ty,
                _ => return Err(lost()),
            },
            None => *self.functions.get(at - self.imported_functions.len()).ok_or_else(lost)?,
        };
        self.types.get(ty as usize).ok_or_else(|| out_of_range("type", ty))
    }

    /// The body of a function that the module defines.
    pub fn body(&self, index: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get((index as usize).checked_sub(self.imported_functions.len())?)
    }

    /// The index of what is exported under `name`, if it is of this kind.
    pub fn exported(&self, name: &str, kind: ExternalKind) -> Option<u32> {
        let export = self.exports.get(*self.export_positions.get(name)?)?;
        (export.kind == kind).then_some(export.index)
    }

    /// The function exported as `name`, if it takes so many i32s and returns nothing.
    pub fn hook(&self, name: &str, parameters: usize) -> Option<u32> {
        let index = self.exported(name, ExternalKind::Func)?;
        let ty = self.function_type(index).ok()?;
        let fits = ty.results().is_empty()
            && ty.params().len() == parameters
            && ty.params().iter().all(|&ty| ty == wasmparser::ValType::I32);
        fits.then_some(index)
    }
}
