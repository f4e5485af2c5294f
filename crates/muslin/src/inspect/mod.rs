//! What a program needs and what it can do, before anything of it runs: its libraries, its symbols, its system calls.
//!
//! ```no_run
//! use muslin::inspect::{Linkage, Search, SystemCalls};
//! if let Linkage::Dynamic(dependencies) = Search::from_environment().find("program")? {
//!     for library in &dependencies.libraries {
//!         println!("{}", library.path);
//!     }
//!     println!("{:?}", SystemCalls::of(&dependencies, false)?.names());
//! }
//! # Ok::<(), muslin::Error>(())
//! ```

mod bindings;
mod libraries;
mod system_calls;

pub use bindings::{Bindings, Problem};
pub use libraries::{Linkage, Search, read_file};
pub use muslin_ldso::{Bytes, Dependencies, Dependency, Found, Needed, dylink, signature};
pub use system_calls::{ModuleCalls, SystemCalls, Unbounded, is_implemented};
