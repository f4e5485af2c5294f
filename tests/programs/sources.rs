//! The crates named in Cargo.toml hold C sources; `cargo xtask test programs` compiles them.
