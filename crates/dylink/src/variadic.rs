//! Whether a function is variadic, from its code.
//!
//! The last parameter of a variadic function is a pointer to the variable arguments, an i32 like any other. What the
//! function does with it tells them apart, as far as that is possible: `va_arg` reads 4 or 8 bytes through it and moves it
//! on, by 4, or to the next multiple of 8; or it is handed to a function that takes a `va_list`. A number is
//! multiplied, compared or returned; a pointer of another kind is written through or read a byte at a time.
//!
//! The code is read once, front to back, with a value known for each local, operand and word of the stack frame: the
//! pointer, a constant, an address in the frame, or anything else. Where ways meet, both are joined; loops are not
//! followed, since the first turn shows all uses.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{FuncType, FunctionBody, Operator, Parser, Payload, TypeRef};

/// Calls of a function's own module that hand the parameter on are followed so deep.
const MAX_DEPTH: usize = 4;

/// Whether `function` of the module `bytes` uses its parameter with this number as only a pointer to variable
/// arguments is used. `takes_list` says which imported functions have a `va_list` as their last parameter. False if the
/// module cannot be read.
pub fn reads_arguments_through(
    bytes: &[u8],
    function: u32,
    parameter: u32,
    takes_list: &dyn Fn(&str) -> bool,
) -> bool {
    let Some(module) = Module::read(bytes) else { return false };
    let mut evidence = Evidence::default();
    module.look(function, parameter, takes_list, MAX_DEPTH, &mut evidence);
    evidence.verdict()
}

/// What was seen.
#[derive(Debug, Default)]
struct Evidence {
    /// Words were read through it.
    reads: bool,
    /// It was aligned, or handed to a function that takes a list: nothing else is treated so.
    list: bool,
    /// It was used as a number, or as a pointer that is no list.
    other: bool,
    seen: BTreeSet<(u32, u32)>,
}

impl Evidence {
    fn verdict(&self) -> bool {
        self.list || self.reads && !self.other
    }
}

struct Module<'a> {
    types: Vec<FuncType>,
    /// The type of each function, imported ones first.
    functions: Vec<u32>,
    imports: Vec<&'a str>,
    stack_pointer: Option<u32>,
    bodies: Vec<FunctionBody<'a>>,
}

/// What is known of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Other,
    /// The parameter, perhaps moved on.
    List,
    Constant(i32),
    /// An address in the stack frame, relative to the stack pointer that the function was called with.
    Frame(i32),
}

