//! `<ctype.h>`
