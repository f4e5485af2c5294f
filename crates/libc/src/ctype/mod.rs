//! `<ctype.h>`. Classes and letters are those of ASCII in all locales: a byte beyond it is at most a part of a character.

pub mod __ctype_b_loc;
pub mod __ctype_get_mb_cur_max;
pub mod __ctype_tolower_loc;
pub mod __ctype_toupper_loc;
pub mod isalnum;
pub mod isalpha;
pub mod isascii;
pub mod isblank;
pub mod iscntrl;
pub mod isdigit;
pub mod isgraph;
pub mod islower;
pub mod isprint;
pub mod ispunct;
pub mod isspace;
pub mod isupper;
pub mod isxdigit;
pub mod toascii;
pub mod tolower;
pub mod toupper;
