//! What an item of the interview says: its part, its question, its reason and its lines.

use crate::answers::{Lean, Reply};
use crate::date::Date;
use crate::help_lines::{Country, HelpLine};
use crate::old_interview::{Interview, Item, Offer};
use crate::question_set::QuestionRef;
use crate::question_set::check::Heading;
use crate::words::{Words, fill};

/// Items a person answers in a minute.
const ITEMS_A_MINUTE: usize = 4;

/// How many questions there are, and how long they take.
#[must_use]
pub fn takes(words: &Words, heading: &Heading) -> String {
    let minutes = heading.items.div_ceil(ITEMS_A_MINUTE).to_string();
    let questions = heading.items.to_string();
    let values = [
        ("questions", questions.as_str()),
        ("minutes", minutes.as_str()),
    ];
    fill(&words.welcome().takes, &values)
}

/// A day in the form of the language.
#[must_use]
pub fn date(words: &Words, date: Date) -> String {
    let (year, month) = (date.year.to_string(), format!("{:02}", date.month));
    let day = format!("{:02}", date.day);
    let values = [("year", &*year), ("month", &*month), ("day", &*day)];
    fill(&words.date().form, &values)
}

/// The number to call in an emergency.
#[must_use]
pub fn emergency(words: &Words, country: &Country) -> String {
    let values = [("country", &*country.name), ("number", &*country.emergency)];
    fill(&words.help().country, &values)
}

/// That the list has no lines of a country, by its two letters.
#[must_use]
pub fn none_here(words: &Words, country: &str) -> String {
    fill(&words.help().none_here, &[("country", country)])
}

/// A help line and how to reach it.
#[must_use]
pub fn help_line(words: &Words, line: &HelpLine) -> String {
    let values = [("name", &*line.name), ("reach", &*line.reach)];
    fill(&words.help().line, &values)
}

/// When a help line is open, what else is worth knowing, and how old all this is.
#[must_use]
pub fn about_help_line(words: &Words, line: &HelpLine, today: Date) -> String {
    let said = words.help();
    let mut about = vec![fill(&said.hours, &[("hours", &line.hours)])];
    about.extend(line.note.as_ref().map(ToString::to_string));
    if !line.is_fresh(today) {
        about.push(line.checked.map_or_else(
            || said.unchecked.clone(),
            |checked| fill(&said.stale, &[("date", &date(words, checked))]),
        ));
    }
    about.join(" ")
}

/// The heading an item stands under.
#[must_use]
pub fn part<'a>(interview: &'a Interview, words: &'a Words, item: Item) -> &'a str {
    match item {
        Item::Question(QuestionRef::Scored(index)) => {
            let set = interview.set();
            &set.considerations[set.questions[index].consideration].title
        }
        Item::Question(QuestionRef::Availability(_)) => &words.availability().part,
        Item::Importance(_) => &words.importance().part,
        Item::Lean => &words.lean().part,
    }
}

/// The question itself.
#[must_use]
pub fn ask(interview: &Interview, words: &Words, item: Item) -> String {
    match item {
        Item::Question(question) => interview.set().ask(question).to_string(),
        Item::Importance(part) => fill(
            &words.importance().ask,
            &[("part", &interview.set().considerations[part].title)],
        ),
        Item::Lean => words.lean().ask.clone(),
    }
}

/// Why it is asked.
#[must_use]
pub fn why(interview: &Interview, words: &Words, item: Item) -> String {
    match item {
        Item::Question(QuestionRef::Scored(index)) => {
            interview.set().questions[index].why.to_string()
        }
        Item::Question(QuestionRef::Availability(index)) => {
            interview.set().availability[index].why.to_string()
        }
        Item::Importance(_) => words.importance().why.clone(),
        Item::Lean => words.lean().why.clone(),
    }
}

/// The words of one line.
#[must_use]
pub fn label(interview: &Interview, words: &Words, item: Item, offer: Offer) -> String {
    match offer {
        Offer::Option(option) => match item {
            Item::Question(question) => interview
                .set()
                .options(question)
                .get(option)
                .map_or_else(String::new, |(_, label)| label.to_string()),
            Item::Importance(_) | Item::Lean => String::new(),
        },
        Offer::NotSure => words.question().not_sure.clone(),
        Offer::Skip => words.question().skip.clone(),
        Offer::Importance(importance) => match importance.weight() {
            1 => words.importance().little.clone(),
            2 => words.importance().some.clone(),
            _ => words.importance().lot.clone(),
        },
        Offer::Lean(lean) => lean_label(words, lean).to_owned(),
    }
}

/// What was said to an item, for a list of answers.
#[must_use]
pub fn answer(interview: &Interview, words: &Words, position: usize) -> String {
    let item = interview.items()[position];
    let review = words.review();
    if !interview.was_said(position) {
        return match item {
            Item::Importance(_) => words.importance().usual.clone(),
            _ => review.open.clone(),
        };
    }
    match item {
        Item::Question(question) => match interview.answers().reply(question) {
            Reply::Unanswered => review.open.clone(),
            Reply::NotSure => review.not_sure.clone(),
            Reply::Skipped => review.skipped.clone(),
            Reply::Picked(picks) => {
                let labels: Vec<String> = picks
                    .iter()
                    .map(|option| label(interview, words, item, Offer::Option(option)))
                    .collect();
                labels.join("; ")
            }
        },
        Item::Importance(part) => interview.answers().stated_importance(part).map_or_else(
            || words.importance().usual.clone(),
            |importance| label(interview, words, item, Offer::Importance(importance)),
        ),
        Item::Lean => interview.answers().lean.map_or_else(
            || review.skipped.clone(),
            |lean| lean_label(words, lean).to_owned(),
        ),
    }
}

/// What is offered for the person's own lean.
#[must_use]
pub fn lean_label(words: &Words, lean: Lean) -> &str {
    let said = words.lean();
    match lean {
        Lean::Group => &said.group,
        Lean::Individual => &said.individual,
        Lean::Both => &said.both,
        Lean::Neither => &said.neither,
        Lean::Unsure => &said.unsure,
    }
}
