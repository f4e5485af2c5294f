//! `<search.h>`
