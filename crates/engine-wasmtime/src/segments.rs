//! Data segments: where a module will write when it is instantiated.
//!
//! Wasmtime copies active segments in host code, before any of the module's own code has run. If the address is not
//! mapped, that is a fault of the host. So the addresses are worked out and tried first.

use std::collections::HashMap;

use wasmparser::{BinaryReaderError, Chunk, ConstExpr, DataKind, Operator, Parser, Payload};
use wasmtime::{AsContextMut, Extern};

use crate::process::State;

/// An active data segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The constant part of its address.
    constant: u32,
    /// Imported globals that are added to it: positions among the module's imports, without the constant ones.
    globals: Vec<usize>,
    /// In bytes.
    length: u32,
}

impl Segment {
    /// Where it will be written, if that does not depend on imported globals: the first address, and the one behind the last.
    pub(crate) fn range(&self) -> Option<(u32, u64)> {
        let end = u64::from(self.constant) + u64::from(self.length);
        self.globals.is_empty().then_some((self.constant, end))
    }
}

/// The active data segments of a module in which some imported globals, (global index, value), become constants.
/// Reads the section headers and the segments' addresses only.
///
/// # Errors
/// One line, for a module that is malformed or computes an address in a way that no linker writes.
pub(crate) fn of(bytes: &[u8], constants: &[(u32, u32)]) -> Result<Vec<Segment>, String> {
    let constants: HashMap<u32, u32> = constants.iter().copied().collect();
    let mut globals: Vec<Origin> = Vec::new();
    let mut segments = Vec::new();
    let malformed = |error: BinaryReaderError| error.to_string();
    let mut parser = Parser::new(0);
    let mut rest = bytes;
    loop {
        let Chunk::Parsed { consumed, payload } = parser.parse(rest, true).map_err(malformed)? else {
            return Err("the module ends in the middle of a section".to_owned());
        };
        rest = &rest[consumed..];
        match payload {
            Payload::ImportSection(imports) => {
                let mut position = 0;
                for import in imports.into_imports() {
                    let import = import.map_err(malformed)?;
                    if matches!(import.ty, wasmparser::TypeRef::Global(_)) {
                        match constants.get(&(globals.len() as u32)) {
                            Some(value) => {
                                globals.push(Origin::Constant(*value));
                                continue;
                            }
                            None => globals.push(Origin::Import(position)),
                        }
                    }
                    position += 1;
                }
            }
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment.map_err(malformed)?;
                    if let DataKind::Active { memory_index: 0, offset_expr } = segment.kind {
                        let (constant, imported) = address(&offset_expr, &globals)?;
                        segments.push(Segment {
                            constant,
                            globals: imported,
                            length: segment.data.len() as u32,
                        });
                    }
                }
            }
            // Of no interest here, and the bulk of the bytes.
            Payload::CodeSectionStart { size, .. } => {
                parser.skip_section();
                rest = rest.get(size as usize..).ok_or("the module ends in the middle of its code")?;
            }
            Payload::End(_) => return Ok(segments),
            _ => {}
        }
    }
}

/// What an imported global is known to be.
#[derive(Clone, Copy)]
enum Origin {
    Constant(u32),
    Import(usize),
}

/// A segment's address as a constant and imported globals to add.
fn address(expression: &ConstExpr<'_>, globals: &[Origin]) -> Result<(u32, Vec<usize>), String> {
    let unknown = || "a data segment's address is not a sum of constants and imported globals".to_owned();
    let (mut constant, mut imported, mut operands) = (0u32, Vec::new(), 0usize);
    for operator in expression.get_operators_reader() {
        match operator.map_err(|error| error.to_string())? {
            Operator::I32Const { value } => {
                constant = constant.wrapping_add(value as u32);
                operands += 1;
            }
            Operator::GlobalGet { global_index } => {
                match globals.get(global_index as usize).ok_or_else(unknown)? {
                    Origin::Constant(value) => constant = constant.wrapping_add(*value),
                    Origin::Import(position) => imported.push(*position),
                }
                operands += 1;
            }
            Operator::I32Add if operands >= 2 => operands -= 1,
            Operator::End if operands == 1 => return Ok((constant, imported)),
            _ => return Err(unknown()),
        }
    }
    Err(unknown())
}

/// Tries whether all segments lie in writable memory.
///
/// # Errors
/// One line about the first segment that does not.
pub(crate) fn check(
    segments: &[Segment],
    imports: &[Extern],
    mut store: impl AsContextMut<Data = State>,
) -> Result<(), String> {
    let mut store = store.as_context_mut();
    for segment in segments {
        let mut address = segment.constant;
        for position in &segment.globals {
            let Some(Extern::Global(global)) = imports.get(*position) else {
                return Err("a data segment's address is no global".to_owned());
            };
            address = address.wrapping_add(global.get(&mut store).i32().unwrap_or(0) as u32);
        }
        if !is_writable(&*store.data().space, address, segment.length) {
            let length = segment.length;
            return Err(format!(
                "its data, {length} bytes at {address:#x}, does not lie in memory that it has"
            ));
        }
    }
    Ok(())
}

fn is_writable(memory: &impl muslin_kernel::Memory, address: u32, length: u32) -> bool {
    const PAGE: u64 = 4096;
    let (start, end) = (u64::from(address), u64::from(address) + u64::from(length));
    if end > 1 << 32 {
        return false;
    }
    // One byte of each page that the segment touches, written back as it was.
    let first_of_pages = (start / PAGE + 1..end.div_ceil(PAGE)).map(|page| page * PAGE);
    std::iter::once(start).filter(|_| length > 0).chain(first_of_pages).all(|at| {
        let mut byte = [0];
        memory.read(at as u32, &mut byte).is_ok() && memory.write(at as u32, &byte).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segments(text: &str, constants: &[(u32, u32)]) -> Result<Vec<Segment>, String> {
        of(&wat::parse_str(text).unwrap(), constants)
    }

    #[test]
    fn addresses_are_sums() {
        let text = r#"(module
            (import "env" "f" (func))
            (import "env" "a" (global i32))
            (import "env" "b" (global i32))
            (import "env" "memory" (memory 1))
            (data (i32.const 16) "xy")
            (data (i32.add (global.get 1) (i32.const 8)) "")
            (data "passive")
            (data (global.get 0) "z"))"#;
        let segment =
            |constant, globals: &[usize], length| Segment { constant, globals: globals.to_vec(), length };
        assert_eq!(
            segments(text, &[]).unwrap(),
            [segment(16, &[], 2), segment(8, &[2], 0), segment(0, &[1], 1)]
        );
        assert_eq!(
            segments(text, &[(1, 4096)]).unwrap(),
            [segment(16, &[], 2), segment(4104, &[], 0), segment(0, &[1], 1)]
        );
    }

    #[test]
    fn other_addresses_are_refused() {
        let product = r#"(module (memory 1) (data (i32.mul (i32.const 2) (i32.const 3)) "x"))"#;
        assert!(segments(product, &[]).is_err());
    }
}
