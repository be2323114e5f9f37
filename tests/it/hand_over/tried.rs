//! What a confined program tries, each with its name, and what became of it.

use circle_or_chair::hand_over::confine::confine;
use circle_or_chair::hand_over::outlet::Outlet;
use std::fs::{self, File, OpenOptions};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::process::Command;
use std::{io, os::unix::fs::symlink, path::Path, thread};

/// Something that is tried in a folder.
type Act = fn(&Path) -> io::Result<()>;

const ACTS: &[(&str, Act)] = &[
    ("read a file", |_| fs::read("/etc/passwd").map(drop)),
    ("list a folder", |_| fs::read_dir("/").map(drop)),
    ("make a file", |folder| {
        File::create_new(folder.join("new")).map(drop)
    }),
    ("write to a file", |folder| {
        OpenOptions::new()
            .write(true)
            .open(folder.join("old"))
            .map(drop)
    }),
    ("make a folder", |folder| {
        fs::create_dir(folder.join("folder"))
    }),
    ("link to a file", |folder| {
        symlink("/etc/passwd", folder.join("link"))
    }),
    ("rename a file", |folder| {
        fs::rename(folder.join("old"), folder.join("renamed"))
    }),
    ("delete a file", |folder| {
        fs::remove_file(folder.join("old"))
    }),
    ("change who may read a file", |folder| {
        let mut allowed = fs::symlink_metadata(folder)?.permissions();
        allowed.set_readonly(true);
        fs::set_permissions(folder.join("old"), allowed)
    }),
    ("listen on the network", |_| {
        TcpListener::bind("127.0.0.1:0").map(drop)
    }),
    ("connect to the network", |_| {
        TcpStream::connect("127.0.0.1:9").map(drop)
    }),
    ("send to the network", |_| {
        UdpSocket::bind("127.0.0.1:0")?.send_to(b"answers", "127.0.0.1:9")?;
        Ok(())
    }),
    ("talk to another program", |_| {
        UnixStream::pair()?;
        UnixDatagram::unbound().map(drop)
    }),
    ("begin another program", |_| {
        Command::new("/bin/true").status().map(drop)
    }),
    ("begin a thread", |_| {
        thread::Builder::new().spawn(|| {})?;
        Ok(())
    }),
    ("send a signal to another program", |_| {
        let parent = rustix::process::getppid().ok_or(io::ErrorKind::NotFound)?;
        Ok(rustix::process::test_kill_process(parent)?)
    }),
];

pub(super) fn main() -> io::Result<()> {
    let folder = std::env::args_os().nth(1).ok_or(io::ErrorKind::NotFound)?;
    let keeps = std::env::args_os().nth(2).is_some();
    let folder = Path::new(&folder);
    let outlet = if keeps {
        Outlet::Folder(File::open(folder)?.into())
    } else {
        Outlet::Nothing
    };
    let layers = confine(&outlet);
    println!("files {} calls {}", layers.files, layers.calls);
    for (name, act) in ACTS {
        let done = act(folder);
        let said = match &done {
            Ok(()) => "done".to_owned(),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => "refused".to_owned(),
            Err(error) => error.to_string(),
        };
        println!("{name}: {said}");
    }
    if keeps {
        println!("keep a page: {:?}", outlet.keep(b"a page").is_ok());
    }
    Ok(())
}
