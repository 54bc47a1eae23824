//! Suggests what a line is by the parts its words play in it: who speaks, who asks whom, who will do what. Only a
//! suggestion, and only where the words leave no doubt: a line without it stays what the adviser made it.
//!
//! A clause is a row of words with roles ([`Role`]). Whose word it is decides: the client's promise, a relative's request
//! and what is denied, done already or only thought of are no promise and no request of this client.

use super::LineKind;
use crate::text::fold::folded;
use crate::text::han::is_han;
use crate::text::lexicon::{Finder, Found, Said, clauses};
use crate::wire::Word;
use std::ops::Range;
use std::sync::LazyLock;

/// How far behind who asks, or who will act, the act may stand, in characters.
const NEAR: usize = 12;

/// The part a word plays in a clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The adviser.
    Me,
    /// The adviser, as the client says it.
    You,
    Client,
    /// Anybody else, firms too.
    Other,
    /// 请, 让: with the adviser behind it a request.
    Ask,
    /// 能不能
    CanYou,
    /// A request in one phrase: asked me to.
    AskedMe,
    /// 答应, 承诺
    Undertake,
    /// A promise in one phrase: I'll.
    Will,
    /// Something that is done for somebody.
    Act,
    /// Something that only the adviser does for the client: to send papers, to look something up.
    Serve,
    /// 给, 帮, 替
    Give,
    Future,
    Past,
    Not,
    If,
    Shown,
    Product,
    Talked,
    /// What is sent or prepared.
    Thing,
    Filler,
}

impl Word for Role {
    fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "me" => Self::Me,
            "you" => Self::You,
            "client" => Self::Client,
            "other" => Self::Other,
            "ask" => Self::Ask,
            "canYou" => Self::CanYou,
            "askedMe" => Self::AskedMe,
            "undertake" => Self::Undertake,
            "will" => Self::Will,
            "act" => Self::Act,
            "serve" => Self::Serve,
            "give" => Self::Give,
            "future" => Self::Future,
            "past" => Self::Past,
            "not" => Self::Not,
            "if" => Self::If,
            "shown" => Self::Shown,
            "product" => Self::Product,
            "talked" => Self::Talked,
            "thing" => Self::Thing,
            "filler" => Self::Filler,
            _ => return None,
        })
    }
}

/// What a line seems to be. A promise or a request outweighs the topic it came up with; a line that is several of promise,
/// request and product is none for sure.
pub fn suggest_kind(text: &str) -> Option<LineKind> {
    static READER: LazyLock<Option<(Finder<Role>, Finder<Said>)>> =
        LazyLock::new(|| Finder::of("roles").ok().zip(Finder::of("feelings").ok()));
    let (roles, feelings) = READER.as_ref()?;
    let text = folded(text);
    let clauses: Vec<Clause<'_>> =
        clauses(&text).map(|(text, asks)| Clause { text, asks, words: roles.find_folded(text) }).collect();
    let mut kinds: Vec<LineKind> = Vec::new();
    // Whose a clause without a subject is, the one before tells.
    let mut is_others = false;
    for clause in &clauses {
        kinds.extend(clause.kind(is_others));
        match clause.subject() {
            Some(Role::Other) => is_others = true,
            Some(_) => is_others = false,
            None => {}
        }
    }
    // What is felt, wished or asked is more than a topic.
    let is_topic_alone = feelings.find_folded(&text).is_empty() && clauses.iter().all(|clause| !clause.asks);
    kinds.sort_unstable();
    kinds.dedup();
    let plain: Vec<LineKind> = kinds.iter().copied().filter(|kind| *kind != LineKind::Topic).collect();
    match plain.as_slice() {
        [kind] => Some(*kind),
        [] if !kinds.is_empty() && is_topic_alone => Some(LineKind::Topic),
        _ => None,
    }
}

struct Clause<'t> {
    text: &'t str,
    asks: bool,
    words: Vec<Found<Role>>,
}

