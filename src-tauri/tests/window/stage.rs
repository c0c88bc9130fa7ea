//! A display, a driver and the window on it, each test its own: nothing of the person's is used or touched.

use crate::button::press_close;
use doorbell_tests::room::{Process, Room};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// The longest anything may take on a busy machine. A safety net, not a measure.
const LONGEST: Duration = Duration::from_secs(120);

/// The program under test.
const APP: &str = env!("CARGO_BIN_EXE_doorbell-window");

/// A child that ends with this.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Where the window plays.
pub(crate) struct Stage {
    pub(crate) room: Room,
    driver: Ending,
    port: u16,
    display: String,
    /// What every start of the window is given.
    environment: Vec<(&'static str, OsString)>,
    _screen: Ending,
    _bus: Option<Ending>,
    /// One window at a time: two at once are slower than one after the other.
    _turn: File,
}

impl Stage {
    /// A display of its own and a driver on it.
    pub(crate) fn set_up(language: &str) -> Self {
        Self::with(language, None)
    }

    /// The same as on a person's desktop: with a bus on which one start finds another, and the usual data folder.
    pub(crate) fn with_bus(language: &str) -> Self {
        Self::with(language, Some(bus()))
    }

    fn with(language: &str, bus: Option<(Ending, String)>) -> Self {
        let turn = File::create(PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("window.lock")).unwrap();
        turn.lock().unwrap();
        let (screen, display) = screen();
        let room = Room::new();
        let port = free_port();
        let (bus, address) = bus.unzip();
        let environment = environment(&room, &display, language, address.as_deref());
        let driver = Ending(driver(port, &environment));
        let stage = Self { room, driver, port, display, environment, _screen: screen, _bus: bus, _turn: turn };
        stage.until_ready();
        stage
    }

    /// The folder the window keeps everything in.
    pub(crate) fn data(&self) -> PathBuf {
        self.room.path().join("data")
    }

    fn until_ready(&self) {
        let until = Instant::now() + LONGEST;
        while call(self.port, "GET", "/status", None).is_none() {
            assert!(Instant::now() < until, "WebKitWebDriver does not answer");
            // Nobody announces that it listens.
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Opens the window.
    pub(crate) fn open(&self) -> Window<'_> {
        self.open_with(&[])
    }

    /// Opens the window with arguments, as the desktop does for a file.
    pub(crate) fn open_with(&self, arguments: &[&Path]) -> Window<'_> {
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": APP, "args": arguments },
            "timeouts": { "script": LONGEST.as_millis() as u64, "implicit": 0 },
        }}});
        let answer = self.call("POST", "/session", Some(&wanted));
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}")).to_owned();
        Window { stage: self, id }
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let answer = call(self.port, method, path, body).unwrap_or_else(|| panic!("{method} {path}: no answer"));
        let value = answer["value"].clone();
        if let Some(error) = value["error"].as_str() {
            panic!("{method} {path}: {error}: {}", value["message"]);
        }
        value
    }

    /// Browsers that were started to look at pages.
    pub(crate) fn browsers(&self) -> Vec<String> {
        let all = self.room.processes().into_iter().map(|process| process.command);
        all.filter(|command| command.contains("--remote-debugging-pipe")).collect()
    }

    /// Every process of those browsers, by number: the browser itself and those that it starts.
    pub(crate) fn browser_ids(&self) -> Vec<u32> {
        let all = self.room.processes().into_iter();
        // They all work with the throw-away profile, or were started by the one that does.
        let own = all.filter(|process| process.command.contains("--remote-debugging-pipe") || is_helper(process));
        own.map(|process| process.id).collect()
    }

    /// Windows that are open.
    pub(crate) fn windows(&self) -> Vec<Process> {
        let all = self.room.processes().into_iter();
        all.filter(|process| process.command.split(' ').next() == Some(APP)).collect()
    }

    /// Starts the program once more, as the desktop does for another file; ends as that start does.
    pub(crate) fn start_again(&self, argument: &Path) -> ExitStatus {
        let mut again = Command::new(APP);
        again.arg(argument).env_remove("WAYLAND_DISPLAY").envs(self.environment.iter().cloned());
        again.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap()
    }

    /// Waits until something is so; what nobody announces must be looked at again and again.
    pub(crate) fn until(&self, what: &str, so: impl Fn(&Self) -> bool) {
        let until = Instant::now() + LONGEST;
        while !so(self) {
            assert!(Instant::now() < until, "never: {what}\n{:?}", self.room.processes());
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // The driver ends its window with itself.
        let _ = self.driver.0.kill();
        let _ = self.driver.0.wait();
        for process in self.room.processes() {
            process.kill();
        }
    }
}

/// A display that nobody sees. It says its number when it is ready.
fn screen() -> (Ending, String) {
    let arguments = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"];
    let started = Command::new("Xvfb").args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut started = started.expect("Xvfb is installed: `cargo xtask setup`");
    let out = started.stdout.take().unwrap();
    let screen = Ending(started);
    let mut number = String::new();
    BufReader::new(out).read_line(&mut number).unwrap();
    assert!(!number.trim().is_empty(), "Xvfb does not start");
    (screen, format!(":{}", number.trim()))
}

