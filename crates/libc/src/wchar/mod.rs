//! `<wchar.h>`
