//! `muslin readelf --json`.

use muslin::inspect::SystemCalls;
use muslin::inspect::dylink::symbols::{Section, Symbol, flag_names};
use muslin::inspect::dylink::{Module, regions};
use muslin::inspect::signature;
use serde_json::{Value, json};

use super::kind;
use super::symbols::{binding_name, described, exported, kind_name};

/// All that is known of one module.
pub(super) fn of(name: &str, module: &Module<'_>, bytes: &[u8]) -> Value {
    let (kind, description) = kind(module);
    let sections: Vec<_> = module
        .sections
        .iter()
        .map(|section| {
            json!({
                "name": section.name, "id": section.id, "offset": section.offset, "size": section.size,
                "count": section.count,
            })
        })
        .collect();
    let regions: Vec<_> = regions(module)
        .iter()
        .map(|region| {
            json!({
                "segment": region.segment, "relative": region.relative, "address": region.address,
                "size": region.size,
            })
        })
        .collect();
    let imports: Vec<_> = module
        .imports
        .iter()
        .map(|import| json!({ "module": import.module, "name": import.name, "type": described(module, import.ty) }))
        .collect();
    let exports: Vec<_> = module
        .exports
        .iter()
        .map(|export| json!({ "name": export.name, "type": exported(module, export) }))
        .collect();
    let relocations: Vec<_> = module
        .relocations
        .iter()
        .map(|section| json!({ "name": section.name, "section": section.section, "count": section.entries.len() }))
        .collect();
    json!({
        "file": name,
        "type": kind,
        "description": description,
        "size": bytes.len(),
        "name": module.names.module,
        "start": module.start,
        "functions": { "imported": module.imported_functions, "defined": module.bodies.len() },
        "sections": sections,
        "data": regions,
        "dylink": dylink(module),
        "imports": imports,
        "exports": exports,
        "dynamic_symbols": if module.linking.is_some() { Vec::new() } else { symbols(&module.dynamic_symbols()) },
        "symbols": if module.linking.is_some() { symbols(&module.symbols()) } else { Vec::new() },
        "relocations": relocations,
        "system_calls": SystemCalls::of_parsed(name, module).names(),
        "features": module.features.iter().map(|(prefix, name)| format!("{prefix}{name}")).collect::<Vec<_>>(),
        "producers": module
            .producers
            .iter()
            .map(|(field, name, version)| json!({ "field": field, "name": name, "version": version }))
            .collect::<Vec<_>>(),
        "damaged": module.damaged.iter().map(|(name, reason)| json!({ "section": name, "reason": reason })).collect::<Vec<_>>(),
    })
}

fn dylink(module: &Module<'_>) -> Value {
    let Some(dylink) = &module.dylink else { return Value::Null };
    json!({
        "memory_size": dylink.mem_info.as_ref().map(|info| info.memory_size),
        "memory_alignment_log2": dylink.mem_info.as_ref().map(|info| info.memory_alignment),
        "table_size": dylink.mem_info.as_ref().map(|info| info.table_size),
        "table_alignment_log2": dylink.mem_info.as_ref().map(|info| info.table_alignment),
        "needed": dylink.needed,
        "runpath": dylink.runtime_path,
        "export_info": dylink.exports.iter().map(|(name, flags)| json!({ "name": name, "flags": flag_names(*flags) })).collect::<Vec<_>>(),
        "import_info": dylink.imports.iter().map(|(module, name, flags)| json!({ "module": module, "name": name, "flags": flag_names(*flags) })).collect::<Vec<_>>(),
    })
}

fn symbols(symbols: &[Symbol<'_>]) -> Vec<Value> {
    symbols
        .iter()
        .map(|symbol| {
            json!({
                "name": symbol.name,
                "module": symbol.host,
                "kind": kind_name(symbol.kind),
                "binding": binding_name(symbol.binding),
                "hidden": symbol.hidden,
                "defined": symbol.section != Section::Undefined,
                "value": symbol.value,
                "size": symbol.size,
                "type": symbol.ty.as_ref().map(|ty| signature(ty)),
            })
        })
        .collect()
}
