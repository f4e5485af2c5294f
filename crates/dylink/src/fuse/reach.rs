//! Which functions can be reached: calls and references, from what the loader and the table hold.

use wasmparser::{BlockType, ElementItems, ExternalKind, Operator, TryTable};

use super::read::Pieces;
use super::write::{STACK_POINTER, TLS_BASE};
use super::{FuseError, Given, Plan, out_of_range};

/// The exports that the glue calls.
pub(super) const HOOKS: [(&str, usize); 3] =
    [("__wasm_call_ctors", 0), ("__wasm_apply_data_relocs", 0), ("__wasm_init_tls", 1)];

/// Whether what runs before constructors calls nothing of the host's and does not change the table.
pub(super) fn start_is_pure(plan: &Plan<'_>, pieces: &[Pieces<'_>]) -> Result<bool, FuseError> {
    let mut search = Search::new(plan, pieces);
    for (part, of_part) in pieces.iter().enumerate() {
        let hooks = HOOKS.iter().filter(|(name, _)| *name != "__wasm_call_ctors");
        let hooks = hooks.filter_map(|&(name, parameters)| of_part.hook(name, parameters));
        for function in of_part.start.into_iter().chain(hooks) {
            search.function(part, function)?;
        }
    }
    search.follow()?;
    Ok(!search.calls_host && !search.changes_table)
}

/// What is kept of a part.
pub(super) struct Kept {
    /// By function index; imported functions are marked if something that is kept uses them.
    pub functions: Vec<bool>,
    /// By type index.
    pub types: Vec<bool>,
    /// By global index.
    pub globals: Vec<bool>,
}

/// For each part, what of it can be reached.
pub(super) fn reachable(plan: &Plan<'_>, pieces: &[Pieces<'_>]) -> Result<Vec<Kept>, FuseError> {
    let mut search = Search::new(plan, pieces);
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
    kept: Vec<Kept>,
    waiting: Vec<(usize, u32)>,
    /// Globals are not followed at once: a chain of values that refer to each other may be longer than the stack is deep.
    waiting_globals: Vec<(usize, u32)>,
    calls_host: bool,
    changes_table: bool,
}

impl<'a, 'b> Search<'a, 'b> {
    fn new(plan: &'b Plan<'a>, pieces: &'b [Pieces<'a>]) -> Search<'a, 'b> {
        Search {
            plan,
            pieces,
            kept: pieces
                .iter()
                .map(|part| Kept {
                    functions: vec![false; part.function_count()],
                    types: vec![plan.keep_exports; part.types.len()],
                    globals: vec![plan.keep_exports; part.imported_globals.len() + part.globals.len()],
                })
                .collect(),
            waiting: Vec::new(),
            waiting_globals: Vec::new(),
            calls_host: false,
            changes_table: false,
        }
    }

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
            if let wasmparser::ElementKind::Active { offset_expr, .. } = &element.kind {
                self.operators(part, offset_expr.get_operators_reader())?;
            }
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
        for tag in &pieces.tags {
            self.ty(part, tag.func_type_idx);
        }
        for import in &pieces.imports {
            if let wasmparser::TypeRef::Tag(tag) = import {
                self.ty(part, tag.func_type_idx);
            }
        }
        for name in [STACK_POINTER, TLS_BASE] {
            if let Some(index) = pieces.exported(name, ExternalKind::Global) {
                self.global(part, index)?;
            }
        }
        for segment in &pieces.data {
            if let wasmparser::DataKind::Active { offset_expr, .. } = &segment.kind {
                self.operators(part, offset_expr.get_operators_reader())?;
            }
        }
        Ok(())
    }

    fn follow(&mut self) -> Result<(), FuseError> {
        loop {
            if let Some((part, global)) = self.waiting_globals.pop() {
                self.value(part, global)?;
            } else if let Some((part, function)) = self.waiting.pop() {
                if let Some(body) = self.pieces[part].body(function) {
                    self.operators(part, body.get_operators_reader()?)?;
                }
            } else {
                return Ok(());
            }
        }
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
                Operator::CallIndirect { type_index, .. }
                | Operator::ReturnCallIndirect { type_index, .. }
                | Operator::CallRef { type_index, .. }
                | Operator::ReturnCallRef { type_index } => {
                    self.calls_host = true;
                    self.ty(part, type_index);
                }
                Operator::Block { blockty: BlockType::FuncType(ty) }
                | Operator::Loop { blockty: BlockType::FuncType(ty) }
                | Operator::If { blockty: BlockType::FuncType(ty) }
                | Operator::TryTable { try_table: TryTable { ty: BlockType::FuncType(ty), .. } } => {
                    self.ty(part, ty);
                }
                Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                    self.global(part, global_index)?;
                }
                Operator::TableSet { .. }
                | Operator::TableGrow { .. }
                | Operator::TableFill { .. }
                | Operator::TableCopy { .. }
                | Operator::TableInit { .. } => self.changes_table = true,
                _ => {}
            }
        }
        Ok(())
    }

    /// A type that does not exist is noticed when it is copied.
    fn ty(&mut self, part: usize, index: u32) {
        if let Some(kept) = self.kept[part].types.get_mut(index as usize) {
            *kept = true;
        }
    }

    /// A global, and later what its initial value refers to.
    fn global(&mut self, part: usize, index: u32) -> Result<(), FuseError> {
        let kept = self.kept[part].globals.get_mut(index as usize);
        let kept = kept.ok_or_else(|| out_of_range("global", index))?;
        if !std::mem::replace(kept, true) {
            self.waiting_globals.push((part, index));
        }
        Ok(())
    }

    /// What a global's initial value refers to, or its definition in another part.
    fn value(&mut self, part: usize, index: u32) -> Result<(), FuseError> {
        let pieces = &self.pieces[part];
        let Some(&position) = pieces.imported_globals.get(index as usize) else {
            let own = pieces.globals.get(index as usize - pieces.imported_globals.len());
            return match own {
                Some(global) => self.operators(part, global.init_expr.get_operators_reader()),
                None => Ok(()),
            };
        };
        match self.plan.parts[part].imports.get(position) {
            Some(Given::Global { part: definer, export }) => {
                let defined =
                    self.pieces.get(*definer).and_then(|p| p.exported(export, ExternalKind::Global));
                match defined {
                    // An import that is handed on is refused when globals are numbered.
                    Some(defined) if *definer != part => self.global(*definer, defined),
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn function(&mut self, part: usize, index: u32) -> Result<(), FuseError> {
        let (mut part, mut index) = (part, index);
        // An import leads to its definition, which may be in another part.
        loop {
            let kept = self.kept.get_mut(part).and_then(|part| part.functions.get_mut(index as usize));
            let kept = kept.ok_or_else(|| out_of_range("function", index))?;
            if std::mem::replace(kept, true) {
                return Ok(());
            }
            let Some(&position) = self.pieces[part].imported_functions.get(index as usize) else {
                let of_part = &self.pieces[part];
                if let Some(&ty) = of_part.functions.get(index as usize - of_part.imported_functions.len()) {
                    self.ty(part, ty);
                }
                self.waiting.push((part, index));
                return Ok(());
            };
            match self.plan.parts[part].imports.get(position) {
                Some(&Given::Function { part: definer, index: defined }) => {
                    (part, index) = (definer, defined);
                }
                _ => {
                    self.calls_host = true;
                    return Ok(());
                }
            }
        }
    }
}
