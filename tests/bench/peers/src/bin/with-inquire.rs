//! Asks with inquire.

use inquire::{InquireError, Select};
use peers::{OPTIONS, QUESTIONS, question};

fn main() -> Result<(), InquireError> {
    for number in 1..=QUESTIONS {
        Select::new(&question(number), OPTIONS.to_vec()).prompt()?;
    }
    Ok(())
}
