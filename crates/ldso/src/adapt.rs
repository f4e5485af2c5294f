//! Adapters: calls of a function by another type than its definition's.
//!
//! C before prototypes lets a caller and a function disagree: an undeclared function is taken for one that returns int
//! and takes what it is given, an old-style definition says nothing to its callers, and on most machines a missing or
//! superfluous argument does no harm. WebAssembly refuses such a call when the modules are linked. An adapter is a
//! function of the type that the caller wants, which calls the definition with what it has been given:
//!
//! - a number is converted as C would convert it if the function were declared: int to long keeps its sign;
//! - arguments that are too many are dropped, ones that are missing are 0, and so is a missing result;
//! - if the definition is variadic, the caller has passed the variable arguments as ordinary ones, and the definition
//!   wants a pointer to them: the adapter stores them in a block on the stack, as a caller that knows would.
//!
//! # Which definitions are variadic
//!
//! A function's type does not tell whether its last parameter is that pointer. Libc's functions are known by name, the
//! embedder can name others, and for the rest the definition's code is looked at: see [`muslin_dylink::variadic`].
//!
//! # What cannot be mended
//!
//! A call through a pointer checks the type of the function that the pointer means. Its slot holds the definition itself,
//! so that pointers stay equal; a pointer cast to another type and called is still a trap. And where both types are the
//! same by chance, nobody notices: a variadic function called with one variable argument, an int.

use std::collections::BTreeSet;
use std::sync::Arc;

use muslin_dylink::{ExportKind, FuncType, ValType, variadic};
use wasm_encoder::{Function as Body, InstructionSink, MemArg, ValType as Out};

use crate::engine::Handles;
use crate::link_map::LinkMap;
use crate::resolve::Function;

/// How to call a function of one type as if it had another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Adapter {
    wanted: Arc<FuncType>,
    found: Arc<FuncType>,
    /// The definition's last parameter is the pointer to variable arguments.
    variadic: bool,
}

impl Adapter {
    /// An adapter for calls of type `wanted` to a function of type `found`. The error says why there cannot be one.
    pub fn new(wanted: Arc<FuncType>, found: Arc<FuncType>, variadic: bool) -> Result<Adapter, String> {
        let number = |ty: &ValType| matches!(ty, ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64);
        let adapter = Adapter { wanted, found, variadic };
        if adapter.wanted.results().len() > 1 || adapter.found.results().len() > 1 {
            return Err("no adapter can be made for a function with several results".to_owned());
        }
        let (wanted, found) = (adapter.wanted.params(), adapter.found.params());
        for (index, (from, to)) in wanted.iter().zip(&found[..adapter.fixed()]).enumerate() {
            if from != to && !(number(from) && number(to)) {
                return Err(format!("argument {}, {from}, cannot be converted to {to}", index + 1));
            }
            // A long double is two i64s, and no number of theirs.
            if matches!(from, ValType::F32 | ValType::F64)
                && found[index..].starts_with(&[ValType::I64, ValType::I64])
            {
                return Err(format!(
                    "argument {}, {from}, may have to become a long double or a long",
                    index + 1
                ));
            }
        }
        let missing = found[..adapter.fixed()].get(wanted.len()..).unwrap_or_default();
        if let Some(ty) = missing.iter().chain(adapter.wanted.results()).find(|ty| !number(ty))
            && adapter.wanted.results() != adapter.found.results()
        {
            return Err(format!("there is no 0 of type {ty}"));
        }
        if let Some(ty) = adapter.spilled().iter().find(|ty| !number(ty) && **ty != ValType::V128) {
            return Err(format!("a {ty} cannot be passed as a variable argument"));
        }
        Ok(adapter)
    }

    /// The type of the calls.
    pub fn wanted(&self) -> &FuncType {
        &self.wanted
    }

    /// The type of the definition.
    pub fn found(&self) -> &FuncType {
        &self.found
    }

    /// Whether it stores arguments on the stack.
    pub fn spills(&self) -> bool {
        !self.spilled().is_empty()
    }

    /// How many parameters of the definition are not the pointer to variable arguments.
    fn fixed(&self) -> usize {
        self.found.params().len() - usize::from(self.variadic)
    }

    /// The arguments that go to the stack.
    fn spilled(&self) -> &[ValType] {
        if self.variadic { self.wanted.params().get(self.fixed()..).unwrap_or_default() } else { &[] }
    }

