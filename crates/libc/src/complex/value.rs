//! Complex numbers as C lays them out. ABI: a complex argument is passed by the address of a copy, a result through an
//! address that comes first, which is what Rust does with a structure of two fields too.

use crate::math::wide::{Format, Wide};
use core::ops::{Add, Mul, Neg};

/// A complex number of one of C's formats, or of [`Wide`] parts.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Complex<T> {
    /// The real part.
    pub re: T,
    /// The imaginary part.
    pub im: T,
}

impl<T> Complex<T> {
    /// re + i·im.
    #[inline]
    pub const fn new(re: T, im: T) -> Complex<T> {
        Complex { re, im }
    }
}

impl<T: Format> Complex<T> {
    /// Exact.
    #[inline]
    pub fn widen(self) -> Complex<Wide> {
        Complex::new(self.re.widen(), self.im.widen())
    }

    /// Each part rounded to nearest.
    #[inline]
    pub fn narrow(value: Complex<Wide>) -> Complex<T> {
        Complex::new(T::narrow(value.re), T::narrow(value.im))
    }
}

impl Complex<Wide> {
    /// The conjugate.
    pub fn conj(self) -> Complex<Wide> {
        Complex::new(self.re, -self.im)
    }

    /// i·z.
    pub fn turned(self) -> Complex<Wide> {
        Complex::new(-self.im, self.re)
    }

    /// -i·z.
    pub fn turned_back(self) -> Complex<Wide> {
        Complex::new(self.im, -self.re)
    }

    /// Whether a part is infinite: then the number is, even where the other part is a NaN.
    pub fn is_infinite(self) -> bool {
        self.re.is_infinite() || self.im.is_infinite()
    }

    /// Whether a part is a NaN.
    pub fn has_nan(self) -> bool {
        self.re.is_nan() || self.im.is_nan()
    }

    /// Whether both parts are zero.
    pub fn is_zero(self) -> bool {
        self.re.is_zero() && self.im.is_zero()
    }
}

impl Neg for Complex<Wide> {
    type Output = Complex<Wide>;
    fn neg(self) -> Complex<Wide> {
        Complex::new(-self.re, -self.im)
    }
}

impl Add<Wide> for Complex<Wide> {
    type Output = Complex<Wide>;
    /// The sum with a real number: the imaginary part, and the sign of its zero, stay.
    fn add(self, other: Wide) -> Complex<Wide> {
        Complex::new(self.re + other, self.im)
    }
}

impl Mul for Complex<Wide> {
    type Output = Complex<Wide>;
    /// The textbook's product.
    fn mul(self, other: Complex<Wide>) -> Complex<Wide> {
        Complex::new(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)
    }
}
