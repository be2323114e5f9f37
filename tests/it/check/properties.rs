//! What must hold for any bytes at all: no panic, a place for every finding, nothing raw shown.
//! The fuzz targets check the same.

use circle_or_chair::answers;
use circle_or_chair::date::Date;
use circle_or_chair::question_set::finding::{self, Finding};
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{built_in, check};
use circle_or_chair::result_json;
use circle_or_chair::scoring::assess;
use circle_or_chair::workshop::examine::Examined;
use circle_or_chair::workshop::machine;
use circle_or_chair::workshop::show::Drawing;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// Any bytes as a question set.
pub(super) fn question_set(bytes: &[u8]) {
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

/// Any bytes as an answers file.
pub(super) fn answers(bytes: &[u8]) {
    let Some(source) = source(bytes) else { return };
    let set = built_in::set().expect("the built-in set is good");
    match answers::file::read(&set, &source) {
        Ok(answers) => {
            let mut json = Vec::new();
            let result = assess(&set, &answers);
            result_json::write(
                &set,
                &answers,
                &result,
                result_json::Shown {
                    id: None,
                    flips: true,
                },
                &mut json,
            )
            .expect("memory can be written");
        }
        Err(findings) => {
            assert!(!findings.is_empty(), "a refusal says why");
            shown(&source, &findings);
        }
    }
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
