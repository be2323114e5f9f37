//! One block as sentences.

use super::typed::{self, Place, first};
use super::voice::Voice;
use crate::action::{Action, Whose};
use crate::page::{Block, Choice, Fact, Mark, Page, Table};
use crate::words::{Words, capital, fill};

/// Says a block of a page; a line that can be chosen is said elsewhere, with its number.
pub fn say(block: &Block, page: &Page, words: &Words, voice: &mut Voice) {
    match block {
        Block::Heading(text) => voice.heading(text),
        Block::Lead(text) | Block::Text(text) | Block::Note(text) => voice.text(text),
        Block::How(action, sentence) => how(action, sentence, page, words, voice),
        Block::List(items) => {
            for item in items {
                voice.text(&item.text);
                for under in &item.under {
                    voice.under(under);
                }
            }
            voice.gap();
        }
        Block::ToDo(texts) => {
            for text in texts {
                voice.text(text);
            }
        }
        Block::Facts(facts) => {
            for fact in facts {
                voice.text(&said_fact(fact, words));
            }
        }
        Block::Fits(fits) => {
            for fit in fits {
                let values = [("form", &*fit.name), ("value", &fit.says)];
                voice.text(&fill(&words.plain().fit, &values));
            }
        }
        Block::Lean(lean) => voice.text(&lean.says),
        Block::Table(table) => say_table(table, words, voice),
        Block::Marks(pictures) => {
            for picture in pictures {
                for (_, text) in &picture.legend {
                    voice.text(text);
                }
            }
        }
        Block::Keys(whose) => hints(*whose, words, voice),
        Block::Paper(blocks) => {
            for block in blocks {
                say(block, page, words, voice);
            }
        }
        // What is chosen or typed is said with the page; what is written by hand has nothing to say.
        Block::Choices(_) | Block::Field(_) | Block::Notes(_) => {}
    }
}

/// What stands on a line: its words, its value, and whether it is on.
pub fn line(choice: &Choice, words: &Words) -> String {
    let plain = words.plain();
    let sentence = match (&*choice.value, &*choice.was) {
        ("", _) => choice.label.clone(),
        (_, "") => labelled(&choice.label, &choice.value, words),
        _ => {
            let values = [
                ("label", &*choice.label),
                ("value", &choice.value),
                ("was", &choice.was),
            ];
            fill(&plain.line_was, &values)
        }
    };
    match choice.mark {
        Mark::Box(true) => fill(&plain.ticked, &[("line", &sentence)]),
        Mark::Dot(true) => fill(&plain.chosen, &[("line", &sentence)]),
        _ => sentence,
    }
}

fn labelled(label: &str, value: &str, words: &Words) -> String {
    fill(
        &words.plain().labelled,
        &[("label", label), ("value", value)],
    )
}

fn said_fact(fact: &Fact, words: &Words) -> String {
    let values = [
        ("label", &*fact.label),
        ("value", &*fact.value),
        ("says", &*capital(&fact.says)),
    ];
    match (&*fact.value, &*fact.says) {
        ("", "") => fact.label.clone(),
        (value, "") => labelled(&fact.label, value, words),
        ("", says) => labelled(&fact.label, says, words),
        _ => fill(&words.plain().fact, &values),
    }
}

fn say_table(table: &Table, words: &Words, voice: &mut Voice) {
    for row in &table.rows {
        voice.heading(&row.name);
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            if let [only] = cell.as_slice() {
                voice.under(&labelled(column, only, words));
                continue;
            }
            voice.text(column);
            for sentence in cell {
                voice.under(sentence);
            }
        }
    }
}

/// A sentence with what to do here in its place: the word to type, the line's number, or Enter.
fn how(action: &Action, sentence: &str, page: &Page, words: &Words, voice: &mut Voice) {
    let plain = words.plain();
    let known = typed::words(words);
    let word = known.iter().find(|word| word.means.contains(action));
    let number = page.lines().position(|(_, choice)| choice.act == *action);
    let how = match (action, word, number) {
        (Action::Vanish, _, _) => plain.how_vanish.clone(),
        (_, Some(word), _) => fill(&plain.how_word, &[("word", word.name())]),
        (_, None, Some(line)) => fill(&plain.how_line, &[("number", &(line + 1).to_string())]),
        (_, None, None) => plain.how_enter.clone(),
    };
    let how = if sentence.starts_with("{how}") {
        capital(&how)
    } else {
        how
    };
    voice.text(&fill(sentence, &[("how", &how)]));
    if *action == Action::Vanish {
        voice.text(&plain.how_long);
    }
}

/// Everything that can be typed.
fn hints(whose: Whose, words: &Words, voice: &mut Voice) {
    let (plain, typed) = (words.plain(), words.typed());
    voice.text(&plain.hints);
    let mut hint = |word: &str, letter: Option<&str>, does: &str| {
        let sentence = letter.map_or(&plain.hint_word, |_| &plain.hint);
        let letter = letter.unwrap_or_default();
        let values = [("word", word), ("letter", letter), ("does", does)];
        voice.text(&fill(sentence, &values));
    };
    for word in typed::words(words) {
        let does = match whose {
            _ if word.place == Place::Deliberate => continue,
            Whose::Shared { .. } if word.means.contains(&Action::Rename) => continue,
            Whose::Shared { keeps } if word.means.contains(&Action::Save) => {
                if !keeps {
                    continue;
                }
                &words.hand_over().does_save
            }
            _ => word.does,
        };
        hint(word.name(), word.letter(), does);
    }
    let others = [
        (&typed.again, &plain.does_again),
        (&typed.language, &plain.does_language),
    ];
    for (spelled, does) in others {
        hint(first(spelled), typed::letter(spelled), does);
    }
    voice.text(match whose {
        Whose::Own => &plain.leave_now,
        Whose::Shared { .. } => &words.hand_over().vanish_lines,
    });
}
