//! One laptop, one client after another: nothing of one is left for the next, and no key leads out.

#[cfg(target_os = "linux")]
mod confined;
#[cfg(target_os = "linux")]
mod day;
mod desk;
#[cfg(target_os = "linux")]
mod histories;
mod idle;
mod keys;
#[cfg(target_os = "linux")]
mod laptop;
mod left;
#[cfg(target_os = "linux")]
mod memory;
mod pin;
#[cfg(target_os = "linux")]
mod traced;
#[cfg(target_os = "linux")]
mod way_out;
