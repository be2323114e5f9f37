//! What the environment and the system say about the person's country, and about what their terminal can show.

use std::io::{self, IsTerminal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Two capital letters, if the locale names a country.
    pub country: Option<String>,
    /// The languages of messages, best first, such as `es_MX.UTF-8`.
    pub languages: Vec<String>,
    /// Whether characters past ASCII can be shown.
    pub unicode: bool,
    /// Whether the terminal has the 256-colour palette.
    pub palette: bool,
    /// Whether colours are wanted, if that is said.
    pub color: Option<bool>,
}

/// What a terminal with the 256-colour palette has in its `TERM`.
const PALETTES: &[&str] = &[
    "256color",
    "alacritty",
    "foot",
    "ghostty",
    "kitty",
    "wezterm",
];

impl Locale {
    /// Reads `LC_ALL`, `LC_CTYPE`, `LC_MESSAGES`, `LANG`, `LANGUAGE`, `NO_COLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR`, `CLICOLOR`,
    /// `TERM` and `COLORTERM` through `get`. Windows and macOS are asked for what no variable says.
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
        let named = PALETTES.iter().any(|name| term.contains(name));
        let (languages, country) = match &messages {
            Some(locale) => (
                languages(locale, get("LANGUAGE").as_deref()),
                country(locale),
            ),
            None => of_system(),
        };
        Self {
            languages,
            country,
            unicode: encoding.starts_with("UTF-8") || encoding.starts_with("UTF8") || cfg!(windows),
            palette: named || get("COLORTERM").is_some() || cfg!(windows),
            color: wanted_colors(get),
        }
    }
}

/// `NO_COLOR` before what forces colours, and that before what only leaves them out, as on bixense.com/clicolors.
/// `FORCE_COLOR=0` leaves them out, as it does in Node.js.
fn wanted_colors(get: impl Fn(&str) -> Option<String>) -> Option<bool> {
    let said = |name| get(name).map(|value| !matches!(&*value, "0" | "false"));
    let (force, node) = (said("CLICOLOR_FORCE"), said("FORCE_COLOR"));
    if get("NO_COLOR").is_some() {
        Some(false)
    } else if force == Some(true) || node == Some(true) {
        Some(true)
    } else {
        (node == Some(false) || said("CLICOLOR") == Some(false)).then_some(false)
    }
}

/// The languages and the country that the system is set to, where it keeps them elsewhere than in variables.
fn of_system() -> (Vec<String>, Option<String>) {
    if cfg!(any(windows, target_vendor = "apple")) {
        let languages: Vec<String> = sys_locale::get_locales().collect();
        let country = languages.iter().find_map(|locale| country(locale));
        return (languages, country);
    }
    (Vec::new(), None)
}

/// As in GNU gettext: `LANGUAGE` is a list that goes before the locale, unless that is none at all.
fn languages(messages: &str, list: Option<&str>) -> Vec<String> {
    if matches!(messages, "C" | "POSIX") {
        return Vec::new();
    }
    let list = list.unwrap_or_default().split(':');
    let listed = list.filter(|tag| !tag.is_empty());
    listed.chain([messages]).map(str::to_owned).collect()
}

/// The country of a locale such as `en_US.UTF-8` or `zh-Hans-CN`.
fn country(locale: &str) -> Option<String> {
    let parts = locale.split(['.', '@']).next()?.split(['_', '-']);
    let territory = parts.skip(1).find(|part| part.len() == 2)?;
    Some(territory.to_ascii_uppercase())
}

/// How many columns the terminal behind standard output has, if there is one.
pub fn terminal_columns() -> Option<usize> {
    let of_terminal = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    of_terminal.ok().map(|(columns, _)| columns.into())
}
