//! Header, sections, segments, dylink.0 and notes.

use std::collections::HashSet;
use std::io::{Result, Write};

use muslin::inspect::dylink::symbols::flag_names;
use muslin::inspect::dylink::{Module, regions};

use super::{clean, kind};

pub(super) fn file_header(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    let (name, description) = kind(module);
    let threads = module.memories.iter().any(|memory| memory.shared);
    let wide = module.memories.iter().any(|memory| memory.memory64);
    writeln!(out, "WebAssembly Header:")?;
    let mut line = |key: &str, value: String| writeln!(out, "  {key:<34} {value}");
    line("Magic:", "00 61 73 6d 01 00 00 00".to_owned())?;
    line("Class:", if wide { "wasm64" } else { "wasm32" }.to_owned())?;
    line("Version:", "1".to_owned())?;
    line("Type:", format!("{name} ({description})"))?;
    if let Some(entry) = module.exports.iter().find(|export| export.name == "_start") {
        line("Entry point:", format!("_start (function {})", entry.index))?;
    }
    if let Some(start) = module.start {
        line("Start function:", start.to_string())?;
    }
    line("Size of this file:", format!("{} (bytes)", module.size))?;
    line("Number of sections:", module.sections.len().to_string())?;
    let defined = |all: usize, imported: usize| {
        format!("{} imported, {} defined", imported, all.saturating_sub(imported))
    };
    line("Functions:", defined(module.functions.len(), module.imported_functions))?;
    line("Globals:", defined(module.globals.len(), module.imported_globals))?;
    if !module.tags.is_empty() {
        line("Exception tags:", defined(module.tags.len(), module.imported_tags))?;
    }
    line("Exports:", module.exports.len().to_string())?;
    line("Data segments:", module.data.len().to_string())?;
    line("Element segments:", module.elements.len().to_string())?;
    line("Shared memory:", if threads { "yes" } else { "no" }.to_owned())
}

