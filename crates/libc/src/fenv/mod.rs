//! `<fenv.h>`: WebAssembly rounds to nearest and keeps no exception flags. A function that asks for nothing else succeeds; what
//! cannot be done fails.

pub mod __flt_rounds;
pub mod feclearexcept;
pub mod fegetenv;
pub mod fegetexceptflag;
pub mod fegetmode;
pub mod fegetround;
pub mod feholdexcept;
pub mod feraiseexcept;
pub mod fesetenv;
pub mod fesetexcept;
pub mod fesetexceptflag;
pub mod fesetmode;
pub mod fesetround;
pub mod fetestexcept;
pub mod fetestexceptflag;
pub mod feupdateenv;
