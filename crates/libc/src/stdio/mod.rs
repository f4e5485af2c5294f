//! `<stdio.h>`
