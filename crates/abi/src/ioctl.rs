//! `ioctl` (`asm-generic/ioctls.h`).

/// `TCGETS`
pub const TCGETS: u32 = 0x5401;
/// `TCSETS`
pub const TCSETS: u32 = 0x5402;
/// `TCSETSW`
pub const TCSETSW: u32 = 0x5403;
/// `TCSETSF`
pub const TCSETSF: u32 = 0x5404;
/// `TCSBRK`
pub const TCSBRK: u32 = 0x5409;
/// `TCXONC`
pub const TCXONC: u32 = 0x540a;
/// `TCFLSH`
pub const TCFLSH: u32 = 0x540b;
/// `TIOCGPGRP`
pub const TIOCGPGRP: u32 = 0x540f;
/// `TIOCSPGRP`
pub const TIOCSPGRP: u32 = 0x5410;
/// `TIOCOUTQ`
pub const TIOCOUTQ: u32 = 0x5411;
/// `TIOCGWINSZ`
pub const TIOCGWINSZ: u32 = 0x5413;
/// `TIOCSWINSZ`
pub const TIOCSWINSZ: u32 = 0x5414;
/// `FIONREAD`
pub const FIONREAD: u32 = 0x541b;
/// `FIONBIO`
pub const FIONBIO: u32 = 0x5421;
/// `FIONCLEX`
pub const FIONCLEX: u32 = 0x5450;
/// `FIOCLEX`
pub const FIOCLEX: u32 = 0x5451;

guest_struct! {
    /// The kernel's `struct termios`; libc's has more fields.
    KernelTermios: 36 {
        /// Input modes.
        iflag: u32,
        /// Output modes.
        oflag: u32,
        /// Control modes.
        cflag: u32,
        /// Local modes.
        lflag: u32,
        /// Line discipline.
        line: u8,
        /// Control characters.
        cc: [u8; 19],
    }
}

guest_struct! {
    /// `struct winsize`.
    Winsize: 8 {
        /// Rows.
        row: u16,
        /// Columns.
        col: u16,
        /// Width in pixels.
        xpixel: u16,
        /// Height in pixels.
        ypixel: u16,
    }
}
