//! A code that holds all answers to one question set, short enough to write down.
//!
//! Three characters are the mark of the set's structure, the last two are a check, and what stands
//! between is one number: the answers, packed by mixed radix. The answer to the safety question is
//! not among them.

mod check;
mod number;

use crate::answers::{Answers, Importance, Lean, Reply};
use crate::language::hash;
use crate::question_set::{Picks, QuestionRef, QuestionSet};
use number::Number;

/// Crockford's Base32: no I, L, O or U. <https://www.crockford.com/base32.html>
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MARK: usize = 3;
const CHECK: usize = 2;
/// Characters of a group.
pub const GROUP: usize = 4;
/// A longer code than this is not offered: nobody would copy it.
pub const LONGEST: usize = 60;
/// Room for a code and whatever was typed between its characters.
pub const MOST_TYPED: usize = 2 * LONGEST;

/// Why a text is not a code of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was typed.
    Nothing,
    /// The group, from 1, with a character that stands in no code.
    Sign(usize, char),
    /// How many characters there are, and how many there would be.
    Length(usize, usize),
    /// The group, from 1, where one character, or the order of two, is not as it was; nothing
    /// where that cannot be told.
    Changed(Option<usize>),
    /// It is whole, and of another set: its mark, and the mark of this one.
    OtherSet(String, String),
}

/// Whether a set's answers go into a code that is short enough.
pub fn is_offered(set: &QuestionSet) -> bool {
    length(set).is_some()
}

/// The answers as a code in groups of four, where that is short enough.
pub fn of(set: &QuestionSet, answers: &Answers) -> Option<String> {
    let length = length(set)?;
    let mut code = mark(set);
    let number = pack(set, |state| state.now(set, answers));
    code.extend(number.digits(length - MARK - CHECK));
    code.extend(check::of(&code));
    Some(grouped(&code))
}

/// The answers that a code holds, as it was typed; or where it stops making sense.
pub fn read(set: &QuestionSet, typed: &str) -> Result<Answers, Wrong> {
    let code = digits(typed)?;
    let length = length(set).unwrap_or_default();
    let own = mark(set);
    let is_whole = check::holds(&code);
    if is_whole && code.len() > MARK + CHECK && code[..MARK] != own {
        return Err(Wrong::OtherSet(text(&code[..MARK]), text(&own)));
    }
    if code.len() != length {
        return Err(Wrong::Length(code.len(), length));
    }
    if !is_whole {
        return Err(Wrong::Changed(check::changed(&code).map(group)));
    }
    unpack(set, Number::of(&code[MARK..length - CHECK])).ok_or(Wrong::Changed(None))
}

/// The mark that each code of a set begins with.
pub fn mark_of(set: &QuestionSet) -> String {
    text(&mark(set))
}

/// What the structure of a set is, in one text: whatever answers mean by, but no words.
pub fn structure(set: &QuestionSet) -> String {
    let mut lines = vec![set.id.clone()];
    lines.extend(set.considerations.iter().map(|part| part.id.clone()));
    lines.extend(set.all_questions().map(|question| {
        let options = set.options(question);
        let ids: Vec<&str> = options.iter().map(|(id, _)| *id).collect();
        let (id, pick) = (set.question_id(question), set.pick(question));
        format!("{id} {pick} {}", ids.join(" "))
    }));
    lines.join("\n")
}

fn mark(set: &QuestionSet) -> Vec<u8> {
    let hash = hash::number(&structure(set));
    let folded = hash ^ hash >> 15;
    let digits = folded.to_le_bytes();
    let number = u16::from_le_bytes([digits[0], digits[1]]);
    [number >> 10, number >> 5, number]
        .map(|digit| digit.to_le_bytes()[0] % 32)
        .to_vec()
}

fn length(set: &QuestionSet) -> Option<usize> {
    let most = pack(set, |state| state.count(set) - 1);
    let length = MARK + most.length() + CHECK;
    (length <= LONGEST).then_some(length)
}

/// Something that a person can say, in one of several states.
#[derive(Clone, Copy)]
enum State {
    Reply(QuestionRef),
    Importance(usize),
    Lean,
}

