//! The result: every sentence of the report, the picture's numbers among them, and what to do next.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed};
use super::{help, learn, review, taking};
use crate::form::Form;
use crate::front_end::Shown;
use crate::report::{FitText, Report};
use crate::words::{Words, fill};

/// Scores the answers and goes to the result.
pub(super) fn open(talk: &mut Conversation) -> Next {
    let before = talk.shown.take();
    if before
        .as_ref()
        .is_none_or(|before| before.answers != *talk.interview.answers())
    {
        talk.taking = None;
    }
    talk.shown = Some(Shown::after(
        before,
        talk.setting(),
        talk.interview.answers(),
    ));
    talk.turn_to(Page::Result)
}

/// Goes back to the result; it is said in full only if an answer was changed.
pub(super) fn back_to(talk: &mut Conversation) -> Next {
    let answers = talk.interview.answers();
    let shown = talk.shown.as_ref();
    if !shown.is_some_and(|shown| shown.answers == *answers) {
        return open(talk);
    }
    talk.turn_to(Page::Result);
    talk.told = true;
    Next::Say
}

pub(super) fn say(talk: &Conversation, speech: &mut Speech) {
    let Some(shown) = talk.shown.as_ref().filter(|_| !talk.told) else {
        return menu(talk, speech);
    };
    let (words, report) = (&talk.words, &shown.report);
    let said = words.result();
    opening(talk, shown, speech);
    picture(words, report, speech);
    reasons(words, report, speech);
    speech.heading(&said.change);
    speech.text(&report.change.intro);
    for flip in &report.change.flips {
        speech.text(&flip.step);
        speech.under(&flip.then);
    }
    for question in &report.change.missing {
        speech.text(question);
    }
    speech.heading(&said.tensions);
    if report.tensions.is_empty() {
        speech.text(&said.no_tensions);
    }
    for tension in &report.tensions {
        speech.text(tension);
    }
    speech.heading(&said.plan);
    for sentence in &report.plan {
        speech.text(sentence);
    }
    if let Some(lean) = &report.lean {
        speech.heading(&said.lean);
        speech.text(lean);
    }
    speech.heading(&said.next);
    speech.text(&report.next_step);
    speech.heading(&said.help);
    help::nearest(talk, speech);
    speech.gap();
    menu(talk, speech);
}

fn opening(talk: &Conversation, shown: &Shown, speech: &mut Speech) {
    let said = talk.words.result();
    let report = &shown.report;
    speech.text(&said.place);
    if let Some(safe_first) = &report.safe_first {
        speech.text(safe_first);
        help::nearest(talk, speech);
        speech.gap();
    }
    speech.text(&report.sentence);
    if let Some(before) = shown.before {
        if before == report.assessment.outcome {
            speech.text(&said.changed_same);
        } else {
            let before = &talk.given.set.outcome(before).title;
            speech.text(&fill(&said.changed, &[("before", before)]));
        }
    }
    for text in &report.meaning {
        speech.text(text);
    }
}

fn picture(words: &Words, report: &Report, speech: &mut Speech) {
    let said = words.result();
    speech.heading(&said.fit);
    for fit in &report.fits {
        speech.text(&fit_sentence(words, fit));
    }
    speech.text(&said.scale);
    speech.text(&said.order);
    speech.heading(&said.parts);
    for part in &report.parts {
        speech.text(&part.title);
        speech.under(&part.sentence);
    }
}

fn fit_sentence(words: &Words, fit: &FitText) -> String {
    let plain = words.plain();
    let sentence = match (fit.form, fit.value) {
        (Form::Group, Some(_)) => &plain.fit_group,
        (Form::Group, None) => &plain.fit_group_open,
        (Form::Individual, Some(_)) => &plain.fit_individual,
        (Form::Individual, None) => &plain.fit_individual_open,
    };
    fill(sentence, &[("value", &fit.number)])
}

fn reasons(words: &Words, report: &Report, speech: &mut Speech) {
    if report.reasons.is_empty() {
        return;
    }
    speech.heading(&words.result().reasons);
    for part in &report.reasons {
        speech.heading(&part.title);
        for reason in &part.reasons {
            speech.text(&reason.ask);
            speech.under(&reason.says);
        }
    }
}

/// What can be done from the result.
#[derive(Clone, Copy)]
enum Way {
    Answers,
    Again,
    Read,
    Save,
    HelpLines,
    Leave,
}

fn ways(talk: &Conversation) -> Vec<(Way, &str)> {
    let plain = talk.words.plain();
    let mut ways: Vec<(Way, &str)> = vec![
        (Way::Answers, &plain.see_answers),
        (Way::Again, &plain.again_result),
    ];
    if talk.heading.can_be_read {
        ways.push((Way::Read, &talk.words.learn().place));
    }
    ways.push((Way::Save, &plain.save_page));
    ways.push((Way::HelpLines, &plain.all_lines));
    ways.push((Way::Leave, &plain.leave));
    ways
}

fn menu(talk: &Conversation, speech: &mut Speech) {
    speech.text(&talk.words.plain().what_now);
    for (line, (_, label)) in ways(talk).into_iter().enumerate() {
        speech.choice(line + 1, label);
    }
}

pub(super) fn hear(talk: &mut Conversation, typed: &Typed, speech: &mut Speech) -> Next {
    if matches!(
        typed.meaning,
        Meaning::Command(Command::Review | Command::Back)
    ) {
        return review::open(talk);
    }
    if typed.meaning == Meaning::Command(Command::Save) {
        return taking::open(talk);
    }
    let ways = ways(talk);
    let labels: Vec<&str> = ways.iter().map(|(_, label)| *label).collect();
    let Some(line) = chosen(typed, &labels) else {
        return expected(&talk.words, typed, labels.len(), speech);
    };
    match ways[line].0 {
        Way::Answers => review::open(talk),
        Way::Again => talk.turn_to(Page::Result),
        Way::Read => learn::open(talk),
        Way::Save => taking::open(talk),
        Way::HelpLines => {
            speech.gap();
            help::lines(talk, speech);
            Next::Say
        }
        Way::Leave => {
            talk.leaving = true;
            Next::Say
        }
    }
}
