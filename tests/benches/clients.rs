//! The client list at 1k, 10k and 100k clients: every keystroke of typical searches, windows, figures, single changes.
//! Prints the median, the 99th percentile and the worst in milliseconds. `ZHIKE_BENCH_CLIENTS` picks one size.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench reports and stops at the first surprise")]

use std::sync::Arc;
use std::time::{Duration, Instant};
use zhike_core::client::{self, ClientEdit, ClientFilter, ClientOrder, ListClients};
use zhike_core::clock::FixedClock;
use zhike_core::tier::Tier;
use zhike_core::vault::{self, KdfCost, Op, OpenVault, Password};
use zhike_tests::synthetic_book;

/// What people type to find somebody; every prefix of each is one keystroke.
const TYPED: &[&str] = &[
    "王",
    "王小明",
    "李",
    "张伟",
    "wangxm",
    "lixiaohong",
    "zhangwei",
    "zengtao",
    "liu",
    "xiaoming",
    "wxm",
    "lw",
    "zw",
    "chenjie",
    "yangliu",
    "haohao",
    "1380",
    "0042",
    "5678",
    "伦敦",
    "高尔夫",
    "铁观音",
    "养老金",
    "golf",
    "医院",
    "王 高尔夫",
    "shanwei",
    "ouyang",
];

fn main() {
    let sizes =
        std::env::var("ZHIKE_BENCH_CLIENTS").map_or(vec![1_000, 10_000, 100_000], |size| vec![size.parse().unwrap()]);
    for clients in sizes {
        measure(clients);
    }
}

fn measure(clients: u32) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::noon("2026-11-21".parse().unwrap()));
    let password = Password::new("correct horse battery staple 42");
    let dir = folder.path().join("vault");
    let (mut book, _) = vault::create(&dir, &password, KdfCost::minimum(), clock.clone()).unwrap();
    println!("{clients} clients");
    once("fill", || synthetic_book::fill(&mut book, clients, 0).unwrap());
    drop(book);
    let mut book = vault::unlock(&dir, &password, clock).unwrap();

    once("first window after unlocking", || list(&book, "", ClientOrder::Name, 0));
    once("first search", || list(&book, "w", ClientOrder::Name, 0));
    let mut all = Vec::new();
    let mut slow = Vec::new();
    for typed in TYPED {
        let ends: Vec<usize> = typed.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        for end in ends {
            let query = &typed[..end];
            let mut fastest = Duration::MAX;
            for _ in 0..5 {
                let took = time(|| list(&book, query, ClientOrder::Name, 0));
                all.push(took);
                fastest = fastest.min(took);
            }
            slow.push((fastest, query, list(&book, query, ClientOrder::Name, 0)));
        }
    }
    report("keystroke", all);
    slow.sort_by_key(|(took, ..)| std::cmp::Reverse(*took));
    for (took, query, found) in slow.iter().take(12) {
        println!("    slow: {query:<12} {:>8.3} ms  {found} found", ms(*took));
    }
    for (name, order) in [("by assets", ClientOrder::Assets), ("by last touch", ClientOrder::LastTouch)] {
        once(&format!("{name}, first"), || list(&book, "", order, 0));
        report(&format!("{name}, 王"), (0..50).map(|_| time(|| list(&book, "王", order, 0))).collect());
    }
    report("window at 90 %", (0..200).map(|_| time(|| list(&book, "", ClientOrder::Name, clients / 10 * 9))).collect());
    report("filtered", (0..200).map(|_| time(|| filtered(&book))).collect());
    report("figures", (0..200).map(|_| time(|| client::figures(&book).unwrap())).collect());
    let somebody = client::list(&book, request("", ClientOrder::Name, clients / 2)).unwrap().rows.remove(0).id;
    let mut edits = Vec::new();
    let mut after = Vec::new();
    for n in 0..100 {
        let edit = ClientEdit::Hobbies(format!("高尔夫 {n}"));
        edits.push(time(|| book.write(Op::EditClient, |w| client::edit(w, &somebody, edit)).unwrap()));
        after.push(time(|| list(&book, "王", ClientOrder::Name, 0)));
    }
    report("one edit, durable", edits);
    report("keystroke after an edit", after);
}

fn request(query: &str, order: ClientOrder, offset: u32) -> ListClients {
    let filter = ClientFilter {
        tiers: vec![],
        stages: vec![],
        tag: None,
        household: None,
        untouched_days: None,
        unmet_this_year: false,
        risk_expiring: false,
        trashed: false,
    };
    ListClients { query: query.into(), filter, order, offset, limit: 60 }
}

fn list(book: &OpenVault, query: &str, order: ClientOrder, offset: u32) -> u32 {
    client::list(book, request(query, order, offset)).unwrap().total
}

fn filtered(book: &OpenVault) -> u32 {
    let mut request = request("", ClientOrder::Name, 0);
    request.filter.tiers = vec![Tier::High, Tier::UpperMiddle];
    request.filter.untouched_days = Some(30);
    client::list(book, request).unwrap().total
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let began = Instant::now();
    std::hint::black_box(work());
    began.elapsed()
}

fn once<T>(name: &str, work: impl FnOnce() -> T) {
    println!("  {name:<32} {:>9.3} ms", ms(time(work)));
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| ms(times[((times.len() - 1) as f64 * share) as usize]);
    println!("  {name:<32} {:>9.3} p50 {:>9.3} p99 {:>9.3} max ms", at(0.5), at(0.99), at(1.0));
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
