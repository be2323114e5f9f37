//! The four forms of a page say the same, and the same as `score`.

use super::{Desk, PERSONS, file, person, read, written};
use crate::program::run;
use circle_or_chair::{form::Form, report::Format};
use serde_json::Value;

#[test]
fn text_and_html_have_the_same_words_and_numbers_in_the_same_order() {
    for first in Form::ALL {
        let desk = Desk {
            first,
            ..Desk::new()
        };
        for name in PERSONS {
            let handout = desk.handout(&person(&desk.set, name));
            let text = read::text(&written(&handout, Format::Text));
            let (_, html) = read::html(&written(&handout, Format::Html));
            // The table has a caption and headings of its own; the date stands at the end of a line.
            let words = &handout.words;
            let table = format!(
                "{} {} {} {}",
                words.fits, words.kind, words.fit, words.picture
            );
            let html = html.replacen(&table, "", 1);
            let sorted = |text: &str| {
                let mut words: Vec<String> =
                    text.split_whitespace().map(str::to_lowercase).collect();
                words.sort_unstable();
                words
            };
            assert_eq!(sorted(&text), sorted(&html), "{name}");
            let after_the_top = |text: &str| {
                let lower = text.to_lowercase();
                let start = lower.find(&words.shows.to_lowercase()).expect("the result");
                lower[start..].to_owned()
            };
            assert_eq!(
                read::numbers(&after_the_top(&text)),
                read::numbers(&after_the_top(&html)),
                "{name}"
            );
        }
    }
}

#[test]
fn every_text_of_the_json_stands_on_the_other_pages() {
    let desk = Desk::new();
    // For programs: these are words of files.
    let keys = ["outcome", "start_with", "language", "form"];
    for name in PERSONS {
        let handout = desk.handout(&person(&desk.set, name));
        let mut json: Value = serde_json::from_str(&written(&handout, Format::Json)).expect("JSON");
        for key in ["outcome", "start_with"] {
            json.as_object_mut().expect("an object").remove(key);
        }
        let pages = [
            read::text(&written(&handout, Format::Text)),
            read::html(&written(&handout, Format::Html)).1,
            read::folded(&written(&handout, Format::Markdown).replace('\\', "")),
        ];
        let ways: Vec<&str> = handout.questions.iter().map(|one| &*one.way).collect();
        for text in read::strings(&json) {
            let for_programs =
                keys.contains(&text) || ["en", "group", "individual"].contains(&text);
            for page in pages.iter().filter(|_| !for_programs) {
                let (page, text) = if ways.contains(&text) {
                    (page.to_lowercase(), text.to_lowercase())
                } else {
                    (page.clone(), text.to_owned())
                };
                assert!(page.contains(&text), "{name}: {text:?} is not in\n{page}");
            }
        }
    }
}

#[test]
fn the_picture_has_the_numbers_of_the_words() {
    let desk = Desk::new();
    for name in PERSONS {
        let handout = desk.handout(&person(&desk.set, name));
        let (tags, _) = read::html(&written(&handout, Format::Html));
        for fit in &handout.fits {
            let shown: f64 = fit.shown.parse().expect("a number");
            let label = format!("{}: {} on a line from -1 to 1", fit.name, fit.shown);
            assert!(
                tags.iter().any(|tag| tag.contains(&label)),
                "{name}: {label}"
            );
            let class = format!("class=\"{}\"", fit.form);
            let bar = tags
                .iter()
                .find(|tag| tag.starts_with("rect") && tag.contains(&class))
                .expect("a bar");
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
            let shown: f64 = fit["shown"]
                .as_str()
                .expect("a text")
                .parse()
                .expect("a number");
            let exact = score["fit"][form].as_f64().expect("a number");
            assert!(
                (shown - exact).abs() <= 0.005 + 1e-9,
                "{name}: {shown} for {exact}"
            );
        }
    }
}
