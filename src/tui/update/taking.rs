//! Choosing what goes on the page to take along, naming the file, and saving it.

use super::choosing;
use crate::front_end::{Request, Saved};
use crate::question_set::prose::is_printable;
use crate::report::{Format, Handout, Occasion, suggested_questions};
use crate::tui::message::{Effect, Message};
use crate::tui::model::{Line, Model, Notice, Taking};

/// The longest file name that can be typed, in characters.
const LONGEST: usize = 200;

/// Makes the proposal for the result that is shown, unless there is one already.
pub(super) fn prepare(model: &mut Model) {
    let (Some(shown), None) = (&model.shown, &model.taking) else {
        return;
    };
    let given = &model.given;
    let suggested = suggested_questions(&given.set, &shown.report.assessment, given.first);
    let asked_for = given.place.file.clone();
    let format = asked_for
        .as_deref()
        .and_then(|name| Format::of_file(name.as_ref()));
    let format = format.unwrap_or(Format::Html);
    let name = asked_for.unwrap_or_else(|| format.file_name(given.today));
    model.taking = Some(Taking::new(&suggested, format, name));
}

/// A message on the page.
pub(super) fn update(model: &mut Model, message: Message) -> Effect {
    let Some(taking) = &mut model.taking else {
        return Effect::Nothing;
    };
    let may_replace = matches!(taking.saved, Some(Saved::Exists(_)));
    match (message, taking.line()) {
        (Message::Letter('y'), _) if may_replace => return save(model, true),
        (Message::Enter | Message::Tick, Line::Question(index)) => {
            if taking.asked[index] || taking.has_room() {
                taking.asked[index] = !taking.asked[index];
                taking.saved = None;
            } else {
                model.notice = Some(Notice::AskedMost);
            }
        }
        (Message::Enter | Message::Tick, Line::Format(format)) => {
            taking.name = renamed(&taking.name, taking.format, format);
            taking.format = format;
            taking.saved = None;
        }
        (Message::Enter, Line::Name) => taking.typing = true,
        (Message::Enter, Line::Save) => return save(model, false),
        _ => {
            let mut focus = Some(taking.focus);
            if choosing::moved(&mut focus, message, taking.lines().len()) {
                model.scroll = None;
            }
            taking.focus = focus.unwrap_or_default();
        }
    }
    Effect::Nothing
}

/// A message while the file's name is typed.
pub(super) fn typing(model: &mut Model, message: Message) {
    let Some(taking) = &mut model.taking else {
        return;
    };
    let room = taking.name.chars().count() < LONGEST;
    match message {
        Message::Typed(character) if room && is_printable(character) => taking.name.push(character),
        Message::Erase => drop(taking.name.pop()),
        Message::EraseAll => taking.name.clear(),
        Message::Enter | Message::Back | Message::Down | Message::Next => taking.typing = false,
        _ => return,
    }
    taking.saved = None;
    if let Some(format) = Format::of_file(taking.name.as_ref()) {
        taking.format = format;
    }
}

/// The name with the ending of another form, if it had the ending of the form before.
fn renamed(name: &str, from: Format, to: Format) -> String {
    let stem = name.strip_suffix(from.ending());
    let stem = stem.and_then(|stem| stem.strip_suffix('.'));
    stem.map_or_else(|| name.to_owned(), |stem| format!("{stem}.{}", to.ending()))
}

fn save(model: &Model, replace: bool) -> Effect {
    let (Some(shown), Some(taking)) = (&model.shown, &model.taking) else {
        return Effect::Nothing;
    };
    let given = &model.given;
    let mut questions = suggested_questions(&given.set, &shown.report.assessment, given.first);
    for (question, asked) in questions.iter_mut().zip(&taking.asked) {
        question.chosen = *asked;
    }
    let occasion = Occasion {
        set: &given.set,
        words: &model.words,
        help: &given.help,
        country: given.country.as_deref(),
        today: given.today,
    };
    let handout = Handout::new(&shown.report, occasion, &questions);
    let mut bytes = Vec::new();
    // Writing into memory does not fail.
    let _ = taking.format.write(&handout, &mut bytes);
    Effect::Save(Request {
        name: taking.name.clone(),
        bytes,
        replace,
    })
}
