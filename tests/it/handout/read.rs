//! Reads a page back as a person or a program would see it.

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
            let line = line.split("  [").next().unwrap_or_default();
            let line = line.trim_end_matches('_');
            let line = line.strip_prefix("[ ] ").unwrap_or(line);
            line.strip_prefix("- ").unwrap_or(line).to_owned()
        })
        .collect();
    folded(&plain.join(" "))
}

/// Any run of spaces and line ends is one space.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers of a text in order: digits with points and hyphens in them, and a sign before.
pub fn numbers(text: &str) -> Vec<String> {
    let is_part = |character: char| character.is_ascii_digit() || ".-".contains(character);
    let runs = text.split(|character: char| !is_part(character));
    runs.map(|run| run.trim_end_matches(['.', '-']).to_owned())
        .filter(|run| run.contains(|character: char| character.is_ascii_digit()))
        .collect()
}

/// Every text in a JSON value.
pub fn strings(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(values) => values.iter().flat_map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
