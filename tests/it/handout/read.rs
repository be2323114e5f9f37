//! Reads a page back as a person or a program would see it.

use circle_or_chair::page::Block;

/// The tags of an HTML page in order, and the text of its body between them.
pub fn html(page: &str) -> (Vec<String>, String) {
    let mut tags = Vec::new();
    let mut text = String::new();
    let (head, mut rest) = page.split_once("<body>").expect("a body");
    tags.extend(
        head.split('<')
            .skip(1)
            .map(|tag| tag.split('>').next().unwrap_or_default().to_owned()),
    );
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let (tag, after) = after.split_once('>').expect("every tag ends");
        tags.push(tag.to_owned());
        rest = after;
    }
    (tags, folded(&decoded(&text)))
}

/// Character references become characters; what looks like one and is none stays.
pub fn decoded(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (name, after) = after.split_once(';').expect("every & begins a reference");
        let code = name.strip_prefix('#').expect("references are numbers");
        let code: u32 = code.parse().expect("references are decimal");
        plain.push(char::from_u32(code).expect("a character"));
        rest = after;
    }
    plain + rest
}

/// The text of a plain page, without marks, bars and lines to write on.
pub fn text(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with("___"));
    let plain: Vec<String> = lines
        .map(|line| {
            let line = line.trim_end_matches('_');
            let line = line.strip_prefix("[ ] ").unwrap_or(line);
            let line = line.strip_prefix("- ").unwrap_or(line);
            match (line.split_once("  ["), line.split_once("]  ")) {
                (Some((name, _)), Some((_, says))) => format!("{name} {says}"),
                _ => line.to_owned(),
            }
        })
        .collect();
    folded(&plain.join(" "))
}

/// Everything that a block says, in the order it is read.
pub fn said(block: &Block) -> Vec<String> {
    let said = match block {
        Block::Heading(text) | Block::Lead(text) | Block::Text(text) => vec![text.clone()],
        Block::List(items) => items.iter().map(|item| item.text.clone()).collect(),
        Block::ToDo(items) => items.clone(),
        Block::Facts(facts) => facts
            .iter()
            .flat_map(|fact| [&fact.label, &fact.value, &fact.says])
            .cloned()
            .collect(),
        Block::Fits(fits) => fits
            .iter()
            .flat_map(|fit| [&fit.name, &fit.says])
            .cloned()
            .collect(),
        Block::Notes(_) => Vec::new(),
        other => panic!("on no page to take along: {other:?}"),
    };
    said.iter().map(|text| folded(text)).collect()
}

/// Any run of spaces and line ends is one space.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
