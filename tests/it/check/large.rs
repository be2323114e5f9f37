//! Sets as large as a clinic's, and far larger: what is warned of, and what is left out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use circle_or_chair::answers::{Answers, Picks, Reply};
use circle_or_chair::date::Date;
use circle_or_chair::outcome::Outcome;
use circle_or_chair::proof::chances::chances;
use circle_or_chair::proof::change::compare;
use circle_or_chair::proof::reach::reached;
use circle_or_chair::proof::{LeftOut, OUTCOMES, prove};
use circle_or_chair::question_set::finding::Finding;
use circle_or_chair::question_set::source::Source;
use circle_or_chair::question_set::{QuestionRef, QuestionSet};
use circle_or_chair::scoring::assess;
use circle_or_chair::workshop::examine::Examined;
use circle_or_chair::workshop::proved::share;

use super::proof::ways;
use super::random::{Random, around, small_set};
use super::set;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// Fifty questions in six considerations, with these options about group and about one-to-one.
fn of_a_clinic(group: &str, individual: &str) -> String {
    let mut text = String::new();
    for question in 0..50 {
        if [0, 5, 12, 23, 34, 41].contains(&question) {
            let _ = writeln!(
                text,
                "[[considerations]]\nid = \"c{question}\"\ntitle = \"T\""
            );
        }
        let options = if question % 2 == 0 { group } else { individual };
        let _ = writeln!(
            text,
            "[[considerations.questions]]\nid = \"q{question}\"\nshort = \"S\"\nask = \"A\"\nwhy = \"W\"\n{options}"
        );
    }
    around(&text)
}

/// A question's own options about one form, with these points.
fn options(form: &str, points: &[i64]) -> String {
    let mut text = "options = [\n".to_owned();
    for (option, points) in points.iter().enumerate() {
        let _ = writeln!(
            text,
            "  {{ id = \"o{option}\", label = \"L\", {form} = {points} }},"
        );
    }
    text + "]"
}

const ALL: [i64; 4] = [-2, -1, 1, 2];
const SAID: &str = "limit = true\nwish = true\n";

/// The codes of what is found in a set, and what was left out.
fn examined(text: &str) -> (Vec<&'static str>, Vec<String>) {
    let examined = Examined::all(vec![Ok(Source::new("set.toml", text))], &[], TODAY).remove(0);
    let codes = examined.findings.iter().map(Finding::code);
    (codes.collect(), examined.left_out)
}

#[test]
fn the_set_of_a_clinic_that_is_fair_has_no_warning_and_says_what_was_left_out() {
    let group = SAID.to_owned() + &options("group", &ALL);
    let individual = SAID.to_owned() + &options("individual", &ALL);
    let text = of_a_clinic(&group, &individual);
    let (codes, left_out) = examined(&text);
    assert_eq!(codes, Vec::<&str>::new());
    assert!(!left_out.is_empty());
    let proof = prove(&set(&text)).unwrap();
    assert!(!proof.every_importance);
    assert_eq!(proof.whole, 4_u128.pow(50));
    assert_eq!(proof.outcomes.iter().sum::<u128>(), proof.whole);
    assert!(proof.outcomes.iter().all(|count| *count > 0));
}

#[test]
fn an_outcome_that_cannot_be_reached_is_warned_of_at_a_clinics_size() {
    // Without a wish for one-to-one nothing comes out as both, without a limit nothing as neither.
    let group = SAID.to_owned() + &options("group", &ALL);
    let individual = options("individual", &ALL);
    let (codes, _) = examined(&of_a_clinic(&group, &individual));
    assert_eq!(codes.iter().filter(|code| **code == "Q101").count(), 2);
    // With nine options each there are more answers than a count can hold.
    let nine = [-2, -2, -1, -1, 0, 1, 1, 1, 1];
    let group = SAID.to_owned() + &options("group", &nine);
    let individual = SAID.to_owned() + &options("individual", &nine);
    let text = of_a_clinic(&group, &individual);
    assert_eq!(prove(&set(&text)).unwrap_err(), LeftOut::TooMuchWork);
    assert_eq!(
        reached(&set(&text), None),
        OUTCOMES.map(|outcome| Some(outcome != Outcome::Both))
    );
}

