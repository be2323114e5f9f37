//! Every answer, and the way to each.

use super::{always, hint};
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;
use crate::wording;
use crate::words::fill;

pub(super) fn sheet(model: &Model) -> Sheet {
    let interview = &model.interview;
    let words = model.words.review();
    let footer = model.words.footer();
    let mut sheet = Sheet::new(model.size, &words.place);
    if model.shown.is_some() {
        super::result::tabs(&mut sheet, model, 3);
    }
    sheet.text(&words.intro, Role::Plain);
    let open = interview.passed_over();
    if open > 0 {
        sheet.text(
            &fill(&words.left_open, &[("count", &open.to_string())]),
            Role::Plain,
        );
    }
    let mut part = String::new();
    let digits = interview.items().len().to_string().len();
    for (position, item) in interview.items().iter().enumerate() {
        let heading = wording::part(interview, &model.words, *item);
        if part != heading {
            heading.clone_into(&mut part);
            sheet.heading(heading);
        }
        let focused = model.review_focus == position;
        let lead = format!("{:>digits$}  ", position + 1);
        sheet.choice(
            &model.theme,
            focused,
            &lead,
            &wording::ask(interview, &model.words, *item),
            "",
        );
        let indent = " ".repeat(digits + 6);
        let role = if focused { Role::Strong } else { Role::Plain };
        sheet.indented(
            &indent,
            &wording::answer(interview, &model.words, position),
            role,
        );
        if focused {
            sheet.focus_end = sheet.rows.len() - 1;
        }
    }
    sheet.gap();
    sheet.choice(
        &model.theme,
        model.review_focus >= interview.items().len(),
        "",
        &words.see,
        "",
    );
    let [help, leave] = always(&model.words);
    let enter = if model.review_focus >= interview.items().len() {
        &footer.enter_go_on
    } else {
        &footer.open
    };
    if model.shown.is_some() {
        sheet
            .hints
            .push(hint(&footer.next_part, &footer.next_part, 5));
    } else {
        sheet.hints.push(hint(&footer.choose, &footer.choose, 5));
    }
    sheet.hints.extend([
        hint(enter, enter, 0),
        hint(&footer.back, &footer.back_short, 2),
        help,
        leave,
    ]);
    sheet
}
