//! Initializers: where something goes, as far as the file says it.

use wasmparser::{ConstExpr, Operator};

/// A place in memory or in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Relative to the global of this index, `__memory_base` or `__table_base`; absolute if there is none.
    pub base: Option<u32>,
    /// The offset or address.
    pub offset: u32,
}

/// The value of an initializer that is an i32 constant, a global, or their sum.
pub(crate) fn place_of(expression: &ConstExpr<'_>) -> Option<Place> {
    let mut place = Place { base: None, offset: 0 };
    let mut operators = expression.get_operators_reader();
    let mut seen = false;
    loop {
        match operators.read().ok()? {
            Operator::I32Const { value } => place.offset = place.offset.wrapping_add(value as u32),
            Operator::GlobalGet { global_index } if place.base.is_none() => place.base = Some(global_index),
            Operator::I32Add => {}
            Operator::End => return seen.then_some(place),
            _ => return None,
        }
        seen = true;
    }
}
