//! `<libintl.h>`: translations of messages, from catalogues in GNU's .mo format.
//!
//! A domain is bound to a directory; there, `<locale>/<category>/<domain>.mo` holds its messages in the locale's language. As in musl: a domain has
//! to be bound, the locale is the one that setlocale or uselocale chose, in C nothing is translated, and messages are UTF-8. As
//! POSIX.1-2024 wants, LANGUAGE may name languages to be tried before the locale's.
//!
//! Catalogues are files of unknown origin: every offset is checked, and [`plural`] takes any expression.

pub mod bind_textdomain_codeset;
pub mod bindtextdomain;
pub mod catalogue;
pub mod dcgettext;
pub mod dcngettext;
pub mod dgettext;
pub mod dngettext;
pub mod domains;
pub mod gettext;
pub mod ngettext;
pub mod plural;
pub mod textdomain;
