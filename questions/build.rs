//! Finds the languages under `questions/`, so that adding one needs no code: a language is there
//! when `interface.TAG.toml`, `group-or-individual.TAG.toml` and `help-lines.TAG.toml` are.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let questions = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("questions");
    println!("cargo::rerun-if-changed={}", questions.display());
    let mut tags: Vec<String> = fs::read_dir(&questions)?
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter_map(|name| {
            Some(
                name.strip_prefix("interface.")?
                    .strip_suffix(".toml")?
                    .to_owned(),
            )
        })
        .collect();
    tags.sort();
    let mut list = String::from("&[\n");
    for tag in tags {
        let text = |stem: &str| {
            let path = questions.join(format!("{stem}.{tag}.toml"));
            format!("include_str!({:?})", path.display().to_string())
        };
        writeln!(
            list,
            "BuiltIn {{ tag: {tag:?}, interface: {}, set: {}, help_lines: {} }},",
            text("interface"),
            text("group-or-individual"),
            text("help-lines"),
        )?;
    }
    list += "]\n";
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), list)?;
    Ok(())
}
