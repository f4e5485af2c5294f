//! Relocations: those of objects, and what the dynamic linker binds.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use muslin::inspect::dylink::{Module, TypeRef};
use muslin::inspect::signature;

use super::arguments::Options;
use super::{clean, shown};

pub(super) fn print(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    if module.linking.is_some() {
        return of_object(out, module, options);
    }
    let bound: Vec<_> =
        module.imports.iter().filter(|i| matches!(i.module, "env" | "GOT.mem" | "GOT.func")).collect();
    let relocated = module.dylink.is_some();
    if !relocated || bound.is_empty() {
        return writeln!(out, "\nThere are no relocations in this file.");
    }
    writeln!(out, "\nDynamic relocations: {} imports to bind:", bound.len())?;
    writeln!(out, "  Type     Symbol")?;
    for import in bound {
        let (kind, ty) = match (import.module, import.ty) {
            ("GOT.mem", _) => ("GOT.mem", String::new()),
            ("GOT.func", _) => ("GOT.func", String::new()),
            (_, TypeRef::Func(index)) => {
                let ty = module.types.get(index as usize).and_then(Option::as_ref);
                ("CALL", ty.map(|ty| format!(" {}", signature(ty))).unwrap_or_default())
            }
            (_, TypeRef::Global(_)) => ("GLOBAL", String::new()),
            (_, TypeRef::Memory(_)) => ("MEMORY", String::new()),
            (_, TypeRef::Table(_)) => ("TABLE", String::new()),
            _ => ("TAG", String::new()),
        };
        writeln!(out, "  {kind:<8} {}{ty}", clean(import.name))?;
    }
    for name in ["__wasm_apply_data_relocs", "__wasm_apply_global_relocs", "__wasm_apply_tls_relocs"] {
        if let Some(export) = module.exports.iter().find(|export| export.name == name) {
            let size = module.body(export.index).map_or(0, |body| body.range().len());
            writeln!(out, "  APPLY    {name} ({size} bytes of code)")?;
        }
    }
    Ok(())
}

fn of_object(out: &mut impl Write, module: &Module<'_>, options: &Options) -> Result<()> {
    if module.relocations.is_empty() {
        return writeln!(out, "\nThere are no relocations in this file.");
    }
    let names = module.object_symbols();
    for section in &module.relocations {
        let target = module.sections.get(section.section as usize).map_or("?", |section| section.name);
        writeln!(
            out,
            "\nRelocation section '{}' for section [{}] {} contains {} entries:",
            clean(section.name),
            section.section,
            clean(target),
            section.entries.len()
        )?;
        writeln!(out, "  Offset   Type                           Symbol's Name + Addend")?;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for entry in &section.entries {
            let kind = type_name(entry.ty);
            let is_type = kind == "R_WASM_TYPE_INDEX_LEB";
            let name = if is_type {
                format!("type {}", entry.index)
            } else {
                match names.get(entry.index as usize) {
                    Some(Some(symbol)) => shown(symbol, options),
                    _ => format!("symbol {}", entry.index),
                }
            };
            let addend = match entry.addend {
                0 => String::new(),
                addend if addend < 0 => format!(" - {:#x}", addend.unsigned_abs()),
                addend => format!(" + {addend:#x}"),
            };
            writeln!(out, "  {:08x} {kind:<30} {name}{addend}", entry.offset)?;
            *counts.entry(kind).or_default() += 1;
        }
        for (kind, count) in counts {
            writeln!(out, "  Total    {kind:<30} {count}")?;
        }
    }
    Ok(())
}

/// `MemoryAddrSleb` → `R_WASM_MEMORY_ADDR_SLEB`.
fn type_name(ty: muslin::inspect::dylink::wasmparser::RelocationType) -> String {
    let mut name = "R_WASM".to_owned();
    for c in format!("{ty:?}").chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_uppercase());
    }
    name
}
