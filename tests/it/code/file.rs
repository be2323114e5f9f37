//! Answers in a file: saved, opened, scored, and written empty for someone to fill in.

use super::{built_in, some_answers};
use crate::program::{Folder, run};
use crate::scoring::drawn::drawn;
use crate::small;
use circle_or_chair::answers::{Answers, file};
use circle_or_chair::question_set::source::Source;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_answers_to_any_set_come_back_out_of_their_file(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let text = file::write(&set, &answers, "Answers.");
        let read = file::read_warned(&set, &Source::new("answers.toml", text.clone()));
        prop_assert_eq!(read, Ok((answers, None)), "{}", text);
    }
}

#[test]
fn my_answers_are_a_form_to_save_that_score_report_and_the_questionnaire_read() {
    let folder = Folder::new();
    let set = built_in();
    let text = file::write(&set, &some_answers(&set), "Answers.");
    let first = folder.file("first.toml", &text);
    let mine = folder.path("mine.toml");
    let ended = run(&["report", &first, "--save", &mine], b"");
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let saved = std::fs::read_to_string(&mine).expect("it is saved");
    assert!(
        saved.contains("# How much would it help to hear"),
        "{saved}"
    );
    let [one, other] = [&first, &mine].map(|file| run(&["score", file], b""));
    assert_eq!((&one.out, &*one.err), (&other.out, ""));
    let said = run(&["--answers", &mine], b"1\n");
    assert!(said.out.contains("What your answers show"), "{}", said.out);
    let with_command = run(&["--answers", &mine, "score", &mine], b"");
    assert_eq!(with_command.code, Some(2), "{}", with_command.err);
}

#[test]
fn an_empty_file_names_every_question_and_what_can_be_said() {
    let folder = Folder::new();
    let set = folder.file("small.toml", small::TEXT);
    let empty = folder.path("empty.toml");
    let write = || run(&["new", "--answers", &empty, "--questions", &set], b"");
    assert_eq!(write().code, Some(0));
    let text = std::fs::read_to_string(&empty).expect("it is written");
    let wants = "# What do you want?\n# wants = \"people\" | \"quiet\" | \"rest\" | \"not-sure\" | \"skip\"\n";
    assert!(text.contains(wants), "{text}");
    let source = Source::new("empty.toml", text);
    let small = small::load(small::TEXT);
    assert_eq!(file::read(&small, &source), Ok(Answers::none_of(&small)));
    assert_eq!(write().code, Some(1), "it stands over a file");
}

#[test]
fn another_version_or_hash_is_named_and_other_words_are_not() {
    let folder = Folder::new();
    let small = small::load(small::TEXT);
    let text = file::write(&small, &Answers::none_of(&small), "Answers.");
    let answers = folder.file("answers.toml", text);
    let told = |set: &str| {
        let set = folder.file("set.toml", set);
        let [score, talk] = [&["score", &answers][..], &["--answers", &answers]]
            .map(|args| run(&[args, &["--questions", &set]].concat(), b"1\n"));
        assert_eq!(score.err, talk.err);
        let notes = talk
            .out
            .contains("These answers were given to another version");
        assert_eq!(notes, !score.err.is_empty(), "{}", talk.out);
        score.err
    };
    assert_eq!(
        told(&small::with("How is it with one?", "And with one?")),
        ""
    );
    let version = told(&small::with("version = \"1\"", "version = \"2\""));
    assert!(version.contains("Q116") && version.contains("version 1 of the set, and 2 is loaded"));
    let scale = "label = \"Fine\", points = 2";
    let points = told(&small::with(scale, "label = \"Fine\", points = 1"));
    assert!(points.contains("Q117"), "{points}");
}
