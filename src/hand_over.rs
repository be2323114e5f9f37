//! One laptop, one client after another: who holds what, and for how long.

mod chance;
pub mod client;
pub mod confine;
pub mod day;
pub mod desk;
pub mod found;
pub mod layers;
pub mod lines;
pub mod outlet;
pub mod passing;
pub mod pin;
pub mod printer;
