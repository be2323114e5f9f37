//! The journey itself, walked at random: whatever a page says and offers, every medium says and offers.

mod seen;
mod walk;

use crate::{
    check::random::Random,
    screens::player::Player,
    speech::talk::{all_languages, flat, journey, spoken},
};
use circle_or_chair::{
    action::{Action, Part, Purpose, Safety, Step, Trial},
    answers::{Answers, Picks, Reply},
    code,
    interview::Said,
    journey::{Effect, Journey, Keeps, News, Saved, Saving, Spoken, Visit},
    keyboard::{Input, Key},
    language::Language,
    page::{Block, Mark, Page},
    screen::{
        theme::{Theme, UNICODE},
        view::{Asked, View},
    },
    speech::{
        Look,
        heard::{Ear, Heard},
        menu,
        telling::Telling,
        typed::{self, Typed},
        voice::Voice,
    },
    words::Words,
};
use ratatui::{buffer::Buffer, layout::Rect};
use seen::{everything_can_be_pressed, everything_is_shown};
use std::{collections::BTreeSet, slice::from_ref};
use walk::{Start, Walk};

#[test]
fn whatever_a_page_says_and_offers_can_be_heard_and_typed_seen_and_pressed() {
    let languages = all_languages();
    let mut seen = BTreeSet::new();
    let (start, visit) = (Start::new(), Start::new().in_visit());
    for seed in 0..15 {
        let start = if seed < 12 { &start } else { &visit };
        let mut walk = Walk::from(start, seed);
        for step in 0..200 {
            let page = walk.journey.page();
            everything_is_said(&page, walk.journey.words());
            everything_can_be_typed(&page, walk.journey.words(), &languages);
            if step % 4 == 0 {
                everything_is_shown(&page, walk.journey.words());
                everything_can_be_pressed(&page, walk.journey.words());
            }
            walk.step(&page);
            let part = page.parts.map(|parts| parts.shown);
            seen.insert((page.title, page.part, part));
        }
    }
    // Questions, all parts of the result, what can be read, in two languages.
    let parts: BTreeSet<_> = seen.iter().filter_map(|(_, _, part)| *part).collect();
    assert!(
        seen.len() > 50 && parts.len() == Part::ALL.len(),
        "{seen:#?}"
    );
}

#[test]
fn what_a_page_does_not_offer_changes_nothing() {
    let (start, visit) = (Start::new(), Start::new().in_visit());
    for seed in 100..110 {
        let start = if seed < 108 { &start } else { &visit };
        let mut walk = Walk::from(start, seed);
        for _ in 0..150 {
            let page = walk.journey.page();
            let action = walk.any_action();
            let is_offered = menu::offers(&page, &action)
                || page
                    .lines()
                    .any(|(_, line)| line.steps.iter().flatten().any(|act| *act == action));
            // What works everywhere, answers that several lines make together, and other names of
            // parts of the result.
            let is_free = matches!(
                action,
                Action::Vanish
                    | Action::Speak(_)
                    | Action::Country(_)
                    | Action::Say(_)
                    | Action::Type(_)
            );
            let is_part = page.parts.is_some()
                && matches!(action, Action::Review | Action::SeeResult | Action::Part(_));
            if !is_offered && !is_free && !is_part {
                let effect = walk.journey.act(action.clone());
                assert!(
                    matches!(effect, Effect::Nothing),
                    "{action:?} on {}",
                    page.title
                );
                assert_eq!(walk.journey.page(), page, "{action:?} on {}", page.title);
            }
            walk.step(&page);
        }
    }
}

#[test]
fn a_country_that_is_chosen_comes_first_from_then_on() {
    let mut journey = Start::new().journey;
    for (chosen, other) in [("Ireland", "New Zealand"), ("New Zealand", "Ireland")] {
        journey.act(Action::Help);
        let page = journey.page();
        let line = page.lines().find(|(_, line)| line.label == chosen);
        journey.act(line.expect("it can be chosen").1.act.clone());
        for _ in 0..2 {
            let page = journey.page();
            let place = |country: &str| {
                let begins = |text: &&str| text.starts_with(&format!("{country}: "));
                texts(&page.blocks).iter().position(begins)
            };
            assert!(place(chosen) < place(other), "{page:?}");
            journey.act(Action::Back);
            journey.act(Action::Help);
        }
        journey.act(Action::Back);
    }
}

#[test]
fn a_subject_that_is_not_there_cannot_be_weighed() {
    let weighs = |page: &Page| {
        let steps = page.lines().filter_map(|(_, line)| line.steps.as_ref());
        let weighs = steps.filter(|[less, ..]| matches!(less, Action::Weigh(..)));
        weighs.count()
    };
    let mut player = Player::new(80, 24);
    player.begin();
    for _ in 0..20 {
        if weighs(player.page()) == 0 {
            player.press("s enter");
        }
    }
    let page = player.journey.page();
    let subjects = weighs(&page);
    assert!(subjects > 0, "{page:?}");
    player.journey.act(Action::Weigh(subjects, Step::More));
    assert_eq!(player.journey.page(), page);
}

