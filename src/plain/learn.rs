//! What can be read about the choice: a list, and a page for each.

use super::conversation::{Conversation, Next, Page, chosen, expected};
use super::result;
use super::speech::Speech;
use super::typed::{Command, Meaning, Typed, word};
use crate::form::Form;
use crate::question_set::learn::{About, Count, Difference, HonestNumber, Learn, Way};
use crate::reading::{self, Reading, strength};
use crate::words::{self, Words, fill};

/// Opens the list, and remembers from where.
pub(super) fn open(talk: &mut Conversation) -> Next {
    talk.read_from = talk.page;
    talk.turn_to(Page::Learn(Reading::Menu))
}

fn readings(talk: &Conversation) -> Vec<Reading> {
    reading::all(&talk.given.set.learn, talk.given.first)
}

fn titles(talk: &Conversation) -> Vec<&str> {
    let title = |reading| reading::title(&talk.words, &talk.given.set.learn, reading);
    readings(talk).into_iter().map(title).collect()
}

pub(super) fn say(talk: &Conversation, reading: Reading, speech: &mut Speech) {
    let learn = &talk.given.set.learn;
    let words = &talk.words;
    if !talk.told {
        speech.text(reading::title(words, learn, reading));
        match (reading, &learn.forms, &learn.about) {
            (Reading::Menu, _, _) => {
                speech.text(&words.learn().intro);
                speech.text(&words.learn().order);
            }
            (Reading::Compare, _, _) => compare(talk, &learn.comparison, speech),
            (Reading::Group, Some(forms), _) => way(words.learn(), &forms.group, speech),
            (Reading::Individual, Some(forms), _) => way(words.learn(), &forms.individual, speech),
            (Reading::Both, Some(forms), _) => way(words.learn(), &forms.both, speech),
            (Reading::Neither, Some(forms), _) => way(words.learn(), &forms.neither, speech),
            (Reading::Numbers, _, _) => {
                for number in &learn.numbers {
                    one_number(talk, learn, number, speech);
                }
            }
            (Reading::Wait, _, Some(about)) => speech.text(&about.if_you_wait),
            (Reading::About, _, Some(about)) => self::about(talk, about, speech),
            (Reading::Sources, _, _) => sources(words.learn(), learn, speech),
            _ => {}
        }
        speech.gap();
    }
    for (line, title) in titles(talk).into_iter().enumerate() {
        speech.choice(line + 1, title);
    }
    let back = word(&words.typed().back);
    speech.text(&fill(&words.plain().read_on, &[("back", back)]));
}

pub(super) fn hear(
    talk: &mut Conversation,
    reading: Reading,
    typed: &Typed,
    speech: &mut Speech,
) -> Next {
    if typed.meaning == Meaning::Command(Command::Back) {
        return match reading {
            Reading::Menu if talk.read_from == Page::Result => result::back_to(talk),
            Reading::Menu => talk.turn_to(talk.read_from),
            _ => talk.turn_to(Page::Learn(Reading::Menu)),
        };
    }
    let titles = titles(talk);
    match chosen(typed, &titles) {
        Some(line) => talk.turn_to(Page::Learn(readings(talk)[line])),
        None => expected(&talk.words, typed, titles.len(), speech),
    }
}

fn compare(talk: &Conversation, rows: &[Difference], speech: &mut Speech) {
    let words = talk.words.result();
    for row in rows {
        speech.heading(&row.aspect);
        for form in [talk.given.first, talk.given.first.other()] {
            let (form, text) = match form {
                Form::Group => (&words.group, &row.group),
                Form::Individual => (&words.individual, &row.individual),
            };
            let values = [("form", form.as_str()), ("value", text)];
            speech.under(&fill(&words.fit_words, &values));
        }
    }
}

fn way(words: &words::Learn, way: &Way, speech: &mut Speech) {
    for (heading, texts) in [
        (&words.what, std::slice::from_ref(&way.what)),
        (&words.who, std::slice::from_ref(&way.who)),
        (&words.length, std::slice::from_ref(&way.length)),
        (&words.kinds, &way.kinds),
        (&words.techniques, &way.techniques),
        (&words.upsides, &way.upsides),
        (&words.downsides, &way.downsides),
        (&words.first_month, std::slice::from_ref(&way.first_month)),
        (
            &words.first_session,
            std::slice::from_ref(&way.first_session),
        ),
        (&words.find, &way.find),
        (&words.questions, &way.questions),
    ] {
        if texts.is_empty() {
            continue;
        }
        speech.heading(heading);
        for text in texts {
            speech.under(text);
        }
    }
}

fn one_number(talk: &Conversation, learn: &Learn, number: &HonestNumber, speech: &mut Speech) {
    let words = talk.words.learn();
    speech.gap();
    speech.text(&number.say);
    for form in [talk.given.first, talk.given.first.other()] {
        let (sentence, count) = match (number.count, form) {
            (Count::Rate { group, .. }, Form::Group) => (&words.happens_group, group),
            (Count::Rate { individual, .. }, Form::Individual) => {
                (&words.happens_individual, individual)
            }
            (Count::Pairs { individual, .. }, Form::Group) => {
                (&words.better_group, 100 - individual)
            }
            (Count::Pairs { individual, .. }, Form::Individual) => {
                (&words.better_individual, individual)
            }
        };
        speech.under(&fill(sentence, &[("count", &count.to_string())]));
    }
    if let Count::Pairs {
        range: Some((low, high)),
        ..
    } = number.count
    {
        let (low, high) = (low.to_string(), high.to_string());
        speech.under(&fill(&words.range, &[("low", &low), ("high", &high)]));
    }
    speech.under(&fill(&words.who_counts, &[("about", &number.about)]));
    speech.under(&fill(&words.when, &[("time", &number.time)]));
    speech.under(&how_sure(&talk.words, number.strength));
    for source in &number.sources {
        let cite = &learn.sources[*source].cite;
        speech.under(&fill(&words.from, &[("cite", cite)]));
    }
}

fn how_sure(words: &Words, sure: crate::question_set::learn::Strength) -> String {
    let words = words.learn();
    fill(&words.how_sure, &[("strength", strength(words, sure))])
}

fn about(talk: &Conversation, about: &About, speech: &mut Speech) {
    let words = talk.words.learn();
    for (heading, text) in [
        (&words.problem, &about.problem),
        (&words.not_measured, &about.not_measured),
        (&words.method, &about.method),
        (&words.authors, &about.authors),
        (&words.funding, &about.funding),
        (&words.updates, &about.updates),
    ] {
        speech.heading(heading);
        speech.text(text);
    }
    if let Some(reading) = &about.reading {
        speech.heading(&words.reading);
        speech.text(reading);
    }
    let set = &talk.given.set;
    speech.text(&reading::content_date(&talk.words, set));
    if let Some(overdue) = reading::overdue(&talk.words, set, talk.given.today) {
        speech.text(&overdue);
    }
}

fn sources(words: &words::Learn, learn: &Learn, speech: &mut Speech) {
    for source in &learn.sources {
        speech.gap();
        speech.text(&source.cite);
        if let Some(link) = &source.link {
            speech.under(link);
        }
        let used_for = [("used_for", &*source.used_for)];
        speech.under(&fill(&words.used_for, &used_for));
        let sure = [("strength", strength(words, source.strength))];
        speech.under(&fill(&words.how_sure, &sure));
    }
}