pub(super) fn sections(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    writeln!(out, "\nThere are {} sections:\n", module.sections.len())?;
    writeln!(out, "Section Headers:")?;
    writeln!(out, "  [Nr] Name                 Type      Offset   Size       Count")?;
    for (number, section) in module.sections.iter().enumerate() {
        let kind = if section.id == 0 { "CUSTOM".to_owned() } else { section.name.to_uppercase() };
        let count = section.count.map(|count| count.to_string()).unwrap_or_default();
        let line = format!(
            "  [{number:2}] {:<20} {:<9} {:08x} {:08x} {count:>7}",
            clean(section.name),
            kind.replace(' ', ""),
            section.offset,
            section.size
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

pub(super) fn segments(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    let names: std::collections::HashMap<u32, &str> = module.names.data.iter().copied().collect();
    let linking = module.linking.as_ref();
    let name = |index: usize| {
        let of_object = linking.and_then(|linking| linking.segments.get(index)).map(|segment| segment.name);
        of_object.or_else(|| names.get(&(index as u32)).copied()).unwrap_or("")
    };
    let regions = regions(module);
    let placed: HashSet<_> = regions.iter().filter_map(|region| region.segment).collect();
    writeln!(out, "\nProgram Headers:")?;
    writeln!(out, "  Type     Address       FileOff  Size     Name")?;
    for region in &regions {
        let base = if region.relative { "base+" } else { "" };
        let address = format!("{base}{:08x}", region.address);
        match region.segment {
            Some(index) => {
                let offset = module.data.get(index).map_or(0, |segment| segment.offset);
                writeln!(
                    out,
                    "  LOAD     {address:<13} {offset:08x} {:08x} {}",
                    region.size,
                    clean(name(index))
                )?;
            }
            None => writeln!(out, "  ZERO     {address:<13}          {:08x} .bss", region.size)?,
        }
    }
    for (index, segment) in module.data.iter().enumerate() {
        if !placed.contains(&index) {
            writeln!(
                out,
                "  PASSIVE  -             {:08x} {:08x} {}",
                segment.offset,
                segment.bytes.len(),
                clean(name(index))
            )?;
        }
    }
    let limit = |maximum: Option<u64>| maximum.map_or("none".to_owned(), |maximum| maximum.to_string());
    for memory in &module.memories {
        let (minimum, maximum) = (memory.initial, limit(memory.maximum));
        writeln!(out, "  MEMORY   minimum {minimum} pages, maximum {maximum}")?;
    }
    for table in &module.tables {
        writeln!(out, "  TABLE    minimum {} slots, maximum {}", table.initial, limit(table.maximum))?;
    }
    for segment in &module.elements {
        let (size, filled) = (segment.functions.len(), segment.functions.iter().flatten().count());
        let place = match segment.active {
            Some((_, Some(place))) => {
                format!("{}{}", if place.base.is_some() { "base+" } else { "" }, place.offset)
            }
            Some((_, None)) => "computed".to_owned(),
            None => "passive".to_owned(),
        };
        writeln!(out, "  ELEMENTS {place}: {size} slots, {filled} filled")?;
    }
    Ok(())
}

pub(super) fn groups(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    let comdats = module.linking.as_ref().map(|linking| &linking.comdats[..]).unwrap_or_default();
    if comdats.is_empty() {
        return writeln!(out, "\nThere are no section groups in this file.");
    }
    writeln!(out, "\nCOMDAT groups:")?;
    for (number, name) in comdats.iter().enumerate() {
        writeln!(out, "  [{number:4}] {}", clean(name))?;
    }
    Ok(())
}

pub(super) fn dynamic(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    let Some(dylink) = &module.dylink else {
        writeln!(out, "\nThere is no dynamic section in this file.")?;
        return match module.names.module {
            Some(name) => writeln!(out, "Its module name is [{}].", clean(name)),
            None => Ok(()),
        };
    };
    writeln!(out, "\nDynamic section (dylink.0):")?;
    writeln!(out, "  Tag            Name/Value")?;
    let mut line = |tag: &str, value: String| writeln!(out, "  {:<14} {value}", format!("({tag})"));
    for name in &dylink.needed {
        line("NEEDED", format!("Shared library: [{}]", clean(name)))?;
    }
    if let Some(name) = module.names.module {
        line("SONAME", format!("Library soname: [{}]", clean(name)))?;
    }
    for name in &dylink.runtime_path {
        line("RUNPATH", format!("Library runpath: [{}]", clean(name)))?;
    }
    if let Some(info) = &dylink.mem_info {
        line("MEMSZ", format!("{} (bytes)", info.memory_size))?;
        line("MEMALIGN", format!("2**{}", info.memory_alignment))?;
        line("TABLESZ", format!("{} (slots)", info.table_size))?;
        line("TABLEALIGN", format!("2**{}", info.table_alignment))?;
    }
    for (name, flags) in &dylink.exports {
        line("EXPORTINFO", format!("{}: {}", clean(name), flag_names(*flags)))?;
    }
    for (module, name, flags) in &dylink.imports {
        line("IMPORTINFO", format!("{}: {}", clean(&format!("{module}.{name}")), flag_names(*flags)))?;
    }
    for (kind, size) in &dylink.unknown {
        line("UNKNOWN", format!("subsection {kind}, {size} (bytes)"))?;
    }
    Ok(())
}

pub(super) fn notes(out: &mut impl Write, module: &Module<'_>) -> Result<()> {
    if module.producers.is_empty() && module.features.is_empty() {
        return writeln!(out, "\nThere are no notes (producers, target_features) in this file.");
    }
    if !module.producers.is_empty() {
        writeln!(out, "\nProducers:")?;
    }
    for (field, name, version) in &module.producers {
        writeln!(
            out,
            "  {:<14} {}",
            format!("{}:", clean(field)),
            clean(format!("{name} {version}").trim_end())
        )?;
    }
    if !module.features.is_empty() {
        writeln!(out, "\nTarget features:")?;
    }
    for (prefix, feature) in &module.features {
        writeln!(out, "  {}{}", clean(&prefix.to_string()), clean(feature))?;
    }
    Ok(())
}