/// Every text on a page, by itself. A place where each medium says its own is a gap.
fn texts(blocks: &[Block]) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(text) | Block::Lead(text) | Block::Text(text) | Block::Note(text) => {
                texts.push(text);
            }
            Block::How(_, sentence) => texts.extend(sentence.split("{how}")),
            Block::List(items) => {
                for item in items {
                    texts.push(&item.text);
                    texts.extend(item.under.iter().map(String::as_str));
                }
            }
            Block::ToDo(all) => texts.extend(all.iter().map(String::as_str)),
            Block::Facts(facts) => {
                for fact in facts {
                    texts.extend([&*fact.label, &fact.value, &fact.says]);
                }
            }
            Block::Choices(choices) => {
                for line in &choices.lines {
                    texts.extend([&*line.label, &line.value, &line.was]);
                }
            }
            Block::Fits(fits) => {
                for fit in fits {
                    texts.extend([&*fit.name, &fit.says]);
                }
            }
            Block::Lean(lean) => texts.push(&lean.says),
            Block::Table(table) => {
                texts.extend(table.columns.iter().map(String::as_str));
                for row in &table.rows {
                    texts.push(&row.name);
                    texts.extend(row.cells.iter().flatten().map(String::as_str));
                }
            }
            Block::Marks(pictures) => {
                let legends = pictures.iter().flat_map(|picture| &picture.legend);
                texts.extend(legends.map(|(_, text)| text.as_str()));
            }
            Block::Field(field) => texts.push(&field.label),
            Block::Paper(blocks) => texts.extend(self::texts(blocks)),
            Block::Keys(_) | Block::Notes(_) => {}
        }
    }
    texts
}

#[track_caller]
fn everything_is_said(page: &Page, words: &Words) {
    let mut voice = Voice::new(Look {
        width: 80,
        ascii: false,
        echo: false,
    });
    let mut telling = Telling::default();
    telling.tell(page.clone(), words, &mut voice);
    let first = voice.take();
    telling.again(words, &mut voice);
    let said = voice.take();
    for text in [&first, &said] {
        let control = |character: char| character.is_control() && character != '\n';
        assert!(!text.contains(control), "{text:?}");
    }
    // What stands in a table begins a sentence when it is said.
    let flat = |text: &str| flat(text).to_lowercase();
    let said = flat(&said);
    assert!(said.starts_with(&flat(&page.title)), "{said}");
    for text in texts(&page.pinned).into_iter().chain(texts(&page.blocks)) {
        assert!(said.contains(&flat(text)), "not said: {text:?}\n{said}");
    }
}

/// Every line by its number, every way by a word: each typed line does just that.
#[track_caller]
fn everything_can_be_typed(page: &Page, words: &Words, languages: &[Language]) {
    let ear = Ear {
        page,
        words,
        languages,
        refused: None,
    };
    let hear = |line: &str| ear.hear(&Typed::parse(words, line));
    let does = |heard: Heard| match heard {
        Heard::Do(actions, _) => actions,
        Heard::Again | Heard::Nothing(_) => Vec::new(),
    };
    if page.field().is_none() {
        for (line, number) in menu::lines(page, words).iter().zip(1..) {
            let steps = line.choice.and_then(|(_, choice)| choice.steps.as_ref());
            let wanted = steps.map_or(line.act, |[_, _, on]| on);
            assert_eq!(does(hear(&number.to_string())), from_ref(wanted));
            if let Some([less, more, _]) = steps {
                assert_eq!(does(hear(&format!("{number} less"))), from_ref(less));
                assert_eq!(does(hear(&format!("{number} more"))), from_ref(more));
            }
        }
    }
    for way in &page.ways {
        let line = match way {
            Action::Vanish => continue, // Ctrl-C, which is no line.
            way if page.lines().any(|(_, line)| line.act == *way) => continue, // By its number.
            Action::KeepName => "",
            Action::Speak(_) | Action::Languages => "language",
            way => {
                let known = typed::words(words);
                let word = known.iter().find(|word| word.means.contains(way));
                let word = word.unwrap_or_else(|| panic!("{way:?} has no word"));
                // Where a page offers two things of one word, they are the same thing on it.
                let done = does(hear(word.name()));
                assert!(
                    done.len() == 1 && word.means.contains(&done[0]),
                    "{way:?}: {done:?}"
                );
                continue;
            }
        };
        assert_eq!(does(hear(line)), from_ref(way), "{}", page.title);
    }
}
