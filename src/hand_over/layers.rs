//! Which of the system's layers hold a client's visit.

use serde::{Deserialize, Serialize};

/// Which layers hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers {
    /// No file can be opened (Landlock).
    pub files: bool,
    /// Nothing can be called that a visit does not need (seccomp).
    pub calls: bool,
}
