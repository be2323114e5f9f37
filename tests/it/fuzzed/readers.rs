//! What must hold for any bytes at all, whatever they are read as: no panic, a place for every finding, nothing raw
//! shown, and what was read is what is written. The fuzz targets check the same.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use circle_or_chair::answers::Answers;
use circle_or_chair::answers::file::{self as answers_file, Reader};
use circle_or_chair::code;
use circle_or_chair::date::Date;
use circle_or_chair::file_format::Kind;
use circle_or_chair::help_lines::{self, check as help_lines_check};
use circle_or_chair::keyboard::{Input, Key, Sequence};
use circle_or_chair::language::check::English;
use circle_or_chair::language::{Translation, check as words_check};
use circle_or_chair::question_set::finding::{self, Finding};
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionSet, built_in, check, file};
use circle_or_chair::result_json;
use circle_or_chair::scoring::assess;
use circle_or_chair::words::{self, Interface, Words};
use circle_or_chair::workshop::examine::Examined;
use circle_or_chair::workshop::machine;
use circle_or_chair::workshop::show::Drawing;

/// Takes any bytes, and stops where something does not hold.
pub type Reading = fn(&[u8]);

/// Every reader, by the name of its fuzz target and of its corpus.
pub const ALL: [(&str, Reading); 7] = [
    ("question_set", question_set),
    ("answers", answers),
    ("response", answers),
    ("help_lines", help_lines),
    ("translation", translation),
    ("code", code),
    ("keys", keys),
];

/// The reader of a target.
pub fn of(target: &str) -> Reading {
    let mut all = ALL.into_iter();
    let found = all.find(|(name, _)| *name == target);
    found.expect("a target has a reader").1
}

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// As a file that `check` is given, of whatever kind.
fn question_set(bytes: &[u8]) {
    let Some(source) = source(bytes) else { return };
    let examined = Examined::all(vec![Ok(source)], &[], TODAY).remove(0);
    let is_good = check::check(&examined.source).is_ok();
    assert_eq!(
        is_good,
        examined.proved.is_some(),
        "the loader is the checker"
    );
    shown(&examined.source, &examined.findings);
}

/// As answers for the built-in set, in TOML or JSON, a FHIR response among them.
fn answers(bytes: &[u8]) {
    let Some(source) = source(bytes) else { return };
    let set = set();
    let read = answers_file::read_warned(set, &source);
    let quick = Reader::new(set).read(&source);
    match (read, quick) {
        (Ok((answers, warning)), Ok(given)) => {
            assert_eq!((&answers, &warning), (&given.answers, &given.warning));
            let warnings: Vec<Finding> = warning.into_iter().collect();
            shown(&source, &warnings);
            scored(set, &answers);
        }
        (Err(findings), Err(same)) => {
            assert!(!findings.is_empty(), "a refusal says why");
            assert_eq!(findings, same);
            shown(&source, &findings);
        }
        (read, quick) => panic!("one way reads it, the other does not: {read:?}\n{quick:?}"),
    }
}

/// Answers have a result, and are the same after they were written down.
fn scored(set: &QuestionSet, answers: &Answers) {
    let mut json = Vec::new();
    let result = assess(set, answers);
    let shown = result_json::Shown {
        id: None,
        flips: true,
    };
    result_json::write(set, answers, &result, shown, &mut json).expect("memory can be written");
    let written = Source::new("written.toml", answers_file::write(set, answers, "Kept"));
    assert_eq!(answers_file::read(set, &written).as_ref(), Ok(answers));
    coded(set, answers);
}

fn coded(set: &QuestionSet, answers: &Answers) -> String {
    let code = code::of(set, answers).expect("the built-in set has codes");
    assert_eq!(code::read(set, &code).as_ref(), Ok(answers));
    code
}

/// As a file of help lines.
fn help_lines(bytes: &[u8]) {
    let Some(source) = source(bytes) else { return };
    match help_lines_check::check(&source, None) {
        Ok(lines) => {
            let countries = lines.countries.iter();
            let codes: Vec<&str> = countries.map(|country| country.code.as_str()).collect();
            for code in codes {
                assert!(lines.country(code).is_some(), "{code} can be asked for");
            }
        }
        Err(findings) => {
            assert!(!findings.is_empty(), "a refusal says why");
            shown(&source, &findings);
        }
    }
}

