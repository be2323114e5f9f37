//! What is compiled in is sound, and its words are plain and fair.

mod reading_ease;

use std::fmt::Debug;

use circle_or_chair::{
    date::Date,
    file_format::Kind,
    form::Form,
    help_lines,
    language::{Translation, built_in::ALL},
    outcome::Outcome,
    question_set::{
        Question, QuestionSet, built_in,
        check::{self, Heading},
        finding,
        source::Source,
    },
    words,
};

fn set() -> QuestionSet {
    check::check(&built_in::source())
        .unwrap_or_else(|found| panic!("{}", finding::listing(&built_in::source(), &found)))
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn the_help_lines_load_and_every_listed_country_but_one_has_some() {
    let source = Source::new(help_lines::NAME, help_lines::TEXT);
    let help = help_lines::check::check(&source, None)
        .unwrap_or_else(|found| panic!("{}", finding::listing(&source, &found)));
    assert!(help.countries.len() >= 5);
    for country in &help.countries {
        assert!(
            !country.lines.is_empty() || &*country.code == "ES",
            "{}",
            country.name
        );
        assert_eq!(country.code.len(), 2, "{}", country.code);
    }
    assert!(help.more.contains("findahelpline.com"));
}

#[test]
fn a_help_line_grows_stale_after_six_months_and_one_never_checked_is_never_fresh() {
    let source = Source::new(help_lines::NAME, help_lines::TEXT);
    let help = help_lines::check::check(&source, None).expect("the help lines load");
    let mut line = help.countries[0].lines[0].clone();
    let day = |month, day| Date {
        year: 2026,
        month,
        day,
    };
    line.checked = Some(Date {
        year: 2025,
        month: 8,
        day: 31,
    });
    assert!(line.is_fresh(day(2, 28)));
    assert!(!line.is_fresh(day(3, 1)));
    line.checked = None;
    assert!(!line.is_fresh(day(1, 1)));
}

#[test]
fn what_is_packed_says_what_its_file_says_in_every_language() {
    let same = |packed: &dyn Debug, read: &dyn Debug, tag: &str| {
        assert_eq!(format!("{packed:#?}"), format!("{read:#?}"), "in {tag}");
    };
    same(&built_in::set(), &Some(set()), "en");
    let help = help_lines::check::check(&help_lines::source(), None);
    same(&help_lines::built_in(None), &help.ok(), "en");
    for files in ALL {
        let words = |kind| {
            let read = Translation::parse(&files.source_of(kind)).expect("the words read");
            let packed = files.words_of(kind).expect("the words are packed");
            let said = |words: &Translation| {
                let entries = words.entries.iter();
                let says = entries
                    .map(|(path, entry)| (path.clone(), entry.english.clone(), entry.says.clone()));
                (
                    words.translates.clone(),
                    words.language.clone(),
                    words.name.clone(),
                    words.reviewed,
                    says.collect::<Vec<_>>(),
                )
            };
            assert_eq!(said(&packed), said(&read), "in {}", files.tag);
            packed
        };
        let (set, help) = (words(Kind::Set), words(Kind::HelpLines));
        same(
            &built_in::set_in(Some(&set)),
            &check::check_in(&built_in::source(), Some(&set)).ok(),
            files.tag,
        );
        same(
            &help_lines::built_in(Some(&help)),
            &help_lines::check::check(&help_lines::source(), Some(&help)).ok(),
            files.tag,
        );
    }
}

#[test]
fn the_first_page_shows_the_heading_of_the_whole_set_in_each_language() {
    let english = [("en", None)];
    let others = ALL
        .iter()
        .map(|files| (files.tag, Some(files.set_source())));
    for (tag, words) in english.into_iter().chain(others) {
        let words = words.map(|words| Translation::parse(&words).expect("the words read"));
        let set = check::check_in(&built_in::source(), words.as_ref()).expect("the set reads");
        let quick = built_in::heading(tag).expect("the heading is made");
        assert_eq!(quick, Heading::of(&set));
    }
}

#[test]
fn the_set_is_as_large_as_it_is_meant_to_be() {
    let set = set();
    assert_eq!(
        (
            set.considerations.len(),
            set.questions.len(),
            set.availability.len()
        ),
        (3, 11, 4)
    );
    assert!(set.tensions.len() >= 10);
    assert!(crate::cases::of(&set, built_in::TEXT).len() >= 12);
}

/// Questions on one form alone, in the order they are asked.
fn on(set: &QuestionSet, form: Form) -> Vec<&Question> {
    let alone = |question: &&Question| question.bears_on[form] && !question.bears_on[form.other()];
    set.questions.iter().filter(alone).collect()
}

#[test]
fn each_question_on_a_group_has_a_twin_on_one_to_one() {
    let set = set();
    let (group, individual) = (on(&set, Form::Group), on(&set, Form::Individual));
    assert_eq!(group.len(), individual.len());
    for (group, individual) in group.iter().zip(&individual) {
        assert_eq!(
            group.consideration, individual.consideration,
            "{} {}",
            group.id, individual.id
        );
        let points = |question: &Question, form: Form| {
            question
                .choices
                .iter()
                .map(|choice| (choice.label.to_string(), choice.points[form]))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            points(group, Form::Group),
            points(individual, Form::Individual),
            "{} {}",
            group.id,
            individual.id
        );
    }
}

#[test]
fn a_question_on_both_gives_both_the_same_points_to_win() {
    let set = set();
    for question in set
        .questions
        .iter()
        .filter(|question| question.bears_on.group && question.bears_on.individual)
    {
        let points = |form: Form| {
            let mut points: Vec<i8> = question
                .choices
                .iter()
                .map(|choice| choice.points[form])
                .collect();
            points.sort_unstable();
            points
        };
        assert_eq!(
            points(Form::Group),
            points(Form::Individual),
            "{}",
            question.id
        );
    }
}

/// Fails unless two counts of words differ by a tenth of the larger at most.
#[track_caller]
fn assert_balanced(what: &str, group: usize, individual: usize) {
    assert!(
        group.abs_diff(individual) * 10 <= group.max(individual),
        "{what}: {group} words to {individual}"
    );
}

#[test]
fn both_forms_get_the_same_number_of_words() {
    let set = set();
    let words = |form: Form, text: fn(&Question) -> &str| {
        on(&set, form)
            .into_iter()
            .map(|question| word_count(text(question)))
            .sum::<usize>()
    };
    assert_balanced(
        "questions",
        words(Form::Group, |it| &it.ask),
        words(Form::Individual, |it| &it.ask),
    );
    assert_balanced(
        "reasons",
        words(Form::Group, |it| &it.why),
        words(Form::Individual, |it| &it.why),
    );
    let outcome = |outcome: Outcome| {
        word_count(&set.outcome(outcome).title) + word_count(&set.outcome(outcome).text)
    };
    assert_balanced(
        "outcomes",
        outcome(Outcome::Group),
        outcome(Outcome::Individual),
    );
}

#[test]
fn what_the_program_says_of_one_form_it_says_of_the_other_in_as_many_words() {
    let tables: toml::Table = toml::from_str(words::ENGLISH).expect("TOML");
    let mut pairs = 0;
    for table in ["result", "plan", "next", "own_lean"] {
        for (key, said) in tables[table].as_table().expect("a table") {
            if !key.contains("group") {
                continue;
            }
            let swap = |word| match word {
                "group" => "individual",
                "individual" => "group",
                word => word,
            };
            let twin = key.split('_').map(swap).collect::<Vec<_>>().join("_");
            let count = |said: &toml::Value| word_count(said.as_str().expect("a text"));
            let (here, there) = (count(said), count(&tables[table][&twin]));
            assert!(
                here.abs_diff(there) <= 1,
                "{table}.{key}: {here} words, {twin}: {there}"
            );
            pairs += 1;
        }
    }
    assert!(pairs > 30, "{pairs}");
}

#[test]
fn each_question_and_its_twin_are_about_as_long() {
    let set = set();
    for (group, individual) in on(&set, Form::Group).iter().zip(on(&set, Form::Individual)) {
        let (ask, twin) = (word_count(&group.ask), word_count(&individual.ask));
        assert!(
            ask.abs_diff(twin) <= 4,
            "{}: {ask} words, {}: {twin}",
            group.id,
            individual.id
        );
    }
}
