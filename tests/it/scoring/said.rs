//! What a result says, for 4,000 random answers to the built-in set.

use circle_or_chair::{
    answers::{Answers, Importance, Lean, Picks, Reply},
    form::Form,
    outcome::{Outcome, StartWith, Status},
    question_set::{QuestionRef, QuestionSet, built_in},
    ratio::Ratio,
    report::{Report, Setting, suggested_questions},
    words::Words,
};
use proptest::{collection::vec, prelude::*, sample::select};
use std::sync::LazyLock;

static SET: LazyLock<QuestionSet> =
    LazyLock::new(|| built_in::set().expect("the built-in set is sound"));

thread_local! {
    static WORDS: &'static Words = Box::leak(Box::default());
}

fn words() -> &'static Words {
    WORDS.with(|words| *words)
}

/// Any answers to the built-in set; one number in ten leaves a question open.
fn answers() -> impl Strategy<Value = Answers> {
    let leans = Lean::ALL.map(Some).into_iter().chain([None]);
    let questions = SET.questions.len() + SET.availability.len();
    let numbers = vec((0..9_usize, 0..9_usize, 0..10_u8), questions);
    let weights = vec(1..=3_i64, SET.considerations.len());
    let lean = select(leans.collect::<Vec<_>>());
    (numbers, weights, lean).prop_map(|(numbers, weights, lean)| {
        let mut answers = Answers::none_of(&SET);
        for (question, (one, two, open)) in SET.all_questions().zip(numbers) {
            let options = SET.options(question).len();
            let mut picks = Picks::one(one % options);
            if SET.pick(question) > 1 {
                picks = picks.with(two % options);
            }
            if open > 0 {
                answers.keep(question, Reply::Picked(picks));
            }
        }
        for (part, weight) in weights.into_iter().enumerate() {
            answers.weigh(part, Importance::new(weight));
        }
        answers.lean = lean;
        answers
    })
}

fn report(answers: &Answers) -> Report {
    let setting = Setting {
        set: &SET,
        words: words(),
        first: Form::Group,
        safe: true,
    };
    Report::new(setting, answers)
}

fn leads(outcome: Outcome, form: Form) -> bool {
    match outcome {
        Outcome::Both => true,
        Outcome::Group => form == Form::Group,
        Outcome::Individual => form == Form::Individual,
        _ => false,
    }
}

