//! The app running in a [`Place`], with a WebDriver session that sees and touches its window.

use super::driver::Driver;
use super::frame;
use super::place::Place;
use super::processes;
use super::target::Target;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long anything in the window may take to appear. Unlocking runs Argon2 at its production cost.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a condition is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// Keys pressed together.
#[derive(Debug, Clone)]
pub struct Keys(Vec<char>);

impl Keys {
    /// Enter.
    pub fn enter() -> Self {
        Self(vec!['\u{e007}'])
    }

    /// Escape.
    pub fn escape() -> Self {
        Self(vec!['\u{e00c}'])
    }

    /// Tab.
    pub fn tab() -> Self {
        Self(vec!['\u{e004}'])
    }

    /// Backspace.
    pub fn backspace() -> Self {
        Self(vec!['\u{e003}'])
    }

    /// One key by itself.
    pub fn one(key: char) -> Self {
        Self(vec![key])
    }

    /// A key with Control held.
    pub fn ctrl(key: char) -> Self {
        Self(vec!['\u{e009}', key])
    }

    /// Enter with Control held.
    pub fn ctrl_enter() -> Self {
        Self::ctrl('\u{e007}')
    }
}

/// The app with its window open.
pub struct Window {
    client: Client,
    _driver: Driver,
    program: PathBuf,
    vault: PathBuf,
    pictures: PathBuf,
}

/// The app built by this run of cargo, or another named by `ZHIKE_APP`.
pub fn binary() -> PathBuf {
    std::env::var_os("ZHIKE_APP").map_or_else(|| built("zhike"), PathBuf::from)
}

/// A program of the workspace built by this run of cargo. Tests lie in a folder below the programs, programs beside them.
pub fn built(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("the path of the test");
    let found = own.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|path| path.exists());
    found.unwrap_or_else(|| panic!("{name} is not built: cargo build --workspace, or make test"))
}

impl Window {
    /// Starts the app on the vault of `place`.
    pub async fn open(place: &Place) -> Self {
        Self::open_program(place, binary()).await
    }

    /// Starts another program of one Tauri window, named like the app's, on the vault of `place`.
    pub async fn open_program(place: &Place, program: PathBuf) -> Self {
        let arguments = app_arguments(place);
        Self::start(place, &program.clone(), arguments, program).await
    }

    /// Starts the app under strace, which writes every socket call of it and its children to `log`.
    pub async fn open_traced(place: &Place, log: &Path) -> Self {
        let mut arguments: Vec<OsString> = super::wire::strace_arguments(log);
        arguments.push(binary().into());
        arguments.extend(app_arguments(place));
        Self::start(place, Path::new("/usr/bin/strace"), arguments, binary()).await
    }