impl<'a> Module<'a> {
    fn read(bytes: &'a [u8]) -> Option<Module<'a>> {
        let mut module = Module {
            types: Vec::new(),
            functions: Vec::new(),
            imports: Vec::new(),
            stack_pointer: None,
            bodies: Vec::new(),
        };
        let mut globals = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.ok()? {
                Payload::TypeSection(section) => {
                    for ty in section.into_iter_err_on_gc_types() {
                        module.types.push(ty.ok()?);
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.ok()?;
                        match import.ty {
                            TypeRef::Func(ty) => {
                                module.functions.push(ty);
                                module.imports.push(import.name);
                            }
                            TypeRef::Global(_) => {
                                if import.name == "__stack_pointer" {
                                    module.stack_pointer = Some(globals);
                                }
                                globals += 1;
                            }
                            _ => {}
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    for ty in section {
                        module.functions.push(ty.ok()?);
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body),
                _ => {}
            }
        }
        Some(module)
    }

    fn ty(&self, function: u32) -> Option<&FuncType> {
        self.types.get(*self.functions.get(function as usize)? as usize)
    }

    fn look(
        &self,
        function: u32,
        parameter: u32,
        takes_list: &dyn Fn(&str) -> bool,
        depth: usize,
        evidence: &mut Evidence,
    ) -> Option<()> {
        let body = self.bodies.get((function as usize).checked_sub(self.imports.len())?)?;
        let range = body.range();
        if range.len() > crate::limits::MAX_BODY || depth == 0 || !evidence.seen.insert((function, parameter))
        {
            return None;
        }
        let mut locals = vec![Value::Other; self.ty(function)?.params().len()];
        *locals.get_mut(parameter as usize)? = Value::List;
        for group in body.get_locals_reader().ok()? {
            let (count, _) = group.ok()?;
            // The format allows billions of locals in a few bytes.
            if locals.len() + count as usize > crate::limits::MAX_LOCALS {
                return None;
            }
            locals.resize(locals.len() + count as usize, Value::Other);
        }
        let mut walk =
            Walk { module: self, locals, stack: Vec::new(), frame: BTreeMap::new(), blocks: Vec::new() };
        for operator in body.get_operators_reader().ok()? {
            let operator = operator.ok()?;
            let Some(callee) = walk.step(&operator, evidence) else { continue };
            for (index, _) in callee.arguments.iter().enumerate().filter(|(_, value)| **value == Value::List)
            {
                match self.imports.get(callee.function as usize) {
                    Some(name) if takes_list(name) => evidence.list = true,
                    // By custom, what takes a list begins with a v.
                    Some(name) if name.starts_with('v') => evidence.reads = true,
                    Some(_) => evidence.other = true,
                    None => {
                        self.look(callee.function, index as u32, takes_list, depth - 1, evidence);
                    }
                }
            }
        }
        Some(())
    }
}

/// A call of a known function.
struct Call {
    function: u32,
    arguments: Vec<Value>,
}

/// A block that has not ended.
struct Block {
    /// The stack's height outside of it, and what it leaves there.
    height: usize,
    results: usize,
    /// The locals where a branch leaves it, or, in an if, where it was entered and the other branch begins.
    locals: Option<Vec<Value>>,
    is_loop: bool,
    /// Nothing gets here but by branches.
    dead: bool,
}

struct Walk<'m, 'a> {
    module: &'m Module<'a>,
    locals: Vec<Value>,
    stack: Vec<Value>,
    /// Words of the stack frame.
    frame: BTreeMap<i32, Value>,
    blocks: Vec<Block>,
}

macro_rules! annotation {
    (arity $pops:literal -> $pushes:literal) => {
        Some(($pops, $pushes))
    };
    ($($other:tt)*) => {
        None
    };
}

macro_rules! define_arity {
    ($( @$proposal:ident $op:ident $({ $($arg:ident: $argty:ty),* })? => $visit:ident ($($annotation:tt)*) )*) => {
        /// How many operands an operator takes and leaves, if that depends on nothing else.
        fn arity(operator: &Operator<'_>) -> Option<(usize, usize)> {
            match operator {
                $( Operator::$op $({ $($arg: _),* })? => annotation!($($annotation)*), )*
                _ => None,
            }
        }
    };
}

wasmparser::for_each_operator!(define_arity);

impl Walk<'_, '_> {
    fn pop(&mut self) -> Value {
        let floor = self.blocks.last().map_or(0, |block| block.height);
        if self.stack.len() > floor { self.stack.pop().unwrap_or(Value::Other) } else { Value::Other }
    }

    fn pop_many(&mut self, count: usize) -> Vec<Value> {
        let mut values: Vec<_> = (0..count).map(|_| self.pop()).collect();
        values.reverse();
        values
    }

    fn push(&mut self, value: Value) {
        self.stack.push(value);
    }

    fn local(&self, index: u32) -> Value {
        self.locals.get(index as usize).copied().unwrap_or(Value::Other)
    }

    fn set_local(&mut self, index: u32, value: Value) {
        if let Some(local) = self.locals.get_mut(index as usize) {
            *local = value;
        }
    }

    /// One operator. Returns the call that it is, if the callee is known.
    fn step(&mut self, operator: &Operator<'_>, evidence: &mut Evidence) -> Option<Call> {
        use Operator as Op;
        match operator {
            Op::LocalGet { local_index } => {
                let value = self.local(*local_index);
                self.push(value);
            }
            Op::LocalSet { local_index } => {
                let value = self.pop();
                self.set_local(*local_index, value);
            }
            Op::LocalTee { local_index } => {
                let value = self.pop();
                self.set_local(*local_index, value);
                self.push(value);
            }
            Op::GlobalGet { global_index } => {
                let is_stack = Some(*global_index) == self.module.stack_pointer;
                self.push(if is_stack { Value::Frame(0) } else { Value::Other });
            }
            Op::I32Const { value } => self.push(Value::Constant(*value)),
            Op::I32Add => {
                let (b, a) = (self.pop(), self.pop());
                let sum = Self::add(a, b);
                self.push(sum);
            }
            Op::I32Sub => {
                let (b, a) = (self.pop(), self.pop());
                let difference = match b {
                    Value::Constant(b) => Self::add(a, Value::Constant(b.wrapping_neg())),
                    _ => {
                        evidence.other |= a == Value::List || b == Value::List;
                        Value::Other
                    }
                };
                self.push(difference);
            }
            Op::I32And => {
                let (b, a) = (self.pop(), self.pop());
                let value = match (a, b) {
                    (Value::List, Value::Constant(-8 | -16)) | (Value::Constant(-8 | -16), Value::List) => {
                        evidence.list = true;
                        Value::List
                    }
                    _ => {
                        evidence.other |= a == Value::List || b == Value::List;
                        Value::Other
                    }
                };
                self.push(value);
            }
            Op::I32Load { memarg } => {
                let value = match self.pop() {
                    Value::List => {
                        evidence.reads = true;
                        Value::Other
                    }
                    Value::Frame(at) => self
                        .frame
                        .get(&at.wrapping_add(memarg.offset as i32))
                        .copied()
                        .unwrap_or(Value::Other),
                    _ => Value::Other,
                };
                self.push(value);
            }
            Op::I64Load { .. } | Op::F64Load { .. } => {
                evidence.reads |= self.pop() == Value::List;
                self.push(Value::Other);
            }
            Op::I32Store { memarg } => {
                let (value, address) = (self.pop(), self.pop());
                evidence.other |= address == Value::List;
                if let Value::Frame(at) = address {
                    let known = self.frame.entry(at.wrapping_add(memarg.offset as i32)).or_insert(value);
                    if *known != Value::List {
                        *known = value;
                    }
                }
            }
            Op::Drop => {
                self.pop();
            }
            Op::Call { function_index } => return self.call(*function_index),
            Op::ReturnCall { function_index } => {
                let call = self.call(*function_index);
                self.leave();
                return call;
            }
            Op::CallIndirect { type_index, .. } => {
                // What a function pointer does with a list cannot be known.
                self.pop();
                let ty = self.module.types.get(*type_index as usize);
                let (params, results) = ty.map_or((0, 0), |ty| (ty.params().len(), ty.results().len()));
                self.pop_many(params);
                self.stack.extend(std::iter::repeat_n(Value::Other, results));
            }
            Op::Block { blockty } | Op::Loop { blockty } | Op::If { blockty } => {
                if matches!(operator, Op::If { .. }) {
                    evidence.other |= self.pop() == Value::List;
                }
                self.enter(*blockty, matches!(operator, Op::Loop { .. }));
                if matches!(operator, Op::If { .. })
                    && let Some(block) = self.blocks.last_mut()
                {
                    block.locals = Some(self.locals.clone());
                }
            }
            Op::TryTable { try_table } => self.enter(try_table.ty, false),
            Op::Else => {
                if let Some(block) = self.blocks.last_mut() {
                    self.stack.truncate(block.height);
                    // The end has what either branch leaves.
                    let here = std::mem::replace(&mut self.locals, block.locals.take().unwrap_or_default());
                    block.locals = if block.dead { None } else { Some(here) };
                    block.dead = false;
                }
            }
            Op::End => {
                if let Some(block) = self.blocks.pop() {
                    self.stack.truncate(block.height);
                    self.stack.extend(std::iter::repeat_n(Value::Other, block.results));
                    match block.locals {
                        Some(locals) if block.dead => self.locals = locals,
                        Some(locals) => join(&mut self.locals, &locals),
                        None => {}
                    }
                }
            }
            Op::BrIf { relative_depth } => {
                evidence.other |= self.pop() == Value::List;
                self.branch(*relative_depth);
            }
            Op::Br { relative_depth } => {
                self.branch(*relative_depth);
                self.leave();
            }
            Op::BrTable { targets } => {
                evidence.other |= self.pop() == Value::List;
                let targets: BTreeSet<u32> = targets.targets().flatten().chain([targets.default()]).collect();
                for target in targets {
                    self.branch(target);
                }
                self.leave();
            }
            Op::Return | Op::Unreachable => {
                evidence.other |= matches!(operator, Op::Return) && self.stack.last() == Some(&Value::List);
                self.leave();
            }
            other => {
                let (pops, pushes) = arity(other).unwrap_or((0, 0));
                for value in self.pop_many(pops) {
                    evidence.other |= value == Value::List;
                }
                self.stack.extend(std::iter::repeat_n(Value::Other, pushes));
            }
        }
        None
    }

    fn add(a: Value, b: Value) -> Value {
        match (a, b) {
            (Value::List, Value::Constant(_)) | (Value::Constant(_), Value::List) => Value::List,
            (Value::Frame(a), Value::Constant(b)) | (Value::Constant(b), Value::Frame(a)) => {
                Value::Frame(a.wrapping_add(b))
            }
            (Value::Constant(a), Value::Constant(b)) => Value::Constant(a.wrapping_add(b)),
            // A loop over arguments of one type may become an index.
            (Value::List, _) | (_, Value::List) => Value::List,
            _ => Value::Other,
        }
    }

    fn call(&mut self, function: u32) -> Option<Call> {
        let ty = self.module.ty(function)?;
        let (params, results) = (ty.params().len(), ty.results().len());
        let arguments = self.pop_many(params);
        self.stack.extend(std::iter::repeat_n(Value::Other, results));
        Some(Call { function, arguments })
    }

    fn enter(&mut self, ty: wasmparser::BlockType, is_loop: bool) {
        let (params, results) = match ty {
            wasmparser::BlockType::Empty => (0, 0),
            wasmparser::BlockType::Type(_) => (0, 1),
            wasmparser::BlockType::FuncType(index) => {
                let ty = self.module.types.get(index as usize);
                ty.map_or((0, 0), |ty| (ty.params().len(), ty.results().len()))
            }
        };
        let height = self.stack.len().saturating_sub(params);
        self.blocks.push(Block { height, results, locals: None, is_loop, dead: false });
    }

    /// The block that many levels out may be left from here.
    fn branch(&mut self, depth: u32) {
        let Some(at) = self.blocks.len().checked_sub(1 + depth as usize) else { return };
        let block = &mut self.blocks[at];
        if block.is_loop {
            return;
        }
        match &mut block.locals {
            Some(locals) => join(locals, &self.locals),
            None => block.locals = Some(self.locals.clone()),
        }
    }

    /// What follows cannot be reached from here.
    fn leave(&mut self) {
        if let Some(block) = self.blocks.last_mut() {
            block.dead = true;
            self.stack.truncate(block.height);
        }
    }
}

/// What is known where two ways meet: the pointer, if it comes by one of them.
fn join(locals: &mut [Value], others: &[Value]) {
    for (local, other) in locals.iter_mut().zip(others) {
        if local != other {
            *local = if *local == Value::List || *other == Value::List { Value::List } else { Value::Other };
        }
    }
}
