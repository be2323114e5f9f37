//! The least that an `.xlsx` workbook can be: sheets of text, in an archive that is not compressed.

use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A sheet of rows of texts.
pub(super) struct Sheet {
    name: &'static str,
    rows: String,
    count: usize,
}

impl Sheet {
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            rows: String::new(),
            count: 0,
        }
    }

    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.count += 1;
        let _ = write!(self.rows, "<row r=\"{}\">", self.count);
        for (column, cell) in (b'A'..=b'Z').zip(cells) {
            let (column, text) = (char::from(column), xml(cell.as_ref()));
            if !text.is_empty() {
                let _ = write!(
                    self.rows,
                    "<c r=\"{column}{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>",
                    self.count
                );
            }
        }
        self.rows += "</row>";
    }
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A workbook of these sheets.
pub(super) fn workbook(all: &[Sheet]) -> Vec<u8> {
    let (mut types, mut sheets, mut links) = (String::new(), String::new(), String::new());
    let mut archive = Archive::default();
    for (sheet, number) in all.iter().zip(1..) {
        let _ = write!(
            types,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{TYPE}.worksheet+xml\"/>"
        );
        let _ = write!(
            sheets,
            "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>",
            sheet.name
        );
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
    }
    archive.add("[Content_Types].xml", &format!(
            "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPE}.sheet.main+xml\"/>{types}</Types>"
        ));
    archive.add("_rels/.rels", &format!(
            "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ));
    archive.add("xl/workbook.xml", &format!(
            "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"
        ));
    archive.add(
        "xl/_rels/workbook.xml.rels",
        &format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{links}</Relationships>"),
    );
    for (sheet, number) in all.iter().zip(1..) {
        let rows = &sheet.rows;
        archive.add(
            &format!("xl/worksheets/sheet{number}.xml"),
            &format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    archive.end()
}

/// A ZIP archive of files that are stored as they are (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16).
#[derive(Default)]
struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// The first day that such an archive can name: no file tells when it was made.
const NO_DATE: u32 = 0x0021_0000;

impl Archive {
    fn add(&mut self, name: &str, text: &str) {
        let at = size(self.bytes.len());
        let mut about = Vec::new();
        about.extend([20, 0, 0, 0, 0, 0]);
        about.extend(NO_DATE.to_le_bytes());
        about.extend(crc32(text.as_bytes()).to_le_bytes());
        about.extend(size(text.len()).to_le_bytes());
        about.extend(size(text.len()).to_le_bytes());
        about.extend(size(name.len()).to_le_bytes());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.bytes());
        self.bytes.extend(text.bytes());
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(about);
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.bytes());
        self.count += 1;
    }

    fn end(mut self) -> Vec<u8> {
        let (at, length) = (size(self.bytes.len()), size(self.directory.len()));
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

/// A size in an archive; a set of at most a megabyte stays far below the most.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
