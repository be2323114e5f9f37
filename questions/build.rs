//! Makes Rust out of the words under `questions/`, so that adding a word or a language needs no
//! code: each word of `interface.toml` becomes a field, and a language is there when
//! `interface.TAG.toml`, `group-or-individual.TAG.toml` and `help-lines.TAG.toml` are. Questions
//! and help lines are packed, so that no TOML need be read to ask and to show them.

#[path = "build/headings.rs"]
mod headings;
#[path = "build/packed.rs"]
mod packed;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use toml::de::{DeTable, DeValue};

/// What is made, or what is wrong and where.
type Made<T> = Result<T, String>;

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            println!("cargo::error={}", wrong.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

fn make() -> Made<()> {
    let questions = folder("CARGO_MANIFEST_DIR")?.join("questions");
    println!("cargo::rerun-if-changed={}", questions.display());
    let english = read(&questions.join("interface.toml"))?;
    let english = parse("interface.toml", &english)?;
    let words = words(&english)?;
    let mut list = String::from("&[\n");
    for tag in tags(&questions)? {
        list += &language(&questions, &tag, &words)?;
        for stem in PACKED {
            pack(&questions, &format!("{stem}.{tag}"))?;
        }
    }
    for stem in PACKED {
        pack(&questions, stem)?;
    }
    list += "]\n";
    save("headings.rs", headings_of(&questions)?)?;
    save("words.rs", fields(&words))?;
    save("languages.rs", list)
}

/// The files that are packed, in every language.
const PACKED: [&str; 2] = ["group-or-individual", "help-lines"];

fn pack(questions: &Path, stem: &str) -> Made<()> {
    let name = format!("{stem}.toml");
    let text = read(&questions.join(&name))?;
    save(
        &format!("{stem}.packed"),
        packed::file(&parse(&name, &text)?),
    )
}

/// What the first page shows of the built-in set, in each language.
fn headings_of(questions: &Path) -> Made<String> {
    let name = |tag: &str| format!("group-or-individual{tag}.toml");
    let english = read(&questions.join(name("")))?;
    let english = parse(&name(""), &english)?;
    let tags = tags(questions)?;
    let text = |tag: &String| {
        Ok((
            tag.clone(),
            read(&questions.join(name(&format!(".{tag}"))))?,
        ))
    };
    let texts: Vec<_> = tags.iter().map(text).collect::<Made<_>>()?;
    let mut languages = Vec::new();
    for (tag, text) in &texts {
        languages.push((tag.clone(), parse(&name(tag), text)?));
    }
    Ok(headings::made(&english, &languages))
}

/// A word of the interface: its table, its key, its English.
type Word<'t> = (&'t str, &'t str, &'t str);

/// Every word, in the order of the tables and keys.
fn words<'t>(english: &'t DeTable<'_>) -> Made<Vec<Word<'t>>> {
    let mut words = Vec::new();
    for (name, table) in english {
        let name = named(name.get_ref())?;
        let table = table.get_ref().as_table();
        let table = table.ok_or_else(|| format!("interface.toml: `{name}` is in no table"))?;
        for (key, value) in table {
            let key = named(key.get_ref())?;
            let text = value.get_ref().as_str();
            let text =
                text.ok_or_else(|| format!("interface.toml: `{name}.{key}` is not a text"))?;
            words.push((name, key, text));
        }
    }
    Ok(words)
}

/// A name that can be a field's.
fn named(name: &str) -> Made<&str> {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    if !name.is_empty() && name.chars().all(fits) {
        return Ok(name);
    }
    Err(format!(
        "interface.toml: `{name}` should be lowercase letters, with _ between words"
    ))
}

