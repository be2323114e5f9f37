//! `report ANSWERS`: an answers file to a page to take along, printed or saved.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use super::library::Library;
use super::take::environment;
use super::{Stop, load_answers};
use crate::answers::{Answers, Reply};
use crate::cli::{self, Common};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::form::Form;
use crate::format::Format;
use crate::handout::{self, Handout, Occasion};
use crate::journey::Spoken;
use crate::locale::Locale;
use crate::question_set::QuestionSet;
use crate::report::{Report, Setting, suggested_questions};
use crate::save::{self, NotSaved};
use crate::words::{Words, fill};

/// Writes the page to standard output, or saves it where `--save` says.
pub(super) fn run(common: &Common, wanted: &cli::Report) -> Result<ExitCode, Stop> {
    let locale = Locale::read(environment);
    let library = Library::open(common)?;
    let language = library.choose(common.lang.as_deref(), &locale.languages)?;
    let spoken = library.speak(language)?;
    let words = spoken.words.clone();
    let format = match (wanted.format, &common.save) {
        (Some(format), _) => format,
        (None, None) => Format::Text,
        (None, Some(file)) => {
            Format::of_file(file).ok_or_else(|| Stop::Usage(words.save().no_form.clone()))?
        }
    };
    let mut page = Vec::new();
    let country = common.country.clone().or(locale.country);
    let made = handout(&spoken, country.as_deref(), wanted)?;
    handout::write(format, &made, &mut page)?;
    match &common.save {
        None => io::stdout().write_all(&page)?,
        Some(file) => keep(&words, file, &page, wanted.replace)?,
    }
    Ok(ExitCode::Done)
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
    Ok(Handout::new(&report, &answers, occasion, &questions))
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

fn keep(words: &Words, file: &Path, page: &[u8], replace: bool) -> Result<(), Stop> {
    let said = words.save();
    let saved = match save::save(file, page, replace) {
        Err(NotSaved::Exists(there)) => {
            let values = [("file", &*save::shown(&there))];
            if !can_ask() {
                return Err(Stop::NotSaved(fill(&said.exists_command, &values)));
            }
            if !agrees(words, &fill(&said.replace, &values))? {
                return Err(Stop::NotSaved(fill(&said.kept, &values)));
            }
            save::save(file, page, true)
        }
        done => done,
    };
    let place = saved.map_err(|why| Stop::NotSaved(why.sentence(words)))?;
    let saved = fill(&said.saved, &[("file", &save::shown(&place))]);
    writeln!(io::stderr(), "{saved}\n{}", said.others)?;
    Ok(())
}

fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

fn agrees(words: &Words, question: &str) -> io::Result<bool> {
    writeln!(io::stderr(), "{question}")?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(answer.trim().eq_ignore_ascii_case(&words.save().yes))
}
