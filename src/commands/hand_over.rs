//! `hand-over`: one laptop, one client after another.

#[cfg(unix)]
mod papers;
#[cfg(unix)]
mod start;

#[cfg(unix)]
pub(super) use papers::{Kind, Papers};
#[cfg(unix)]
pub(super) use start::run;

/// Says that it cannot be done here.
#[cfg(not(unix))]
pub(super) fn run() -> super::Stop {
    let words = crate::words::Words::default();
    super::Stop::NotSaved(words.hand_over().not_here.clone())
}
