//! The process that prints one page: it waits for the page to come, and never reads it itself.

use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::ioctl_fionread;

use super::outlet::PRINTED;

/// Whether there is a printer of this name; without a name, the usual one is taken as it comes.
pub fn is_there(name: Option<&str>) -> io::Result<bool> {
    run("lp", &["--help"])?;
    name.map_or(Ok(true), |name| run("lpstat", &["-p", name]))
}

fn run(program: &str, arguments: &[&str]) -> io::Result<bool> {
    quiet(program)
        .args(arguments)
        .status()
        .map(|end| end.success())
}

fn quiet(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Waits at the connection on standard input until a page comes, hands it to `lp`, and says whether
/// that worked. Ends without a page when nobody can send one any more.
pub fn print_one(name: Option<&str>) -> io::Result<()> {
    let connection = UnixStream::from(rustix::io::dup(io::stdin())?);
    poll(&mut [PollFd::new(&connection, PollFlags::IN)], None)?;
    if ioctl_fionread(&connection)? == 0 {
        return Ok(());
    }
    let mut lp = quiet("lp");
    lp.arg("-s").stdin(OwnedFd::from(connection.try_clone()?));
    if let Some(name) = name {
        lp.args(["-d", name]);
    }
    let printed = lp.status().is_ok_and(|end| end.success());
    let answer = if printed { PRINTED } else { b'0' };
    (&connection).write_all(&[answer])
}
