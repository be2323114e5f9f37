//! Asks with dialoguer.

use dialoguer::{Select, theme::ColorfulTheme};
use peers::{OPTIONS, QUESTIONS, question};

fn main() -> dialoguer::Result<()> {
    for number in 1..=QUESTIONS {
        Select::with_theme(&ColorfulTheme::default())
            .with_prompt(question(number))
            .items(OPTIONS)
            .default(0)
            .interact()?;
    }
    Ok(())
}
