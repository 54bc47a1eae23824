//! The real window, driven as a person drives it: the app under a virtual display, through WebKitWebDriver.
//!
//! [`Place`] is where one test lives: its own home, vault, export folder, display and desktop bus, so that nothing of the
//! person's is touched. [`Window`] is the app running there; things in it are found by role and accessible name
//! ([`target`]), and every wait is for a condition. [`pages`] knows the ways through the screens, [`audit`] looks at them
//! with axe and for clipped text, [`disk`] and [`wire`] look at what the app leaves behind and whom it talks to.

pub mod audit;
pub mod disk;
mod driver;
mod frame;
pub mod input_method;
pub mod pages;
mod place;
pub mod processes;
mod session;
pub mod target;
pub mod wire;

pub use place::Place;
pub use session::{Keys, Window, binary, built};