#[test]
fn an_outcome_is_out_of_reach_with_more_considerations_than_importances_are_tried_for() {
    // Where one of eight counts three times as much, its 1 makes a fit of 3/10, which is below 1/3;
    // where two do, 6/12.
    let of_eight = |wishes: usize| {
        let mut text = String::new();
        for part in 0..8 {
            let points: &[i64] = if part < wishes { &[-2, 0, 2] } else { &[-2, 0] };
            let _ = writeln!(text, "[[considerations]]\nid = \"c{part}\"\ntitle = \"T\"");
            for form in ["group", "individual"] {
                let options = options(form, points);
                let _ = writeln!(
                    text,
                    "[[considerations.questions]]\nid = \"{form}{part}\"\nshort = \"S\"\nask = \"A\"\nwhy = \"W\"\n{SAID}{options}"
                );
            }
        }
        set(&around(&text))
    };
    let both = |set: &QuestionSet| reached(set, prove(set).ok().as_ref())[2];
    assert_eq!(OUTCOMES[2], Outcome::Both);
    assert_eq!(both(&of_eight(1)), Some(false));
    assert_eq!(both(&of_eight(2)), None);
    assert_eq!(both(&of_eight(8)), Some(true));
}

#[test]
fn a_form_that_is_favoured_is_warned_of_at_any_size() {
    let group = SAID.to_owned() + &options("group", &[-2, 0, 2, 2, 2, 2, 1, 1, 1]);
    let individual = SAID.to_owned() + &options("individual", &[-2, -1, 0, 0, 0, 0, 0, 1, 2]);
    let text = of_a_clinic(&group, &individual);
    assert_eq!(prove(&set(&text)).unwrap_err(), LeftOut::TooMuchWork);
    let (codes, _) = examined(&text);
    assert!(codes.contains(&"Q103"), "{codes:?}");
}

#[test]
fn chances_are_shares_of_all_answers() {
    let mut random = Random(21);
    for _ in 0..20 {
        let text = small_set(&mut random);
        let set = set(&text);
        let chances = chances(&set).unwrap();
        let ways: Vec<_> = (0..set.questions.len())
            .map(|index| ways(&set, index))
            .collect();
        let all: usize = ways.iter().map(Vec::len).product();
        let leads = |number: &usize| leads_to_group(&set, &ways, *number);
        let count = (0..all).filter(leads).count();
        let number = |count: usize| f64::from(u32::try_from(count).unwrap());
        let by_hand = number(count) / number(all);
        assert!((chances.group - by_hand).abs() < 1e-9, "{text}");
    }
}

#[test]
fn rounded_chances_are_close_to_what_is_counted() {
    let text = of_a_clinic(
        &options("group", &ALL),
        &options("individual", &[-2, 0, 1, 2]),
    );
    let set = set(&text);
    let proof = prove(&set).unwrap();
    let chances = chances(&set).unwrap();
    for (chance, outcome) in [
        (chances.group, Outcome::Group),
        (chances.individual, Outcome::Individual),
    ] {
        let counted = share(proof.count(outcome), proof.whole);
        assert!((chance - counted).abs() < 5e-3, "{chance} is not {counted}");
    }
}

#[test]
fn chances_are_close_to_what_they_are_for_hundreds_of_questions() {
    const GROUP: (u16, [i64; 4]) = (151, [-2, 0, 1, 2]);
    const INDIVIDUAL: (u16, [i64; 4]) = (149, [-2, -1, 0, 2]);
    let mut text = String::new();
    for (form, (questions, points)) in [("group", GROUP), ("individual", INDIVIDUAL)] {
        let _ = writeln!(text, "[[considerations]]\nid = \"{form}\"\ntitle = \"T\"");
        for question in 0..questions {
            let options = options(form, &points);
            let _ = writeln!(
                text,
                "[[considerations.questions]]\nid = \"{form}{question}\"\nshort = \"S\"\nask = \"A\"\nwhy = \"W\"\n{options}"
            );
        }
    }
    let chances = chances(&set(&around(&text))).unwrap();
    let (group, individual) = (fits(GROUP), fits(INDIVIDUAL));
    let all = || {
        group
            .iter()
            .flat_map(|one| individual.iter().map(move |other| (one, other)))
    };
    let share = |leads: fn(f64) -> bool| -> f64 {
        let there = all().filter(|(one, other)| leads(one.0 - other.0));
        there.map(|(one, other)| one.1 * other.1).sum()
    };
    let by_hand = [share(|lead| lead >= 0.25), share(|lead| lead <= -0.25)];
    assert!(by_hand[0] > 0.4, "{by_hand:?} says nothing");
    assert!(
        (chances.group - by_hand[0]).abs() < 2e-3,
        "{chances:?}, not {by_hand:?}"
    );
    assert!(
        (chances.individual - by_hand[1]).abs() < 2e-3,
        "{chances:?}, not {by_hand:?}"
    );
}

