//! `cargo xtask bench`: to be written.

use crate::repository::Repository;
use anyhow::{Result, bail};

/// What to measure.
#[derive(clap::Args)]
pub struct Options {}

/// Measures.
pub fn bench(_repository: &Repository, _options: &Options) -> Result<()> {
    bail!("there are no benchmarks yet")
}