    /// What it does, for a sentence that begins with "an adapter that".
    pub fn describe(&self) -> String {
        let (wanted, found) = (self.wanted.params(), self.found.params());
        let mut does = Vec::new();
        for (index, (from, to)) in wanted.iter().zip(&found[..self.fixed()]).enumerate() {
            if from != to {
                does.push(format!("converts argument {} from {from} to {to}", index + 1));
            }
        }
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        match self.spilled().len() {
            0 if self.variadic => does.push("passes no variable arguments".to_owned()),
            0 => {}
            count => does.push(format!("passes the last {count} argument{} as variable ones", plural(count))),
        }
        if let Some(missing) = self.fixed().checked_sub(wanted.len()).filter(|missing| *missing > 0) {
            does.push(format!("passes 0 for {missing} missing argument{}", plural(missing)));
        }
        if !self.variadic
            && let Some(extra) = wanted.len().checked_sub(found.len()).filter(|extra| *extra > 0)
        {
            does.push(format!("drops {extra} superfluous argument{}", plural(extra)));
        }
        match (self.found.results(), self.wanted.results()) {
            ([from], [to]) if from != to => does.push(format!("converts the result from {from} to {to}")),
            ([_], []) => does.push("drops the result".to_owned()),
            ([], [_]) => does.push("returns 0".to_owned()),
            _ => {}
        }
        does.join(", ")
    }

    /// The code: calls `slot`, whose function has the type of this index. Memory and stack pointer are the module's only
    /// ones.
    pub fn body(&self, slot: u32, found_index: u32) -> Body {
        let spilled = self.spilled();
        let frame = wanted_local(&self.wanted);
        let mut body = Body::new(if spilled.is_empty() { vec![] } else { vec![(1, Out::I32)] });
        let mut code = body.instructions();
        let mut size = 0;
        if !spilled.is_empty() {
            let offsets = layout(spilled, &mut size);
            // The stack pointer is a multiple of 16 whenever a function is called.
            code.global_get(0).i32_const(size as i32).i32_sub().local_tee(frame).global_set(0);
            for ((index, ty), offset) in (self.fixed() as u32..).zip(spilled).zip(offsets) {
                code.local_get(frame).local_get(index);
                store(&mut code, *ty, offset);
            }
        }
        let (wanted, found) = (self.wanted.params(), self.found.params());
        for (index, to) in found[..self.fixed()].iter().enumerate() {
            match wanted.get(index) {
                Some(from) => convert(code.local_get(index as u32), *from, *to),
                None => zero(&mut code, *to),
            }
        }
        if self.variadic {
            // A caller that passes no variable arguments passes a null pointer.
            if spilled.is_empty() {
                code.i32_const(0)
            } else {
                code.local_get(frame)
            };
        }
        code.i32_const(slot as i32).call_indirect(0, found_index);
        if !spilled.is_empty() {
            code.local_get(frame).i32_const(size as i32).i32_add().global_set(0);
        }
        match (self.found.results(), self.wanted.results()) {
            ([from], [to]) => convert(&mut code, *from, *to),
            ([_], []) => {
                code.drop();
            }
            ([], [to]) => zero(&mut code, *to),
            _ => {}
        }
        code.end();
        body
    }
}

/// The first local after the parameters.
fn wanted_local(wanted: &FuncType) -> u32 {
    wanted.params().len() as u32
}

/// Where variable arguments lie in their block, whose size is a multiple of 16: each at a multiple of its own size.
/// A float is passed as a double.
fn layout(types: &[ValType], size: &mut u32) -> Vec<u32> {
    let mut end = 0u32;
    let offsets = types
        .iter()
        .map(|ty| {
            let length = match ty {
                ValType::I32 => 4,
                ValType::V128 => 16,
                _ => 8,
            };
            let offset = end.next_multiple_of(length);
            end = offset + length;
            offset
        })
        .collect();
    *size = end.next_multiple_of(16);
    offsets
}

fn store(code: &mut InstructionSink<'_>, ty: ValType, offset: u32) {
    let at = |align| MemArg { offset: u64::from(offset), align, memory_index: 0 };
    match ty {
        ValType::I32 => code.i32_store(at(2)),
        ValType::I64 => code.i64_store(at(3)),
        ValType::F32 => code.f64_promote_f32().f64_store(at(3)),
        ValType::V128 => code.v128_store(at(4)),
        _ => code.f64_store(at(3)),
    };
}

