//! `speed` needs the terminals and the process table of Linux; elsewhere this says so.

#[cfg(target_os = "linux")]
#[path = "speed.rs"]
mod speed;

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<()> {
    speed::main()
}

#[cfg(not(target_os = "linux"))]
fn main() -> std::io::Result<()> {
    Err(std::io::Error::other("speed is measured on Linux"))
}
