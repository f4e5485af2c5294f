//! Symbol tables, imports, exports.

use std::io::{Result, Write};
use std::sync::Arc;

use muslin::inspect::dylink::symbols::{Binding, Section, Symbol, SymbolKind};
use muslin::inspect::dylink::{FuncType, Module, TypeRef};
use muslin::inspect::{SystemCalls, is_implemented, signature};

use super::arguments::Options;
use super::{clean, shown};

pub(super) fn dynamic(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    if module.linking.is_some() {
        return writeln!(out, "\nThere is no dynamic symbol table in this file.");
    }
    table(out, ".dynsym", module, &module.dynamic_symbols(), options)
}

pub(super) fn all(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    table(out, ".symtab", module, &module.symbols(), options)
}

/// readelf's columns, and after the name the type of a function.
fn table(
    out: &mut impl Write,
    name: &str,
    module: &Module<'_>,
    symbols: &[Symbol<'_>],
    options: &Options,
) -> Result<()> {
    let s = if symbols.len() == 1 { "y" } else { "ies" };
    writeln!(out, "\nSymbol table '{name}' contains {} entr{s}:", symbols.len())?;
    writeln!(out, "   Num:    Value  Size Type    Bind   Vis      Ndx Name")?;
    let width =
        symbols.iter().map(|symbol| shown(symbol, options).chars().count()).max().unwrap_or(0).min(40);
    let numbers = Numbers::of_sections(module);
    for (number, symbol) in symbols.iter().enumerate() {
        let (kind, binding) = (kind_name(symbol.kind), binding_name(symbol.binding));
        let visibility = if symbol.hidden { "HIDDEN" } else { "DEFAULT" };
        let index = numbers.of(symbol);
        let name = shown(symbol, options);
        let line = match &symbol.ty {
            Some(ty) => format!("{name:<width$} {}", signature(ty)),
            None => name,
        };
        writeln!(
            out,
            "{number:6}: {:08x} {:5} {kind:<7} {binding:<6} {visibility:<8} {index:>3} {line}",
            symbol.value, symbol.size
        )?;
    }
    Ok(())
}

pub(super) fn kind_name(kind: SymbolKind) -> &'static str {
    match kind {
        SymbolKind::Function => "FUNC",
        SymbolKind::Data => "OBJECT",
        SymbolKind::Tls => "TLS",
        SymbolKind::Global => "GLOBAL",
        SymbolKind::Table => "TABLE",
        SymbolKind::Memory => "MEMORY",
        SymbolKind::Tag => "TAG",
        SymbolKind::Section => "SECTION",
    }
}

pub(super) fn binding_name(binding: Binding) -> &'static str {
    match binding {
        Binding::Local => "LOCAL",
        Binding::Global => "GLOBAL",
        Binding::Weak => "WEAK",
    }
}

/// The numbers of the sections, by their ids.
struct Numbers(std::collections::HashMap<u8, usize>);

impl Numbers {
    fn of_sections(module: &Module<'_>) -> Numbers {
        Numbers(module.sections.iter().enumerate().map(|(number, section)| (section.id, number)).collect())
    }

    /// The number of the section that a symbol is in.
    fn of(&self, symbol: &Symbol<'_>) -> String {
        let id = match (symbol.section, symbol.kind) {
            (Section::Undefined, _) => return "UND".to_owned(),
            (Section::Absolute, _) => return "ABS".to_owned(),
            (Section::Zero, _) => return "BSS".to_owned(),
            (Section::Text, _) => 10,
            (Section::Data | Section::ReadOnly, _) => 11,
            (Section::Other, SymbolKind::Global) => 6,
            (Section::Other, SymbolKind::Table) => 4,
            (Section::Other, SymbolKind::Memory) => 5,
            (Section::Other, SymbolKind::Tag) => 13,
            (Section::Other, _) => return "-".to_owned(),
        };
        self.0.get(&id).map_or("-".to_owned(), ToString::to_string)
    }
}

pub(super) fn imports(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    writeln!(out, "\nImports: {}", module.imports.len())?;
    for import in &module.imports {
        writeln!(
            out,
            "  {}.{} {}",
            clean(import.module),
            name(import.name, options),
            described(module, import.ty)
        )?;
    }
    Ok(())
}

pub(super) fn exports(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    writeln!(out, "\nExports: {}", module.exports.len())?;
    for export in &module.exports {
        writeln!(out, "  {} {}", name(export.name, options), exported(module, export))?;
    }
    Ok(())
}

fn name(name: &str, options: &Options) -> String {
    clean(&if options.demangle { crate::demangle::demangle(name) } else { name.to_owned() })
}

pub(super) fn type_text(ty: Option<&Arc<FuncType>>) -> String {
    ty.map_or("of no known type".to_owned(), |ty| signature(ty))
}

/// An import's kind and type.
pub(super) fn described(module: &Module<'_>, ty: TypeRef) -> String {
    let at = |index: u32| type_text(module.types.get(index as usize).and_then(Option::as_ref));
    let limits = |minimum: u64, maximum: Option<u64>| match maximum {
        Some(maximum) => format!("{minimum}..{maximum}"),
        None => format!("{minimum}.."),
    };
    match ty {
        TypeRef::Func(index) | TypeRef::FuncExact(index) => format!("function {}", at(index)),
        TypeRef::Global(ty) => {
            format!("global {}{}", if ty.mutable { "mutable " } else { "" }, ty.content_type)
        }
        TypeRef::Memory(ty) => {
            format!(
                "memory {} pages{}",
                limits(ty.initial, ty.maximum),
                if ty.shared { " shared" } else { "" }
            )
        }
        TypeRef::Table(ty) => format!("table {} {}", limits(ty.initial, ty.maximum), ty.element_type),
        TypeRef::Tag(ty) => format!("tag {}", at(ty.func_type_idx)),
    }
}

/// An export's kind, index and type.
pub(super) fn exported(
    module: &Module<'_>,
    export: &muslin::inspect::dylink::wasmparser::Export<'_>,
) -> String {
    use muslin::inspect::dylink::wasmparser::ExternalKind as Kind;
    let index = export.index;
    match export.kind {
        Kind::Func | Kind::FuncExact => {
            format!("function {index} {}", type_text(module.function_type(index)))
        }
        Kind::Global => match module.globals.get(index as usize) {
            Some((ty, Some(place))) if !ty.mutable && place.base.is_none() => {
                format!("global {index} {} = {:#x}", ty.content_type, place.offset)
            }
            Some((ty, _)) => {
                format!("global {index} {}{}", if ty.mutable { "mutable " } else { "" }, ty.content_type)
            }
            None => format!("global {index}"),
        },
        Kind::Memory => format!("memory {index}"),
        Kind::Table => format!("table {index}"),
        Kind::Tag => {
            let ty = module.tags.get(index as usize).and_then(|ty| module.types.get(*ty as usize));
            format!("tag {index} {}", type_text(ty.and_then(Option::as_ref)))
        }
    }
}

pub(super) fn system_calls(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    let calls = SystemCalls::of_parsed("", module);
    let names = calls.names();
    writeln!(out, "\nSystem calls imported: {}", names.len())?;
    for name in names {
        writeln!(out, "  {}{}", clean(name), if is_implemented(name) { "" } else { " (ENOSYS)" })?;
    }
    Ok(())
}
