//! What stands on the page, what never does, and that it is one page.

use super::{Desk, PAGES, PERSONS, person, written};
use crate::cases;
use crate::speech::talk::flat;
use circle_or_chair::{
    code,
    date::Date,
    explain,
    form::Form,
    format::Format,
    handout::{Handout, Occasion},
    question_set::built_in,
    ratio::Ratio,
    report::suggested_questions,
    scoring::Shares,
    wrap::columns,
};

#[test]
fn the_answer_about_safety_changes_nothing_on_any_page() {
    let safe = Desk::new();
    let unsafe_ = Desk {
        safe: false,
        ..Desk::new()
    };
    for case in cases::of(&safe.set, built_in::TEXT) {
        assert!(unsafe_.report(&case.answers).safe_first.is_some());
        for format in PAGES {
            let pages = [&safe, &unsafe_].map(|desk| written(&desk.handout(&case.answers), format));
            assert!(pages[0] == pages[1], "{}: {format:?}", case.name);
        }
    }
}

#[test]
fn every_golden_case_prints_on_one_page_in_every_country_and_language_with_its_code_too() {
    for mut desk in Desk::every() {
        let codes: Vec<String> = desk
            .help
            .countries
            .iter()
            .map(|one| one.code.to_string())
            .collect();
        for code in codes.iter().map(String::as_str).chain([""]) {
            desk.country = Some(Box::leak(code.to_owned().into_boxed_str()));
            for first in Form::ALL {
                desk.first = first;
                for case in cases::of(&desk.set, built_in::TEXT) {
                    let own = code::of(&desk.set, &case.answers).expect("a code");
                    for own in [None, Some(&*own)] {
                        let handout = desk.handout_with(&case.answers, own);
                        let page = written(&handout, Format::Text);
                        let lines = page.lines().count();
                        assert!(lines <= 66, "{}, {code}: {lines} lines\n{page}", case.name);
                        for line in page.lines() {
                            assert!(columns(line) <= 72, "{}: {line:?}", case.name);
                        }
                        let shown = own.is_none_or(|own| flat(&page).contains(own));
                        assert!(shown, "{}: {own:?}\n{page}", case.name);
                    }
                }
            }
        }
    }
}

#[test]
fn both_halves_of_the_page_name_the_same_limits_or_say_that_there_are_more() {
    for desk in Desk::every() {
        let more = &desk.words.handout().limits_more;
        for case in cases::of(&desk.set, built_in::TEXT) {
            let limits = &desk.report(&case.answers).assessment.limits;
            let handout = desk.handout(&case.answers);
            let said: Vec<&String> = handout.in_the_way.iter().map(|one| &one.label).collect();
            let led = match handout.outcome {
                "group" => limits.group.clone(),
                "individual" => limits.individual.clone(),
                "not-enough-answers" => Vec::new(),
                _ => [&limits.group[..], &limits.individual[..]].concat(),
            };
            assert_eq!(said.len(), led.len(), "{}", case.name);
            let page = flat(&written(&handout, Format::Markdown));
            let plan = format!("## {}", desk.words.handout().plan);
            let page = page.split(&plan).next().expect("a first half");
            let shown = |label: &&&String| page.contains(&format!("- **{label}:**"));
            let all = said.iter().filter(shown).count() == said.len();
            assert_eq!(!all, page.contains(more), "{}\n{page}", case.name);
        }
    }
}

#[test]
fn help_lines_stand_on_every_page_and_say_if_they_may_be_old() {
    let mut desk = Desk::new();
    let answers = person(&desk.set, "few-answers");
    for (country, number) in [
        (Some("GB"), "999"),
        (Some("NZ"), "111"),
        (Some("XX"), "local emergency number"),
        (None, "local emergency number"),
    ] {
        desk.country = country;
        for format in PAGES {
            let page = written(&desk.handout(&answers), format);
            assert!(page.contains(number), "{country:?}: {number}\n{page}");
            assert!(page.contains("findahelpline.com"), "{page}");
        }
    }
    desk.country = Some("NZ");
    for (month, is_old) in [(6, false), (7, true)] {
        let report = desk.report(&answers);
        let today = Date {
            year: 2026,
            month,
            day: 30,
        };
        let occasion = Occasion {
            today,
            ..desk.occasion()
        };
        let page = written(
            &Handout::new(&report, &answers, occasion, &[], None),
            Format::Markdown,
        );
        let says_so = page.contains("not checked in the last 6 months");
        assert_eq!(
            says_so, is_old,
            "checked at the end of 2025, {today}:\n{page}"
        );
    }
}