    /// `started` is what the driver runs, `program` what that becomes or runs in turn.
    async fn start(place: &Place, started: &Path, arguments: Vec<OsString>, program: PathBuf) -> Self {
        let driver = Driver::start(place).await;
        let arguments: Vec<String> =
            arguments.into_iter().map(|argument| argument.into_string().expect("a path in UTF-8")).collect();
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": started, "args": arguments },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("an object was written") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://{}", driver.address))
            .await
            .expect("a session with the app");
        Self { client, _driver: driver, program, vault: place.vault(), pictures: place.pictures() }
    }

    /// Closes the window and waits until the app has ended.
    pub async fn close(self) {
        let pid = self.process();
        self.client.close_window().await.expect("the window closes");
        let deadline = Instant::now() + PATIENCE;
        while processes::is_running(pid) {
            assert!(Instant::now() < deadline, "the app runs on after its window was closed");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Closes the window as the button in its frame does, by asking it to go, and waits until the app has ended. (The driver
    /// takes the page away without asking.)
    pub async fn close_by_its_frame(self, place: &Place) {
        let pid = self.process();
        frame::ask_to_close(place);
        let deadline = Instant::now() + PATIENCE;
        while processes::is_running(pid) {
            assert!(Instant::now() < deadline, "the app runs on after its window was asked to close");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Kills the app as a power cut would.
    pub async fn kill(self) {
        let pid = self.process();
        for one in processes::family(pid) {
            processes::kill(one);
        }
        let deadline = Instant::now() + PATIENCE;
        while processes::is_running(pid) {
            assert!(Instant::now() < deadline, "the app outlives being killed");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// The process id of the app.
    pub fn process(&self) -> u32 {
        processes::app_process(&self.program, &self.vault).expect("the app is running")
    }

    /// The processes of the app: itself and those of its web view.
    pub fn processes(&self) -> Vec<u32> {
        processes::family(self.process())
    }

    /// The port the automation of WebKit listens on inside the app. It exists only under a driver.
    pub fn automation_port(&self) -> u16 {
        let environment = std::fs::read(format!("/proc/{}/environ", self.process())).expect("the app's environment");
        let entry = environment
            .split(|byte| *byte == 0)
            .find_map(|entry| entry.strip_prefix(b"WEBKIT_INSPECTOR_SERVER=".as_slice()))
            .expect("the driver names the address of the automation");
        let address = String::from_utf8_lossy(entry);
        let port = address.strip_prefix("127.0.0.1:").expect("the automation is bound to loopback");
        port.parse().expect("a port")
    }

    /// Runs a script; `None` when the page could not answer, as while it reloads.
    pub async fn try_ask(&self, script: &str, arguments: Vec<Value>) -> Option<Value> {
        self.client.execute(script, arguments).await.ok()
    }

    /// Runs a script in the page.
    pub async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.expect("a script that runs")
    }

    /// Runs a script that answers through its last argument.
    pub async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.expect("a script that answers")
    }

    /// Asks the core what the page asks it: runs a command of the app.
    ///
    /// # Panics
    /// When the command answers an error.
    pub async fn command(&self, name: &str, arguments: Value) -> Value {
        const INVOKE: &str = "const [name, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, given).then((ok) => done({ ok }), (error) => done({ error }));";
        let mut answer = self.ask_later(INVOKE, vec![json!(name), arguments]).await;
        assert!(answer.get("error").is_none(), "{name} answered {answer}");
        answer["ok"].take()
    }

    /// Waits until the page shows what it is going to show: fonts in, nothing moving, two looks alike.
    pub async fn settled(&self) {
        const LOOK: &str = "const moving = document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
            return document.fonts.status === 'loaded' && !moving ? location.hash + document.body.innerHTML : null;";
        let mut before = Value::Null;
        self.until("the page to settle", async || {
            let now = self.try_ask(LOOK, vec![]).await.unwrap_or(Value::Null);
            let same = !now.is_null() && now == before;
            before = now;
            same
        })
        .await;
    }

    /// Goes to a page by its place in the address, as a link would.
    pub async fn visit_page(&self, hash: &str) {
        self.ask("location.hash = arguments[0]", vec![json!(hash)]).await;
        self.settled().await;
    }

    /// Every thing shown that is `target`; none while the page cannot answer.
    async fn all(&self, target: &Target) -> Vec<Element> {
        let found = self.try_ask(include_str!("find.js"), vec![target.chain()]).await;
        let references = match found {
            Some(Value::Array(found)) => found,
            _ => return Vec::new(),
        };
        references
            .into_iter()
            .filter_map(|reference| reference.as_object()?.values().next()?.as_str().map(str::to_owned))
            .map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id)))
            .collect()
    }

    /// Whether `target` is shown at this moment.
    pub async fn shows(&self, target: &Target) -> bool {
        !self.all(target).await.is_empty()
    }

    /// How many things shown are `target` at this moment.
    pub async fn count(&self, target: &Target) -> usize {
        self.all(target).await.len()
    }

    /// Waits until `target` is shown.
    pub async fn see(&self, target: Target) {
        self.find(&target).await;
    }

    /// Waits until `target` is not shown any more.
    pub async fn see_no(&self, target: Target) {
        self.until(&format!("no {target}"), async || !self.shows(&target).await).await;
    }

    /// Waits for `condition`.
    ///
    /// # Panics
    /// When it does not come true in time; a picture and what the window showed tell where the journey stood.
    pub async fn until(&self, what: &str, mut condition: impl AsyncFnMut() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition().await {
            if Instant::now() > deadline {
                self.give_up(what).await;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn find(&self, target: &Target) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = self.all(target).await.into_iter().next() {
                return found;
            }
            if Instant::now() > deadline {
                self.give_up(&target.to_string()).await;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    async fn give_up(&self, what: &str) -> ! {
        self.picture("failed").await;
        let outline = self.ask(include_str!("outline.js"), vec![]).await;
        panic!(
            "waited {} s in vain for {what}. See {}/failed.png. The window shows:\n{}",
            PATIENCE.as_secs(),
            self.pictures.display(),
            outline.as_str().unwrap_or_default()
        );
    }

    /// Clicks `target`, once it can be clicked.
    pub async fn click(&self, target: Target) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let element = self.find(&target).await;
            let enabled = element.is_enabled().await.unwrap_or(false);
            // Refused when something passes over it, or it was drawn anew since it was found.
            if enabled && element.click().await.is_ok() {
                return;
            }
            if Instant::now() > deadline {
                self.give_up(&format!("{target} to be clickable")).await;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Clicks as a hand does: between press and release the page has all the time to answer the press, and what it moves
    /// away is not beneath the hand any more.
    pub async fn click_slowly(&self, target: Target) {
        let hand = || MouseActions::new("hand".into());
        let element = self.find(&target).await;
        let press = hand()
            .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(press).await.expect("the button of the mouse is pressed");
        self.settled().await;
        let release = hand().then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(release).await.expect("the button of the mouse is released");
    }

    /// Types into a field in place of what it holds.
    pub async fn fill(&self, target: Target, words: &str) {
        self.click(target).await;
        self.press(Keys::ctrl('a')).await;
        self.press(Keys::backspace()).await;
        self.write(words).await;
    }

    /// Types where the caret is.
    pub async fn write(&self, words: &str) {
        // Han characters have no key: they are put in at the caret, as an input method does. (The driver drops those beyond
        // the first plane, and hangs on others when the window has an input method.)
        let typed = words.is_ascii();
        if typed {
            let at = self.client.active_element().await.expect("something has the focus");
            at.send_keys(words).await.expect("it takes keys");
        } else {
            self.ask("document.execCommand('insertText', false, arguments[0])", vec![json!(words)]).await;
        }
    }

    /// Presses keys together.
    pub async fn press(&self, keys: Keys) {
        let down = keys.0.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.0.iter().rev().map(|key| KeyAction::Up { value: *key });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".into()), |chain, key| chain.then(key));
        self.client.perform_actions(actions).await.expect("the keys are pressed");
    }

    /// The text the window shows.
    pub async fn text(&self) -> String {
        self.try_ask("return document.body.innerText", vec![])
            .await
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The names of everything shown that is `target`, at this moment.
    pub async fn names(&self, target: &Target) -> Vec<String> {
        let names = self.ask(include_str!("find.js"), vec![target.chain(), json!(true)]).await;
        names.as_array().expect("a list").iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    /// What a field holds, once it is shown.
    pub async fn value_of(&self, target: Target) -> String {
        self.find(&target).await.prop("value").await.expect("its value").unwrap_or_default()
    }

    /// Keeps a picture of the window.
    pub async fn picture(&self, name: &str) -> PathBuf {
        let path = self.pictures.join(format!("{name}.png"));
        // The driver photographs the next frame that is drawn, and a page at rest draws none: one faint pixel beats.
        const BEAT: &str = "const pixel = document.createElement('i');
            pixel.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;opacity:.01';
            document.body.append(pixel);
            let beats = 0;
            const beating = setInterval(() => {
              pixel.style.background = beats % 2 ? '#000' : '#fff';
              beats += 1;
              if (beats > 300) { clearInterval(beating); pixel.remove(); }
            }, 16);
            window.zhikeStopBeat = () => { clearInterval(beating); pixel.remove(); };";
        self.try_ask(BEAT, vec![]).await;
        let taken = self.client.screenshot().await;
        self.try_ask("window.zhikeStopBeat?.()", vec![]).await;
        // A page that cannot be photographed must not hide what went wrong before.
        if let Ok(bytes) = taken {
            std::fs::write(&path, bytes).expect("the picture is written");
        }
        path
    }
}

fn app_arguments(place: &Place) -> Vec<OsString> {
    vec!["--vault".into(), place.vault().into()]
}
