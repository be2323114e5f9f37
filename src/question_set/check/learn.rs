//! The pages to read: about, the four ways, the comparison, numbers and sources.

use std::collections::HashMap;
use std::ops::Range;

use crate::escape;
use crate::question_set::file::{self, Table};
use crate::question_set::finding::{Finding, Problem};
use crate::question_set::learn::{
    About, Citation, Count, Difference, Forms, HonestNumber, Learn, Strength, Way,
};
use crate::question_set::{Id, Prose, limits};

/// Reads everything there is to read; every part may be absent.
pub(super) fn read(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<Learn> {
    let about = root.get("about").map(|_| about(root, found));
    let forms = root.get("forms").map(|_| forms(root, found));
    let comparison = comparison(root, found);
    let (ids, sources) = sources(root, found);
    let numbers = numbers(root, &ids, found);
    let about = match about {
        Some(about) => Some(about?),
        None => None,
    };
    let forms = match forms {
        Some(forms) => Some(forms?),
        None => None,
    };
    Some(Learn {
        about,
        forms,
        comparison: comparison?,
        numbers: numbers?,
        sources: sources?,
    })
}

fn about(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<About> {
    let keys = &[
        "problem",
        "not_measured",
        "if_you_wait",
        "method",
        "reading",
        "updates",
        "funding",
        "authors",
        "in_short",
    ];
    let table = Table::from_value("about", root.get("about")?, "`about`", keys, found)?;
    let problem = table.prose("problem", found);
    let not_measured = table.prose("not_measured", found);
    let if_you_wait = table.prose("if_you_wait", found);
    let method = table.prose("method", found);
    // A text that cannot be shown is a finding, and a set with a finding is refused.
    let reading = table
        .get("reading")
        .and_then(|value| file::prose("reading", value, found));
    let updates = table.prose("updates", found);
    let funding = table.prose("funding", found);
    let authors = table.prose("authors", found);
    let in_short: Option<Option<Prose>> = table
        .get("in_short")
        .map(|value| file::prose("in_short", value, found));
    Some(About {
        problem: problem?,
        not_measured: not_measured?,
        if_you_wait: if_you_wait?,
        method: method?,
        reading,
        updates: updates?,
        funding: funding?,
        authors: authors?,
        in_short: in_short.flatten(),
    })
}

fn forms(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<Forms> {
    let keys = &["group", "individual", "both", "neither"];
    let table = Table::from_value("forms", root.get("forms")?, "`forms`", keys, found)?;
    let mut read = |key| way(&table, key, found);
    let (group, individual, both, neither) = (
        read("group"),
        read("individual"),
        read("both"),
        read("neither"),
    );
    Some(Forms {
        group: group?,
        individual: individual?,
        both: both?,
        neither: neither?,
    })
}

const WAY: &[&str] = &[
    "title",
    "what",
    "who",
    "length",
    "upsides",
    "downsides",
    "first_month",
    "first_session",
    "questions",
    "techniques",
    "kinds",
    "find",
];

fn way(forms: &Table<'_>, key: &'static str, found: &mut Vec<Finding>) -> Option<Way> {
    let value = forms.require(key, found)?;
    let table = Table::from_value(key, value, "a form", WAY, found)?;
    let title = table.prose("title", found);
    let what = table.prose("what", found);
    let who = table.prose("who", found);
    let length = table.prose("length", found);
    let upsides = texts(&table, "upsides", found);
    let downsides = texts(&table, "downsides", found);
    let first_month = table.prose("first_month", found);
    let first_session = table.prose("first_session", found);
    let questions = texts(&table, "questions", found);
    let techniques = optional_texts(&table, "techniques", found);
    let kinds = optional_texts(&table, "kinds", found);
    let find = optional_texts(&table, "find", found);
    Some(Way {
        title: title?,
        what: what?,
        who: who?,
        length: length?,
        upsides: upsides?,
        downsides: downsides?,
        first_month: first_month?,
        first_session: first_session?,
        questions: questions?,
        techniques: techniques?,
        kinds: kinds?,
        find: find?,
    })
}

/// As [`texts`], and nothing where there is no such list.
fn optional_texts(
    table: &Table<'_>,
    key: &'static str,
    found: &mut Vec<Finding>,
) -> Option<Vec<Prose>> {
    match table.get(key) {
        Some(_) => texts(table, key, found),
        None => Some(Vec::new()),
    }
}

/// A required list of texts, at least one and at most nine: a digit key each.
fn texts(table: &Table<'_>, key: &'static str, found: &mut Vec<Finding>) -> Option<Vec<Prose>> {
    let value = table.require(key, found)?;
    let values = file::list(key, "a list of texts", value, found);
    if values.is_empty() && value.get_ref().is_array() {
        found.push(Finding::new(
            Problem::TooFew {
                what: "texts in this list",
                count: 0,
                least: 1,
            },
            value.span(),
        ));
        return None;
    }
    if !super::within_limit(
        "texts in this list",
        values.len(),
        limits::OPTIONS,
        &value.span(),
        found,
    ) {
        return None;
    }
    // Collected first, so that the findings of every text are reported.
    let texts: Vec<_> = values
        .iter()
        .map(|text| file::prose(key, text, found))
        .collect();
    texts
        .into_iter()
        .collect::<Option<Vec<_>>>()
        .filter(|texts| !texts.is_empty())
}

/// Ids of one list, and where each stood first.
type Seen = HashMap<Id, Range<usize>>;

fn own_id(table: &Table<'_>, seen: &mut Seen, found: &mut Vec<Finding>) -> Option<Id> {
    let (id, span) = table.id("id", found)?;
    if let Some(first) = seen.insert(id.clone(), span.clone()) {
        found.push(Finding {
            problem: Problem::DoubledId { id: id.clone() },
            span,
            also: Some(first),
        });
    }
    Some(id)
}

fn comparison(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<Vec<Difference>> {
    let mut seen = Seen::new();
    let tables = root.tables(
        "comparison",
        "a row of the comparison",
        &["id", "aspect", "group", "individual"],
        found,
    );
    let rows: Vec<_> = tables
        .iter()
        .map(|table| {
            let id = own_id(table, &mut seen, found);
            let aspect = table.prose("aspect", found);
            let group = table.prose("group", found);
            let individual = table.prose("individual", found);
            Some(Difference {
                id: id?,
                aspect: aspect?,
                group: group?,
                individual: individual?,
            })
        })
        .collect();
    rows.into_iter().collect()
}

fn strength(table: &Table<'_>, found: &mut Vec<Finding>) -> Option<Strength> {
    table.word(
        "strength",
        &Strength::ALL.map(|strength| (strength.id(), strength)),
        found,
    )
}

fn sources(root: &Table<'_>, found: &mut Vec<Finding>) -> (Vec<Id>, Option<Vec<Citation>>) {
    let mut seen = Seen::new();
    let mut ids = Vec::new();
    let tables = root.tables(
        "sources",
        "a source",
        &["id", "cite", "link", "strength", "used_for"],
        found,
    );
    let sources: Vec<_> = tables
        .iter()
        .map(|table| {
            let id = own_id(table, &mut seen, found);
            ids.push(id.clone().unwrap_or_default());
            let cite = table.prose("cite", found);
            let link = table
                .get("link")
                .map(|value| file::prose("link", value, found));
            let strength = strength(table, found);
            let used_for = table.prose("used_for", found);
            let link = match link {
                Some(link) => Some(link?),
                None => None,
            };
            Some(Citation {
                id: id?,
                cite: cite?,
                link,
                strength: strength?,
                used_for: used_for?,
            })
        })
        .collect();
    (ids, sources.into_iter().collect())
}

const NUMBER: &[&str] = &[
    "id",
    "say",
    "about",
    "time",
    "strength",
    "kind",
    "group",
    "individual",
    "low",
    "high",
    "sources",
];

fn numbers(
    root: &Table<'_>,
    sources: &[Id],
    found: &mut Vec<Finding>,
) -> Option<Vec<HonestNumber>> {
    let mut seen = Seen::new();
    let tables = root.tables("numbers", "a number", NUMBER, found);
    let numbers: Vec<_> = tables
        .iter()
        .map(|table| {
            let id = own_id(table, &mut seen, found);
            let say = table.prose("say", found);
            let about = table.prose("about", found);
            let time = table.prose("time", found);
            let strength = strength(table, found);
            let count = count(table, found);
            let sources = cited(table, sources, found);
            Some(HonestNumber {
                id: id?,
                say: say?,
                about: about?,
                time: time?,
                strength: strength?,
                count: count?,
                sources: sources?,
            })
        })
        .collect();
    numbers.into_iter().collect()
}

#[derive(Clone, Copy)]
enum Kind {
    Rate,
    Pairs,
}

fn count(table: &Table<'_>, found: &mut Vec<Finding>) -> Option<Count> {
    let kind = table.word(
        "kind",
        &[("rate", Kind::Rate), ("pairs", Kind::Pairs)],
        found,
    )?;
    table.require("individual", found)?;
    let individual = of_100(table, "individual", found);
    match kind {
        Kind::Rate => {
            table.require("group", found)?;
            Some(Count::Rate {
                group: of_100(table, "group", found)?,
                individual: individual?,
            })
        }
        Kind::Pairs => {
            let (low, high) = (of_100(table, "low", found), of_100(table, "high", found));
            Some(Count::Pairs {
                individual: individual?,
                range: low.zip(high),
            })
        }
    }
}

fn of_100(table: &Table<'_>, key: &'static str, found: &mut Vec<Finding>) -> Option<u8> {
    let (number, span) = table.whole(key, "a whole number from 0 to 100", found)?;
    let of_100 = u8::try_from(number).ok().filter(|number| *number <= 100);
    if of_100.is_none() {
        found.push(Finding::new(Problem::NumberOutOfRange { number }, span));
    }
    of_100
}

fn cited(table: &Table<'_>, sources: &[Id], found: &mut Vec<Finding>) -> Option<Vec<usize>> {
    let value = table.require("sources", found)?;
    let mut cited = Vec::new();
    for entry in file::list("sources", "a list of source ids", value, found) {
        let Some(id) = file::text("sources", entry, found) else {
            continue;
        };
        if let Some(index) = sources.iter().position(|source| source == id) {
            cited.push(index);
        } else {
            let near = file::nearest(found, id, sources.iter().map(String::as_str));
            found.push(Finding::new(
                Problem::UnknownSource {
                    id: escape::short(id),
                    near,
                },
                entry.span(),
            ));
        }
    }
    Some(cited)
}
