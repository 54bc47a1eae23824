//! Whom the app talks to: every socket it and its web view open, as strace saw them.
//!
//! Under a driver WebKit itself listens on one loopback port for its automation (`WEBKIT_INSPECTOR_SERVER`). That one
//! port is told apart by its number, and only listening there and being connected to is allowed.

use std::ffi::OsString;
use std::path::Path;

/// How strace is called so that `log` holds the network calls of the program named after these and of its children.
pub fn strace_arguments(log: &Path) -> Vec<OsString> {
    ["-f", "--seccomp-bpf", "-qq", "-yy", "-e", "trace=%network", "-o"]
        .into_iter()
        .map(OsString::from)
        .chain([log.as_os_str().to_owned()])
        .collect()
}

/// The calls of `log` that have to do with IPv4 or IPv6.
pub fn internet_calls(log: &str) -> Vec<&str> {
    log.lines()
        .filter(|line| ["AF_INET", "TCP:[", "UDP:[", "TCPv6:[", "UDPv6:["].iter().any(|sign| line.contains(sign)))
        .collect()
}

/// Those of [`internet_calls`] that are not WebKit's automation listening on `port` of the loopback address.
pub fn beyond_automation(log: &str, port: u16) -> Vec<&str> {
    let own = [format!("htons({port})"), format!("127.0.0.1:{port}")];
    let mut making_its_socket = true;
    internet_calls(log)
        .into_iter()
        .filter(|line| {
            if own.iter().any(|sign| line.contains(sign)) {
                return false;
            }
            // Before it is bound, the listening socket is but a stream without an address: the first one made is it.
            let is_unbound = line.contains("socket(AF_INET, SOCK_STREAM") || line.contains("setsockopt(");
            let expected = making_its_socket && is_unbound;
            making_its_socket = expected;
            !expected
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{beyond_automation, internet_calls};

    const AUTOMATION: &str = "\
7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3<UNIX-STREAM:[1]>
7 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 9<TCP:[22]>
7 setsockopt(9<TCP:[22]>, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
7 bind(9<TCP:[22]>, {sa_family=AF_INET, sin_port=htons(4000), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0
7 listen(9<TCP:[127.0.0.1:4000]>, 10) = 0
";

    #[test]
    fn local_sockets_are_none_of_the_internet() {
        assert_eq!(
            internet_calls("7 connect(3<UNIX-STREAM:[1->2]>, {sa_family=AF_UNIX}, 110) = 0"),
            Vec::<&str>::new()
        );
    }

    #[test]
    fn only_the_automation_is_allowed() {
        assert_eq!(beyond_automation(AUTOMATION, 4000), Vec::<&str>::new());
        for stranger in [
            "8 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = 4<UDP:[9]>",
            "8 socket(AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 4<TCPv6:[9]>",
            "8 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 4<TCP:[9]>",
            "8 connect(4<TCP:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"1.2.3.4\")}, 16) = 0",
        ] {
            let log = format!("{AUTOMATION}{stranger}\n");
            assert_eq!(beyond_automation(&log, 4000), [stranger]);
        }
    }
}
