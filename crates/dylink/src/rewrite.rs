//! Rewrites of a module's bytes before they are compiled.
//!
//! The module is not decoded and encoded again: a rewrite is a list of edits, each a range of bytes and what to put
//! there, and everything else is copied. Code keeps its offsets within the code section, so debug information stays right.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use wasmparser::{
    BinaryReader, BinaryReaderError, ConstExpr, DataKind, ElementKind, FunctionBody, Operator, Parser,
    Payload,
};

/// What to change in a module before compiling it. The shared bit of an imported memory is always cleared: wasmtime
/// and browsers without cross-origin isolation get an unshared memory, on which atomic instructions are valid too.
///
/// The rest turns what is only known at load time into what a compiler can fold. Compiled code therefore depends on
/// the rewrite as much as on the bytes: put [`Rewrite::cache_key`] into the key of any cache of compiled code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Rewrite {
    /// Imported i32 globals that become constants: (global index, value). Must be the last imported globals, all
    /// of them from the first index named here on, so that no global changes its number.
    pub constants: Vec<(u32, u32)>,
    /// Calls and references to an imported function that go to a function of the module itself instead:
    /// (import's function index, own function index). The import stays and must still be provided: a call whose
    /// operand has no room for the new number is left alone.
    pub own_functions: Vec<(u32, u32)>,
}

/// A rewrite that could not be made. It means that the module was not validated or the rewrite was not made for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RewriteError(pub(crate) String);

impl fmt::Display for RewriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RewriteError {}

impl Rewrite {
    /// Whether the imported global with this index becomes a constant, and so is no import any more.
    pub fn is_constant(&self, global_index: u32) -> bool {
        // In the order of their indices, as the linker has them, each is where its index says.
        let first = self.constants.first().map_or(0, |&(index, _)| index);
        let at = global_index.checked_sub(first).and_then(|at| self.constants.get(at as usize));
        at.is_some_and(|&(index, _)| index == global_index)
            || self.constants.iter().any(|&(index, _)| index == global_index)
    }

    /// Bytes that differ for rewrites that give different code from the same module.
    pub fn cache_key(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(16 + 8 * (self.constants.len() + self.own_functions.len()));
        key.extend_from_slice(b"rewrite1");
        for list in [&self.constants, &self.own_functions] {
            key.extend_from_slice(&(list.len() as u32).to_le_bytes());
            for (index, value) in list {
                key.extend_from_slice(&index.to_le_bytes());
                key.extend_from_slice(&value.to_le_bytes());
            }
        }
        key
    }
}

impl Rewrite {
    /// Makes the changes. Pure: the same bytes and the same rewrite always give the same result.
    pub fn apply(&self, bytes: &[u8]) -> Result<Vec<u8>, RewriteError> {
        let mut plan = Plan {
            rewrite: self,
            constants: self.constants.iter().copied().collect(),
            own_functions: self.own_functions.iter().copied().collect(),
            bytes,
            sections: Vec::new(),
            edits: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(bytes) {
            plan.payload(payload?)?;
        }
        plan.write()
    }
}

impl From<BinaryReaderError> for RewriteError {
    fn from(error: BinaryReaderError) -> Self {
        RewriteError(error.to_string())
    }
}

const GLOBAL_SECTION: u8 = 6;
const EXPORT_SECTION: u8 = 7;
const TAG_SECTION: u8 = 13;

struct Section {
    id: u8,
    content: Range<usize>,
}

struct Plan<'a> {
    rewrite: &'a Rewrite,
    /// Global index → value.
    constants: HashMap<u32, u32>,
    /// Import's function index → own function index.
    own_functions: HashMap<u32, u32>,
    bytes: &'a [u8],
    sections: Vec<Section>,
    edits: Vec<(Range<usize>, Vec<u8>)>,
}

