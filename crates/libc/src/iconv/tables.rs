//! The tables: see build/encodings.rs.

include!(concat!(env!("OUT_DIR"), "/encodings.rs"));
