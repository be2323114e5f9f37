//! One question: what is asked, what can be chosen, and why it is asked.

use super::{always, hint};
use crate::old_interview::Offer;
use crate::report::MOST_ASKED;
use crate::tui::model::{Model, Notice};
use crate::tui::sheet::{Hint, Sheet};
use crate::tui::theme::Role;
use crate::wording;
use crate::words::{Words, fill};

pub(super) fn sheet(model: &Model) -> Sheet {
    let interview = &model.interview;
    let words = model.words.question();
    let item = interview.item();
    let (n, total) = (interview.position() + 1, interview.items().len());
    let values = [("n", n.to_string()), ("total", total.to_string())];
    let values = [
        (values[0].0, values[0].1.as_str()),
        (values[1].0, values[1].1.as_str()),
    ];
    let mut sheet = Sheet::new(model.size, "");
    sheet.place = fill(
        if sheet.room.roomy {
            &words.place
        } else {
            &words.place_short
        },
        &values,
    );
    wording::part(interview, &model.words, item).clone_into(&mut sheet.part);
    sheet.progress = Some((n, total));
    let open = interview.passed_over();
    if open > 0 && sheet.room.roomy {
        sheet.aside = fill(&words.skipped, &[("count", &open.to_string())]);
    }
    sheet.text(&wording::ask(interview, &model.words, item), Role::Strong);
    let most = interview.pick(item);
    if most > 1 {
        sheet.text(
            &fill(&words.pick_hint, &[("most", &most.to_string())]),
            Role::Plain,
        );
    }
    sheet.gap();
    choices(&mut sheet, model);
    why(
        &mut sheet,
        &model.words,
        &wording::why(interview, &model.words, item),
    );
    sheet.notice = notice(model);
    sheet.hints = choosing_hints(model, most > 1);
    sheet
}

fn choices(sheet: &mut Sheet, model: &Model) {
    let interview = &model.interview;
    let words = model.words.question();
    let (item, position) = (interview.item(), interview.position());
    let several = interview.pick(item) > 1;
    let draft = model.draft();
    let offers = interview.offers(item);
    let digits = offers.len().to_string().len();
    for (line, offer) in offers.into_iter().enumerate() {
        let focused = draft.focus == Some(line);
        let ticked = matches!(offer, Offer::Option(option) if draft.ticks.contains(option));
        let tick = match offer {
            Offer::Option(_) if several && ticked => "[x] ",
            Offer::Option(_) if several => "[ ] ",
            _ => "",
        };
        let aside = match (several, focused, interview.is_kept(position, offer)) {
            (true, _, _) if ticked => &words.ticked,
            (false, true, _) => &words.chosen,
            (_, false, true) => &words.kept,
            _ => "",
        };
        let lead = format!("{:>digits$}  {tick}", line + 1);
        sheet.choice(
            &model.theme,
            focused,
            &lead,
            &wording::label(interview, &model.words, item, offer),
            aside,
        );
    }
}

/// Why something is asked.
pub(super) fn why(sheet: &mut Sheet, words: &Words, why: &str) {
    sheet.heading(&words.question().why);
    sheet.text(why, Role::Plain);
}

/// What is said about the last key.
pub(super) fn notice(model: &Model) -> Option<String> {
    let words = model.words.question();
    let most = model.interview.pick(model.interview.item()).to_string();
    Some(match model.notice? {
        Notice::ChooseFirst => words.choose_first.clone(),
        Notice::NoSuchLine(digit) => fill(&words.no_such_line, &[("digit", &digit.to_string())]),
        Notice::TickMore => words.tick_more.clone(),
        Notice::TickEnough => words.tick_enough.clone(),
        Notice::AskedMost => fill(
            &model.words.take_along().asked_most,
            &[("most", &MOST_ASKED.to_string())],
        ),
        Notice::TickMost => fill(&words.tick_most, &[("most", &most)]),
    })
}

/// What can be pressed where something is chosen.
pub(super) fn choosing_hints(model: &Model, several: bool) -> Vec<Hint> {
    let footer = model.words.footer();
    let [help, leave] = always(&model.words);
    let mut hints = Vec::new();
    if several {
        hints.push(hint(&footer.tick, &footer.tick, 3));
        hints.push(hint(&footer.enter_go_on, &footer.enter_go_on, 0));
    } else {
        hints.push(hint(&footer.choose, &footer.choose, 5));
        hints.push(hint(&footer.go_on, &footer.go_on_short, 0));
    }
    hints.extend([hint(&footer.back, &footer.back_short, 2), help, leave]);
    hints
}