impl Plan<'_> {
    fn payload(&mut self, payload: Payload<'_>) -> Result<(), RewriteError> {
        if let Some((id, content)) = payload.as_section() {
            self.sections.push(Section { id, content });
        }
        let constants = &self.rewrite.constants;
        match payload {
            Payload::ImportSection(section) => self.imports(section)?,
            Payload::MemorySection(section) => {
                for memory in section.into_iter_with_offsets() {
                    let (offset, memory) = memory?;
                    if memory.shared {
                        self.clear_shared(offset)?;
                    }
                }
            }
            Payload::GlobalSection(section) if !constants.is_empty() => {
                let content = section.range();
                let count = self.leb_at(content.start)?;
                let mut start = Vec::new();
                let all = section.count().checked_add(constants.len() as u32);
                write_leb(&mut start, all.ok_or_else(|| RewriteError("too many globals".into()))?);
                start.extend_from_slice(&self.constant_globals());
                self.edits.push((count, start));
                for global in section {
                    self.constant_expression(&global?.init_expr);
                }
            }
            Payload::ElementSection(section) if !constants.is_empty() => {
                for element in section {
                    if let ElementKind::Active { offset_expr, .. } = element?.kind {
                        self.constant_expression(&offset_expr);
                    }
                }
            }
            Payload::DataSection(section) if !constants.is_empty() => {
                for data in section {
                    if let DataKind::Active { offset_expr, .. } = data?.kind {
                        self.constant_expression(&offset_expr);
                    }
                }
            }
            Payload::CodeSectionEntry(body) if !self.rewrite.own_functions.is_empty() => self.code(&body)?,
            _ => {}
        }
        Ok(())
    }

    fn imports(&mut self, section: wasmparser::ImportSectionReader<'_>) -> Result<(), RewriteError> {
        let content = section.range();
        let count = section.count();
        let mut starts = Vec::new();
        let mut removed = Vec::new();
        let mut globals = 0;
        for import in section.into_imports_with_offsets() {
            let (offset, import) = import?;
            match import.ty {
                wasmparser::TypeRef::Global(_) => {
                    if self.constants.contains_key(&globals) {
                        removed.push(starts.len());
                    } else if !removed.is_empty() {
                        return Err(RewriteError(format!(
                            "the constant globals are not the last: {globals} follows"
                        )));
                    }
                    globals += 1;
                }
                wasmparser::TypeRef::Memory(memory) if memory.shared => {
                    let mut reader = BinaryReader::new(&self.bytes[offset..content.end], offset);
                    reader.read_unlimited_string()?;
                    reader.read_unlimited_string()?;
                    reader.read_u8()?;
                    self.clear_shared(reader.original_position())?;
                }
                _ => {}
            }
            starts.push(offset);
        }
        if removed.len() != self.rewrite.constants.len() {
            return Err(RewriteError("a global to make constant is not imported".into()));
        }
        if !removed.is_empty() {
            if starts.len() != count as usize {
                return Err(RewriteError("the import section uses groups".into()));
            }
            let mut new_count = Vec::new();
            write_leb(&mut new_count, count - removed.len() as u32);
            self.edits.push((self.leb_at(content.start)?, new_count));
            for index in removed {
                let end = starts.get(index + 1).copied().unwrap_or(content.end);
                self.edits.push((starts[index]..end, Vec::new()));
            }
        }
        Ok(())
    }

    /// Clears the shared bit in the limits that start at `offset`.
    fn clear_shared(&mut self, offset: usize) -> Result<(), RewriteError> {
        match self.bytes.get(offset) {
            Some(&flags) if flags & 2 != 0 => {
                self.edits.push((offset..offset + 1, vec![flags & !2]));
                Ok(())
            }
            _ => Err(RewriteError(format!("no shared memory's limits at byte {offset}"))),
        }
    }

    /// The new constants as entries of the global section, in the order of their indices.
    fn constant_globals(&self) -> Vec<u8> {
        let mut constants = self.rewrite.constants.clone();
        constants.sort_unstable();
        let mut bytes = Vec::new();
        for (_, value) in constants {
            bytes.extend_from_slice(&[0x7f, 0x00]);
            bytes.extend_from_slice(&constant(value));
        }
        bytes
    }

    /// Replaces an initializer that reads one of the new constants by its value: outside of function bodies, engines
    /// may accept only imported globals.
    fn constant_expression(&mut self, expression: &ConstExpr<'_>) {
        let mut operators = expression.get_operators_reader();
        let mut value = 0u32;
        let mut folded = false;
        while let Ok(operator) = operators.read() {
            match operator {
                Operator::GlobalGet { global_index } => {
                    let Some(&base) = self.constants.get(&global_index) else { return };
                    value = value.wrapping_add(base);
                    folded = true;
                }
                Operator::I32Const { value: more } => value = value.wrapping_add(more as u32),
                Operator::I32Add => {}
                Operator::End if folded => {
                    self.edits.push((expression.get_binary_reader().range(), constant(value)));
                    return;
                }
                _ => return,
            }
        }
    }

    fn code(&mut self, body: &FunctionBody<'_>) -> Result<(), RewriteError> {
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let start = operators.original_position();
            let operator = operators.read()?;
            let (Operator::Call { function_index } | Operator::ReturnCall { function_index }) = operator
            else {
                continue;
            };
            if let Some(&own) = self.own_functions.get(&function_index) {
                let operand = start + 1..operators.original_position();
                if let Some(padded) = padded_leb(own, operand.len()) {
                    self.edits.push((operand, padded));
                }
            }
        }
        Ok(())
    }

    /// The bytes of the LEB128 number at `offset`.
    fn leb_at(&self, offset: usize) -> Result<Range<usize>, RewriteError> {
        let mut reader = BinaryReader::new(self.bytes.get(offset..).unwrap_or_default(), offset);
        reader.read_var_u32()?;
        Ok(offset..reader.original_position())
    }

    fn write(mut self) -> Result<Vec<u8>, RewriteError> {
        self.edits.sort_by_key(|(range, _)| range.start);
        let mut out = Vec::with_capacity(self.bytes.len() + 16 * self.rewrite.constants.len() + 16);
        out.extend_from_slice(&self.bytes[..8]);
        let mut need_globals =
            !self.rewrite.constants.is_empty() && self.sections.iter().all(|s| s.id != GLOBAL_SECTION);
        let mut edits = self.edits.iter().peekable();
        for section in &self.sections {
            // Ids grow from section to section but for tags (13), which stand before globals, and data count (12).
            if need_globals && (EXPORT_SECTION..TAG_SECTION).contains(&section.id) {
                self.write_global_section(&mut out);
                need_globals = false;
            }
            let mut content = Vec::new();
            let mut from = section.content.start;
            while let Some((range, bytes)) = edits.next_if(|(range, _)| range.start < section.content.end) {
                if range.start < from || range.end > section.content.end {
                    return Err(RewriteError(format!("two edits overlap at byte {}", range.start)));
                }
                content.extend_from_slice(&self.bytes[from..range.start]);
                content.extend_from_slice(bytes);
                from = range.end;
            }
            let rest = &self.bytes[from..section.content.end];
            out.push(section.id);
            write_leb(&mut out, (content.len() + rest.len()) as u32);
            out.extend_from_slice(&content);
            out.extend_from_slice(rest);
        }
        if need_globals {
            self.write_global_section(&mut out);
        }
        Ok(out)
    }

    fn write_global_section(&self, out: &mut Vec<u8>) {
        let mut content = Vec::new();
        write_leb(&mut content, self.rewrite.constants.len() as u32);
        content.extend_from_slice(&self.constant_globals());
        out.push(GLOBAL_SECTION);
        write_leb(out, content.len() as u32);
        out.extend_from_slice(&content);
    }
}

/// `i32.const value` and `end`.
fn constant(value: u32) -> Vec<u8> {
    let mut bytes = vec![0x41];
    let mut rest = value as i32;
    loop {
        let byte = (rest & 0x7f) as u8;
        rest >>= 7;
        if (rest == 0 && byte & 0x40 == 0) || (rest == -1 && byte & 0x40 != 0) {
            bytes.push(byte);
            break;
        }
        bytes.push(byte | 0x80);
    }
    bytes.push(0x0b);
    bytes
}

fn write_leb(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// `value` as an LEB128 number of exactly `width` bytes, if it fits.
fn padded_leb(value: u32, width: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    write_leb(&mut bytes, value);
    if bytes.len() > width {
        return None;
    }
    while bytes.len() < width {
        *bytes.last_mut()? |= 0x80;
        bytes.push(0);
    }
    Some(bytes)
}
