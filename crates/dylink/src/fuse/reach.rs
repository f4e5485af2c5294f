//! Which functions can be reached: calls and references, from what the loader and the table hold.

use wasmparser::{ElementItems, ExternalKind, Operator};

use super::read::Pieces;
use super::{FuseError, Given, Plan, out_of_range};

/// The exports that the glue calls.
pub(super) const HOOKS: [(&str, usize); 3] =
    [("__wasm_call_ctors", 0), ("__wasm_apply_data_relocs", 0), ("__wasm_init_tls", 1)];

/// For each part, which of its functions are kept; imported ones are marked if something that is kept uses them.
pub(super) fn reachable(plan: &Plan<'_>, pieces: &[Pieces<'_>]) -> Result<Vec<Vec<bool>>, FuseError> {
    let mut search = Search {
        plan,
        pieces,
        kept: pieces.iter().map(|part| vec![false; part.function_count()]).collect(),
        waiting: Vec::new(),
    };
    for part in 0..pieces.len() {
        search.roots(part)?;
    }
    if let Some(start) = pieces.get(plan.program).and_then(|program| program.hook("_start", 0)) {
        search.function(plan.program, start)?;
    }
    search.follow()?;
    Ok(search.kept)
}

struct Search<'a, 'b> {
    plan: &'b Plan<'a>,
    pieces: &'b [Pieces<'a>],
    kept: Vec<Vec<bool>>,
    waiting: Vec<(usize, u32)>,
}

impl Search<'_, '_> {
    /// What others than functions refer to.
    fn roots(&mut self, part: usize) -> Result<(), FuseError> {
        let pieces = &self.pieces[part];
        if let Some(start) = pieces.start {
            self.function(part, start)?;
        }
        for (name, parameters) in HOOKS {
            if let Some(hook) = pieces.hook(name, parameters) {
                self.function(part, hook)?;
            }
        }
        for &(function, _) in &self.plan.parts[part].slots {
            self.function(part, function)?;
        }
        if self.plan.keep_exports {
            for export in pieces.exports.iter().filter(|export| export.kind == ExternalKind::Func) {
                self.function(part, export.index)?;
            }
        }
        for element in &pieces.elements {
            match element.items.clone() {
                ElementItems::Functions(functions) => {
                    for function in functions {
                        self.function(part, function?)?;
                    }
                }
                ElementItems::Expressions(_, expressions) => {
                    for expression in expressions {
                        self.operators(part, expression?.get_operators_reader())?;
                    }
                }
            }
        }
        for global in &pieces.globals {
            self.operators(part, global.init_expr.get_operators_reader())?;
        }
        Ok(())
    }

    fn follow(&mut self) -> Result<(), FuseError> {
        while let Some((part, function)) = self.waiting.pop() {
            if let Some(body) = self.pieces[part].body(function) {
                self.operators(part, body.get_operators_reader()?)?;
            }
        }
        Ok(())
    }

    fn operators(
        &mut self,
        part: usize,
        mut operators: wasmparser::OperatorsReader<'_>,
    ) -> Result<(), FuseError> {
        while !operators.eof() {
            match operators.read()? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => self.function(part, function_index)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn function(&mut self, part: usize, index: u32) -> Result<(), FuseError> {
        let (mut part, mut index) = (part, index);
        // An import leads to its definition, which may be in another part.
        loop {
            let kept = self.kept.get_mut(part).and_then(|part| part.get_mut(index as usize));
            let kept = kept.ok_or_else(|| out_of_range("function", index))?;
            if std::mem::replace(kept, true) {
                return Ok(());
            }
            let Some(&position) = self.pieces[part].imported_functions.get(index as usize) else {
                self.waiting.push((part, index));
                return Ok(());
            };
            match self.plan.parts[part].imports.get(position) {
                Some(&Given::Function { part: definer, index: defined }) => {
                    (part, index) = (definer, defined);
                }
                _ => return Ok(()),
            }
        }
    }
}
