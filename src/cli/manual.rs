//! What a shell and `man` are told of the commands.

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::Cli;

const NAME: &str = "circle-or-chair";
pub(super) const USAGE: &str = "circle-or-chair [COMMAND] [OPTIONS]";
/// What stands at the end of `--help`.
pub(super) const END: &str = include_str!("end.txt");
/// What stands at the end of the `--help` of a command.
pub(super) const SEE: &str =
    "What the environment changes, and the exit codes: circle-or-chair --help";
/// The options of the questionnaire that `-h` lists.
pub(super) const SHORT: &[&str] = &["questions", "lang", "plain"];

/// The script by which a shell completes commands and options.
#[must_use]
pub fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut typed(), NAME, &mut script);
    // clap_complete 4.6 writes a name with hyphens in two ways in a script for bash, so that nothing was found.
    let script = String::from_utf8_lossy(&script);
    script.replace(&NAME.replace('-', "__subcmd__"), &NAME.replace('-', "__"))
}

/// The manual page, with every command on it.
pub fn manual() -> std::io::Result<String> {
    let mut whole = typed();
    whole.build();
    let mut page = Vec::new();
    let head = Man::new(whole.clone()).title(NAME.to_uppercase());
    head.render_title(&mut page)?;
    head.render_name_section(&mut page)?;
    head.render_synopsis_section(&mut page)?;
    head.render_description_section(&mut page)?;
    head.render_options_section(&mut page)?;
    Roff::new()
        .control("SH", ["COMMANDS"])
        .to_writer(&mut page)?;
    for command in whole.get_subcommands() {
        let usage = command.clone().render_usage().to_string();
        let mut told = Vec::new();
        let mut title = Roff::new();
        title.control("SS", [command.get_name()]);
        title.text([bold(usage.trim_start_matches("Usage: "))]);
        title.to_writer(&mut told)?;
        let part = Man::new(command.clone());
        part.render_description_section(&mut told)?;
        part.render_options_section(&mut told)?;
        for line in String::from_utf8_lossy(&told).lines() {
            let line = if line.starts_with(".SH") { ".PP" } else { line };
            page.extend([line, "\n"].concat().bytes());
        }
    }
    end().to_writer(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    // Each part brings this definition along; once is enough.
    let lines = page.lines().enumerate();
    let lines = lines.filter(|(at, line)| *at < 2 || !line.contains(".ds Aq"));
    Ok(lines.flat_map(|(_, line)| [line, "\n"]).collect())
}

/// What stands at the end of `--help`, as sections of the page.
fn end() -> Roff {
    let mut end = Roff::new();
    for line in END.lines() {
        if let Some(text) = line.strip_prefix("          ") {
            end.text([roman(text)]);
        } else if let Some(entry) = line.strip_prefix("  ") {
            let (term, text) = entry.split_once("  ").unwrap_or((entry, ""));
            end.control("TP", []);
            end.text([bold(term)]);
            if !text.is_empty() {
                end.text([roman(text.trim_start())]);
            }
        } else if let Some(heading) = line.strip_suffix(':') {
            end.control("SH", [&*heading.to_uppercase()]);
        }
    }
    end
}

/// The commands and options that a person may type.
fn typed() -> Command {
    let whole = Cli::command();
    let shown = whole.get_subcommands().filter(|one| !one.is_hide_set());
    let options = whole.get_arguments().cloned();
    Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .about(whole.get_about().cloned().unwrap_or_default())
        .long_about(whole.get_long_about().cloned().unwrap_or_default())
        .override_usage(USAGE)
        .disable_help_subcommand(true)
        .args(options.map(|one| one.hide_short_help(false)))
        .subcommands(shown)
}
