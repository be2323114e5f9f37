//! Every language: every word translated, nothing stale, plain to read.

use crate::program::{Folder, run};
use circle_or_chair::{
    file_format::Kind,
    help_lines,
    language::{Translation, built_in::ALL, check, hash},
    question_set::{
        built_in, file,
        finding::{Finding, listing},
        source::Source,
    },
    reading_grade::Formula,
    words,
};

/// Each language's three files beside the English ones.
fn files() -> Vec<(Kind, Source, Source)> {
    let interface = words::source();
    let help = help_lines::source();
    let of = |files: &circle_or_chair::language::built_in::BuiltIn| {
        let name = |stem: &str| format!("questions/{stem}.{}.toml", files.tag);
        [
            (
                Kind::Interface,
                interface.clone(),
                Source::new(&name("interface"), files.interface),
            ),
            (
                Kind::Set,
                built_in::source(),
                Source::new(&name("group-or-individual"), files.set),
            ),
            (
                Kind::HelpLines,
                help.clone(),
                Source::new(&name("help-lines"), files.help_lines),
            ),
        ]
    };
    ALL.iter().flat_map(of).collect()
}

/// What is wrong with a translation of this English.
fn held(kind: Kind, english: &Source, translation: &Translation) -> Vec<Finding> {
    let english = file::parse(english).expect("the English reads");
    check::findings(&check::english(kind, &english), translation, 0)
}

/// The right hash for each stale or missing entry stands in what this prints.
#[test]
fn every_word_is_translated_from_the_english_of_today() {
    let mut all = String::new();
    for (kind, english, words) in files() {
        let translation = Translation::parse(&words)
            .unwrap_or_else(|findings| panic!("{}", listing(&words, &findings)));
        let found = held(kind, &english, &translation);
        all += &listing(&words, &found);
    }
    assert!(all.is_empty(), "\n{all}");
}

#[test]
fn a_stale_unknown_missing_long_or_misfilled_text_is_found() {
    let english = Source::new(
        "x.toml",
        "[footer]\na = \"Go\"\nb = \"Stop {now}.\"\nc = \"Left\"\nd = \"Right\"\n",
    );
    let words = format!(
        "schema = 1\ntranslates = \"interface\"\nlanguage = \"tlh\"\nname = \"X\"\n[footer]\n\
         a = {{ english = \"00000000\", says = \"Va\" }}\n\
         b = {{ english = \"{}\", says = \"Alto {{ya}}.\" }}\n\
         c = {{ english = \"{}\", says = \"{}\" }}\n\
         e = {{ english = \"00000000\", says = \"Nada\" }}\n",
        hash::of("Stop {now}."),
        hash::of("Left"),
        "x".repeat(41),
    );
    let translation = Translation::parse(&Source::new("x.tlh.toml", words)).expect("it reads");
    let found = held(Kind::Interface, &english, &translation);
    let codes: Vec<&str> = found.iter().map(Finding::code).collect();
    assert_eq!(codes, ["T003", "T005", "T004", "T001", "T002"]);
}

/// FNV-1a's own examples, so that translators can compute it with any tool.
#[test]
fn the_hash_is_the_documented_one() {
    assert_eq!(hash::of(""), "811c9dc5");
    assert_eq!(hash::of("a"), "e40c292c");
    assert_eq!(hash::of("foobar"), "bf9cf968");
    assert_eq!(hash::of("foo\n  bar"), hash::of("foo bar"));
}

/// No two commands of the line mode may be typed alike.
#[test]
fn no_two_commands_share_a_way_to_be_typed() {
    for (kind, _, words) in files() {
        if kind == Kind::Interface {
            let translation = Translation::parse(&words).expect("it reads");
            let typed = translation.entries.iter();
            let typed = typed.filter(|(path, _)| path.starts_with("typed."));
            let mut ways: Vec<String> = typed
                .flat_map(|(_, entry)| entry.says.split(',').map(|way| way.trim().to_owned()))
                .collect();
            let count = ways.len();
            ways.sort_unstable();
            ways.dedup();
            assert_eq!(ways.len(), count);
        }
    }
}

/// The first Wiener Sachtextformel names a school grade.
#[test]
fn german_is_plain_to_read() {
    let german = |(_, _, words): &(Kind, Source, Source)| words.name.contains(".de.");
    for (_, _, words) in files().into_iter().filter(german) {
        let translation = Translation::parse(&words).expect("it reads");
        let says = translation.entries.values().map(|entry| &*entry.says);
        let all = says.collect::<Vec<_>>().join(". ");
        let grade = Formula::WienerSachtext.measure(&all);
        assert!((1.0..=8.0).contains(&grade), "{}: {grade:.1}", words.name);
        for (path, entry) in &translation.entries {
            // A short text swings with a single word.
            if entry.says.split_whitespace().count() >= 15 {
                let grade = Formula::WienerSachtext.measure(&entry.says);
                assert!(grade <= 8.5, "{path}: {grade:.1}: {}", entry.says);
            }
        }
    }
}

