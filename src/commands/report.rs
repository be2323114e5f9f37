//! `report ANSWERS`: an answers file to a page to take along, printed or saved.

use std::io::{self, Write};

use super::keep::{form_of, keep};
use super::library::Library;
use super::take::environment;
use super::{Stop, load_answers};
use crate::answers::{Answers, Reply};
use crate::cli::{self, ReportFormat};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::export::{Tongue, response};
use crate::form::Form;
use crate::format::Format;
use crate::handout::{self, Handout, Occasion};
use crate::journey::Spoken;
use crate::locale::Locale;
use crate::question_set::QuestionSet;
use crate::report::{Report, Setting, suggested_questions};
use crate::scoring::assess;
use crate::words::Words;

/// Writes the page to standard output, or saves it where `--save` says.
pub(super) fn run(wanted: &cli::Report) -> Result<ExitCode, Stop> {
    let locale = Locale::read(environment);
    let said = &wanted.asked.said;
    let library = Library::open(&wanted.asked)?;
    let language = library.choose(said.lang.as_deref(), &locale.languages)?;
    let spoken = library.speak(language)?;
    let words = spoken.words.clone();
    let format = match (wanted.format, &wanted.save) {
        (Some(ReportFormat::Fhir), _) => {
            let page = fhir(&library, language, spoken, wanted)?;
            return print_or_keep(wanted, &words, &page);
        }
        _ if wanted.authored.is_some() => {
            let why = "--authored goes with --format fhir";
            return Err(Stop::Usage(why.to_owned()));
        }
        (Some(ReportFormat::Page(format)), _) => format,
        (None, None) => Format::Text,
        (None, Some(file)) => form_of(file, &words)?,
    };
    let mut page = Vec::new();
    let country = said.country.clone().or(locale.country);
    let made = handout(&spoken, country.as_deref(), wanted)?;
    handout::write(format, &made, &mut page)?;
    print_or_keep(wanted, &words, &page)
}

fn print_or_keep(wanted: &cli::Report, words: &Words, page: &[u8]) -> Result<ExitCode, Stop> {
    match &wanted.save {
        None => io::stdout().write_all(page)?,
        Some(file) => {
            keep(words, file, page, wanted.replace)?;
            writeln!(io::stderr(), "{}", words.save().others)?;
        }
    }
    Ok(ExitCode::Done)
}

/// The answers as a response to the exported `Questionnaire`.
fn fhir(
    library: &Library,
    language: usize,
    spoken: Spoken,
    wanted: &cli::Report,
) -> Result<Vec<u8>, Stop> {
    let set = &spoken.set;
    let answers = load_answers(set, &wanted.answers)?;
    let result = assess(set, &answers);
    let tongue = Tongue {
        language: library.languages()[language].clone(),
        set: QuestionSet::clone(set),
        words: spoken.words,
    };
    let authored = wanted.authored.as_deref();
    let response = response::response(&tongue, &answers, &result, authored);
    Ok(format!("{response:#}\n").into_bytes())
}

fn handout(spoken: &Spoken, country: Option<&str>, wanted: &cli::Report) -> Result<Handout, Stop> {
    let (set, words) = (&*spoken.set, &spoken.words);
    let answers = load_answers(set, &wanted.answers)?;
    let first = wanted.first.unwrap_or_else(|| first(set, &answers));
    let setting = Setting {
        set,
        words,
        first,
        safe: true,
    };
    let report = Report::new(setting, &answers);
    let occasion = Occasion {
        set,
        words,
        help: &spoken.help,
        country,
        today: Date::today(),
    };
    let questions = suggested_questions(set, &report.assessment, first);
    let page = Handout::new(&report, &answers, occasion, &questions, None);
    Ok(page)
}

/// Which form stands first: as if by chance, but the same for the same answers.
fn first(set: &QuestionSet, answers: &Answers) -> Form {
    let picked = set
        .all_questions()
        .filter_map(|question| match answers.reply(question) {
            Reply::Picked(picks) => Some(picks.iter().sum::<usize>()),
            _ => None,
        });
    Form::ALL[picked.sum::<usize>() % 2]
}