/// What to do about a form that leads and is not the start.
fn toward(form: Form, status: Status) -> &'static str {
    let plan = words().plan();
    let [group, individual] = match status {
        Status::Open => [&plan.toward_group_open, &plan.toward_individual_open],
        Status::Unknown => [&plan.toward_group_unknown, &plan.toward_individual_unknown],
        Status::Wait => [&plan.toward_group_wait, &plan.toward_individual_wait],
        Status::OutOfReach => [&plan.toward_group_out, &plan.toward_individual_out],
    };
    match form {
        Form::Group => group,
        Form::Individual => individual,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn no_plan_is_against_what_was_said_or_without_a_step_to_the_form_that_leads(answers in answers()) {
        let report = report(&answers);
        let result = &report.assessment;
        for form in Form::ALL {
            let starts = result.start_with == form.into() || result.start_with == StartWith::Both;
            prop_assert!(!starts || result.limits[form].is_empty(), "a start with a limit");
            let bridge = starts && leads(result.outcome, form.other()) && !leads(result.outcome, form);
            prop_assert!(!bridge || result.fit[form] >= Some(Ratio::ZERO), "a bridge below 0");
            if !leads(result.outcome, form) || result.start_with == form.into() {
                continue;
            }
            let status = result.availability.form[form];
            let asked = result.limits[form].iter().map(|limit| {
                let ask = SET.questions[*limit].ask_about.as_ref();
                ask.map(ToString::to_string).expect("each limit says what to ask")
            });
            let mut steps: Vec<String> = asked.collect();
            if steps.is_empty() || status >= Status::Wait {
                steps.push(toward(form, status).to_owned());
            }
            for step in steps {
                prop_assert!(report.plan.contains(&step), "{step}\n{:#?}", report.plan);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_says_nothing_twice_and_leaves_out_no_answer_on_what_can_start(answers in answers()) {
        let report = report(&answers);
        prop_assert!(report.start.starts_with(&report.plan[0]));
        for (nth, sentence) in report.plan.iter().enumerate() {
            prop_assert!(!report.plan[..nth].contains(sentence), "{sentence}");
        }
        for (index, question) in SET.availability.iter().enumerate() {
            let reply = answers.reply(QuestionRef::Availability(index));
            for option in reply.picks().unwrap_or_default().iter() {
                let means = question.choices[option].plan.as_ref().expect("each means something");
                prop_assert!(report.plan.iter().any(|said| **said == **means), "{}", &**means);
            }
        }
    }

    #[test]
    fn the_own_lean_is_named_in_the_plan_and_in_the_next_step(answers in answers()) {
        let report = report(&answers);
        let says = |text: &str| text.contains(" lean ") || text.contains(" lean.");
        let named = answers.lean.is_some_and(|lean| lean != Lean::Unsure);
        prop_assert_eq!(says(report.plan.last().expect("a plan")), named);
        prop_assert_eq!(says(&report.next_step), named, "{}", report.next_step);
    }

    #[test]
    fn it_says_first_that_both_are_hard_and_draws_no_bar_of_too_little(answers in answers()) {
        let report = report(&answers);
        let result = &report.assessment;
        let enough = result.outcome != Outcome::NotEnoughAnswers;
        let hard = enough && result.fit.group < Some(Ratio::ZERO) && result.fit.individual < Some(Ratio::ZERO);
        prop_assert_eq!(report.hard_first.is_some(), hard);
        for fit in &report.fits {
            prop_assert_eq!(fit.value.is_some(), enough);
            prop_assert_eq!(fit.words == "not enough answers yet", !enough);
        }
        prop_assert_eq!(report.settle.is_empty(), enough);
        prop_assert_eq!(report.because.is_empty(), !enough);
        let proposed = suggested_questions(&SET, result, Form::Group);
        prop_assert_eq!(proposed.iter().filter(|question| question.chosen).count(), 3);
    }

    #[test]
    fn the_reasons_speak_for_the_form_that_leads_and_its_limits_are_named(answers in answers()) {
        let report = report(&answers);
        let (leading, other) = match report.assessment.outcome {
            Outcome::Group => ("group", "one-to-one"),
            Outcome::Individual => ("one-to-one", "group"),
            _ => return Ok(()),
        };
        for reason in &report.because {
            let (speaks, against) = reason.says.split_once("against").unwrap_or((&reason.says, ""));
            prop_assert!(speaks.contains(leading) || against.contains(other) || speaks.contains("both"), "{}", reason.says);
        }
        let form = if leading == "group" { Form::Group } else { Form::Individual };
        let named = report.assessment.limits[form].len();
        prop_assert_eq!(report.in_the_way.len(), named);
    }
}

#[test]
fn an_aim_that_speaks_more_for_one_kind_says_so() {
    let text = include_str!("../small.toml").replace(
        r#"label = "Rest", group = 1, individual = 1"#,
        r#"label = "Rest", group = 2, individual = 1"#,
    );
    let set = crate::small::load(&text);
    let mut answers = Answers::none_of(&set);
    for (index, option) in [(0, 1), (1, 1), (2, 2)] {
        let question = QuestionRef::Scored(index);
        answers.keep(question, Reply::Picked(Picks::one(option)));
    }
    let setting = Setting {
        set: &set,
        words: words(),
        first: Form::Group,
        safe: true,
    };
    let parts = Report::new(setting, &answers).parts;
    assert_eq!(parts[0].reasons[2].says, "for both, and more for a group");
}

#[test]
fn how_it_is_counted_is_said_with_the_numbers_that_count() {
    use circle_or_chair::{report::number, scoring};
    let counted = &words().result().counted;
    assert_eq!(scoring::FITS_WELL, Ratio::new(1, 3));
    assert_eq!(scoring::ENOUGH, Ratio::new(2, 3));
    for part in [
        "a third or more",
        "two thirds",
        "at least one in every part",
    ] {
        assert!(counted.contains(part), "{part}");
    }
    assert!(counted.contains(&number(scoring::CLEAR_GAP)));
}
