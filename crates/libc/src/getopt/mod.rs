//! `<getopt.h>`
