//! What people type to find somebody. Every prefix of each is one keystroke.

/// Characters, pinyin, initials, ends of phone numbers, words of notes, and names with surnames read their own way.
pub const TYPED: &[&str] = &[
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

/// The field after each keystroke of `typed`.
pub fn keystrokes(typed: &str) -> impl Iterator<Item = &str> {
    typed.char_indices().map(|(at, typed_last)| &typed[..at + typed_last.len_utf8()])
}
