//! A set that changes while it is answered: what keeps its id keeps its answer.

use crate::small::{TEXT, load, with, with_one_wish};
use circle_or_chair::{
    answers::{Importance, Lean, Picks, Reply},
    old_interview::{Interview, Item, Said},
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
    Interview::new(Rc::new(load(text)))
}

/// Says something to the question of this id, which becomes the current one.
#[track_caller]
fn reply(interview: &mut Interview, id: &str, reply: Reply) {
    let question = interview.set().find(id).expect("a question");
    let mut items = interview.items().iter();
    let place = items.position(|item| *item == Item::Question(question));
    interview.jump(place.expect("an item"));
    interview.keep(Said::Reply(reply));
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

fn current<'i>(interview: &Interview, set: &'i QuestionSet) -> Option<&'i str> {
    match interview.item() {
        Item::Question(question) => Some(set.question_id(question)),
        _ => None,
    }
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
    interview.jump(4);
    interview.keep(Said::Lean(Some(Lean::Both)));
    let answers = interview.answers().clone();
    carry(
        &mut interview,
        &with("How is it with one?", "How is it with just one?"),
    );
    assert_eq!(interview.answers(), &answers);
    assert_eq!(interview.item(), Item::Lean);
    assert!((0..5).all(|place| interview.was_said(place)));
}

#[test]
fn a_question_moved_to_another_place_takes_its_answer_and_the_person_along() {
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
    assert_eq!(
        (interview.position(), current(&interview, &set)),
        (0, Some("wants"))
    );
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
    let position = interview.position();
    carry(&mut interview, &with(quiet, ""));
    assert_eq!(reply_to(&interview, "wants"), Reply::Unanswered);
    assert!(!interview.was_said(position), "it counts as answered");
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
    interview.jump(4);
    assert_eq!(interview.item(), Item::Importance(1));
    interview.keep(Said::Importance(Importance::new(3)));
    carry(&mut interview, &two_parts("wishes", "Hopes"));
    assert_eq!(interview.answers().stated_importance(1), Importance::new(3));
    assert_eq!(interview.item(), Item::Importance(1));
    carry(&mut interview, &two_parts("hopes", "Hopes"));
    assert_eq!(interview.answers().stated_importance(1), None);
}

#[test]
fn who_stands_on_a_question_that_is_gone_stands_on_the_next() {
    let one = "[[considerations.questions]]\nid = \"one\"\nshort = \"One\"\nask = \"How is it with one?\"\n\
               why = \"It says how one feels.\"\nscale = \"ease\"\nbears_on = \"individual\"\n\n";
    let without = with(one, "");
    let (without, _) = without.split_once("[[cases]]").expect("cases");
    let mut interview = begun(TEXT);
    reply(&mut interview, "many", picked(&[0]));
    reply(&mut interview, "one", picked(&[1]));
    let set = carry(&mut interview, without);
    assert_eq!(current(&interview, &set), Some("wants"));
    assert_eq!(reply_to(&interview, "many"), picked(&[0]));
}
