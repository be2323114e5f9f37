//! `export`: a question set for other systems. Their own clients are asked by `tests/interop/check`.

mod fhir;
mod files;
mod formulas;
mod names;

use circle_or_chair::question_set::{QuestionSet, built_in};

use crate::program::{Folder, run};

/// What comes out for a system, of the built-in set.
#[track_caller]
fn exported(system: &str) -> String {
    let ended = run(&["export", "--to", system], b"");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    ended.out
}

fn set() -> QuestionSet {
    built_in::set().expect("the built-in set")
}

/// The fields of a CSV file.
fn fields(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            other => field.push(other),
        }
    }
    rows
}

#[test]
fn the_dictionary_has_the_columns_of_redcap_in_their_order() {
    let rows = fields(&exported("redcap"));
    let heads = "Variable / Field Name|Form Name|Section Header|Field Type|Field Label|Choices, Calculations, OR Slider Labels|\
                 Field Note|Text Validation Type OR Show Slider Number|Text Validation Min|Text Validation Max|Identifier?|\
                 Branching Logic (Show field only if...)|Required Field?|Custom Alignment|Question Number (surveys only)|\
                 Matrix Group Name|Matrix Ranking?|Field Annotation";
    assert_eq!(rows[0].join("|"), heads);
    assert_eq!(rows[1][0], "record_id");
    let kinds = ["text", "radio", "checkbox", "calc"];
    let mut names = std::collections::BTreeSet::new();
    for row in &rows[1..] {
        assert_eq!(row.len(), 18, "{row:?}");
        assert!(kinds.contains(&&*row[3]), "{row:?}");
        let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_';
        assert!(row[0].chars().all(plain), "{row:?}");
        assert!(
            row[0].starts_with(|it: char| it.is_ascii_lowercase()),
            "{row:?}"
        );
        assert!(names.insert(row[0].clone()), "{} stands twice", row[0]);
    }
    let aims = rows.iter().find(|row| row[0] == "aims").expect("aims");
    assert_eq!((&*aims[3], &*aims[17]), ("checkbox", "@MAXCHECKED=2"));
    assert!(aims[5].starts_with("less_alone, Feel less alone with this | "));
}

#[test]
fn the_codebook_has_every_question_option_point_and_rule() {
    let book = exported("codebook");
    let set = set();
    for question in set.all_questions() {
        assert!(book.contains(&format!("\n### `{}`: ", set.question_id(question))));
        for (id, label) in set.options(question) {
            assert!(book.contains(&format!("\n| `{id}` | {label} | ")), "{id}");
        }
    }
    let aims = "| `less-alone` | Feel less alone with this | 2 | 0 |";
    assert!(book.contains(aims), "{book}");
    for tension in &set.tensions {
        assert!(book.contains(&format!("- `{}`, if `", tension.id)));
    }
    for threshold in [
        "2/3 of the questions",
        "higher by 1/4",
        "are 1/3 or more",
        "an answer with -2 points",
    ] {
        assert!(book.contains(threshold), "{threshold}");
    }
    assert!(!book.contains('{'), "a name that is not filled in");
    let spanish = run(&["export", "--to", "codebook", "--lang", "es"], b"").out;
    assert!(spanish.contains("Muy difícil por ahora"));
}

#[test]
fn each_says_what_the_other_system_cannot_hold() {
    for system in ["fhir", "surveyjs", "xlsform", "redcap"] {
        let folder = Folder::new();
        let file = folder.path("out");
        let said = run(&["export", "--to", system, "--out", &file], b"").err;
        assert!(
            said.contains("It does not hold limits and wishes"),
            "{system}: {said}"
        );
        assert!(
            said.contains("rounded to four decimals"),
            "{system}: {said}"
        );
    }
    assert_eq!(run(&["export", "--to", "codebook"], b"").err, "");
}

#[test]
fn nothing_of_the_question_on_safety_is_in_any_of_them() {
    for system in ["fhir", "surveyjs", "redcap", "codebook"] {
        assert!(!exported(system).contains("safe right now"), "{system}");
    }
}
