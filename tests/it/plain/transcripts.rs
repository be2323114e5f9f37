//! Whole talks, word for word, in both languages. `UPDATE_TRANSCRIPTS=1 cargo test` writes them anew.

use super::talk::{times, type_and_save};
use circle_or_chair::{
    front_end::{Place, Request, Saved},
    words::{Words, fill},
};
use std::{env, fs, path::Path};

#[test]
fn a_whole_talk_in_english_reads_as_written_down() {
    let lines = "2\n1\nback\nback\n1\n2\nhello\nkeep going\nwhy\n9\n3\n?\n2\n".to_owned()
        + &times(6, "3")
        + "1 3 4\n1, 6\n1 3\nnot sure\ns\n3\n\n2\nback\n\nskip\n2\n1\n1\n2\n3\n5\n4\n20\nlines\nsave\n9\n1 9\n1\nskip\n\nthere.txt\ny\nyes\n1\nback\nq\nq\n";
    compare("en.txt", &typed(0, &lines));
}

#[test]
fn a_whole_talk_in_spanish_reads_as_written_down() {
    let lines = "2\n1\nvolver\nvolver\n1\n2\nhola\nquiero seguir\npor que\n9\n3\n?\n2\n".to_owned()
        + &times(6, "3")
        + "1 3 4\n1, 6\n1 3\nno sé\ns\n3\n\n2\nvolver\n\nsaltar\n2\n1\n1\n2\n3\n5\n4\n20\nlíneas\nguardar\n9\n1 9\n1\nsaltar\n\nhay.txt\nsí\nreemplazar\n1\nvolver\nq\nq\n";
    compare("es.txt", &typed(1, &lines));
}

/// Types these lines where every name is that of a file that is there already.
fn typed(language: usize, lines: &str) -> String {
    let place = Place {
        there: 0,
        file: None,
        folder: "/home/me".to_owned(),
    };
    let save = |request: &Request, words: &Words| {
        let file = format!("/home/me/{}", request.name);
        let values = [("file", file.as_str())];
        let said = words.save();
        if request.replace {
            Saved::There(vec![fill(&said.saved, &values), said.others.clone()])
        } else {
            Saved::Exists(fill(&said.exists, &values))
        }
    };
    type_and_save(language, lines.as_bytes(), 80, place, save).text
}

#[track_caller]
fn compare(name: &str, said: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/transcripts")
        .join(name);
    if env::var_os("UPDATE_TRANSCRIPTS").is_some() {
        fs::write(&path, said).expect("the transcript can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let different = said
        .lines()
        .zip(expected.lines())
        .position(|(said, expected)| said != expected);
    if let Some(line) = different {
        let of = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        panic!(
            "{name}:{}: expected {:?}\n said {:?}",
            line + 1,
            of(&expected),
            of(said)
        );
    }
    assert_eq!(said.lines().count(), expected.lines().count(), "{name}");
}
