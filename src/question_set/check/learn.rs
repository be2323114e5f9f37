//! The pages to read: about, the four ways, the comparison, numbers and sources.

use crate::question_set::Id;
use crate::question_set::file::{self, Node, Table};
use crate::question_set::finding::Finding;
use crate::question_set::learn::{
    About, Citation, Count, Difference, Forms, HonestNumber, Learn, Strength, Way,
};

/// Reads everything there is to read; every part may be absent.
pub(super) fn read(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<Learn> {
    Some(Learn {
        about: root.table("about").as_ref().and_then(about),
        forms: root.table("forms").as_ref().and_then(forms),
        comparison: root.each("comparison", difference)?,
        numbers: numbers(root, found)?,
        sources: root.each("sources", citation)?,
    })
}

fn difference(row: &Table<'_>) -> Option<Difference> {
    Some(Difference {
        id: row.id("id")?,
        aspect: row.text("aspect")?,
        group: row.text("group")?,
        individual: row.text("individual")?,
    })
}

fn citation(source: &Table<'_>) -> Option<Citation> {
    Some(Citation {
        id: source.id("id")?,
        cite: source.text("cite")?,
        link: source.text("link"),
        strength: strength(source)?,
        used_for: source.text("used_for")?,
    })
}

fn about(table: &Table<'_>) -> Option<About> {
    Some(About {
        problem: table.text("problem")?,
        not_measured: table.text("not_measured")?,
        if_you_wait: table.text("if_you_wait")?,
        method: table.text("method")?,
        reading: table.text("reading"),
        updates: table.text("updates")?,
        funding: table.text("funding")?,
        authors: table.text("authors")?,
        in_short: table.text("in_short"),
    })
}

fn forms(table: &Table<'_>) -> Option<Forms> {
    let way = |key| table.table(key).as_ref().and_then(way);
    Some(Forms {
        group: way("group")?,
        individual: way("individual")?,
        both: way("both")?,
        neither: way("neither")?,
    })
}

fn way(table: &Table<'_>) -> Option<Way> {
    Some(Way {
        title: table.text("title")?,
        what: table.text("what")?,
        who: table.text("who")?,
        length: table.text("length")?,
        upsides: table.texts("upsides")?,
        downsides: table.texts("downsides")?,
        first_month: table.text("first_month")?,
        first_session: table.text("first_session")?,
        questions: table.texts("questions")?,
        techniques: table.texts("techniques").unwrap_or_default(),
        kinds: table.texts("kinds").unwrap_or_default(),
        find: table.texts("find").unwrap_or_default(),
    })
}

fn strength(table: &Table<'_>) -> Option<Strength> {
    table.word("strength", &Strength::ALL, Strength::id)
}

fn numbers(root: &Table<'_>, found: &mut Vec<Finding>) -> Option<Vec<HonestNumber>> {
    let sources = root.tables("sources");
    let sources: Vec<Id> = sources
        .iter()
        .map(|source| source.id("id").unwrap_or_default())
        .collect();
    root.each("numbers", |table| {
        let cited = cited(table, &sources, found);
        let count = count(table, found);
        Some(HonestNumber {
            id: table.id("id")?,
            say: table.text("say")?,
            about: table.text("about")?,
            time: table.text("time")?,
            strength: strength(table)?,
            count: count?,
            sources: cited,
        })
    })
}

fn count(table: &Table<'_>, found: &mut Vec<Finding>) -> Option<Count> {
    let of_100 = |key| u8::try_from(table.whole(key)?).ok();
    if table.str("kind")? == "pairs" {
        return Some(Count::Pairs {
            individual: of_100("individual")?,
            range: of_100("low").zip(of_100("high")),
        });
    }
    if !table.has("group") {
        let start = table.span().start;
        found.push(file::missing("group", "a number that is a rate", start));
    }
    Some(Count::Rate {
        group: of_100("group")?,
        individual: of_100("individual")?,
    })
}

fn cited(table: &Table<'_>, sources: &[Id], found: &mut Vec<Finding>) -> Vec<usize> {
    let mut cited = Vec::new();
    let entries = table.node("sources").and_then(Node::list);
    for entry in entries.unwrap_or_default() {
        let Some(id) = entry.text() else {
            continue;
        };
        if let Some(index) = sources.iter().position(|source| source == id) {
            cited.push(index);
        } else {
            let known = sources.iter().map(String::as_str);
            let finding = file::unknown("Q042", entry.span(), id, known, found);
            found.push(finding);
        }
    }
    cited
}