/// As a translation of each file that is compiled in, whatever it says it is of.
fn translation(bytes: &[u8]) {
    let Some(source) = source(bytes) else { return };
    let words = match Translation::parse(&source) {
        Ok(words) => words,
        Err(findings) => {
            assert!(!findings.is_empty(), "a refusal says why");
            return shown(&source, &findings);
        }
    };
    for english in english() {
        shown(
            &source,
            &words_check::findings(english, &words, source.text.len()),
        );
    }
    let (set, help) = (built_in::source(), help_lines::source());
    if let Err(findings) = check::check_in(&set, Some(&words)) {
        shown(&set, &findings);
    }
    if let Err(findings) = help_lines_check::check(&help, Some(&words)) {
        shown(&help, &findings);
    }
    let says = |(path, entry): (&String, &file::Entry)| (path.clone(), entry.says.to_string());
    let says: BTreeMap<String, String> = words.entries.iter().map(says).collect();
    let interface = Interface::Over(Rc::new(Interface::Nothing), Rc::new(says));
    let _ = Words::new(&interface, words.reviewed);
}

/// As a code that was typed.
fn code(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let set = set();
    if let Ok(answers) = code::read(set, &typed) {
        let plain = |code: &str| -> String {
            let signs = code.chars().filter(char::is_ascii_alphanumeric);
            let signs = signs.map(|sign| match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                sign => sign,
            });
            signs.collect()
        };
        let code = coded(set, &answers);
        assert_eq!(plain(&typed), plain(&code), "two codes of the same answers");
    }
}

/// As what comes in from a terminal.
fn keys(bytes: &[u8]) {
    for is_silent_after in [true, false] {
        let mut sequence = Sequence::default();
        for byte in bytes {
            sequence.take(*byte).iter().for_each(held);
        }
        let last = if is_silent_after {
            let _ = sequence.end();
            sequence.take(b'x').or_else(|| sequence.end())
        } else {
            sequence.take(3).or_else(|| sequence.end())
        };
        let key = if is_silent_after {
            Key::Char('x')
        } else {
            Key::Ctrl('c')
        };
        assert_eq!(last, Some(Input::Key(key)), "nothing holds a key back");
        assert_eq!(sequence.patience(), None);
    }
}

fn held(input: &Input) {
    match input {
        Input::Key(Key::Char(key)) => assert!(!key.is_control(), "{key:?}"),
        Input::Paste(text) => assert!(text.chars().count() <= 1024, "{}", text.len()),
        _ => {}
    }
}

/// Every text that can be translated.
fn english() -> &'static [English] {
    static ALL: LazyLock<Vec<English>> = LazyLock::new(|| {
        let interface = words::source();
        let all = [
            (Kind::Interface, interface),
            (Kind::Set, built_in::source()),
            (Kind::HelpLines, help_lines::source()),
        ];
        let english = all.iter().map(|(kind, source)| {
            words_check::english(*kind, &file::parse(source).expect("the English reads"))
        });
        english.collect()
    });
    &ALL
}

fn set() -> &'static QuestionSet {
    static SET: LazyLock<QuestionSet> =
        LazyLock::new(|| built_in::set().expect("the built-in set is good"));
    &SET
}

fn source(bytes: &[u8]) -> Option<Source> {
    match Source::read_from("fuzzed", bytes) {
        Ok(source) => Some(source),
        Err(unread) => {
            shown(&unread.source, &[unread.finding]);
            None
        }
    }
}

fn shown(source: &Source, findings: &[Finding]) {
    let drawing = Drawing::new(80, false);
    let mut text = finding::listing(source, findings);
    for finding in findings.iter().take(finding::LISTED) {
        assert!(
            finding.span.start <= source.text.len(),
            "a place in the file"
        );
        text += &drawing.draw(source, finding);
        text += &machine::github(source, finding);
    }
    let raw = text.chars().find(|one| one.is_control() && *one != '\n');
    assert_eq!(raw, None, "nothing raw is shown");
}
