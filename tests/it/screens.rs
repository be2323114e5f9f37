//! Keys in, pages out: the whole screen as text, and what holds for every cell of every screen.

mod accessible;
mod any_keys;
mod around;
mod asking;
mod changing;
mod contrast;
pub mod pages;
pub mod player;
mod result_parts;
mod spoken;
mod trying;
