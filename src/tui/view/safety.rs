//! The safety question, and the help lines that come after any answer but "yes".

use super::{always, help, hint, item};
use crate::tui::model::{Model, Safety};
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;

pub(super) fn ask(model: &Model) -> Sheet {
    let words = model.words.safety();
    let mut sheet = Sheet::new(model.size, &words.place);
    sheet.text(&words.ask, Role::Strong);
    sheet.gap();
    for (line, safety) in Safety::ALL.into_iter().enumerate() {
        let label = match safety {
            Safety::Safe => &words.yes,
            Safety::NotSure => &words.not_sure,
            Safety::NotSafe => &words.no,
            Safety::RatherNot => &words.rather_not,
        };
        let focused = model.safety_focus == Some(line);
        let aside = if focused {
            model.words.question().chosen.as_str()
        } else {
            ""
        };
        sheet.choice(
            &model.theme,
            focused,
            &format!("{}  ", line + 1),
            label,
            aside,
        );
    }
    item::why(&mut sheet, &model.words, &words.why);
    sheet.notice = item::notice(model);
    sheet.hints = item::choosing_hints(model, false);
    sheet
}

pub(super) fn help_first(model: &Model) -> Sheet {
    let words = model.words.help_first();
    let footer = model.words.footer();
    let needs_help = model.safety.is_some_and(Safety::needs_help);
    let mut sheet = Sheet::new(model.size, &words.place);
    if needs_help {
        sheet.text(&words.now, Role::Strong);
        sheet.gap();
        sheet.text(&words.person, Role::Plain);
    } else {
        sheet.text(&words.gently, Role::Plain);
    }
    help::lines(&mut sheet, model);
    sheet.gap();
    sheet.text(&words.on_a_call, Role::Plain);
    if needs_help {
        sheet.gap();
        sheet.text(&words.go_on, Role::Plain);
    }
    if !help::has_own_country(model) {
        help::others(&mut sheet, model);
    }
    let go_on = if needs_help {
        &footer.deliberate
    } else {
        &footer.enter_go_on
    };
    let [help, leave] = always(&model.words);
    sheet.hints = vec![
        hint(&footer.scroll, &footer.scroll, 5),
        hint(go_on, go_on, 0),
        hint(&footer.back, &footer.back, 2),
        help,
        leave,
    ];
    sheet
}
