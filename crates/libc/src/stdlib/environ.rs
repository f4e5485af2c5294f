//! `environ`: defined where it is set, so that a program that refers to it, and no other, links what reads the environment.

pub use crate::start::environment::environ;
