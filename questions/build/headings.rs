//! What the first page shows of the built-in set in each language, so that it can stand before
//! the set is read. A test holds it against the set.

use toml::de::{DeTable, DeValue};

/// A tuple of the number of items, whether there is anything to read, and by tag the title and
/// the decision, as `src/question_set/built_in.rs` takes it.
pub(crate) fn made(english: &DeTable<'_>, languages: &[(String, DeTable<'_>)]) -> String {
    let text = |key: &str| text(english, key).unwrap_or_default();
    let (title, decision) = (text("title"), text("decision"));
    let mut list = vec![("en", title.to_owned(), decision.to_owned())];
    for (tag, words) in languages {
        let says = |key: &str, english: &str| {
            let entry = words.get(key).map(toml::Spanned::get_ref);
            let says = entry
                .and_then(DeValue::as_table)
                .and_then(|entry| self::text(entry, "says"))
                .filter(|says| !says.trim().is_empty());
            says.map_or_else(|| format!("[en] {english}"), str::to_owned)
        };
        list.push((tag, says("title", title), says("decision", decision)));
    }
    let (items, can_be_read) = (items(english), can_be_read(english));
    format!("({items}, {can_be_read}, &{list:?})")
}

/// All questions, what counts if there are several considerations, and the lean.
fn items(set: &DeTable<'_>) -> usize {
    let considerations = list(set, "considerations");
    let parts = considerations.iter().filter_map(|part| part.as_table());
    let questions: usize = parts.map(|part| list(part, "questions").len()).sum();
    let weights = usize::from(considerations.len() > 1);
    questions + list(set, "availability").len() + weights + 1
}

fn can_be_read(set: &DeTable<'_>) -> bool {
    let pages = ["about", "forms", "comparison", "numbers", "sources"];
    pages.into_iter().any(|page| set.contains_key(page))
}

fn list<'t>(table: &'t DeTable<'t>, key: &str) -> Vec<&'t DeValue<'t>> {
    let value = table.get(key).and_then(|value| value.get_ref().as_array());
    value
        .into_iter()
        .flat_map(|list| list.iter())
        .map(toml::Spanned::get_ref)
        .collect()
}

fn text<'t>(table: &'t DeTable<'t>, key: &str) -> Option<&'t str> {
    table.get(key)?.get_ref().as_str()
}
