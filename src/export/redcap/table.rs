//! The rows and columns of a data dictionary.

const COLUMNS: [&str; 18] = [
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
];

/// One field of the dictionary; what it does not name stays empty.
#[derive(Default)]
pub(super) struct Field<'a> {
    pub name: &'a str,
    pub section: &'a str,
    pub kind: &'a str,
    pub label: &'a str,
    pub choices: String,
    pub note: &'a str,
    pub annotation: String,
}

pub(super) struct Table {
    pub rows: String,
    pub form: String,
}

impl Table {
    pub(super) fn new(form: String) -> Self {
        let rows = line(&COLUMNS);
        Self { rows, form }
    }

    pub(super) fn add(&mut self, field: &Field<'_>) {
        let mut cells = [""; COLUMNS.len()];
        (cells[0], cells[1], cells[2]) = (field.name, &self.form, field.section);
        (cells[3], cells[4], cells[5]) = (field.kind, field.label, &field.choices);
        (cells[6], cells[17]) = (field.note, &field.annotation);
        self.rows += &line(&cells);
    }
}

fn line(cells: &[&str]) -> String {
    let quoted = cells.iter().map(|cell| {
        if cell.contains([',', '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    });
    quoted.collect::<Vec<_>>().join(",") + "\r\n"
}

/// Options as REDCap writes them. A bar stands between two, so none stands in one.
pub(super) fn choices<'a>(options: impl Iterator<Item = (String, &'a str)>) -> String {
    let options = options.map(|(code, label)| format!("{code}, {}", label.replace('|', "/")));
    options.collect::<Vec<_>>().join(" | ")
}
