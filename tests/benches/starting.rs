//! Cold start: from starting the program to its first screen standing on the display, the app and the empty window in
//! turns. The unlock screen takes keys once it stands there with its caret. The page caches of the machine are warm for
//! both, and so are the caches of fonts: the first start of each is not counted.

use crate::book::Book;
use crate::screen::{Picture, Screen};
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use zhike_tests::window::{Place, binary, built, processes};

const STARTS: usize = 10;

/// The row of cold start.
pub fn measure(book: &Book, table: &mut Table) {
    let place = Place::without_bus("bench");
    book.copy_to(&place.vault());
    let screen = Screen::of(&place);
    let nothing = screen.now();
    let started = |program| Started { place: &place, screen: &screen, nothing: &nothing, program };
    let (app, empty) = (started(binary()), started(built("empty-window")));
    let (app_shows, empty_shows) = (app.first_screen(), empty.first_screen());
    let (mut app_took, mut empty_took) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        empty_took.push(empty.start_until(&empty_shows));
        app_took.push(app.start_until(&app_shows));
    }
    let (app_took, empty_took): (Samples, Samples) = (app_took.into_iter().collect(), empty_took.into_iter().collect());
    let limit = Limit::Times { factor: 1.25, of: "empty window", took: empty_took.median() };
    table.put("cold start to the unlock screen", book.clients, Unit::Ms, app_took.median(), limit);
}

/// A program that is started again and again on one display.
struct Started<'a> {
    place: &'a Place,
    screen: &'a Screen,
    nothing: &'a Picture,
    program: PathBuf,
}

impl Started<'_> {
    fn spawn(&self) -> Child {
        let mut command = Command::new(&self.program);
        command.arg("--vault").arg(self.place.vault()).env_clear().envs(self.place.environment());
        if !crate::machine::has_graphics() {
            // As the app does by itself; the empty window is not to be slower for not knowing it.
            command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// What it shows when nothing moves any more.
    fn first_screen(&self) -> Picture {
        let child = self.spawn();
        let shows = self.screen.settled(self.nothing);
        assert!(shows.drawn() > 100, "{} shows nothing", self.program.display());
        self.end(child);
        shows
    }

    fn start_until(&self, shows: &Picture) -> f64 {
        let mut child = None;
        let took = time(|| {
            child = Some(self.spawn());
            self.screen.wait_for(shows);
        });
        self.end(child.unwrap());
        took
    }

    /// Ends it with its web processes, and waits until they and its window are gone.
    fn end(&self, mut child: Child) {
        let family = processes::family(child.id());
        child.kill().unwrap();
        child.wait().unwrap();
        while family.iter().any(|one| processes::is_running(*one)) {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        self.screen.wait_for(self.nothing);
    }
}
