//! Characters that must never reach a terminal, however they are written.

use super::{give, refused, refused_for, refused_with};
use crate::{program::Folder, small};

/// The small set with this in the middle of its title, as it stands between the quotes.
fn titled(text: &str) -> String {
    small::with("A small set", &format!("A {text} set"))
}

#[test]
fn an_escape_is_refused_however_it_is_written() {
    for escape in [r"\u001b", r"\e", r"\x1b", r"\U0000001b"] {
        refused_for(
            titled(&format!("{escape}[2J")),
            "6:9: error Q013: the text holds the character U+001B, which cannot be shown safely",
        );
    }
    refused_for(titled("\u{1b}[2J"), "6:12: error Q001");
}

#[test]
fn every_c0_and_c1_control_is_refused() {
    let controls = (0..0x20_u32)
        .chain(0x7f..0xa0)
        .filter(|code| ![9, 10, 13].contains(code));
    for code in controls {
        refused_for(
            titled(&format!("\\u{code:04x}")),
            &format!("6:9: error Q013: the text holds the character U+{code:04X}"),
        );
    }
    refused_for(
        titled("\u{9b}1m"),
        "6:9: error Q013: the text holds the character U+009B",
    );
    refused_for(titled("\u{0}"), "6:12: error Q001");
    refused_for(titled("\u{7}"), "6:12: error Q001");
    refused_for(titled("\u{7f}"), "6:12: error Q001");
}

#[test]
fn characters_that_turn_text_around_are_refused() {
    for code in (0x202a..=0x202e)
        .chain(0x2066..=0x2069)
        .chain([0x200e, 0x200f, 0x061c])
    {
        let character = char::from_u32(code).expect("a character");
        refused_for(
            titled(&character.to_string()),
            &format!("6:9: error Q013: the text holds the character U+{code:04X}"),
        );
    }
}

#[test]
fn characters_that_cannot_be_seen_are_refused() {
    let zero_width = [
        0x200b, 0x200c, 0x200d, 0x2060, 0x00ad, 0x034f, 0x3164, 0x115f,
    ];
    let tags = [0xe_0001, 0xe_0041, 0xe_007f];
    let others = [0xfeff, 0x2028, 0x2029, 0xfff9, 0xe000, 0xf_0000, 0xffff];
    for code in zero_width.into_iter().chain(tags).chain(others) {
        let character = char::from_u32(code).expect("a character");
        refused_for(
            titled(&character.to_string()),
            &format!("6:9: error Q013: the text holds the character U+{code:04X}"),
        );
    }
}

#[test]
fn joiners_stand_where_a_word_needs_them_and_nowhere_else() {
    let persian = ["می\u{200c}خواهم", "خانه\u{200c}ها"];
    let hindi = ["क्\u{200d}ष", "श्रीमान्\u{200c}को"];
    let others = ["ශ්\u{200d}රී", "র\u{200d}্যাব", "ന്\u{200d}"];
    for word in persian.into_iter().chain(hindi).chain(others) {
        small::load(&titled(word));
    }
    let nowhere = [
        "aJb",
        "1J2",
        "می J",
        "Jمی",
        "👩J👩",
        "कJष",
        "क्\u{200d}Jष",
        "्Jष",
    ];
    for (joiner, number) in [('\u{200c}', "U+200C"), ('\u{200d}', "U+200D")] {
        for place in nowhere {
            refused_for(
                titled(&place.replace('J', &joiner.to_string())),
                &format!("6:9: error Q013: the text holds the character {number}"),
            );
        }
    }
    refused_for(
        titled("می\u{200c}\u{200c}خ"),
        "6:9: error Q013: the text holds the character U+200C",
    );
    refused_for(
        titled("می\u{200d}خ"),
        "6:9: error Q013: the text holds the character U+200D",
    );
}

#[test]
fn a_bare_carriage_return_is_refused() {
    refused_for(titled("\r"), "6:12: error Q001");
    let findings = refused(small::TEXT.replace('\n', "\r"));
    assert!(
        findings
            .iter()
            .all(|finding| finding.contains("error Q001")),
        "{findings:#?}"
    );
}

#[test]
fn bad_text_is_refused_wherever_it_stands() {
    for place in [
        "Hard",
        "Comfort\"\n\n[[considerations.q",
        "How is it with many?",
        "It says how many feels.",
        "People",
        "Is there a place?",
        "No\", status",
        "These two pull in different ways.",
        "Many.",
        "Many fits more.",
        "Likes many",
        "Should I choose many or one?",
    ] {
        let (start, end) = place.split_at(2);
        let findings = refused(small::with(place, &format!("{start}\\u001b{end}")));
        assert!(
            findings.len() == 1 && findings[0].contains("error Q013"),
            "{findings:#?}"
        );
    }
}

#[test]
fn bad_characters_in_names_are_shown_as_their_numbers() {
    refused_for(
        small::with("id = \"comfort\"", r#"id = "com\u001bfort""#),
        r"16:6: error Q010: `com\u{1b}fort` cannot be an id",
    );
    let findings = refused(small::with(
        "title = \"Comfort\"",
        "title = \"Comfort\"\n\"\\u202e\\u009b\" = 1",
    ));
    assert_eq!(findings.len(), 1);
    assert!(
        findings[0].starts_with(
            r"18:1: error Q006: the key `\u{202e}\u{9b}` is not known in a consideration"
        ),
        "{findings:#?}"
    );
    refused(small::with(
        "scale = \"ease\"\nbears_on = \"group\"",
        "scale = \"\\e]0;x\\u0007\"\nbears_on = \"\\e\"",
    ));
}

#[test]
fn a_byte_order_mark_inside_the_file_is_refused() {
    refused_for(
        small::with("[[considerations]]", "\u{feff}[[considerations]]"),
        "15:1: error Q001",
    );
}

#[test]
fn a_file_from_a_windows_editor_is_loaded() {
    let lines = small::TEXT.replace('\n', "\r\n");
    for text in [
        lines.clone(),
        format!("\u{feff}{}", small::TEXT),
        format!("\u{feff}{lines}"),
    ] {
        let folder = Folder::new();
        let path = folder.file("set.toml", &text);
        let answers = "question_set = \"small\"\n[answers]\nmany = \"fine\"\n";
        let ended = crate::program::run(&["score", "-", "--questions", &path], answers.as_bytes());
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    }
}

#[test]
fn places_in_a_file_from_a_windows_editor_are_right() {
    let broken = small::with("pick = 2", "pick = 4").replace('\n', "\r\n");
    refused_for(format!("\u{feff}{broken}"), "40:8: error Q030");
    let misspelt = small::with("schema", "schemo").replace('\n', "\r\n");
    refused_with(format!("\u{feff}{misspelt}"), "1:1: error Q006");
}

#[test]
fn a_path_with_an_escape_in_it_is_shown_as_its_number() {
    let folder = Folder::new();
    let path = folder.file("se\u{1b}[2Jt.toml", "schema = 2\n");
    let ended = give(&path);
    assert_eq!(ended.code, Some(65));
    super::assert_plain(&ended.err);
    assert!(
        ended.err.contains(r"se\u{1b}[2Jt.toml:1:10: error Q009"),
        "{}",
        ended.err
    );
}

#[test]
fn words_of_any_script_are_welcome() {
    for word in ["qué", "größer", "考える", "ครับ", "नमस्ते", "👩", "e\u{301}"]
    {
        small::load(&titled(word));
    }
}
