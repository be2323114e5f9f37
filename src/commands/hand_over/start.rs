//! Everything that is looked at before the first client comes, and then the day.

use std::fs::File;
use std::io;
use std::num::NonZeroU32;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{Access, AtFlags, Mode, OFlags, accessat};

use super::papers::{Kind, Look, Papers};
use crate::cli::HandOver;
use crate::commands::library::{Library, Texts};
use crate::commands::{Stop, take};
use crate::exit_code::ExitCode;
use crate::hand_over::client::{self, End};
use crate::hand_over::confine::Layers;
use crate::hand_over::day;
use crate::hand_over::desk::Desk;
use crate::hand_over::found::{self, Found};
use crate::hand_over::outlet::Outlet;
use crate::hand_over::printer;
use crate::journey::{Journey, Keeps};
use crate::locale::Locale;
use crate::save;
use crate::words::{Words, fill};

/// Where clients' pages go.
enum Pages {
    Nowhere,
    Folder(File),
    Printer(Option<String>),
}

/// Starts the day, unless anything hinders it.
pub(in crate::commands) fn run(wanted: &HandOver) -> Result<ExitCode, Stop> {
    let locale = Locale::read(take::environment);
    let HandOver { asked, look, .. } = wanted;
    let texts = Texts::read(asked)?;
    let mut papers = Papers::new(&texts);
    let library = Library::sound(texts)?;
    let language = library.choose(asked.said.lang.as_deref(), &locale.languages)?;
    let words = library.words(language);
    if take::in_lines(wanted.plain) && !wanted.plain {
        return Err(Stop::NotSaved(words.hand_over().needs_screen.clone()));
    }
    let pages = pages(wanted, &words)?;
    let theme = take::theme(look, &locale);
    let idle = NonZeroU32::new(wanted.idle);
    papers.country = asked
        .said
        .country
        .clone()
        .or_else(|| locale.country.clone());
    papers.look = Look {
        color: theme.color,
        contrast: theme.contrast,
        ascii: look.ascii || !locale.unicode,
    };
    papers.idle = idle;
    papers.begun_by = rustix::process::getpid().as_raw_pid();
    let rehearsed = client::rehearse(&papers.written()?, &pages.outlet()?)?;
    let layers: Layers = serde_json::from_slice(&rehearsed).unwrap_or_default();
    let mut found = found::look(take::environment, &found::ancestors(), layers);
    found.extend(wanted.plain.then_some(Found::Lines));
    papers.kind = if wanted.plain {
        Kind::InLines
    } else {
        Kind::OnScreen
    };
    let spoken = library.speak(language)?;
    let given = take::given(&asked.said, None, locale, &words, spoken.set, spoken.help);
    let cover = take::cover(&library, language, spoken.heading);
    let desk = Desk::new(Journey::new(cover, given), found, idle).with_pages(pages.keeps());
    day::run(
        desk,
        theme,
        wanted.plain,
        |language| library.speak(language),
        |language| {
            papers.language = language;
            let end = client::serve(&papers.written()?, &pages.outlet()?)?;
            Ok(match end {
                End::GivenBack(language) => {
                    let known = |language: &usize| *language < library.languages().len();
                    End::GivenBack(language.filter(known))
                }
                End::Over => End::Over,
            })
        },
    )?;
    Ok(ExitCode::Done)
}

impl Pages {
    const fn keeps(&self) -> Keeps {
        match self {
            Self::Nowhere => Keeps::Nothing,
            Self::Folder(_) => Keeps::Folder,
            Self::Printer(_) => Keeps::Printer,
        }
    }

    /// The way there for one client.
    fn outlet(&self) -> io::Result<Outlet> {
        match self {
            Self::Nowhere => Ok(Outlet::Nothing),
            Self::Folder(folder) => Ok(Outlet::Folder(OwnedFd::from(folder.try_clone()?))),
            Self::Printer(name) => client::printer(name.as_deref()),
        }
    }
}

fn pages(wanted: &HandOver, words: &Words) -> Result<Pages, Stop> {
    let words = words.hand_over();
    if let Some(folder) = &wanted.pages {
        return open_folder(folder).map(Pages::Folder).map_err(|_| {
            let folder = save::shown(folder);
            Stop::Usage(fill(&words.no_folder, &[("folder", &folder)]))
        });
    }
    let Some(name) = &wanted.printer else {
        return Ok(Pages::Nowhere);
    };
    match printer::is_there(name.as_deref()) {
        Ok(true) => Ok(Pages::Printer(name.clone())),
        Ok(false) => {
            let name = crate::escape::short(name.as_deref().unwrap_or_default());
            Err(Stop::Usage(fill(&words.no_printer, &[("name", &name)])))
        }
        Err(_) => Err(Stop::Usage(words.no_lp.clone())),
    }
}

/// A folder in which files can be made.
fn open_folder(path: &Path) -> io::Result<File> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let folder = rustix::fs::open(path, flags, Mode::empty())?;
    accessat(
        &folder,
        ".",
        Access::WRITE_OK | Access::EXEC_OK,
        AtFlags::empty(),
    )?;
    Ok(File::from(folder))
}
