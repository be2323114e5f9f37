//! A set that changes while it is answered: what keeps its id keeps its answer.

use crate::small::{TEXT, load, with, with_one_wish};
use circle_or_chair::{
    answers::{Importance, Lean, Picks, Reply},
    form::Form,
    interview::{Interview, Item, Said},
    question_set::{QuestionRef, QuestionSet},
};
use std::rc::Rc;

/// The small set with its third question in a consideration of its own.
fn two_parts(id: &str, title: &str) -> String {
    let part = format!("[[considerations]]\nid = \"{id}\"\ntitle = \"{title}\"\n\n");
    with(
        "[[considerations.questions]]\nid = \"wants\"",
        &(part + "[[considerations.questions]]\nid = \"wants\""),
    )
}

fn begun(text: &str) -> Interview {
    Interview::new(Rc::new(load(text)), Form::Group)
}

/// Where the question of this id is asked.
#[track_caller]
fn place(interview: &Interview, id: &str) -> usize {
    let question = interview.set().find(id).expect("a question");
    let mut items = interview.items().iter();
    let place = items.position(|item| *item == Item::Question(question));
    place.expect("an item")
}

#[track_caller]
fn reply(interview: &mut Interview, id: &str, reply: Reply) {
    interview.keep(place(interview, id), Said::Reply(reply));
}

fn picked(options: &[usize]) -> Reply {
    Reply::Picked(
        options
            .iter()
            .fold(Picks::default(), |picks, option| picks.with(*option)),
    )
}

#[track_caller]
fn reply_to(interview: &Interview, id: &str) -> Reply {
    let question = interview.set().find(id).expect("a question");
    interview.answers().reply(question)
}

/// Carries the interview over to this text.
fn carry(interview: &mut Interview, text: &str) -> Rc<QuestionSet> {
    let set = Rc::new(load(text));
    interview.carry(Rc::clone(&set));
    set
}

#[test]
fn other_words_change_no_answer() {
    let mut interview = begun(TEXT);
    reply(&mut interview, "many", picked(&[1]));
    reply(&mut interview, "wants", picked(&[0, 2]));
    reply(&mut interview, "place", picked(&[1]));
    reply(&mut interview, "one", Reply::NotSure);
    let last = interview.items().len() - 1;
    interview.keep(last, Said::Lean(Some(Lean::Both)));
    let answers = interview.answers().clone();
    carry(
        &mut interview,
        &with("How is it with one?", "How is it with just one?"),
    );
    assert_eq!(interview.answers(), &answers);
    assert!((0..=last).all(|place| interview.was_said(place)));
}

#[test]
fn a_question_moved_to_another_place_takes_its_answer_along() {
    let mut interview = begun(&two_parts("wishes", "Wishes"));
    reply(&mut interview, "many", picked(&[0]));
    reply(&mut interview, "wants", picked(&[1]));
    // The last question becomes the first.
    let text = two_parts("wishes", "Wishes");
    let (top, parts) = text.split_once("[[considerations]]").expect("a part");
    let (first, rest) = parts.split_once("[[considerations]]").expect("two parts");
    let (second, end) = rest.split_once("[[availability]]").expect("an end");
    let turned =
        format!("{top}[[considerations]]{second}[[considerations]]{first}[[availability]]{end}");
    let set = carry(&mut interview, &turned);
    assert_eq!(set.question_id(QuestionRef::Scored(0)), "wants");
    assert_eq!(reply_to(&interview, "wants"), picked(&[1]));
    assert_eq!(reply_to(&interview, "many"), picked(&[0]));
    assert_eq!(reply_to(&interview, "one"), Reply::Unanswered);
}

#[test]
fn options_keep_their_picks_by_id() {
    let quiet = "  { id = \"quiet\", label = \"Quiet\", group = 0, individual = 2 },\n";
    let mut interview = begun(TEXT);
    reply(&mut interview, "wants", picked(&[0, 2]));
    carry(&mut interview, &with(quiet, ""));
    assert_eq!(reply_to(&interview, "wants"), picked(&[0, 1]));
    let mut interview = begun(TEXT);
    reply(&mut interview, "wants", picked(&[1]));
    carry(&mut interview, &with(quiet, ""));
    assert_eq!(reply_to(&interview, "wants"), Reply::Unanswered);
    let said = interview.was_said(place(&interview, "wants"));
    assert!(!said, "it counts as answered");
}

#[test]
fn a_smaller_limit_keeps_as_many_picks_as_it_allows() {
    let mut interview = begun(TEXT);
    reply(&mut interview, "wants", picked(&[1, 2]));
    carry(&mut interview, &with_one_wish());
    assert_eq!(reply_to(&interview, "wants"), picked(&[1]));
    carry(&mut interview, &with("pick = 2", "pick = 3"));
    assert_eq!(reply_to(&interview, "wants"), picked(&[1]));
}

#[test]
fn importance_follows_the_id_of_its_consideration() {
    let mut interview = begun(&two_parts("wishes", "Wishes"));
    let a_lot = Importance::new(3).expect("a weight");
    interview.weigh(1, a_lot);
    carry(&mut interview, &two_parts("wishes", "Hopes"));
    assert_eq!(interview.answers().stated_importance(1), Some(a_lot));
    carry(&mut interview, &two_parts("hopes", "Hopes"));
    assert_eq!(interview.answers().stated_importance(1), None);
}

#[test]
fn the_place_of_a_question_that_is_gone_is_the_next() {
    let one = "[[considerations.questions]]\nid = \"one\"\nshort = \"One\"\nask = \"How is it with one?\"\n\
               why = \"It says how one feels.\"\nscale = \"ease\"\nbears_on = \"individual\"\n\n";
    let without = with(one, "");
    let (without, _) = without.split_once("[[cases]]").expect("cases");
    let mut interview = begun(TEXT);
    reply(&mut interview, "many", picked(&[0]));
    reply(&mut interview, "one", picked(&[1]));
    let gone = place(&interview, "one");
    let moved = interview.carry(Rc::new(load(without)));
    assert_eq!(moved.nearest(gone), place(&interview, "wants"));
    assert_eq!(reply_to(&interview, "many"), picked(&[0]));
}
