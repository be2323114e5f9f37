//! Answers in, a result out: by golden cases, by an independent implementation, and by what must always hold.

pub mod drawn;
mod exactness;
mod flips;
mod golden;
mod independent;
mod invariants;
mod reasons;
mod said;
mod start;