#[test]
fn an_answers_shares_add_up_to_the_fit() {
    let desk = Desk::new();
    for case in cases::of(&desk.set, built_in::TEXT) {
        let result = desk.report(&case.answers).assessment;
        let shares = Shares::of(&result);
        let all = (0..desk.set.considerations.len())
            .flat_map(|part| explain::reasons(&desk.set, &case.answers, part));
        let shares: Vec<_> = all
            .map(|reason| explain::share(&desk.set, &shares, &reason))
            .collect();
        for form in Form::ALL {
            let sum: Ratio = shares.iter().map(|share| share[form]).sum();
            let fit = result.fit[form].unwrap_or(Ratio::ZERO);
            assert_eq!(sum, fit, "{}", case.name);
        }
    }
}

/// Worked out by hand: each part counts 2 of 6 and has two questions for each kind, so an answer of
/// two points moves one fit by 2/6 × 2/2 ÷ 2 = 1/6, and one of one point by half of that. Three
/// speak for a group with two points; the first two of them stand on the page.
#[test]
fn the_strongest_answers_are_those_worked_out_by_hand() {
    let desk = Desk::new();
    let handout = desk.handout(&person(&desk.set, "steady"));
    let strongest: Vec<&str> = handout
        .because
        .iter()
        .map(|reason| &*reason.label)
        .collect();
    assert_eq!(strongest, ["Hearing from others", "Aims"]);
}

#[test]
fn the_person_chooses_which_three_questions_to_take_along() {
    let desk = Desk::new();
    for name in PERSONS {
        let answers = person(&desk.set, name);
        let report = desk.report(&answers);
        let mut questions = suggested_questions(&desk.set, &report.assessment, desk.first);
        let chosen = questions.iter().filter(|question| question.chosen);
        assert_eq!(chosen.count(), 3, "{name}: three are proposed");
        assert_eq!(questions.len(), 16, "{name}: all can be chosen");
        let asked = |handout: &Handout| -> Vec<String> {
            handout
                .questions
                .iter()
                .map(|one| one.ask.clone())
                .collect()
        };
        for question in &mut questions {
            question.chosen = false;
        }
        let none = Handout::new(&report, &answers, desk.occasion(), &questions, None);
        assert!(asked(&none).is_empty());
        assert!(!written(&none, Format::Text).contains("QUESTIONS TO ASK"));
        for wanted in [15, 7, 3, 0] {
            questions[wanted].chosen = true;
        }
        let own = asked(&Handout::new(
            &report,
            &answers,
            desk.occasion(),
            &questions,
            None,
        ));
        let wanted = [0, 3, 7].map(|nth: usize| questions[nth].ask.to_string());
        assert_eq!(own, wanted, "{name}: in order, and no more than three");
    }
}

#[test]
fn the_page_asks_about_the_way_to_start_and_then_about_the_way_that_leads() {
    let desk = Desk::new();
    let [group, individual] = ["Group therapy", "One-to-one therapy"];
    for (case, ways) in [
        (
            "A widower who drinks to get through the evenings, and wants to hear from others",
            [group; 3],
        ),
        (
            "Leans toward a group with a wait: one-to-one is the bridge",
            [individual, individual, group],
        ),
        (
            "A person who wants others who know it and time of their own, with room for both",
            ["Both kinds"; 3],
        ),
        (
            "A person for whom any talking is too hard right now",
            ["Neither, or not now"; 3],
        ),
    ] {
        let cases = cases::of(&desk.set, built_in::TEXT);
        let case = cases.iter().find(|one| one.name == case).expect(case);
        let handout = desk.handout(&case.answers);
        let asked: Vec<&str> = handout.questions.iter().map(|one| &*one.way).collect();
        assert_eq!(asked, ways);
        let page = written(&handout, Format::Markdown);
        let of_one_way = page.contains(&format!("## Questions to ask: {}", ways[0]));
        let of_each = ways.iter().all(|way| page.contains(&format!("({way})")));
        assert!(of_one_way != of_each, "{page}");
    }
}
