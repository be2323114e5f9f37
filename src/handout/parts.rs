//! The parts of a handout that are more than one sentence.

use serde::{Serialize, Serializer};

use super::Occasion;
use crate::form::{Form, PerForm};
use crate::help_lines::{FRESH_MONTHS, HelpLine};
use crate::page::Fact;
use crate::question_set::QuestionSet;
use crate::question_set::learn::{Citation, Learn};
use crate::ratio::Ratio;
use crate::report::{Change, FlipText, MOST_ASKED, Report, Suggested};
use crate::wording;
use crate::words::{Words, capital, fill};

/// As many as there are.
const ALL: usize = usize::MAX;

/// How much of a result one page shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// How many sentences on what the result means.
    pub(super) meaning: usize,
    /// How many small changes, or open questions.
    pub(super) changes: usize,
    pub(super) tensions: usize,
    /// How many limits in full; all of them stand among the answers in short.
    pub(super) limits: usize,
    /// How many lines to write on.
    pub(super) notes: usize,
    pub(super) sources: usize,
}

impl Room {
    /// From the most to the least. What helps a talk goes last.
    pub(super) const ALL: [Self; 11] = [
        Self::of([2, 2, 2, ALL, 3, 5]),
        Self::of([1, 2, 2, ALL, 3, 5]),
        Self::of([1, 1, 1, ALL, 3, 5]),
        Self::of([0, 1, 1, ALL, 3, 5]),
        Self::of([0, 1, 1, ALL, 3, 2]),
        Self::of([0, 0, 1, ALL, 3, 2]),
        Self::of([0, 0, 1, 2, 3, 2]),
        Self::of([0, 0, 1, 2, 2, 2]),
        Self::of([0, 0, 0, 2, 2, 2]),
        Self::of([0, 0, 0, 2, 2, 0]),
        Self::of([0, 0, 0, 2, 1, 0]),
    ];

    const fn of([meaning, changes, tensions, limits, notes, sources]: [usize; 6]) -> Self {
        Self {
            meaning,
            changes,
            tensions,
            limits,
            notes,
            sources,
        }
    }
}

/// Which questions were answered.
#[derive(Clone, Debug, Serialize)]
pub struct SetText {
    pub id: String,
    pub version: String,
    pub title: String,
    /// The decision in one sentence.
    pub decision: String,
    /// The day its authors last read all of it.
    pub content_date: String,
    /// The same day as people write it in the language of the page.
    #[serde(skip)]
    pub content_day: String,
    /// Language tag of its words.
    pub language: String,
}

/// What could change the result.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// How close it is.
    pub intro: String,
    /// The nearest small changes.
    pub flips: Vec<FlipText>,
    /// Open questions whose answers would help.
    pub missing: Vec<String>,
    /// How many more there are of either.
    pub more: usize,
}

/// Answers that pull in different ways.
#[derive(Clone, Debug, Serialize)]
pub struct Tensions {
    /// The first of them.
    pub say: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

/// A question to ask.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    /// The title of the way to go it is about.
    pub way: String,
    pub ask: String,
}

impl SetText {
    pub(super) fn of(set: &QuestionSet, words: &Words) -> Self {
        Self {
            id: set.id.clone(),
            version: set.version.to_string(),
            title: set.title.to_string(),
            decision: set.decision.to_string(),
            content_date: set.reviewed.to_string(),
            content_day: wording::date(words, set.reviewed),
            language: set.language.to_string(),
        }
    }
}

/// Fits to four decimals.
pub(super) fn decimals<S: Serializer>(
    fit: &PerForm<Option<Ratio>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(Form::ALL.map(|form| (form.id(), fit[form].map(Ratio::decimal))))
}

impl Changes {
    pub(super) fn of(report: &Report, room: Room) -> Self {
        let Change { flips, missing, .. } = &report.change;
        Self {
            intro: report.closeness.clone(),
            flips: flips.iter().take(room.changes).cloned().collect(),
            missing: missing.iter().take(room.changes).cloned().collect(),
            more: (flips.len() + missing.len()).saturating_sub(room.changes),
        }
    }
}

impl Tensions {
    pub(super) fn of(tensions: &[String], room: Room) -> Self {
        Self {
            say: tensions.iter().take(room.tensions).cloned().collect(),
            more: tensions.len().saturating_sub(room.tensions),
        }
    }
}

impl Asked {
    pub(super) fn of(questions: &[Suggested<'_>]) -> Vec<Self> {
        let chosen = questions.iter().filter(|question| question.chosen);
        chosen
            .take(MOST_ASKED)
            .map(|question| Self {
                way: question.way.to_string(),
                ask: question.ask.to_string(),
            })
            .collect()
    }
}

/// The answer and what it says as sentences of their own, where there are both.
pub(super) fn in_sentences(fact: &Fact) -> Fact {
    if fact.value.is_empty() || fact.says.is_empty() {
        return fact.clone();
    }
    Fact {
        label: fact.label.clone(),
        value: format!("{}.", fact.value),
        says: format!("{}.", capital(&fact.says)),
    }
}

/// The most help lines of one country that a page has room for.
const LINES: usize = 3;

/// The help lines, one entry per line of the page: the person's country first, or how to find one's own.
pub(super) fn help(occasion: Occasion<'_>) -> Vec<String> {
    let Occasion {
        words,
        help,
        country,
        ..
    } = occasion;
    let Some(country) = help.nearest(country) else {
        return vec![help.emergency.to_string(), help.more.to_string()];
    };
    let mut said = vec![wording::emergency(words, country)];
    let shown = country.lines.iter().take(LINES);
    said.extend(shown.clone().map(|line| help_line(occasion, line)));
    let mut more = help.more.to_string();
    if shown.clone().any(|line| !line.is_fresh(occasion.today)) {
        let months = [("months", &*FRESH_MONTHS.to_string())];
        more = format!("{more} {}", fill(&words.handout().stale, &months));
    }
    said.push(more);
    said
}

fn help_line(occasion: Occasion<'_>, line: &HelpLine) -> String {
    let words = occasion.words.handout();
    let values = [
        ("name", &*line.name),
        ("reach", &*line.reach),
        ("hours", &*line.hours),
    ];
    let mut said = vec![fill(&words.help_line, &values)];
    said.extend(line.note.as_ref().map(ToString::to_string));
    said.join(" ")
}

/// How many sources a page has room for.
const SOURCES: usize = 5;

/// The sources in short, as a citation in brackets would say it: those behind the numbers, or the first
/// ones of the set if it shows no number.
pub(super) fn sources(learn: &Learn) -> Vec<String> {
    let mut cited: Vec<usize> = learn
        .numbers
        .iter()
        .flat_map(|number| number.sources.iter().copied())
        .collect();
    if cited.is_empty() {
        cited.extend(0..learn.sources.len());
    }
    cited.sort_unstable();
    cited.dedup();
    let cited = cited.iter().filter_map(|index| learn.sources.get(*index));
    cited.take(SOURCES).map(short).collect()
}

/// A citation up to its year; all of it if no year stands in brackets.
fn short(source: &Citation) -> String {
    let cite = source.cite.as_str();
    let year = cite.match_indices('(').find_map(|(at, _)| {
        let inside = &cite[at + 1..];
        let end = inside.find(')')?;
        let is_year = end >= 4
            && inside[..end]
                .bytes()
                .rev()
                .take(4)
                .all(|b| b.is_ascii_digit());
        is_year.then_some(at + 1 + end + 1)
    });
    year.map_or(cite, |end| &cite[..end]).to_owned()
}
