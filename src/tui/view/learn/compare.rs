//! Both forms side by side, one difference at a time.

use crate::form::Form;
use crate::question_set::learn::Difference;
use crate::tui::model::Model;
use crate::tui::sheet::Sheet;
use crate::tui::theme::Role;

pub(super) fn write(sheet: &mut Sheet, model: &Model, rows: &[Difference]) {
    let words = model.words.result();
    let ordered = |group, individual| match model.given.first {
        Form::Group => [group, individual],
        Form::Individual => [individual, group],
    };
    let (group, individual) = (words.group.as_str(), words.individual.as_str());
    if sheet.has_two_columns() {
        // The names of the columns stay in view.
        let [left, right] = ordered((group, group), (individual, individual));
        sheet.side_by_side([left, right]);
        sheet.pinned = std::mem::take(&mut sheet.rows);
        for piece in sheet.pinned.iter_mut().flat_map(|row| &mut row.pieces) {
            piece.role = Role::Strong;
        }
    }
    for row in rows {
        sheet.heading(&row.aspect);
        sheet.side_by_side(ordered(
            (group, &*row.group),
            (individual, &*row.individual),
        ));
    }
    sheet.gap();
    sheet.text(&model.words.learn().order, Role::Plain);
}