/// A reply without picks is one of these.
const OPEN: [Reply; 3] = [Reply::Unanswered, Reply::NotSure, Reply::Skipped];

impl State {
    fn all(set: &QuestionSet) -> impl DoubleEndedIterator<Item = Self> {
        let replies: Vec<Self> = set.all_questions().map(Self::Reply).collect();
        let importance = (0..set.considerations.len()).map(Self::Importance);
        let all = replies.into_iter().chain(importance);
        all.chain(std::iter::once(Self::Lean))
    }

    fn count(self, set: &QuestionSet) -> usize {
        match self {
            Self::Reply(question) => OPEN.len() + picks(set, question).count(),
            Self::Importance(_) => 1 + Importance::ALL.len(),
            Self::Lean => 1 + Lean::ALL.len(),
        }
    }

    fn now(self, set: &QuestionSet, answers: &Answers) -> usize {
        let place = match self {
            Self::Reply(question) => match answers.reply(question) {
                Reply::Picked(picked) => picks(set, question)
                    .position(|picks| picks == picked)
                    .map(|place| OPEN.len() + place),
                open => OPEN.iter().position(|other| *other == open),
            },
            Self::Importance(part) => answers
                .stated_importance(part)
                .map(|counts| counts.weight().into()),
            Self::Lean => answers.lean.map(|lean| 1 + lean as usize),
        };
        place.unwrap_or_default()
    }

    fn keep(self, set: &QuestionSet, state: usize, answers: &mut Answers) {
        match self {
            Self::Reply(question) => {
                let picked = |state| picks(set, question).nth(state).map(Reply::Picked);
                let open = OPEN.get(state).copied();
                let reply = open.or_else(|| picked(state - OPEN.len()));
                answers.keep(question, reply.unwrap_or_default());
            }
            Self::Importance(part) => {
                let weight = i64::try_from(state).ok().and_then(Importance::new);
                answers.weigh(part, weight);
            }
            Self::Lean => answers.lean = state.checked_sub(1).map(|lean| Lean::ALL[lean]),
        }
    }
}

fn picks(set: &QuestionSet, question: QuestionRef) -> impl Iterator<Item = Picks> {
    Picks::some(set.options(question).len(), set.pick(question))
}

fn pack(set: &QuestionSet, state: impl Fn(State) -> usize) -> Number {
    let mut number = Number::default();
    for each in State::all(set) {
        number.push(state(each), each.count(set));
        if number.length() > LONGEST {
            break;
        }
    }
    number
}

fn unpack(set: &QuestionSet, mut number: Number) -> Option<Answers> {
    let mut answers = Answers::none_of(set);
    for each in State::all(set).rev() {
        let state = number.pop(each.count(set));
        each.keep(set, state, &mut answers);
    }
    number.is_zero().then_some(answers)
}

/// What was typed, without what may stand between: small letters, O, I and L are understood.
fn digits(typed: &str) -> Result<Vec<u8>, Wrong> {
    let mut code = Vec::new();
    let is_between = |sign: &char| sign.is_whitespace() || "-‐‑–—.".contains(*sign);
    for sign in typed.chars().filter(|sign| !is_between(sign)) {
        let plain = match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digit = SIGNS.iter().position(|known| char::from(*known) == plain);
        let digit = digit.and_then(|digit| u8::try_from(digit).ok());
        code.push(digit.ok_or(Wrong::Sign(group(code.len()), sign))?);
    }
    if code.is_empty() {
        return Err(Wrong::Nothing);
    }
    Ok(code)
}

/// The number, from 1, of the group that a character stands in.
fn group(at: usize) -> usize {
    at / GROUP + 1
}

fn text(digits: &[u8]) -> String {
    let signs = digits.iter().map(|digit| SIGNS[usize::from(*digit)]);
    signs.map(char::from).collect()
}

fn grouped(code: &[u8]) -> String {
    let groups: Vec<String> = code.chunks(GROUP).map(text).collect();
    groups.join(" ")
}
