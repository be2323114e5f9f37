//! What the environment says about the person's country, and about what their terminal can show.

use std::io::{self, IsTerminal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Two capital letters, if the locale names a country.
    pub country: Option<String>,
    /// The languages of messages, best first, such as `es_MX.UTF-8`.
    pub languages: Vec<String>,
    /// Whether characters past ASCII can be shown.
    pub unicode: bool,
    /// Whether the 256-colour palette can be used.
    pub color: bool,
}

impl Locale {
    /// Reads `LC_ALL`, `LC_CTYPE`, `LC_MESSAGES`, `LANG`, `LANGUAGE`, `NO_COLOR`, `CLICOLOR_FORCE`, `TERM` and `COLORTERM` through `get`.
    ///
    /// As in POSIX, an empty variable counts as unset; so does an empty `NO_COLOR`, as no-color.org says.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let get = |name: &str| get(name).filter(|value| !value.is_empty());
        let locale = get("LC_ALL")
            .or_else(|| get("LC_CTYPE"))
            .or_else(|| get("LANG"));
        let encoding = locale
            .as_deref()
            .and_then(|locale| locale.split('.').nth(1));
        let encoding = encoding.unwrap_or_default().to_ascii_uppercase();
        let messages = get("LC_ALL")
            .or_else(|| get("LC_MESSAGES"))
            .or_else(|| get("LANG"));
        let term = get("TERM").unwrap_or_default();
        let palette = term.contains("256color") || get("COLORTERM").is_some();
        let forced = get("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        Self {
            languages: languages(messages.as_deref(), get("LANGUAGE").as_deref()),
            country: messages.as_deref().and_then(country),
            unicode: encoding.starts_with("UTF-8") || encoding.starts_with("UTF8") || cfg!(windows),
            color: get("NO_COLOR").is_none() && (palette || forced),
        }
    }
}

/// As in GNU gettext: `LANGUAGE` is a list that goes before the locale, unless that is none at all.
fn languages(messages: Option<&str>, list: Option<&str>) -> Vec<String> {
    let Some(messages) = messages.filter(|locale| !matches!(*locale, "C" | "POSIX")) else {
        return Vec::new();
    };
    let list = list.unwrap_or_default().split(':');
    let listed = list.filter(|tag| !tag.is_empty());
    listed.chain([messages]).map(str::to_owned).collect()
}

/// The country of a locale such as `en_US.UTF-8`.
fn country(locale: &str) -> Option<String> {
    let territory = locale.split(['.', '@']).next()?.split(['_', '-']).nth(1)?;
    (territory.len() == 2).then(|| territory.to_ascii_uppercase())
}

/// How many columns the terminal behind standard output has, if there is one.
pub fn terminal_columns() -> Option<usize> {
    let of_terminal = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    of_terminal.ok().map(|(columns, _)| columns.into())
}
