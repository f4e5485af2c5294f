//! To be written.
use crate::repository::Repository;
use anyhow::Result;

/// Runs it.
pub fn demo(_repository: &Repository) -> Result<()> {
    Ok(())
}