/// The words as `src/words.rs` takes them.
fn fields(words: &[Word<'_>]) -> String {
    let mut made = String::from("words! {\n");
    let mut places = 0..;
    for table in words.chunk_by(|one, next| one.0 == next.0) {
        let name = table[0].0;
        let _ = writeln!(made, "{name}: {} {{", type_name(name));
        for ((_, key, text), place) in table.iter().zip(&mut places) {
            let _ = writeln!(made, "{key}: {place}, {text:?},");
        }
        made += "}\n";
    }
    made + "}\n"
}

/// `help_first` as `HelpFirst`.
fn type_name(table: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    table.split('_').map(capital).collect()
}

/// A language that is compiled in, as `src/language/built_in.rs` takes it.
fn language(questions: &Path, tag: &str, words: &[Word<'_>]) -> Made<String> {
    let path = |stem: &str| questions.join(format!("{stem}.{tag}.toml"));
    let name = format!("interface.{tag}.toml");
    let text = read(&path("interface"))?;
    let table = parse(&name, &text)?;
    let says = |(table_name, key, _): &Word<'_>| {
        let words = table.get(*table_name)?.get_ref().as_table()?;
        let entry = words.get(*key)?.get_ref();
        Some(entry.get("says").and_then(|says| says.get_ref().as_str()))
    };
    let (mut sayings, mut ends) = (String::new(), Vec::new());
    for word in words {
        let says = match says(word) {
            Some(None) => return Err(format!("{name}: `{}.{}` has no `says`", word.0, word.1)),
            found => found.flatten().unwrap_or_default(),
        };
        if !says.trim().is_empty() {
            sayings += says;
        }
        ends.push(sayings.len());
    }
    let own_name = table.get("name").and_then(|name| name.get_ref().as_str());
    let own_name = own_name.ok_or_else(|| format!("{name}: there is no `name`"))?;
    let reviewed = table
        .get("reviewed_by_clinician")
        .map(toml::Spanned::get_ref);
    let reviewed = matches!(reviewed, Some(DeValue::Boolean(true)));
    let file = |stem: &str| format!("include_str!({:?})", path(stem).display().to_string());
    let packed = |stem: &str| {
        let file = format!("/{stem}.{tag}.packed");
        format!("Packed::file(include_bytes!(concat!(env!(\"OUT_DIR\"), {file:?})))")
    };
    Ok(format!(
        "BuiltIn {{ tag: {tag:?}, name: {own_name:?}, reviewed: {reviewed}, \
         words: Sayings {{ text: {sayings:?}, ends: &{ends:?} }}, \
         interface: {}, set: {}, help_lines: {}, packed_set: {}, packed_help_lines: {} }},\n",
        file("interface"),
        file("group-or-individual"),
        file("help-lines"),
        packed("group-or-individual"),
        packed("help-lines"),
    ))
}

/// The tags of the languages that have words for the interface.
fn tags(questions: &Path) -> Made<Vec<String>> {
    let files = fs::read_dir(questions).map_err(|wrong| wrong.to_string())?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let tag = |name: String| {
        let tag = name.strip_prefix("interface.")?.strip_suffix(".toml")?;
        Some(tag.to_owned())
    };
    let mut tags: Vec<String> = names.filter_map(tag).collect();
    tags.sort();
    Ok(tags)
}

fn parse<'t>(name: &str, text: &'t str) -> Made<DeTable<'t>> {
    DeTable::parse(text)
        .map(toml::Spanned::into_inner)
        .map_err(|wrong| {
            let at = wrong.span().map_or(0, |span| span.start);
            let line = text[..at].matches('\n').count() + 1;
            format!("{name}, line {line}: {}", wrong.message())
        })
}

fn read(path: &Path) -> Made<String> {
    fs::read_to_string(path).map_err(|wrong| format!("{}: {wrong}", path.display()))
}

fn save(name: &str, text: impl AsRef<[u8]>) -> Made<()> {
    let path = folder("OUT_DIR")?.join(name);
    fs::write(&path, text).map_err(|wrong| format!("{}: {wrong}", path.display()))
}

fn folder(variable: &str) -> Made<PathBuf> {
    let path = env::var_os(variable).ok_or_else(|| format!("{variable} is not set"))?;
    Ok(path.into())
}
