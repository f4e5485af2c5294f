//! Rust functions that guests call, and numbers that pass between the two.

use std::sync::Arc;

use muslin_engine_wasmtime::{Call, DefinedFunction};
pub use muslin_engine_wasmtime::{Guest, HostError, Value};
use muslin_ldso::dylink::{FuncType, ValType};

/// A function for guests: made of a closure by [`IntoFunction`], or of a type and a closure over bits by
/// [`Function::new`].
#[derive(Clone)]
pub struct Function(pub(crate) DefinedFunction);

impl Function {
    /// A function whose type is known when the program runs only. `call` gets the bits of the arguments, integers extended
    /// with zeros, and leaves those of the result in the first element, which is there even without arguments.
    pub fn new(
        ty: FuncType,
        call: impl Fn(&mut Guest<'_>, &mut [u64]) -> Result<(), HostError> + Send + Sync + 'static,
    ) -> Function {
        Function(DefinedFunction { ty, call: Arc::new(call) })
    }

    /// Its type.
    pub fn ty(&self) -> &FuncType {
        &self.0.ty
    }
}

/// A number that passes between guest and host.
///
/// | C | Rust |
/// |---|---|
/// | `int`, anything shorter, a pointer | `i32`, `u32` |
/// | `long`, `long long`, `int64_t` | `i64`, `u64` |
/// | `float` | `f32` |
/// | `double` | `f64` |
pub trait Number: Sized + Copy + Send + Sync + 'static {
    /// Its type in WebAssembly.
    const TYPE: ValType;
    /// The number with these bits.
    fn from_bits(bits: u64) -> Self;
    /// Its bits, an integer's extended with zeros.
    fn into_bits(self) -> u64;
    /// As a value.
    fn into_value(self) -> Value;
    /// The number that a value of its type is.
    fn from_value(value: Value) -> Option<Self>;
}

macro_rules! number {
    ($($rust:ty, $variant:ident, $bits:ident => $from:expr, $number:ident => $into:expr, $as:ty;)*) => { $(
        impl Number for $rust {
            const TYPE: ValType = ValType::$variant;
            fn from_bits($bits: u64) -> Self { $from }
            fn into_bits(self) -> u64 { let $number = self; $into }
            fn into_value(self) -> Value { Value::$variant(self as $as) }
            fn from_value(value: Value) -> Option<Self> {
                match value {
                    Value::$variant(value) => Some(value as $rust),
                    _ => None,
                }
            }
        }
    )* };
}

number! {
    i32, I32, bits => bits as i32, number => u64::from(number as u32), i32;
    u32, I32, bits => bits as u32, number => u64::from(number), i32;
    i64, I64, bits => bits as i64, number => number as u64, i64;
    u64, I64, bits => bits, number => number, i64;
    f32, F32, bits => f32::from_bits(bits as u32), number => u64::from(number.to_bits()), f32;
    f64, F64, bits => f64::from_bits(bits), number => number.to_bits(), f64;
}

/// What a function for guests may return: nothing, a number, or a `Result` of one of these, whose error ends the guest.
pub trait FunctionResult {
    /// The type of the result, if there is one.
    const TYPE: Option<ValType>;
    /// Its bits, 0 for nothing.
    ///
    /// # Errors
    /// The error that ends the guest.
    fn into_bits(self) -> Result<u64, HostError>;
}

impl FunctionResult for () {
    const TYPE: Option<ValType> = None;
    fn into_bits(self) -> Result<u64, HostError> {
        Ok(0)
    }
}

macro_rules! function_result {
    ($($rust:ty)*) => { $(
        impl FunctionResult for $rust {
            const TYPE: Option<ValType> = Some(<$rust as Number>::TYPE);
            fn into_bits(self) -> Result<u64, HostError> {
                Ok(Number::into_bits(self))
            }
        }
    )* };
}

function_result!(i32 u32 i64 u64 f32 f64);

impl<T: FunctionResult, E: Into<HostError>> FunctionResult for Result<T, E> {
    const TYPE: Option<ValType> = T::TYPE;
    fn into_bits(self) -> Result<u64, HostError> {
        self.map_err(Into::into).and_then(FunctionResult::into_bits)
    }
}

/// What can be a function for guests: closures of up to eight numbers, with a `&mut Guest<'_>` before them if they want the
/// guest's memory, and [`Function`].
pub trait IntoFunction<Marker> {
    /// The function.
    fn into_function(self) -> Function;
}

impl IntoFunction<()> for Function {
    fn into_function(self) -> Function {
        self
    }
}

/// Marks closures of numbers.
pub struct OfNumbers<T>(std::marker::PhantomData<T>);

