//! The words of the visit summary, and of the letterhead and marks that other sheets share.

use crate::Language;
use zhike_core::visit::SummaryCopy;

/// The words of one language.
pub(crate) struct Labels {
    pub title: &'static str,
    pub client_copy: &'static str,
    pub internal_copy: &'static str,
    /// The word of confidentiality on every page of the internal copy.
    pub internal_mark: &'static str,
    /// How the title and the copy are joined, in file names and footers.
    pub copy_brackets: (&'static str, &'static str),

    pub number: &'static str,
    pub client: &'static str,
    pub date: &'static str,
    pub time: &'static str,
    pub place: &'static str,
    pub aim: &'static str,
    pub matter: &'static str,

    pub licence: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub address: &'static str,

    pub topics: &'static str,
    pub products: &'static str,
    pub feature: &'static str,
    pub advantage: &'static str,
    pub benefit: &'static str,
    pub evidence: &'static str,
    /// Before the day a product matures.
    pub matures: &'static str,
    pub promises: &'static str,
    pub requests: &'static str,
    pub client_message: &'static str,
    pub next_meeting: &'static str,

    pub notes: &'static str,
    pub judgement: &'static str,
    pub facts: &'static str,
    pub needs: &'static str,
    pub need_map: &'static str,
    /// Said of a map without a note where the form is a list.
    pub nothing_noted: &'static str,

    pub risk_notice: &'static str,
    /// The standard notice, used while the adviser has none of their own. One paragraph an entry.
    pub standard_notice: &'static [&'static str],

    pub adviser_signs: &'static str,
    pub client_signs: &'static str,
    pub signed_on: &'static str,
    /// What stands before, between and after the page number and the number of pages.
    pub page_of: (&'static str, &'static str, &'static str),
    /// Between a label and its value in running text.
    pub colon: &'static str,
}

/// The words of a language.
pub(crate) const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    }
}

const CHINESE: Labels = Labels {
    title: "拜访纪要",
    client_copy: "客户版",
    internal_copy: "内部版",
    internal_mark: "内部留存",
    copy_brackets: ("（", "）"),
    number: "编号",
    client: "客户",
    date: "日期",
    time: "时间",
    place: "地点",
    aim: "目的",
    matter: "事由",
    licence: "执业编号",
    phone: "电话",
    email: "邮箱",
    address: "地址",
    topics: "本次话题",
    products: "介绍的产品",
    feature: "特点",
    advantage: "优势",
    benefit: "益处",
    evidence: "佐证",
    matures: "到期 ",
    promises: "我的承诺",
    requests: "您的请托",
    client_message: "结语",
    next_meeting: "下次见面",
    notes: "内部记录",
    judgement: "内部判断",
    facts: "客户概况",
    needs: "本次需求",
    need_map: "需求图",
    nothing_noted: "还没有记下需求",
    risk_notice: "风险提示",
    standard_notice: &[
        "本纪要记录双方交谈的内容，供您回顾与核对，不构成要约、投资建议或收益承诺。文中提及的产品均有风险，可能损失本金；过往业绩不代表将来的表现，他人的经历也不预示您的结果。",
        "作出任何决定之前，请阅读产品合同、说明书与风险揭示书，确认产品的风险等级与您的风险承受能力相符，并独立判断。产品条款以正式文件为准。如记录与您的理解不一致，请尽快告知，我们会更正。",
    ],
    adviser_signs: "顾问签字",
    client_signs: "客户签字",
    signed_on: "日期",
    page_of: ("第 ", " 页 / 共 ", " 页"),
    colon: "：",
};

const ENGLISH: Labels = Labels {
    title: "Visit Summary",
    client_copy: "client copy",
    internal_copy: "internal copy",
    internal_mark: "Internal use only",
    copy_brackets: (" (", ")"),
    number: "Number",
    client: "Client",
    date: "Date",
    time: "Time",
    place: "Place",
    aim: "Aim",
    matter: "Subject",
    licence: "License No.",
    phone: "Phone",
    email: "E-mail",
    address: "Address",
    topics: "What we discussed",
    products: "Products presented",
    feature: "Feature",
    advantage: "Advantage",
    benefit: "Benefit",
    evidence: "Evidence",
    matures: "matures ",
    promises: "What I will do",
    requests: "What you asked for",
    client_message: "In closing",
    next_meeting: "Next meeting",
    notes: "Internal notes",
    judgement: "Internal judgment",
    facts: "Client profile",
    needs: "Needs noted",
    need_map: "Need map",
    nothing_noted: "No need noted yet",
    risk_notice: "Risk notice",
    standard_notice: &[
        "This summary records what was said between us, for you to look back on and to check. It is neither an offer nor investment advice nor a promise of return. Every product mentioned carries risk, including the loss of principal; past performance does not foretell the future, and the experience of others does not foretell yours.",
        "Before you decide on anything, please read the contract, the prospectus and the risk disclosure, make sure that the risk of the product suits the risk you can bear, and judge for yourself. The formal documents prevail. If this record differs from your understanding, please tell me soon and it will be corrected.",
    ],
    adviser_signs: "Adviser",
    client_signs: "Client",
    signed_on: "Date",
    page_of: ("Page ", " of ", ""),
    colon: ": ",
};

impl Labels {
    /// Which copy it is.
    pub(crate) const fn copy(&self, copy: SummaryCopy) -> &'static str {
        match copy {
            SummaryCopy::Client => self.client_copy,
            SummaryCopy::Internal => self.internal_copy,
        }
    }

    /// The title with the copy: 拜访纪要（客户版）.
    pub(crate) fn title_of(&self, copy: SummaryCopy) -> String {
        let (open, close) = self.copy_brackets;
        format!("{}{open}{}{close}", self.title, self.copy(copy))
    }
}
