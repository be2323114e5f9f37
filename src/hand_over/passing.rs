//! How a client's process gets what it needs: one connection, over which it is told everything, and
//! given the place where a page goes. It never knows a path.

use std::io::{self, IoSlice, IoSliceMut, Read, Write};
use std::mem::MaybeUninit;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, recvmsg, sendmsg, shutdown,
};

use super::outlet::Outlet;

/// Gives a client's process its papers, and where its page goes.
pub fn give(mut connection: &UnixStream, papers: &[u8], outlet: &Outlet) -> io::Result<()> {
    let kind = [outlet.kind()];
    let handle = outlet.handle();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    let handles = handle.as_slice();
    if !handles.is_empty() && !control.push(SendAncillaryMessage::ScmRights(handles)) {
        return Err(io::ErrorKind::OutOfMemory.into());
    }
    let flags = SendFlags::empty();
    sendmsg(connection, &[IoSlice::new(&kind)], &mut control, flags)?;
    connection.write_all(papers)?;
    Ok(shutdown(connection, Shutdown::Write)?)
}

/// Takes what [`give`] gave.
pub fn take(mut connection: &UnixStream) -> io::Result<(Vec<u8>, Outlet)> {
    let mut kind = [0];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    // A visit begins no program that could get the handle, so this is for order's sake.
    #[cfg(target_os = "linux")]
    let flags = RecvFlags::CMSG_CLOEXEC;
    #[cfg(not(target_os = "linux"))]
    let flags = RecvFlags::empty();
    recvmsg(
        connection,
        &mut [IoSliceMut::new(&mut kind)],
        &mut control,
        flags,
    )?;
    let handles = control.drain().filter_map(|message| match message {
        RecvAncillaryMessage::ScmRights(handles) => Some(handles),
        _ => None,
    });
    let handle: Option<OwnedFd> = handles.flatten().next();
    let mut papers = Vec::new();
    connection.read_to_end(&mut papers)?;
    Ok((papers, Outlet::of(kind[0], handle)))
}
