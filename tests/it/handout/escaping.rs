//! Whatever a clinic writes in its set is text on the page, never part of it.

use super::{Desk, PAGES, read, written};
use crate::{
    program::{Folder, run},
    small,
};
use circle_or_chair::{
    answers::{Answers, Picks, Reply},
    format::Format,
    question_set::{QuestionRef, check, source::Source},
};
use proptest::{collection::vec, prelude::*, sample::select};
use pulldown_cmark::{Event, Options, Parser};

/// The small set with a text of one's own in every place that reaches the page.
fn set_with(text: &str) -> String {
    let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
    let mut set = small::TEXT.to_owned();
    for place in [
        "A small set",
        "Should I choose many or one?",
        "How is it with many?",
        "\"Fine\"",
        "These two pull in different ways.",
        "\"Many.\"",
        "Many fits more.",
    ] {
        let is_whole = place.starts_with('"');
        let instead = if is_whole {
            format!("\"{quoted}\"")
        } else {
            quoted.clone()
        };
        assert!(set.contains(place), "{place}");
        set = set.replace(place, &instead);
    }
    set
}

/// Every form of the page of someone who likes many, and feels a pull.
fn pages(set: &str) -> [String; 4] {
    let desk = Desk::with(small::load(set));
    let mut answers = Answers::none_of(&desk.set);
    for (id, option) in [("many", 1), ("one", 0), ("wants", 0)] {
        let question = desk.set.find(id).expect(id);
        answers.keep(question, Reply::Picked(Picks::one(option)));
    }
    assert!(matches!(
        desk.set.find("many"),
        Some(QuestionRef::Scored(0))
    ));
    let handout = desk.handout(&answers);
    PAGES.map(|format| written(&handout, format))
}

/// Text of everything that means something in one of the forms, and of letters of both directions.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = vec![
        "<", ">", "&", "\"", "'", "&lt;", "&#60;", "<b>", "</p>", "<script>", "<!--", "{{", "}}",
        "{%", "{name}", "{form}", "*", "**", "_", "__", "`", "```", "[", "]", "(", ")", "](", "!",
        "#", "##", "|", "~", "~~", "\\", "-", "---", "+", "=", "===", "1.", "2)", "$", "$$", ":",
        "http://", "a", "Z", "é", "ß", "א", "ب", "中", "🙂", " ", " ", " ",
    ];
    vec(select(pieces), 1..12)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("not empty", |text| !text.trim().is_empty())
}

/// Characters that turn text around, hide it, or steer a terminal.
const BAD: [char; 16] = [
    '\u{202a}',
    '\u{202b}',
    '\u{202d}',
    '\u{202e}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{200e}',
    '\u{200f}',
    '\u{61c}',
    '\u{200b}',
    '\u{feff}',
    '\u{1b}',
    '\u{9b}',
    '\u{7f}',
    '\u{e0041}',
];

/// The same shape of text with nothing in it that means anything.
fn harmless(text: &str) -> String {
    let harmless = |character: char| match character {
        ' ' | '中' | '🙂' => character,
        _ => 'x',
    };
    text.chars().map(harmless).collect()
}

/// What a reader of Markdown makes of a page: its structure, and its text.
fn markdown(page: &str) -> (Vec<String>, String) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_MATH
        | Options::ENABLE_FOOTNOTES;
    let (mut structure, mut text) = (Vec::new(), String::new());
    for event in Parser::new_ext(page, options) {
        match event {
            Event::Text(said) | Event::Code(said) => text.push_str(&said),
            Event::SoftBreak => text.push(' '),
            other => {
                structure.push(format!("{other:?}"));
                text.push(' ');
            }
        }
    }
    (structure, read::folded(&text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_of_a_set_is_only_text_in_every_form(text in hostile()) {
        let said = read::folded(&text);
        let [plain, marked, html, json] = pages(&set_with(&text));
        let [_, marked_harmless, html_harmless, _] = pages(&set_with(&harmless(&text)));

        let (tags, words) = read::html(&html);
        let (tags_harmless, _) = read::html(&html_harmless);
        prop_assert_eq!(&tags, &tags_harmless, "tags of {}", html);
        prop_assert!(words.contains(&said), "{:?} in {}", said, words);

        let (structure, words) = markdown(&marked);
        let (structure_harmless, _) = markdown(&marked_harmless);
        prop_assert_eq!(&structure, &structure_harmless, "structure of {}", marked);
        prop_assert!(words.contains(&said), "{:?} in {}", said, words);

        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        prop_assert_eq!(value["sentence"].as_str(), Some(&*said));
        prop_assert!(plain.contains(said.split(' ').next().unwrap_or_default()));

        for page in [&plain, &marked, &html, &json] {
            let control = page.chars().find(|one| one.is_control() && *one != '\n');
            prop_assert_eq!(control, None, "{}", page);
        }
    }

    #[test]
    fn a_set_that_could_turn_a_line_around_makes_no_page(
        bad in select(BAD.to_vec()),
        before in "[a-z]{0,3}",
        after in "[a-z]{0,3}",
    ) {
        let titled = |title: &str| Source::new("a set", small::TEXT.replace("A small set", title));
        let (good, bad) = (format!("x{before}{after}"), format!("x{before}{bad}{after}"));
        prop_assert!(check::check(&titled(&good)).is_ok());
        prop_assert!(check::check(&titled(&bad)).is_err());
    }
}

#[test]
fn the_program_prints_nothing_of_a_set_that_could_turn_a_line_around() {
    let folder = Folder::new();
    let set = small::TEXT.replace("A small set", "Left\\u202eright");
    let set = folder.file("set.toml", set);
    let answers = folder.file(
        "answers.toml",
        "question_set = \"small\"\n[answers]\nmany = \"fine\"\n",
    );
    for format in Format::ALL {
        let ended = run(
            &[
                "report",
                &answers,
                "--questions",
                &set,
                "--format",
                format.id(),
            ],
            b"",
        );
        assert_eq!((ended.code, &*ended.out), (Some(65), ""), "{format:?}");
        assert!(!ended.err.contains('\u{202e}'), "{}", ended.err);
    }
}