/// Converts as C does, except that a number too large for an integer becomes the nearest one.
fn convert(code: &mut InstructionSink<'_>, from: ValType, to: ValType) {
    use ValType::{F32, F64, I32, I64};
    match (from, to) {
        (I32, I64) => code.i64_extend_i32_s(),
        (I64, I32) => code.i32_wrap_i64(),
        (F32, F64) => code.f64_promote_f32(),
        (F64, F32) => code.f32_demote_f64(),
        (I32, F32) => code.f32_convert_i32_s(),
        (I32, F64) => code.f64_convert_i32_s(),
        (I64, F32) => code.f32_convert_i64_s(),
        (I64, F64) => code.f64_convert_i64_s(),
        (F32, I32) => code.i32_trunc_sat_f32_s(),
        (F64, I32) => code.i32_trunc_sat_f64_s(),
        (F32, I64) => code.i64_trunc_sat_f32_s(),
        (F64, I64) => code.i64_trunc_sat_f64_s(),
        _ => code,
    };
}

fn zero(code: &mut InstructionSink<'_>, ty: ValType) {
    match ty {
        ValType::I64 => code.i64_const(0),
        ValType::F32 => code.f32_const(0.0.into()),
        ValType::F64 => code.f64_const(0.0.into()),
        _ => code.i32_const(0),
    };
}

/// The variadic functions of libc that clang does not know by itself, and those that it does: a program may have
/// declared one of them wrongly.
const LIBC: [&str; 60] = [
    "asprintf",
    "clone",
    "dprintf",
    "err",
    "error",
    "error_at_line",
    "errx",
    "execl",
    "execle",
    "execlp",
    "fcntl",
    "fcntl64",
    "fprintf",
    "fscanf",
    "fwprintf",
    "fwscanf",
    "ioctl",
    "makecontext",
    "mq_open",
    "mremap",
    "open",
    "open64",
    "openat",
    "openat64",
    "prctl",
    "printf",
    "ptrace",
    "scanf",
    "sem_open",
    "semctl",
    "snprintf",
    "sprintf",
    "sscanf",
    "strfmon",
    "strfmon_l",
    "swprintf",
    "swscanf",
    "syscall",
    "syslog",
    "ulimit",
    "warn",
    "warnx",
    "wprintf",
    "wscanf",
    "__isoc99_fscanf",
    "__isoc99_fwscanf",
    "__isoc99_scanf",
    "__isoc99_sscanf",
    "__isoc99_swscanf",
    "__isoc99_wscanf",
    "__snprintf_chk",
    "__sprintf_chk",
    "__printf_chk",
    "__fprintf_chk",
    "__dprintf_chk",
    "__asprintf_chk",
    "__swprintf_chk",
    "__wprintf_chk",
    "__fwprintf_chk",
    "__syslog_chk",
];

impl<H: Handles> LinkMap<H> {
    /// Whether the last parameter of a function that is called as `wanted` is a pointer to variable arguments.
    pub fn is_variadic(&self, function: &Function, name: &str, wanted: &FuncType, found: &FuncType) -> bool {
        let Function::Defined(definer, position) = function else { return false };
        let Some(library) = self.libraries.get(definer) else { return false };
        let (Some(ExportKind::Function(export)), Some((ValType::I32, fixed))) =
            (library.dso.exports.get(*position).map(|export| &export.kind), found.params().split_last())
        else {
            return false;
        };
        if self.config.variadic.contains(name) {
            return true;
        }
        if library.dso.is_prelinked() {
            return LIBC.contains(&name);
        }
        // C before 2023 wants a parameter before the variable ones.
        if fixed.is_empty() || wanted.params().len() < found.params().len() {
            return false;
        }
        let Some(source) = &library.source else { return false };
        let passed_on: BTreeSet<&str> = LIBC_TAKING_A_LIST
            .iter()
            .copied()
            .chain(self.config.variadic.iter().map(String::as_str))
            .collect();
        let parameter = fixed.len() as u32;
        variadic::reads_arguments_through((*source.bytes).as_ref(), export.index, parameter, &|name| {
            passed_on.contains(name)
        })
    }
}

/// Functions of libc that take a `va_list`.
const LIBC_TAKING_A_LIST: [&str; 22] = [
    "vasprintf",
    "vdprintf",
    "verr",
    "verrx",
    "vfprintf",
    "vfscanf",
    "vfwprintf",
    "vfwscanf",
    "vprintf",
    "vscanf",
    "vsnprintf",
    "vsprintf",
    "vsscanf",
    "vswprintf",
    "vswscanf",
    "vsyslog",
    "vwarn",
    "vwarnx",
    "vwprintf",
    "vwscanf",
    "__vsyslog_chk",
    "__vsnprintf_chk",
];
