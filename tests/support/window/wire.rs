//! Whom the app talks to: every socket it and its web view open, as strace saw them.
//!
//! Under a driver WebKit listens on one loopback port for its automation, and the processes of the web view connect to
//! it (`WEBKIT_INSPECTOR_SERVER`). Those sockets are told apart by that port, one by one; nothing else is allowed.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::Path;

/// How strace is called so that `log` holds the sockets of the program named after these and of all its children.
pub fn strace_arguments(log: &Path) -> Vec<OsString> {
    ["-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,socketpair,bind,connect", "-o"]
        .into_iter()
        .map(OsString::from)
        .chain([log.as_os_str().to_owned()])
        .collect()
}

/// The calls of `log` that make, bind or connect an IPv4 or IPv6 socket.
pub fn internet_calls(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.contains("AF_INET")).collect()
}

/// Those of [`internet_calls`] that do not belong to WebKit's automation on `port` of the loopback address: strange
/// addresses, and sockets that never got one.
pub fn beyond_automation(log: &str, port: u16) -> Vec<&str> {
    let automation = format!("sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")");
    let mut unbound: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut strange = Vec::new();
    for line in internet_calls(log) {
        let task = line.split_whitespace().next().unwrap_or_default();
        let made = unbound.entry(task).or_default();
        if line.contains("socket(AF_INET, SOCK_STREAM") {
            made.push(line);
        } else if !line.contains(&automation) || made.pop().is_none() {
            strange.push(line);
        }
    }
    strange.extend(unbound.into_values().flatten());
    strange
}

#[cfg(test)]
mod tests {
    use super::{beyond_automation, internet_calls};

    /// As WebKitGTK 2.50 does it: the app listens, a process of the web view connects.
    const AUTOMATION: &str = r#"7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
7 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 17
7 bind(17, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
9 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP <unfinished ...>
9 <... socket resumed>)             = 19
9 connect(19, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS
7 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 5
"#;

    #[test]
    fn local_sockets_are_none_of_the_internet() {
        assert_eq!(
            internet_calls("7 connect(3, {sa_family=AF_UNIX, sun_path=@\"/tmp/x\"}, 110) = 0"),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn only_the_automation_is_allowed() {
        assert_eq!(beyond_automation(AUTOMATION, 4000), Vec::<&str>::new());
        assert_eq!(beyond_automation(AUTOMATION, 4001).len(), 4, "another port is not the automation's");
        for stranger in [
            "8 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = 4",
            "8 socket(AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 4",
            "8 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 4",
            "7 connect(4, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"192.0.2.7\")}, 16) = 0",
            "7 connect(4, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr(\"192.0.2.7\")}, 16) = 0",
        ] {
            let log = format!("{AUTOMATION}{stranger}\n");
            assert_eq!(beyond_automation(&log, 4000), [stranger]);
        }
    }
}
