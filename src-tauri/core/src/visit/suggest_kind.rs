//! Suggests what a line is by the plain phrases in it. Only a suggestion, and only where a phrase says so: a line
//! without one stays what the adviser made it.

use super::LineKind;

/// Who undertakes is the client, not the adviser: no promise of ours.
const THEIR_WORD: &[&str] = &[
    "她答应",
    "他答应",
    "客户答应",
    "对方答应",
    "总答应",
    "她承诺",
    "他承诺",
    "客户承诺",
    "he promised",
    "she promised",
];
/// The adviser gives his word.
const OUR_WORD: &[&str] = &["答应", "承诺", "我保证", "promised", "i promise", "i will", "i'll", "we will", "we'll"];
/// The client asks.
const ASKED: &[&str] = &[
    "请我",
    "请帮",
    "请你",
    "请您",
    "帮忙",
    "帮我",
    "拜托",
    "托我",
    "麻烦我",
    "麻烦你",
    "麻烦您",
    "希望我",
    "让我",
    "要我",
    "叫我",
    "想要",
    "想请",
    "想让",
    "想了解",
    "想知道",
    "能不能",
    "可不可以",
    "可否",
    "需要我",
    "asked",
    "asks",
    "wants",
    "would like",
    "wishes",
    "please",
    "could you",
    "can you",
];
/// The adviser will do it, for the client.
const TO_DO: &[&str] = &[
    "我会",
    "我来",
    "我去",
    "我负责",
    "给她带",
    "给他带",
    "给她发",
    "给他发",
    "给她寄",
    "给他寄",
    "给她送",
    "给他送",
    "给她查",
    "给他查",
    "给她约",
    "给他约",
    "给她准备",
    "给他准备",
    "给她安排",
    "给他安排",
    "给她回",
    "给他回",
    "发给她",
    "发给他",
    "带给她",
    "带给他",
    "寄给她",
    "寄给他",
    "送给她",
    "送给他",
    "帮她",
    "帮他",
    "帮客户",
    "替她",
    "替他",
    "回复她",
    "回复他",
    "答复她",
    "答复他",
];
/// A product was shown.
const SHOWN: &[&str] = &["介绍了", "推荐了", "讲解了", "展示了", "演示了", "introduced the", "presented the"];
/// Something was talked about.
const TALKED: &[&str] = &["聊到", "聊了", "谈到", "谈了", "说起", "聊起", "讨论了", "talked about", "discussed"];

/// What a line seems to be, by the first of: our word, a request of the client, something to do for the client, a
/// product shown, a topic talked about.
pub fn suggest_kind(text: &str) -> Option<LineKind> {
    let text = text.to_lowercase();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    if says(OUR_WORD) && !says(THEIR_WORD) {
        Some(LineKind::Promise)
    } else if says(ASKED) {
        Some(LineKind::Request)
    } else if says(TO_DO) {
        Some(LineKind::Promise)
    } else if says(SHOWN) {
        Some(LineKind::Product)
    } else if says(TALKED) {
        Some(LineKind::Topic)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_tell_the_kind() {
        let promise = [
            "答应周五前给她报告",
            "带两份存单资料给她，我来准备",
            "下周给她带样本",
            "资料整理好发给他",
            "I'll call her Friday",
        ];
        let request = [
            "请我查一下税",
            "想了解养老年金",
            "让我发一份对账单",
            "希望我给她发报告",
            "麻烦你帮忙约体检",
            "She asked for a statement",
        ];
        let product = ["介绍了稳健一号", "推荐了两只债基"];
        let topic = ["聊到女儿留学", "We discussed retirement"];
        let none = ["她答应年底追加 50 万", "精神很好，办公室换了新茶台", "He promised to sign", ""];
        for (kind, lines) in [
            (Some(LineKind::Promise), &promise[..]),
            (Some(LineKind::Request), &request),
            (Some(LineKind::Product), &product),
            (Some(LineKind::Topic), &topic),
            (None, &none),
        ] {
            for line in lines {
                assert_eq!(suggest_kind(line), kind, "{line}");
            }
        }
    }
}
