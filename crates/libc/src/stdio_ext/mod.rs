//! `<stdio_ext.h>`: what a stream is doing. Solaris and glibc have these functions, and gnulib uses them.

pub mod __fbufsize;
pub mod __flbf;
pub mod __fpending;
pub mod __fpurge;
pub mod __freadable;
pub mod __freadahead;
pub mod __freading;
pub mod __freadptr;
pub mod __freadptrinc;
pub mod __fseterr;
pub mod __fsetlocking;
pub mod __fwritable;
pub mod __fwriting;
pub mod _flushlbf;
