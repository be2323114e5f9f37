//! The four forms of a page say the same, and the same as `score`.

use super::{Desk, PERSONS, file, person, read, written};
use crate::program::run;
use circle_or_chair::{form::Form, format::Format};
use serde_json::Value;

#[test]
fn every_form_says_what_stands_on_the_page_in_its_order() {
    let desk = Desk::new();
    for name in PERSONS {
        let handout = desk.handout(&person(&desk.set, name));
        let pages = [
            read::html(&written(&handout, Format::Html)).1,
            read::folded(&written(&handout, Format::Markdown).replace('\\', "")),
        ];
        for page in pages {
            // What an answer says is a sentence of its own there, with a capital.
            let page = page.to_lowercase();
            let mut rest = &*page;
            let blocks = handout.blocks();
            let said = blocks.iter().flat_map(read::said);
            for said in said.map(|said| said.to_lowercase()) {
                let at = rest.find(&said);
                let at = at.unwrap_or_else(|| panic!("{name}: {said:?} is not in\n{rest}"));
                rest = &rest[at + said.len()..];
            }
        }
    }
}

#[test]
fn text_and_html_have_the_same_words() {
    for first in Form::ALL {
        let desk = Desk {
            first,
            ..Desk::new()
        };
        for name in PERSONS {
            let handout = desk.handout(&person(&desk.set, name));
            let text = read::text(&written(&handout, Format::Text));
            let (_, html) = read::html(&written(&handout, Format::Html));
            // The table has a caption and headings of its own.
            let said = desk.words.handout();
            let caption = &desk.words.result().fit;
            let head = [caption, &said.kind, &said.picture, &said.fit].map(String::as_str);
            let html = html.replacen(&head.join(" "), "", 1);
            let sorted = |text: &str| {
                let words = text.split_whitespace();
                // Columns need no stops between them.
                let words = words.map(|word| word.trim_end_matches(['.', ':']).to_lowercase());
                let mut words: Vec<String> = words.collect();
                words.sort_unstable();
                words
            };
            assert_eq!(sorted(&text), sorted(&html), "{name}");
        }
    }
}

#[test]
fn the_bar_is_as_long_as_the_fit() {
    let desk = Desk::new();
    for name in PERSONS {
        let handout = desk.handout(&person(&desk.set, name));
        let (tags, _) = read::html(&written(&handout, Format::Html));
        for fit in &handout.fits {
            let class = format!("class=\"{}\"", fit.form.id());
            let bar = tags
                .iter()
                .find(|tag| tag.starts_with("rect") && tag.contains(&class));
            let Ok(shown) = fit.number.parse::<f64>() else {
                assert_eq!((name, bar), ("few-answers", None));
                continue;
            };
            let bar = bar.expect("a bar");
            let width = format!("width=\"{:.0}\"", (shown * 100.0).abs());
            assert!(bar.contains(&width), "{name}: {bar} for {shown}");
        }
    }
}

/// A story through the program itself: `report` as JSON beside `score`.
#[test]
fn the_page_has_the_numbers_of_score() {
    for name in PERSONS {
        let answers = file(name, "toml").to_string_lossy().into_owned();
        let json = |args: &[&str]| -> Value {
            let ended = run(args, b"");
            assert_eq!((ended.code, &*ended.err), (Some(0), ""), "{args:?}");
            serde_json::from_str(&ended.out).expect("one JSON object")
        };
        let score = json(&["score", &answers]);
        let page = json(&["report", &answers, "--format", "json"]);
        for key in ["outcome", "start_with", "fit"] {
            assert_eq!(page[key], score[key], "{name}: {key}");
        }
        for key in ["id", "version"] {
            assert_eq!(page["question_set"][key], score["question_set"][key]);
        }
        let flips = score["flips"].as_array().expect("a list").len();
        let change = &page["change"];
        let shown = change["flips"].as_array().expect("a list").len();
        if change["missing"] == Value::Array(Vec::new()) {
            assert_eq!(change["more"], flips - shown, "{name}: more changes");
        }
        let tensions = score["tensions"].as_array().expect("a list").len();
        let shown = page["tensions"]["say"].as_array().expect("a list").len();
        assert_eq!(page["tensions"]["more"], tensions - shown, "{name}");
        for fit in page["fits"].as_array().expect("two fits") {
            let form = fit["form"].as_str().expect("a form");
            let shown = fit["shown"].as_str().expect("a text");
            let Ok(shown) = shown.parse::<f64>() else {
                assert_eq!(score["outcome"], "not-enough-answers", "{name}: {shown}");
                continue;
            };
            let exact = score["fit"][form].as_f64().expect("a number");
            assert!(
                (shown - exact).abs() <= 0.005 + 1e-9,
                "{name}: {shown} for {exact}"
            );
        }
    }
}

#[test]
fn the_same_answers_give_the_same_bytes_each_time_and_the_first_kind_can_be_told() {
    let bytes = |name: &str, first: &[&str]| {
        let answers = file(name, "toml").to_string_lossy().into_owned();
        let ended = run(&[&["report", &*answers], first].concat(), b"");
        assert_eq!((ended.code, &*ended.err), (Some(0), ""));
        ended.out
    };
    for name in PERSONS {
        let page = bytes(name, &[]);
        for _ in 0..3 {
            assert_eq!(page, bytes(name, &[]), "{name}");
        }
        let told = ["group", "individual"].map(|first| bytes(name, &["--first", first]));
        assert!(told.contains(&page) && told[0] != told[1], "{name}");
        let line = |page: &str, kind: &str| page.find(&format!("\n{kind} "));
        for (page, group_first) in told.iter().zip([true, false]) {
            let fits = [line(page, "Group "), line(page, "One-to-one ")];
            let [Some(group), Some(individual)] = fits else {
                assert_eq!(name, "few-answers");
                continue;
            };
            assert_eq!(group < individual, group_first, "{name}: {page}");
        }
    }
}
