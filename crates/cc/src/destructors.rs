//! Functions with the attribute `destructor`.
//!
//! On ELF they are in `.fini_array`, which is called after all handlers of atexit when the process ends; when a library is unloaded, those
//! without a priority come before its handlers and the others after them. WebAssembly has no such section: LLVM makes of them, for each priority, a constructor that registers a function
//! `.Lcall_dtors` with `__cxa_atexit`. There it would be a handler among others. So the driver marks these calls in what the compiler made:
//!
//! ```text
//! i32.const  .Lcall_dtors    ;; and, with -fPIC, i32.add for __table_base before it
//! i32.const  0               ;; becomes i32.const -61, or -62 with a priority
//! global.get __dso_handle
//! call       __cxa_atexit
//! ```
//!
//! `.Lcall_dtors` does not look at its argument; libc's `__cxa_atexit` does. Where the driver has no object to change (LTO) the order is
//! that of handlers.

use wasmparser::{KnownCustom, Linking, Parser, Payload, RelocationType, SymbolInfo};

const NAME: &str = ".Lcall_dtors";
const I32_CONST: u8 = 0x41;
const I32_ADD: u8 = 0x6a;
/// -61 and -62, as signed LEB128: addresses of nothing.
const MARK: u8 = 0x43;
const MARK_OF_PRIORITY: u8 = 0x42;

/// Marks the calls in `object`. Returns whether there were any; an object that is not understood stays as it is.
pub fn mark(object: &mut [u8]) -> bool {
    // Most objects have none.
    if !object.windows(NAME.len()).any(|window| window == NAME.as_bytes()) {
        return false;
    }
    let places = places(object).unwrap_or_default();
    for &(at, mark) in &places {
        object[at] = mark;
    }
    !places.is_empty()
}

/// Where the zeros of the arguments are, and what to put there.
fn places(object: &[u8]) -> wasmparser::Result<Vec<(usize, u8)>> {
    let (mut functions, mut code, mut addresses) = (Vec::new(), 0, Vec::new());
    for payload in Parser::new(0).parse_all(object) {
        match payload? {
            Payload::CodeSectionStart { range, .. } => code = range.start,
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(linking) => functions.extend(callers(&linking)?),
                KnownCustom::Reloc(relocations) if section.name() == "reloc.CODE" => {
                    for entry in relocations.entries() {
                        let entry = entry?;
                        if matches!(
                            entry.ty,
                            RelocationType::TableIndexSleb | RelocationType::TableIndexRelSleb
                        ) {
                            addresses.push((entry.index, entry.offset as usize));
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    let zero = |&(symbol, offset): &(u32, usize)| {
        let &(_, mark) = functions.iter().find(|(function, _)| *function == symbol)?;
        // The operand is five bytes long, to be filled in by the linker.
        let at = code + offset + 5;
        let at = at + usize::from(object.get(at) == Some(&I32_ADD));
        (object.get(at..at + 2) == Some(&[I32_CONST, 0])).then_some((at + 1, mark))
    };
    Ok(addresses.iter().filter_map(zero).collect())
}

/// The numbers of the symbols of `.Lcall_dtors` and `.Lcall_dtors.PRIORITY`, each with its mark.
fn callers(linking: &wasmparser::LinkingSectionReader) -> wasmparser::Result<Vec<(u32, u8)>> {
    let mut found = Vec::new();
    for subsection in linking.subsections() {
        let Linking::SymbolTable(symbols) = subsection? else { continue };
        for (index, symbol) in (0..).zip(symbols) {
            if let SymbolInfo::Func { name: Some(name), .. } = symbol?
                && let Some(rest) = name.strip_prefix(NAME)
            {
                let priority = rest.starts_with('.');
                found.push((index, if priority { MARK_OF_PRIORITY } else { MARK }));
            }
        }
    }
    Ok(found)
}
