//! One client's visit, in a process of its own that `hand-over` begins.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::rc::Rc;

use super::hand_over::{Kind, Papers};
use super::library::Library;
use super::{Stop, take};
use crate::date::Date;
use crate::exit_code::ExitCode;
use crate::hand_over::lines::Attended;
use crate::hand_over::outlet::{Kept, Outlet};
use crate::hand_over::{confine, passing, printer};
use crate::journey::{Cover, Ending, Given, Journey, Request, Saved, Saving, Spoken, Visit};
use crate::screen::theme::{ASCII, Theme, UNICODE};
use crate::screen::view::View;
use crate::screen::walk::{Stage, walk};
use crate::screen::window::Window;
use crate::speech::{self, Look, Talk};
use crate::words::Words;

/// Runs one visit, or says which layers would hold one.
pub(super) fn run() -> Result<ExitCode, Stop> {
    let connection = connection().map_err(|_| {
        let why = "visit is begun by hand-over alone";
        Stop::Usage(why.to_owned())
    })?;
    let (papers, outlet) = passing::take(&connection)?;
    let mut papers = Papers::read(&papers)?;
    confine::end_with(papers.begun_by)?;
    let library = Library::of(papers.texts())?;
    if papers.kind == Kind::Rehearsal {
        let layers = confine::confine(&outlet);
        let said = serde_json::to_vec(&layers).map_err(io::Error::other)?;
        File::from(OwnedFd::from(connection)).write_all(&said)?;
        return Ok(ExitCode::Done);
    }
    let spoken = library.speak(papers.language)?;
    let mut journey = journey(&papers, spoken, &library, &outlet);
    let ending = if papers.kind == Kind::InLines {
        in_lines(&mut journey, &papers, &library, &outlet)?
    } else {
        on_screen(&mut journey, &papers, &library, &outlet)?
    };
    // All that is ever said of a visit: the language of the page that asks for the laptop.
    if let Ok(language) = u8::try_from(journey.language()) {
        let _ = File::from(OwnedFd::from(connection)).write_all(&[language]);
    }
    Ok(match ending {
        Ending::Left => ExitCode::Done,
        Ending::Interrupted => ExitCode::Interrupted,
        Ending::Unattended => ExitCode::Failed,
    })
}

/// Waits for one page, and prints it.
pub(super) fn print_page(name: Option<&str>) -> Result<ExitCode, Stop> {
    printer::print_one(name)?;
    Ok(ExitCode::Done)
}

/// The connection to `hand-over`, in place of standard error, where nothing is to be said: a
/// message could hold an answer.
fn connection() -> io::Result<UnixStream> {
    let connection = rustix::io::fcntl_dupfd_cloexec(io::stderr(), 3)?;
    rustix::net::sockopt::socket_type(&connection)?;
    // Only to be read, so that it is not even a file that was opened for writing.
    rustix::stdio::dup2_stderr(File::open("/dev/null")?)?;
    Ok(connection.into())
}

fn on_screen(
    journey: &mut Journey,
    papers: &Papers,
    library: &Library,
    outlet: &Outlet,
) -> Result<Ending, Stop> {
    let theme = Theme {
        color: papers.look.color,
        contrast: papers.look.contrast,
        glyphs: if papers.look.ascii { ASCII } else { UNICODE },
    };
    let mut window = Window::borrow()?;
    // Which layers hold was said at the start.
    let _ = confine::confine(outlet);
    let view = View::new(theme, window.size(), journey.page(), journey.words());
    let patience = papers.patience();
    window.show(None, &view, journey.words())?;
    walk(
        journey,
        view,
        &mut window,
        patience,
        || None,
        |language| library.speak(language),
        |request, words| keep(outlet, request, words),
    )
}

fn in_lines(
    journey: &mut Journey,
    papers: &Papers,
    library: &Library,
    outlet: &Outlet,
) -> Result<Ending, Stop> {
    let look = Look {
        width: speech::voice::width(),
        ascii: papers.look.ascii,
        echo: false,
    };
    // Which layers hold was said at the start.
    let _ = confine::confine(outlet);
    let input = Attended::new(io::stdin(), papers.patience());
    let talk = Talk {
        languages: &library.languages(),
        look,
        speak: |language| library.speak(language),
        save: |request: &Request, words: &Words| keep(outlet, request, words),
    };
    talk.take(journey, BufReader::new(input), &mut io::stdout())
}

fn journey(papers: &Papers, spoken: Spoken, library: &Library, outlet: &Outlet) -> Journey {
    let given = Given {
        set: spoken.set,
        help: spoken.help,
        country: papers.country.clone(),
        today: Date::today(),
        first: take::by_chance(),
        saving: Saving::default(),
    };
    let cover = Cover {
        words: spoken.words,
        heading: spoken.heading,
        languages: Rc::clone(&library.languages()),
        language: papers.language,
    };
    Journey::new(cover, given).in_visit(Visit {
        idle: papers.idle,
        keeps: outlet.keeps(),
        in_lines: papers.kind == Kind::InLines,
    })
}

fn keep(outlet: &Outlet, request: &Request, words: &Words) -> Saved {
    let words = words.hand_over();
    match outlet.keep(&request.bytes) {
        Ok(Kept::Numbered(number)) => Saved::Numbered(number),
        Ok(Kept::Printed) => Saved::There(vec![words.on_paper.clone()]),
        Err(_) => Saved::Not(words.not_kept.clone()),
    }
}
