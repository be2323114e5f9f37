//! A client's process, as the counselor's side sees it: begun anew, told what it needs, and over.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, WaitOptions, WaitStatus, kill_process, waitpid};

use super::outlet::Outlet;
use super::passing;

/// How a visit ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client handed the laptop back, and read this language, by its place in the list.
    GivenBack(Option<usize>),
    /// In any other way.
    Over,
}

/// This program, begun anew, even if another one has taken its name since.
fn this_program() -> io::Result<Command> {
    let path = if cfg!(target_os = "linux") {
        PathBuf::from("/proc/self/exe")
    } else {
        std::env::current_exe()?
    };
    Ok(Command::new(path))
}

/// A client's process, and the connection to it.
fn begin(papers: &[u8], outlet: &Outlet) -> io::Result<(Pid, UnixStream)> {
    let (ours, theirs) = UnixStream::pair()?;
    let child = this_program()?
        .arg("visit")
        .stderr(OwnedFd::from(theirs))
        .spawn()?;
    // One that has ended is waited for like any other.
    let _ = passing::give(&ours, papers, outlet);
    Ok((Pid::from_child(&child), ours))
}

/// Lets a client in, and waits until the visit is over.
pub fn serve(papers: &[u8], outlet: &Outlet) -> io::Result<End> {
    let (client, mut connection) = begin(papers, outlet)?;
    let end = wait(client)?;
    let given_back = matches!(end.exit_status(), Some(0 | 130));
    Ok(if given_back {
        // One byte is taken, whatever a client's process may say.
        let mut said = [0];
        connection.set_nonblocking(true)?;
        let language = io::Read::read_exact(&mut connection, &mut said);
        End::GivenBack(language.ok().map(|()| said[0].into()))
    } else {
        End::Over
    })
}

/// Lets nobody in, and hears what the process says of itself.
pub fn rehearse(papers: &[u8], outlet: &Outlet) -> io::Result<Vec<u8>> {
    let (client, mut connection) = begin(papers, outlet)?;
    let mut said = Vec::new();
    io::Read::read_to_end(&mut connection, &mut said)?;
    wait(client)?;
    Ok(said)
}

/// Waits until it has ended. One that was stopped would hold the terminal for ever.
fn wait(client: Pid) -> io::Result<WaitStatus> {
    loop {
        let status = waitpid(Some(client), WaitOptions::UNTRACED);
        match status {
            Ok(Some((_, status))) if status.stopped() => kill_process(client, Signal::KILL)?,
            Ok(Some((_, status))) => return Ok(status),
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Begins the process that will print one page, and gives the way to it.
pub fn printer(name: Option<&str>) -> io::Result<Outlet> {
    let (ours, theirs) = UnixStream::pair()?;
    let mut program = this_program()?;
    program.arg("print-page").args(name);
    program.stdin(OwnedFd::from(theirs));
    program.stdout(Stdio::null()).stderr(Stdio::null());
    // Those of earlier visits have ended by themselves, with or without a page.
    while let Ok(Some(_)) = waitpid(None, WaitOptions::NOHANG) {}
    program.spawn()?;
    Ok(Outlet::Printer(OwnedFd::from(ours).into()))
}