impl Clause<'_> {
    fn kind(&self, is_others: bool) -> Option<LineKind> {
        if self.is_request() {
            Some(LineKind::Request)
        } else if self.is_promise(is_others) {
            Some(LineKind::Promise)
        } else if self.is_product(is_others) {
            Some(LineKind::Product)
        } else if self.is_topic() {
            Some(LineKind::Topic)
        } else {
            None
        }
    }

    fn says(&self, role: Role) -> bool {
        self.place(role).is_some()
    }

    fn place(&self, role: Role) -> Option<usize> {
        self.words.iter().position(|word| word.meaning == role)
    }

    /// The first person the clause names, unless as whom it is about or done for.
    fn subject(&self) -> Option<Role> {
        let mut roles = self.words.iter().map(|word| word.meaning);
        let first = roles.find(|role| {
            let is_person = matches!(role, Role::Me | Role::You | Role::Client | Role::Other);
            is_person || matches!(role, Role::Talked | Role::Shown | Role::Give)
        });
        first.filter(|role| !matches!(role, Role::Talked | Role::Shown | Role::Give))
    }

    fn role(&self, at: usize) -> Option<Role> {
        self.words.get(at).map(|word| word.meaning)
    }

    /// Whether a word has one of these roles right behind another word.
    fn follows(&self, at: usize, roles: &[Role]) -> bool {
        let (Some(one), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else { return false };
        let between = self.text.get(one.at.end..next.at.start).unwrap_or_default();
        between.trim().is_empty() && roles.contains(&next.meaning)
    }

    /// Whether one of these roles stands behind a word, not far.
    fn soon_after(&self, at: usize, roles: &[Role]) -> Option<usize> {
        let from = self.words.get(at)?.at.end;
        let found = self.words.iter().enumerate().skip(at + 1).find(|(_, word)| roles.contains(&word.meaning))?;
        (self.text.get(from..found.1.at.start)?.chars().count() <= NEAR).then_some(found.0)
    }

    fn before(&self, at: usize) -> impl Iterator<Item = Role> {
        self.words.iter().take(at).map(|word| word.meaning)
    }

    fn says_before(&self, at: usize, roles: &[Role]) -> bool {
        self.before(at).any(|role| roles.contains(&role))
    }

    /// Whether everything before a word is known: what is not may be anybody's name. What follows 把 is no speaker.
    fn is_plain_before(&self, at: usize) -> bool {
        let spoken = self.words.iter().take(at).find(|word| self.text.get(word.at.clone()) == Some("把"));
        let end = spoken.or(self.words.get(at)).map_or(0, |word| word.at.start);
        let covered: Vec<Range<usize>> = self.words.iter().take(at).map(|word| word.at.clone()).collect();
        self.text
            .char_indices()
            .take_while(|(place, _)| *place < end)
            .all(|(place, c)| !(is_han(c) || c.is_alphabetic()) || covered.iter().any(|word| word.contains(&place)))
    }

    fn is_request(&self) -> bool {
        if self.says(Role::Past) || self.says(Role::Not) || self.says(Role::If) {
            return false;
        }
        if let Some(at) = self.place(Role::AskedMe) {
            return !self.says_before(at, &[Role::Other]);
        }
        let acts = [Role::Act, Role::Serve];
        if let Some(at) = self.place(Role::CanYou) {
            let is_served = self.follows(at, &[Role::Give, Role::Serve])
                || (self.follows(at, &[Role::You, Role::Me]) && self.soon_after(at, &acts).is_some());
            return is_served && self.soon_after(at, &acts).is_some() && self.is_clients(at);
        }
        if let Some(at) = self.place(Role::Ask) {
            let is_me = self.follows(at, &[Role::Me, Role::You]);
            let other_named = self.says_before(at, &[Role::Me]);
            return is_me && !other_named && self.soon_after(at + 1, &acts).is_some() && self.is_clients(at);
        }
        // 帮我查一下: as the client says it.
        self.role(0) == Some(Role::Give)
            && self.follows(0, &[Role::Me])
            && self.words.first().is_some_and(|word| word.at.start == 0)
            && self.follows(1, &acts)
    }

    /// Whether nobody but the client can be who speaks before a word.
    fn is_clients(&self, at: usize) -> bool {
        !self.says_before(at, &[Role::Other]) && self.is_plain_before(at)
    }

    fn is_promise(&self, is_others: bool) -> bool {
        if self.asks || self.says(Role::Not) || self.says(Role::If) || self.says(Role::CanYou) {
            return false;
        }
        if let Some(at) = self.place(Role::Will) {
            return !self.says_before(at, &[Role::Other, Role::Client, Role::Ask]);
        }
        if self.says(Role::Past) {
            return false;
        }
        let acts = [Role::Act, Role::Serve];
        if let Some(at) = self.place(Role::Undertake) {
            if self.says_before(at, &[Role::Client, Role::Other]) || !self.is_plain_before(at) {
                return false;
            }
            return self.says_before(at, &[Role::Me])
                || (!is_others && self.serves_client(at + 1).is_some())
                || (!is_others && self.follows(at, &[Role::Client]) && self.soon_after(at, &acts).is_some());
        }
        if let Some(at) = self.place(Role::Me) {
            let is_asked = at > 0 && matches!(self.role(at - 1), Some(Role::Ask | Role::Give));
            if is_asked || self.says_before(at, &[Role::Client, Role::Other, Role::Ask]) {
                return false;
            }
            let Some(act) = self.soon_after(at, &acts) else { return false };
            let is_to_come = self.words.iter().take(act).any(|word| word.meaning == Role::Future);
            return is_to_come || self.serves_client(at + 1).is_some();
        }
        !is_others
            && self.serves_client(0).is_some_and(|at| {
                !self.says_before(at, &[Role::Other, Role::Client, Role::Ask]) && self.is_plain_before(at)
            })
    }

    /// Where, from a word on, something is done for the client: 给她发, 发给她, 带样本给她.
    fn serves_client(&self, from: usize) -> Option<usize> {
        let acts = [Role::Act, Role::Serve];
        (from..self.words.len()).find(|at| match self.role(*at) {
            Some(Role::Give) => {
                let is_served = self.soon_after(at + 1, &acts).is_some() || self.follows(at + 1, &[Role::Thing]);
                self.follows(*at, &[Role::Client]) && is_served
            }
            Some(Role::Serve) if self.follows(*at, &[Role::Client]) => true,
            Some(Role::Act | Role::Serve) => {
                self.soon_after(*at, &[Role::Give]).is_some_and(|give| self.follows(give, &[Role::Client]))
            }
            _ => false,
        })
    }

    fn is_product(&self, is_others: bool) -> bool {
        let Some(at) = self.place(Role::Shown) else { return false };
        // 给她推荐了: to whom, not who.
        let is_whom = |client: usize| client > 0 && self.role(client - 1) == Some(Role::Give);
        let is_client_the_subject = (0..at).any(|word| self.role(word) == Some(Role::Client) && !is_whom(word));
        !is_others
            && !is_client_the_subject
            && !self.says(Role::Not)
            && !self.says_before(at, &[Role::Other, Role::Ask])
            && self.is_plain_before(at)
            && self.soon_after(at, &[Role::Product]).is_some()
    }

    fn is_topic(&self) -> bool {
        let Some(at) = self.place(Role::Talked) else { return false };
        let rest = self.words.get(at).and_then(|word| self.text.get(word.at.end..)).unwrap_or_default();
        !self.says(Role::Not)
            && !self.says(Role::If)
            && !self.says_before(at, &[Role::Other, Role::Future])
            && rest.trim().chars().count() >= 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roles_of_the_words_tell_the_kind() {
        let promise = [
            "答应周五前给她报告",
            "带两份存单资料给她，我来准备",
            "下周给她带样本",
            "资料整理好发给他",
            "资料整理好了就发给她",
            "把远望价值3号的季报发给她",
            "I'll call her Friday",
            "聊到女儿留学，答应下周给她发资料",
        ];
        let request = [
            "请我查一下税",
            "让我发一份对账单",
            "希望我给她发报告",
            "麻烦你帮忙约体检",
            "能不能帮忙查一下利率？",
            "She asked for a statement",
        ];
        let product = ["介绍了稳健一号", "推荐了两只债基"];
        let topic = ["聊到女儿留学", "We discussed retirement"];
        let none = [
            "她答应年底追加 50 万",
            "答应年底追加 50 万",
            "精神很好，办公室换了新茶台",
            "He promised to sign",
            "没答应给她保本",
            "女儿给她发照片",
            "她女儿回来，下周给她过生日",
            "可可让我带她去图书馆",
            "我去年查过",
            "昨天已经发给她了",
            "朋友推荐了一只基金",
            "介绍了新同事",
            "聊了一小时",
            "没聊到保险",
            "说起母亲住院，很担心没人陪",
            "请我吃饭",
            "请我查税，我下周发给她",
            "",
        ];
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
