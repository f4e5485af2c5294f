//! Function bodies with room for the linker's numbers.
//!
//! An instruction that names a function, global, table, tag or type is written anew with five bytes for that number; all others are copied
//! byte for byte.

use super::linking::{Relocation, RelocationKind, Symbols};
use wasm_encoder::Encode;
use wasmparser::{BlockType, Catch, FunctionBody, Operator};

/// The bytes of `body` (without its size) and the places in them that the linker fills in.
///
/// # Errors
/// The instruction that an object cannot have.
pub fn relocatable(body: &FunctionBody, symbols: &Symbols) -> Result<(Vec<u8>, Vec<Relocation>), String> {
    let operators = body.get_operators_reader().map_err(|error| error.to_string())?;
    let start = body.range().start;
    let contents = body.as_bytes();
    let first = operators.original_position();
    let mut writer = Writer { symbols, bytes: contents[..first - start].to_vec(), relocations: Vec::new() };
    let operators: Vec<_> =
        operators.into_iter_with_offsets().collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    for (number, (operator, offset)) in operators.iter().enumerate() {
        let end = operators.get(number + 1).map_or(contents.len(), |(_, next)| next - start);
        writer.operator(operator, &contents[offset - start..end])?;
    }
    Ok((writer.bytes, writer.relocations))
}

struct Writer<'a> {
    symbols: &'a Symbols,
    bytes: Vec<u8>,
    relocations: Vec<Relocation>,
}

impl Writer<'_> {
    fn operator(&mut self, operator: &Operator, raw: &[u8]) -> Result<(), String> {
        use RelocationKind::{Function, Global, Table, Tag, Type};
        match *operator {
            Operator::Call { function_index } => self.with(&[0x10], &[(Function, function_index)]),
            Operator::ReturnCall { function_index } => self.with(&[0x12], &[(Function, function_index)]),
            Operator::CallIndirect { type_index, table_index } => {
                self.with(&[0x11], &[(Type, type_index), (Table, table_index)])
            }
            Operator::ReturnCallIndirect { type_index, table_index } => {
                self.with(&[0x13], &[(Type, type_index), (Table, table_index)])
            }
            Operator::GlobalGet { global_index } => self.with(&[0x23], &[(Global, global_index)]),
            Operator::GlobalSet { global_index } => self.with(&[0x24], &[(Global, global_index)]),
            Operator::TableGet { table } => self.with(&[0x25], &[(Table, table)]),
            Operator::TableSet { table } => self.with(&[0x26], &[(Table, table)]),
            Operator::TableGrow { table } => self.with(&[0xfc, 0x0f], &[(Table, table)]),
            Operator::TableSize { table } => self.with(&[0xfc, 0x10], &[(Table, table)]),
            Operator::TableFill { table } => self.with(&[0xfc, 0x11], &[(Table, table)]),
            Operator::Throw { tag_index } => self.with(&[0x08], &[(Tag, tag_index)]),
            Operator::Block { blockty: BlockType::FuncType(ty) } => self.with(&[0x02], &[(Type, ty)]),
            Operator::Loop { blockty: BlockType::FuncType(ty) } => self.with(&[0x03], &[(Type, ty)]),
            Operator::If { blockty: BlockType::FuncType(ty) } => self.with(&[0x04], &[(Type, ty)]),
            Operator::TryTable { ref try_table } => self.try_table(try_table),
            Operator::RefFunc { .. } => {
                Err("it has ref.func, and functions as references are not linked".into())
            }
            Operator::TableInit { .. }
            | Operator::TableCopy { .. }
            | Operator::ElemDrop { .. }
            | Operator::MemoryInit { .. }
            | Operator::DataDrop { .. }
            | Operator::CallRef { .. }
            | Operator::ReturnCallRef { .. }
            | Operator::RefCastNonNull { .. }
            | Operator::RefTestNonNull { .. } => {
                let name = format!("{operator:?}");
                let name = name.split([' ', '{']).next().unwrap_or_default();
                Err(format!("it has the instruction {name}, which cannot be linked"))
            }
            _ => {
                self.bytes.extend_from_slice(raw);
                Ok(())
            }
        }
    }

    /// An instruction of opcode and numbers.
    fn with(&mut self, opcode: &[u8], numbers: &[(RelocationKind, u32)]) -> Result<(), String> {
        self.bytes.extend_from_slice(opcode);
        numbers.iter().try_for_each(|(kind, index)| self.number(*kind, *index))
    }

    fn number(&mut self, kind: RelocationKind, index: u32) -> Result<(), String> {
        let index = self.symbols.index(kind, index)?;
        self.relocations.push(Relocation { kind, offset: self.bytes.len(), index });
        // Zero in five bytes, which the linker overwrites.
        self.bytes.extend_from_slice(&[0x80, 0x80, 0x80, 0x80, 0x00]);
        Ok(())
    }

    fn try_table(&mut self, try_table: &wasmparser::TryTable) -> Result<(), String> {
        self.bytes.push(0x1f);
        match try_table.ty {
            BlockType::Empty => self.bytes.push(0x40),
            BlockType::Type(ty) => {
                let ty = wasm_encoder::ValType::try_from(ty)
                    .map_err(|_| "a block has a type that cannot be linked")?;
                ty.encode(&mut self.bytes);
            }
            BlockType::FuncType(ty) => self.number(RelocationKind::Type, ty)?,
        }
        try_table.catches.len().encode(&mut self.bytes);
        for catch in &try_table.catches {
            let (opcode, tag, label) = match *catch {
                Catch::One { tag, label } => (0, Some(tag), label),
                Catch::OneRef { tag, label } => (1, Some(tag), label),
                Catch::All { label } => (2, None, label),
                Catch::AllRef { label } => (3, None, label),
            };
            self.bytes.push(opcode);
            if let Some(tag) = tag {
                self.number(RelocationKind::Tag, tag)?;
            }
            label.encode(&mut self.bytes);
        }
        Ok(())
    }
}
