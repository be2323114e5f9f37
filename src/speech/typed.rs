//! What a typed line says, and the one table of words that can be typed: what each stands for, and what it does.

use crate::action::{Action, Part, Safety, Step};
use crate::answers::{Lean, Reply};
use crate::escape;
use crate::interview::Said;
use crate::reading::Reading;
use crate::words::Words;

/// A word that can be typed.
#[derive(Debug)]
pub struct Word<'w> {
    /// The word, then its letter, then other ways to write it, with a comma between.
    spelled: &'w str,
    /// What it does, as a sentence without its end; it names the way where it has a number.
    pub does: &'w str,
    /// What it stands for: the first of these that a page offers.
    pub means: Vec<Action>,
    pub place: Place,
}

/// Whether a way has a number among the lines of a page, besides its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Never, and it is said only where a page speaks of it: it is meant to be typed in full.
    Deliberate,
    /// Never.
    Word,
    /// On every page where one does not answer a question.
    Line,
    /// On the parts of the result.
    LineOfResult,
}

/// Every word of a language, in the order they are told.
pub fn words(words: &Words) -> Vec<Word<'_>> {
    use Place::{Deliberate, Line, LineOfResult, Word};
    let (typed, plain) = (words.typed(), words.plain());
    let skip = [
        Action::Say(Said::Reply(Reply::Skipped)),
        Action::Say(Said::Lean(None)),
        Action::Safety(Safety::RatherNot),
    ];
    let not_sure = [
        Action::Say(Said::Reply(Reply::NotSure)),
        Action::Say(Said::Lean(Some(Lean::Unsure))),
        Action::Safety(Safety::NotSure),
    ];
    let parts = Part::ALL.map(|part| {
        let [_, spelled, does] = part.said(words);
        let before = match part {
            Part::Summary => Some(Action::SeeResult),
            Part::Answers => Some(Action::Review),
            _ => None,
        };
        let means: Vec<Action> = before.into_iter().chain([Action::Part(part)]).collect();
        word(spelled, does, means, Line)
    });
    let save = [Action::Save, Action::Part(Part::TakeAlong)];
    let (before, next) = (Action::Turn(Step::Less), Action::Turn(Step::More));
    let read = Action::Read(Reading::Menu);
    let others = [
        word(&typed.save, &plain.does_save, save, Word),
        word(&typed.name, &plain.does_name, [Action::Rename], Line),
        word(&typed.read, &plain.does_read, [read], Line),
        word(&typed.next, &plain.does_next, [next], Line),
        word(&typed.before, &plain.does_before, [before], Line),
        word(&typed.skip, &plain.does_skip, skip, Word),
        word(&typed.not_sure, &plain.does_not_sure, not_sure, Word),
        word(&typed.back, &plain.does_back, [Action::Back], Word),
        word(&typed.help, &plain.does_help, [Action::Help], Word),
        word(&typed.hints, &plain.does_hints, [Action::Keys], Word),
        word(
            &typed.leave,
            &plain.does_leave,
            [Action::LeaveNow, Action::Leave],
            LineOfResult,
        ),
        word(
            &typed.put_back,
            &plain.does_put_back,
            [Action::PutBack],
            Line,
        ),
        word(&typed.keep_going, "", [Action::GoOn], Deliberate),
    ];
    parts.into_iter().chain(others).collect()
}

fn word<'w>(
    spelled: &'w str,
    does: &'w str,
    means: impl Into<Vec<Action>>,
    place: Place,
) -> Word<'w> {
    Word {
        spelled,
        does,
        means: means.into(),
        place,
    }
}

impl<'w> Word<'w> {
    /// As it is named in a sentence.
    pub fn name(&self) -> &'w str {
        first(self.spelled)
    }

    /// Its letter, if it has one.
    pub fn letter(&self) -> Option<&'w str> {
        letter(self.spelled)
    }
}

/// The ways to write a word.
pub fn ways(spelled: &str) -> impl Iterator<Item = &str> {
    spelled.split(',').map(str::trim)
}

/// A word as it is named in a sentence.
pub fn first(spelled: &str) -> &str {
    ways(spelled).next().unwrap_or_default()
}

/// The letter of a word, if it has one.
pub fn letter(spelled: &str) -> Option<&str> {
    ways(spelled).nth(1).filter(|way| way.chars().count() == 1)
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Enter alone.
    Nothing,
    /// One number or several, in the order typed.
    Numbers(Vec<usize>),
    /// A number, and a word for one step of that line's value.
    Step(usize, Step),
    /// A known word: what it stands for.
    Word(Vec<Action>),
    /// The page again, in full.
    Again,
    /// Another language.
    Language,
    /// Anything else.
    Other,
}

/// A line that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub meaning: Meaning,
    /// Made printable and short, to be said back.
    pub shown: String,
    /// Without the spaces around it, as it was typed.
    pub line: String,
    plain: String,
}

impl Typed {
    /// Understands a line in the language spoken; else in English, by whole words only, so that
    /// what was learnt or looked up in English works too.
    pub fn parse(words: &Words, line: &str) -> Self {
        let plain = normal(line);
        let meaning = meaning(words, &plain, |spelled| ways(spelled).collect())
            .or_else(|| meaning(&Words::default(), &plain, |spelled| vec![first(spelled)]));
        Self {
            meaning: meaning.unwrap_or(Meaning::Other),
            shown: escape::short(line.trim()),
            line: line.trim().to_owned(),
            plain,
        }
    }

    /// The line as a part of it is said back.
    #[must_use]
    pub fn named(&self, part: &str) -> Self {
        Self {
            shown: part.to_owned(),
            ..self.clone()
        }
    }

    /// Whether the line is exactly one of a page's own words.
    pub fn is(&self, label: &str) -> bool {
        self.plain == normal(label)
    }
}

fn meaning(known: &Words, line: &str, ways: impl Fn(&str) -> Vec<&str>) -> Option<Meaning> {
    let typed = known.typed();
    let is = |spelled: &str| ways(spelled).into_iter().any(|way| normal(way) == line);
    if line.is_empty() {
        return Some(Meaning::Nothing);
    }
    if let Some(numbers) = numbers(line) {
        return Some(Meaning::Numbers(numbers));
    }
    let steps = [(&typed.less, Step::Less), (&typed.more, Step::More)];
    for (spelled, step) in steps {
        for way in ways(spelled) {
            let before = line.strip_suffix(&normal(way)).and_then(numbers);
            if let Some([number]) = before.as_deref() {
                return Some(Meaning::Step(*number, step));
            }
        }
    }
    if is(&typed.again) {
        return Some(Meaning::Again);
    }
    if is(&typed.language) {
        return Some(Meaning::Language);
    }
    let word = words(known).into_iter().find(|word| is(word.spelled))?;
    Some(Meaning::Word(word.means))
}

fn normal(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// "1", "1 3", "1,3" or "1.": at least one digit, and nothing but digits and what stands between.
fn numbers(line: &str) -> Option<Vec<usize>> {
    let between = |character: char| matches!(character, ' ' | ',' | ';' | '.' | ')');
    let known = |character: char| character.is_ascii_digit() || between(character);
    if !line.chars().all(known) || !line.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let parts = line.split(between).filter(|part| !part.is_empty());
    // A number too large to hold is too large for any page.
    Some(
        parts
            .map(|part| part.parse().unwrap_or(usize::MAX))
            .collect(),
    )
}
