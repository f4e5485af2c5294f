//! `<termios.h>`

pub mod cfgetispeed;
pub mod cfgetospeed;
pub mod cfmakeraw;
pub mod cfsetispeed;
pub mod cfsetospeed;
pub mod cfsetspeed;
pub mod speed;
pub mod tcdrain;
pub mod tcflow;
pub mod tcflush;
pub mod tcgetattr;
pub mod tcgetsid;
pub mod tcgetwinsize;
pub mod tcsendbreak;
pub mod tcsetattr;
pub mod tcsetwinsize;
pub mod termios;