/// Fernández-Huerta: 60 and more is a text for grade 8 or below.
#[test]
fn spanish_is_plain_to_read() {
    for (_, _, words) in files()
        .into_iter()
        .filter(|(_, _, words)| words.name.contains(".es."))
    {
        let translation = Translation::parse(&words).expect("it reads");
        let all: Vec<&str> = translation
            .entries
            .values()
            .map(|entry| &*entry.says)
            .collect();
        let score = fernandez_huerta(&all.join(". "));
        assert!(score >= 60.0, "{}: {score:.1}", words.name);
        for (path, entry) in &translation.entries {
            // A short text swings with a single word.
            if entry.says.split_whitespace().count() >= 15 {
                let score = fernandez_huerta(&entry.says);
                assert!(score >= 50.0, "{path}: {score:.1}: {}", entry.says);
            }
        }
    }
}

fn fernandez_huerta(text: &str) -> f64 {
    let words: Vec<&str> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let sentences = text
        .split(['.', '?', '!', ':'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .count();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let words = count(words.len());
    206.84 - 60.0 * count(syllables) / words - 1.02 * words / count(sentences)
}

/// Groups of vowels, where two strong ones, or a weak one with an accent, part.
fn syllables(word: &str) -> usize {
    let lower = word
        .to_lowercase()
        .replace("qu", "k")
        .replace("gue", "ge")
        .replace("gui", "gi");
    let strong = |letter: char| "aeoáéóíú".contains(letter);
    let vowel = |letter: char| strong(letter) || "iuü".contains(letter);
    let (mut count, mut before) = (0, ' ');
    for letter in lower.chars() {
        let parts = !vowel(before) || (strong(before) && strong(letter));
        count += usize::from(vowel(letter) && parts);
        before = letter;
    }
    count.max(1)
}

#[test]
fn the_option_goes_before_the_locale_and_an_unknown_language_is_said() {
    let spanish = run(&["--lang", "es-MX"], b"");
    assert!(spanish.out.contains("Empezar"), "{}", spanish.out);
    let english = run(&["--lang", "EN"], b"");
    assert!(english.out.contains("1. Begin"), "{}", english.out);
    let unknown = run(&["--lang", "tlh"], b"");
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    let tags: Vec<&str> = ALL.iter().map(|files| files.tag).collect();
    let all = format!("there are: en, {}", tags.join(", "));
    assert!(unknown.err.contains(&all), "{}", unknown.err);
}

#[test]
fn a_translation_file_adds_a_language_and_missing_words_are_marked() {
    let folder = Folder::new();
    let file = folder.file(
        "interface.tlh.toml",
        "schema = 1\ntranslates = \"interface\"\nlanguage = \"tlh\"\nname = \"Xish\"\n\
         [welcome]\nbegin = { english = \"00000000\", says = \"Xegin\" }\n",
    );
    let alone = run(&["--translation", &file, "--lang", "tlh"], b"");
    let why = "the questions have no words in the language `tlh`; there are: en, ";
    assert!(alone.err.contains(why), "{}", alone.err);
    let set = folder.path("group-or-individual.tlh.toml");
    assert_eq!(
        run(&["new", "--translation", "tlh", &set], b"").code,
        Some(0)
    );
    let words = ["--translation", &file, "--translation", &set];
    let said = run(&[&words[..], &["--lang", "tlh"]].concat(), b"");
    assert!(said.out.contains("1. Xegin"), "{}", said.out);
    assert!(said.out.contains("[en] Read about"), "{}", said.out);
    let hostile = folder.file(
        "bad.toml",
        "schema = 1\ntranslates = \"interface\"\nlanguage = \"tlh\"\nname = \"X\\u001b[2J\"\n",
    );
    let said = run(&["--translation", &hostile], b"");
    assert_eq!((said.code, said.out.as_str()), (Some(65), ""));
    assert!(!said.err.contains('\u{1b}'));
}

#[test]
fn a_page_to_take_along_carries_its_language_and_date_form() {
    let folder = Folder::new();
    let answers = folder.file(
        "a.toml",
        "question_set = \"group-or-individual\"\n[answers]\n",
    );
    let page = run(
        &["report", &answers, "--format", "html", "--lang", "es"],
        b"",
    );
    assert!(page.out.contains("<html lang=\"es\">"), "{}", page.err);
    assert!(page.out.contains("23/11/2026"), "the day of the content");
}
