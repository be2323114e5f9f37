//! A translation to fill in: each text under its path, with the English above it and its hash.

use crate::escape::quoted;
use crate::file_format::Kind;
use crate::language::check::{self, Original};
use crate::language::{Language, Translation, built_in, hash};
use crate::question_set::file::{self, Texts};
use crate::question_set::finding::Finding;
use crate::question_set::source::Source;

const HEADER: &str = "\
# Each text stands below the one it is made from. Write the words between the quotes of `says`,
# and keep every {name} in braces. What stays empty is shown as it was written, with a mark.
# `english` is a hash of the text above: once that changes, `circle-or-chair check` names it.
";

/// Writes a translation of a sound file into the language of a tag. Words that are compiled in
/// stand in it already, where they are of the same English.
pub fn write(source: &Source, tag: &str) -> Result<String, Vec<Finding>> {
    let file = file::parse(source)?;
    let kind = Kind::of(&file);
    let known = built_in::ALL.iter().find(|files| files.tag == tag);
    let words = known.and_then(|files| Translation::parse(&files.source_of(kind)).ok());
    let words = words.map_or_else(Texts::new, |words| words.entries);
    let own = file.get("language").and_then(|own| own.get_ref().as_str());
    let is_own = own.unwrap_or("en") == tag;
    let mut tables: Vec<(&str, String)> = Vec::new();
    let originals = check::english(kind, &file);
    for Original { path, text, room } in &originals {
        let hash = hash::of(text);
        let word = words.get(path).filter(|word| word.english == hash);
        let says = word.map_or(if is_own { text } else { "" }, |word| &word.says);
        let (table, key) = path.rsplit_once('.').unwrap_or(("", path));
        let says = quoted(says);
        let key = bare(key);
        let most = room.map_or_else(String::new, |room| format!("  (at most {room} columns)"));
        let entry = format!("# {text}{most}\n{key} = {{ english = \"{hash}\", says = {says} }}\n");
        match tables.iter_mut().find(|(other, _)| *other == table) {
            Some((_, entries)) => entries.push_str(&entry),
            None => tables.push((table, entry)),
        }
    }
    let name = match known {
        Some(files) => files.name.to_owned(),
        None if tag == "en" => Language::english().name,
        None => tag.to_owned(),
    };
    let [translates, language, name] = [check::translates(kind, &file), tag, &name].map(quoted);
    let mut text = format!(
        "{HEADER}\nschema = 1\ntranslates = {translates}\nlanguage = {language}\n\
         # The name of the language in itself, such as \"Espa\u{f1}ol\".\nname = {name}\n\
         # Whether a clinician who speaks the language has read these words.\n\
         reviewed_by_clinician = false\n"
    );
    for (table, entries) in tables {
        if table.is_empty() {
            text = format!("{text}\n{entries}");
        } else {
            let keys: Vec<String> = table.split('.').map(bare).collect();
            let comment = comment(&source.text, table);
            text = format!("{text}\n{comment}[{}]\n{entries}", keys.join("."));
        }
    }
    Ok(text)
}

/// A key as TOML takes it.
fn bare(key: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    if !key.is_empty() && key.chars().all(fits) {
        key.to_owned()
    } else {
        quoted(key)
    }
}

/// What its author says below the heading of a table.
fn comment(text: &str, table: &str) -> String {
    let below = text.split_once(&format!("\n[{table}]\n"));
    let lines = below.map_or("", |(_, below)| below).split_inclusive('\n');
    lines.take_while(|line| line.starts_with('#')).collect()
}
