//! Whole talks, word for word, in English and Spanish, and a short one in German. `INSTA_UPDATE=always cargo test` writes them anew.

use super::talk::{tagged, type_and_save};
use circle_or_chair::{
    journey::{Request, Saved, Saving},
    words::{Words, fill},
};

#[test]
fn a_whole_talk_in_english_reads_as_written_down() {
    let lines = format!(
        "2\n1\nnext\nback\nback\n1\n2\nhello\nkeep going\n9\n3\nwords\nback\n2\n{}1 3 4\n1 7\n1, 6\n\
         1 3\nnot sure\ns\n1\n2 less\n\nback\n\n2\nback\n\nskip\n2\n2\n3\n1\nreview\nresult\n\
         reasons\nwhat if\n1\n4 less\nput back\nhelp\nback\ntake along\n7 10\nplain text\nname\n\
         skip\nthere.txt\nsave\n2\nanswers\n3\n1\nresult\nagain\nread\n3\nback\nback\nq\nq\n",
        "3\n".repeat(6)
    );
    insta_whole("en", &typed(0, &lines));
}

#[test]
fn a_whole_talk_in_spanish_reads_as_written_down() {
    let lines = format!(
        "2\n1\nsiguiente\nvolver\nvolver\n1\n2\nhola\nquiero seguir\n9\n3\npalabras\nvolver\n2\n{}\
         1 3 4\n1 7\n1, 6\n1 3\nno sé\ns\n1\n2 menos\n\nvolver\n\n2\nvolver\n\nsaltar\n2\n2\n3\n1\n\
         repaso\nresultado\nrazones\nprobar\n1\n4 menos\ndejar\nayuda\nvolver\nllevar\n7 10\n\
         texto sin formato\nnombre\nsaltar\nhay.txt\nguardar\n2\nrespuestas\n3\n1\nresultado\n\
         otra vez\nleer\n3\nvolver\nvolver\nq\nq\n",
        "3\n".repeat(6)
    );
    insta_whole("es", &typed(tagged("es"), &lines));
}

#[test]
fn a_short_talk_in_german_reads_as_written_down() {
    let lines = "1\n2\nweiter\nich will weiter\n3\nhallo\n9\nzurück\n\nunsicher\nauslassen\nhilfe\nzurueck\n\
                 antworten\nergebnis\nwörter\nzurück\ngehen\n1\n";
    insta_whole("de", &typed(tagged("de"), lines));
}

/// Types these lines where every name is that of a file that is there already.
fn typed(language: usize, lines: &str) -> String {
    let saving = Saving {
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
    type_and_save(language, lines.as_bytes(), 80, saving, save).text
}

#[track_caller]
fn insta_whole(language: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../transcripts");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(language, said));
}