/// Each fit that so many questions come to, each with four options, and its chance.
fn fits((questions, points): (u16, [i64; 4])) -> Vec<(f64, f64)> {
    let mut sums = BTreeMap::from([(0, 1.0)]);
    for _ in 0..questions {
        let mut next = BTreeMap::new();
        for (sum, chance) in sums {
            for points in points {
                *next.entry(sum + points).or_insert(0.0) += chance / 4.0;
            }
        }
        sums = next;
    }
    let fit = |sum: i64| f64::from(i32::try_from(sum).unwrap()) / (2.0 * f64::from(questions));
    sums.into_iter()
        .map(|(sum, chance)| (fit(sum), chance))
        .collect()
}

/// Whether the fit of group is ahead by a quarter, all considerations counting the same.
fn leads_to_group(set: &QuestionSet, ways: &[Vec<Picks>], mut number: usize) -> bool {
    let mut answers = Answers::none_of(set);
    for (index, ways) in ways.iter().enumerate() {
        let reply = Reply::Picked(ways[number % ways.len()]);
        answers.keep(QuestionRef::Scored(index), reply);
        number /= ways.len();
    }
    let fit = assess(set, &answers).fit;
    let (group, individual) = (fit.group.unwrap(), fit.individual.unwrap());
    group.decimal() - individual.decimal() > 0.2499
}

#[test]
fn what_is_too_much_is_left_out_and_never_guessed() {
    let both = |points: [i64; 9]| {
        let mut text = "pick = 9\noptions = [\n".to_owned();
        for (option, group) in points.iter().enumerate() {
            let individual = points[(option * 2 + 1) % 9];
            let _ = writeln!(
                text,
                "  {{ id = \"o{option}\", label = \"L\", group = {group}, individual = {individual} }},"
            );
        }
        text + "]"
    };
    let old = of_a_clinic(
        &both([-2, -2, -1, -1, 0, 1, 1, 2, 2]),
        &both([2, 1, 0, -1, -2, 0, 1, -1, 0]),
    );
    let new = old.replacen("group = -2", "group = -1", 1);
    let (old, new) = (set(&old), set(&new));
    assert_eq!(prove(&old).unwrap_err(), LeftOut::TooMuchWork);
    assert_eq!(compare(&old, &new).unwrap_err(), LeftOut::TooMuchWork);
    // How often answers lean is worked out all the same.
    assert!(chances(&old).is_some());
}

#[test]
fn what_is_left_out_is_said() {
    let group = SAID.to_owned() + &options("group", &ALL);
    let individual = SAID.to_owned() + &options("individual", &ALL);
    let path = std::env::temp_dir().join(format!("large-{}.toml", std::process::id()));
    fs::write(&path, of_a_clinic(&group, &individual)).unwrap();
    let name = path.to_str().unwrap();
    let said = super::binary::text(&super::binary::check(&[name, "--prove"]).stdout);
    let json = super::binary::check(&[name, "--format", "json"]).stdout;
    fs::remove_file(&path).unwrap();
    let line =
        "left out, as too much to count exactly: whether every question can change the outcome\n";
    assert!(said.contains(&format!("{name}: {line}")), "{said}");
    assert!(
        said.contains("Counted exactly, at all considerations counting the same: 1,267,650,"),
        "{said}"
    );
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(
        json["files"][0]["left_out"][0],
        "as too much to count exactly: whether every question can change the outcome"
    );
}
