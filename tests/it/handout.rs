//! The page to take along: what it says, in four forms that say the same.

mod content;
mod escaping;
mod read;
mod same;

use std::{fs, path::Path};

use circle_or_chair::{
    answers::{self, Answers},
    date::Date,
    form::Form,
    format::Format,
    handout::{self, Handout, Occasion},
    help_lines::{self, HelpLines},
    language::{
        Translation,
        built_in::{self as languages, BuiltIn},
    },
    question_set::{QuestionSet, built_in, check, source::Source},
    report::{Report, Setting, suggested_questions},
    words::{Interface, Words},
};

const PERSONS: [&str; 3] = ["steady", "close-call", "few-answers"];

/// The forms that are a page; the other holds only the answers.
const PAGES: [Format; 4] = [Format::Text, Format::Markdown, Format::Html, Format::Json];

/// What every page of these stories is made with.
struct Desk {
    set: QuestionSet,
    words: Words,
    help: HelpLines,
    country: Option<&'static str>,
    first: Form,
    safe: bool,
}

impl Desk {
    fn new() -> Self {
        Self::with(built_in::set().expect("the built-in set is sound"))
    }

    fn with(set: QuestionSet) -> Self {
        let lines = help_lines::source();
        Self {
            set,
            words: Words::default(),
            help: help_lines::check::check(&lines, None).expect("the help lines are sound"),
            country: Some("US"),
            first: Form::Group,
            safe: true,
        }
    }

    /// In English, and in every language that is compiled in.
    fn every() -> Vec<Self> {
        let others = languages::ALL.iter().map(Self::speaking);
        [Self::new()].into_iter().chain(others).collect()
    }

    fn speaking(files: &BuiltIn) -> Self {
        let read = |source: &Source| Translation::parse(source).expect("sound words");
        let set = read(&files.set_source());
        let help = read(&files.help_lines_source());
        let lines = help_lines::source();
        Self {
            set: check::check_in(&built_in::source(), Some(&set)).expect("a sound set"),
            words: Words::new(&Interface::BuiltIn(files.words), files.reviewed),
            help: help_lines::check::check(&lines, Some(&help)).expect("sound help lines"),
            ..Self::new()
        }
    }

    fn report(&self, answers: &Answers) -> Report {
        let setting = Setting {
            set: &self.set,
            words: &self.words,
            first: self.first,
            safe: self.safe,
        };
        Report::new(setting, answers)
    }

    fn handout(&self, answers: &Answers) -> Handout {
        self.handout_with(answers, None)
    }

    fn handout_with(&self, answers: &Answers, code: Option<&str>) -> Handout {
        let report = self.report(answers);
        let questions = suggested_questions(&self.set, &report.assessment, self.first);
        Handout::new(&report, answers, self.occasion(), &questions, code)
    }

    fn occasion(&self) -> Occasion<'_> {
        Occasion {
            set: &self.set,
            words: &self.words,
            help: &self.help,
            country: self.country,
            today: Date {
                year: 2026,
                month: 11,
                day: 23,
            },
        }
    }
}

fn written(handout: &Handout, format: Format) -> String {
    let mut bytes = Vec::new();
    handout::write(format, handout, &mut bytes).expect("memory takes all of it");
    String::from_utf8(bytes).expect("the page is UTF-8")
}

fn file(person: &str, ending: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/handouts")
        .join(format!("{person}.{ending}"))
}

fn person(set: &QuestionSet, name: &str) -> Answers {
    let text = fs::read_to_string(file(name, "toml")).expect("the person's answers");
    answers::file::read(set, &Source::new(name, text)).expect("sound answers")
}

/// Every page is as it was last looked at. `INSTA_UPDATE=always cargo test` writes them anew, to be
/// looked at again.
#[test]
fn three_people_get_the_page_they_got_before() {
    let desk = Desk::new();
    let mut golden = insta::Settings::clone_current();
    golden.set_snapshot_path("handouts");
    golden.set_prepend_module_to_snapshot(false);
    golden.set_omit_expression(true);
    golden.bind(|| {
        for name in PERSONS {
            let handout = desk.handout(&person(&desk.set, name));
            for format in PAGES {
                let page = written(&handout, format);
                insta::assert_snapshot!(format!("{name}.{}", format.ending()), page);
            }
        }
    });
}
