//! Functions with the attribute `destructor`.
//!
//! On ELF they are in `.fini_array`, which is called after all handlers of atexit when the process ends; when a library is unloaded, those
//! without a priority come before its handlers and the others after them. WebAssembly has no such section: LLVM makes of them, for each priority, a constructor that registers a function
//! `.Lcall_dtors` with `__cxa_atexit`. There it would be a handler among others. So the driver marks these calls in what the compiler made:
//!
//! ```text
//! i32.const  .Lcall_dtors    ;; with -fPIC plus __table_base; without optimization, by way of locals
//! i32.const  0               ;; becomes i32.const -61, or -62 with a priority
//! global.get __dso_handle
//! call       __cxa_atexit
//! ```
//!
//! `.Lcall_dtors` does not look at its argument; libc's `__cxa_atexit` does. Where the driver has no object to change (LTO) the order is
//! that of handlers.

use wasmparser::{
    BinaryReader, KnownCustom, Linking, Operator, OperatorsReader, Parser, Payload, RelocationType,
    SymbolInfo,
};

const NAME: &str = ".Lcall_dtors";
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
        // Behind the address, whose operand is five bytes long to be filled in by the linker, and before the call.
        zero_before_call(object, code + offset + 5).map(|at| (at, mark))
    };
    Ok(addresses.iter().filter_map(zero).collect())
}

/// Where the operand of the first `i32.const 0` from `start` on is, if one comes before a call. Numbers that the linker fills in are longer than
/// one byte.
fn zero_before_call(object: &[u8], start: usize) -> Option<usize> {
    let mut operators = OperatorsReader::new(BinaryReader::new(object.get(start..)?, start));
    loop {
        match operators.read_with_offset().ok()? {
            (Operator::I32Const { value: 0 }, at) if object.get(at + 1) == Some(&0) => return Some(at + 1),
            (Operator::Call { .. }, _) => return None,
            _ => {}
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_argument_is_found_behind_other_instructions() {
        // global.get 1 (padded), i32.add, local.set 0, block, local.get 0, i32.const 0, call
        let code =
            [0x23, 0x81, 0x80, 0x80, 0x80, 0, 0x6a, 0x21, 0, 0x02, 0x40, 0x20, 0, 0x41, 0, 0x10, 1, 0x0b];
        assert_eq!(zero_before_call(&code, 0), Some(14));
    }

    #[test]
    fn numbers_for_the_linker_and_what_stands_behind_the_call_are_left_alone() {
        let code = [0x41, 0x80, 0x80, 0x80, 0x80, 0, 0x10, 1, 0x41, 0, 0x0b];
        assert_eq!(zero_before_call(&code, 0), None);
        assert_eq!(zero_before_call(&[], 1), None);
    }

    #[test]
    fn what_is_no_object_stays() {
        let mut text = *b"\0asm\x01\0\0\0.Lcall_dtors";
        assert!(!mark(&mut text));
    }
}