/// Marks closures that take the guest, too.
pub struct WithGuest<T>(std::marker::PhantomData<T>);

fn typed<R: FunctionResult>(params: Vec<ValType>, call: Arc<Call>) -> Function {
    Function(DefinedFunction { ty: FuncType::new(params, R::TYPE), call })
}

macro_rules! into_function {
    ($($argument:ident $index:tt)*) => {
        impl<F, R, $($argument: Number),*> IntoFunction<OfNumbers<($($argument,)*)>> for F
        where
            F: Fn($($argument),*) -> R + Send + Sync + 'static,
            R: FunctionResult,
        {
            fn into_function(self) -> Function {
                typed::<R>(vec![$($argument::TYPE),*], Arc::new(move |_: &mut Guest<'_>, bits: &mut [u64]| {
                    bits[0] = self($($argument::from_bits(bits[$index])),*).into_bits()?;
                    Ok(())
                }))
            }
        }

        impl<F, R, $($argument: Number),*> IntoFunction<WithGuest<($($argument,)*)>> for F
        where
            F: Fn(&mut Guest<'_>, $($argument),*) -> R + Send + Sync + 'static,
            R: FunctionResult,
        {
            fn into_function(self) -> Function {
                typed::<R>(vec![$($argument::TYPE),*], Arc::new(move |guest: &mut Guest<'_>, bits: &mut [u64]| {
                    bits[0] = self(guest, $($argument::from_bits(bits[$index])),*).into_bits()?;
                    Ok(())
                }))
            }
        }
    };
}

into_function!();
into_function!(A 0);
into_function!(A 0 B 1);
into_function!(A 0 B 1 C 2);
into_function!(A 0 B 1 C 2 D 3);
into_function!(A 0 B 1 C 2 D 3 E 4);
into_function!(A 0 B 1 C 2 D 3 E 4 G 5);
into_function!(A 0 B 1 C 2 D 3 E 4 G 5 H 6);
into_function!(A 0 B 1 C 2 D 3 E 4 G 5 H 6 I 7);

/// Arguments for a function of the guest: a tuple of up to eight numbers.
pub trait Arguments {
    /// The numbers.
    fn values(self) -> Vec<Value>;
}

macro_rules! arguments {
    ($($argument:ident)*) => {
        impl<$($argument: Number),*> Arguments for ($($argument,)*) {
            #[allow(non_snake_case, reason = "the type's name is the variable's")]
            fn values(self) -> Vec<Value> {
                let ($($argument,)*) = self;
                vec![$($argument.into_value()),*]
            }
        }
    };
}

arguments!();
arguments!(A);
arguments!(A B);
arguments!(A B C);
arguments!(A B C D);
arguments!(A B C D E);
arguments!(A B C D E G);
arguments!(A B C D E G H);
arguments!(A B C D E G H I);

/// What a call of a guest's function gives: a number, or `()` for nothing or a result that does not matter.
pub trait CallResult: Sized {
    /// What it is, for messages.
    fn describe() -> String;
    /// The result; `None` if it is of another type.
    fn from_result(result: Option<Value>) -> Option<Self>;
}

impl CallResult for () {
    fn describe() -> String {
        "nothing".to_owned()
    }

    fn from_result(_: Option<Value>) -> Option<()> {
        Some(())
    }
}

impl<T: Number> CallResult for T {
    fn describe() -> String {
        T::TYPE.to_string()
    }

    fn from_result(result: Option<Value>) -> Option<T> {
        T::from_value(result?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_follow_the_closure() {
        let ty = |function: Function| function.ty().clone();
        assert_eq!(ty((|| ()).into_function()), FuncType::new([], []));
        let add = |a: i32, b: i64| f64::from(a) + b as f64;
        assert_eq!(ty(add.into_function()), FuncType::new([ValType::I32, ValType::I64], [ValType::F64]));
        let fails = |_: &mut Guest<'_>, _: f32| -> Result<u32, HostError> { Err("no".into()) };
        assert_eq!(ty(fails.into_function()), FuncType::new([ValType::F32], [ValType::I32]));
    }

    #[test]
    fn bits_are_kept() {
        assert_eq!(Number::into_bits(-1i32), 0xffff_ffff);
        assert_eq!(<i32 as Number>::from_bits(0xffff_ffff), -1);
        assert_eq!(<f32 as Number>::from_bits(Number::into_bits(-0.5f32)), -0.5);
        assert_eq!(u64::from_value((-1i64).into_value()), Some(u64::MAX));
        assert_eq!(i64::from_value(1i32.into_value()), None);
    }
}
