//! The recovery sheet: what is printed once, when a vault is made, and put where the machine is not.

use crate::inputs::{document_date, language, text};
use crate::{Language, dates, fonts, outline};
use chrono::NaiveDate;
use typst::foundations::{Array, Dict, IntoValue, array, dict};
use zeroize::Zeroizing;

/// The longest vault name printed, in characters.
const NAME_CHARACTERS: usize = 60;

/// What the sheet says.
pub(crate) struct RecoverySheet<'a> {
    /// The groups of the key, in the order they are typed.
    pub groups: &'a [Zeroizing<String>],
    pub made_on: NaiveDate,
    pub vault_name: &'a str,
    pub language: Language,
}

impl RecoverySheet<'_> {
    /// The inputs of the template.
    pub(crate) fn inputs(&self) -> Dict {
        let words = words(self.language);
        // The one place where the key is exposed: it must be printed. Typst keeps copies until the document is made.
        let groups: Array = self.groups.iter().map(|group| text(group)).collect();
        dict! {
            "language" => language(self.language),
            "date" => document_date(self.made_on),
            "font" => fonts::FAMILY,
            "product" => words.product,
            "title" => words.title,
            "lead" => words.lead,
            "groups" => groups,
            "facts" => array![
                dict! { "label" => words.vault, "value" => text(&outline::shortened(&outline::line(self.vault_name), NAME_CHARACTERS)) },
                dict! { "label" => words.made_on, "value" => dates::day(self.made_on, self.language) },
            ],
            "advice" => words.advice.into_iter().map(IntoValue::into_value).collect::<Array>(),
            "advice-heading" => words.advice_heading,
            "blanks" => words.blanks.into_iter().map(IntoValue::into_value).collect::<Array>(),
        }
    }
}

struct Words {
    product: &'static str,
    title: &'static str,
    lead: &'static str,
    vault: &'static str,
    made_on: &'static str,
    advice_heading: &'static str,
    advice: [&'static str; 4],
    blanks: [&'static str; 3],
}

const fn words(language: Language) -> &'static Words {
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    }
}

const CHINESE: Words = Words {
    product: "知客",
    title: "恢复密钥",
    lead: "忘记密码时，只有这把密钥能打开您的客户簿。没有它，也没有密码，任何人都无法取回其中的内容。",
    vault: "客户簿",
    made_on: "生成日期",
    advice_heading: "怎样保管",
    advice: [
        "放进保险箱、银行保管箱，或交给您完全信任的人密封保存；不要与电脑放在一起。",
        "不要拍照，不要存入手机、网盘或聊天记录，不要让人抄录。拿到它的人，可以读到全部客户资料。",
        "使用时，在开锁页选“用恢复密钥”，从左到右、从上到下逐组输入，然后设一个新密码。",
        "若怀疑有人见过这张纸，请在设置中更换恢复密钥，换后销毁这一张。",
    ],
    blanks: ["存放地点", "存放日期", "经手人"],
};

const ENGLISH: Words = Words {
    product: "知客 Zhike",
    title: "Recovery Key",
    lead: "If the password is forgotten, only this key opens your book of clients. With neither key nor password, nobody can get its contents back.",
    vault: "Book",
    made_on: "Made on",
    advice_heading: "How to keep it",
    advice: [
        "Put it in a safe or a bank deposit box, or leave it sealed with someone you trust entirely; never together with the computer.",
        "Take no photograph; keep it out of phones, cloud folders and chats; let nobody copy it. Whoever holds it can read the data of every client.",
        "To use it, choose “Use the recovery key” on the unlock page, type the groups from left to right, top to bottom, then set a new password.",
        "If you suspect that someone has seen this sheet, replace the recovery key in the settings, then destroy this one.",
    ],
    blanks: ["Kept at", "Since", "By"],
};