/// A bus that nobody else is on. It says its address when it is ready.
fn bus() -> (Ending, String) {
    let arguments = ["--session", "--nofork", "--nopidfile", "--print-address=1"];
    let started = Command::new("dbus-daemon").args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut started = started.expect("dbus is installed: `cargo xtask setup`");
    let out = started.stdout.take().unwrap();
    let bus = Ending(started);
    let mut address = String::new();
    BufReader::new(out).read_line(&mut address).unwrap();
    assert!(!address.trim().is_empty(), "dbus-daemon does not start");
    (bus, address.trim().to_owned())
}

/// Whether a process is one of those that Chromium starts for its pages, not one of `WebKit`'s.
fn is_helper(process: &Process) -> bool {
    process.command.contains("--type=") && process.command.contains("chrom")
}

fn environment(room: &Room, display: &str, language: &str, bus: Option<&str>) -> Vec<(&'static str, OsString)> {
    let folders = ["TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"];
    let mut all: Vec<_> = folders.map(|name| (name, room.path().as_os_str().to_owned())).into();
    if bus.is_none() {
        all.push(("DOORBELL_DATA", room.path().join("data").into_os_string()));
    }
    let words = [
        ("TAURI_WEBVIEW_AUTOMATION", "true"),
        ("DISPLAY", display),
        ("LC_ALL", language),
        ("LANGUAGE", language),
        ("GDK_BACKEND", "x11"),
        // No other program of the person's desktop is asked anything.
        ("DBUS_SESSION_BUS_ADDRESS", bus.unwrap_or("disabled:")),
        ("NO_AT_BRIDGE", "1"),
        ("GTK_USE_PORTAL", "0"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
    ];
    all.extend(words.map(|(name, value)| (name, OsString::from(value))));
    all
}

fn driver(port: u16, environment: &[(&'static str, OsString)]) -> Child {
    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={port}")).arg("--host=127.0.0.1");
    driver.env_remove("WAYLAND_DISPLAY").envs(environment.iter().cloned());
    driver.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    driver.spawn().expect("WebKitWebDriver is installed: `cargo xtask setup`")
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// One exchange with the driver; `None` if it is not there.
fn call(port: u16, method: &str, path: &str, body: Option<&Value>) -> Option<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(LONGEST * 2)).ok()?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok()?;
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer).ok()?;
    serde_json::from_slice(&answer).ok()
}

/// The open window.
pub(crate) struct Window<'s> {
    stage: &'s Stage,
    id: String,
}

impl Window<'_> {
    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        self.stage.call(method, &format!("/session/{}{path}", self.id), body)
    }

    /// Waits until an expression is truthy, and gives its value.
    pub(crate) fn wait(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const look = () => {{
                 let value = null;
                 try {{ value = ({expression}); }} catch {{ /* not there yet */ }}
                 if (value) done(value); else setTimeout(look, 30);
             }};
             look();"
        );
        let answer = call(
            self.stage.port,
            "POST",
            &format!("/session/{}/execute/async", self.id),
            Some(&json!({ "script": script, "args": [] })),
        );
        let value = answer.unwrap_or_else(|| panic!("the window is gone")).get("value").cloned().unwrap_or_default();
        if value.get("error").is_some() {
            let shown = self.run("return document.body.innerText");
            panic!(
                "never: {expression}\n{}\nthe window shows:\n{}",
                value["message"],
                shown.as_str().unwrap_or_default()
            );
        }
        value
    }

    /// Runs a script and gives what it returns.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.call("POST", "/execute/sync", Some(&json!({ "script": script, "args": [] })))
    }

    /// The first element of a CSS selector, as soon as it is there.
    fn element(&self, selector: &str) -> String {
        self.wait(&format!("document.querySelector({})", json!(selector)));
        let found = self.call("POST", "/element", Some(&json!({ "using": "css selector", "value": selector })));
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        id.unwrap_or_else(|| panic!("no element: {found}")).to_owned()
    }

    /// Clicks as a person does.
    pub(crate) fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.call("POST", &format!("/element/{element}/click"), Some(&json!({})));
    }

    /// Types into a field.
    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.call("POST", &format!("/element/{element}/clear"), Some(&json!({})));
        self.call("POST", &format!("/element/{element}/value"), Some(&json!({ "text": text })));
    }

    /// Calls a command as the page does, and gives its answer, or the code of its failure as `{"code": …}`.
    pub(crate) fn command(&self, name: &str, arguments: &Value) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke({}, {arguments}).then(value => done({{ value }}), failure => done({{ failure }}));",
            json!(name)
        );
        let answer = self.call("POST", "/execute/async", Some(&json!({ "script": script, "args": [] })));
        answer.get("failure").or(answer.get("value")).cloned().unwrap_or_default()
    }

    /// A picture of the window, PNG in base64; for looking at it while writing a test.
    #[allow(dead_code, reason = "only while a test is written")]
    pub(crate) fn picture(&self) -> String {
        self.call("GET", "/screenshot", None).as_str().unwrap_or_default().to_owned()
    }

    /// Presses the window's close button, and waits until the program is gone.
    pub(crate) fn close(self) {
        press_close(&self.stage.display);
        self.gone();
    }

    /// Asks the program to end as the system does when a person logs out, and waits until it is gone.
    pub(crate) fn terminate(self) {
        self.stage.windows().iter().for_each(Process::terminate);
        self.gone();
    }

    fn gone(self) {
        self.stage.until("the program ends", |stage| stage.windows().is_empty());
        let _ = call(self.stage.port, "DELETE", &format!("/session/{}", self.id), None);
    }
}
