//! The nouns of the book, as the UI must know them to refresh what changed.

use crate::wire::word;

word! {
    /// A noun of the book.
    pub enum Noun {
        /// A person served, with phones, tags and holdings.
        Client = "client",
        /// People who share a home or money.
        Household = "household",
        /// A person around a client.
        ContactPerson = "contactPerson",
        /// A day worth marking.
        Occasion = "occasion",
        /// A consent given, refused or withdrawn.
        Consent = "consent",
        /// One contact with a client.
        Touch = "touch",
        /// A meeting and the lines taken down in it.
        Visit = "visit",
        /// Promises and requests.
        Ledger = "ledger",
        /// Notes of what clients want, and what is done about them.
        Need = "need",
        /// The bank of questions, and those put to clients.
        Question = "question",
        /// The rules of what can be offered.
        Offer = "offer",
        /// The adviser's hand in what is shipped: questions, rules of offers.
        Content = "content",
        /// A tag on clients.
        Tag = "tag",
        /// Conditions under a name.
        Segment = "segment",
        /// Clients kept as they were at one moment.
        Audience = "audience",
        /// Tier thresholds.
        Tier = "tier",
        /// The adviser's own data: letterhead, notice, signature.
        Adviser = "adviser",
        /// The notices of free and worked days.
        Workday = "workday",
        /// A setting.
        Setting = "setting",
        /// A file kept beside a client or a visit.
        Attachment = "attachment",
        /// What left the machine.
        Export = "export",
        /// What was typed and not yet saved.
        Draft = "draft",
    }
}

impl Noun {
    /// The noun a table belongs to; `None` for derived and internal tables.
    pub(crate) fn of_table(table: &str) -> Option<Self> {
        Some(match table {
            "client" | "phone" | "holding" => Self::Client,
            "household" => Self::Household,
            "contact_person" => Self::ContactPerson,
            "occasion" => Self::Occasion,
            "consent" => Self::Consent,
            "touch" | "planned_touch" => Self::Touch,
            "visit" | "visit_line" => Self::Visit,
            "ledger_entry" => Self::Ledger,
            "need" | "need_state" | "need_step" => Self::Need,
            "question_put" => Self::Question,
            "content_change" => Self::Content,
            "attachment" => Self::Attachment,
            "tag" | "client_tag" => Self::Tag,
            "segment" => Self::Segment,
            "audience" | "audience_member" => Self::Audience,
            "tier_threshold" => Self::Tier,
            "adviser" => Self::Adviser,
            "workday_notice" => Self::Workday,
            _ => return None,
        })
    }

    /// How a step is told of by the rows it touched, for every journaled table. What matters most stands first: a promise
    /// closed is called by its text, not by the need that it served.
    pub(crate) const TELLINGS: &'static [Telling] = &[
        telling("client", Whose::Itself, Called::Nothing),
        telling("segment", Whose::Nobody, Called::By("name")),
        telling("audience", Whose::Nobody, Called::By("name")),
        telling("audience_member", Whose::Client, Called::As("audience_id", "audience", "name")),
        telling("visit_line", Whose::Of("visit_id", "visit"), Called::By("text")),
        telling("ledger_entry", Whose::Client, Called::By("text")),
        telling("planned_touch", Whose::Client, Called::By("text")),
        telling("touch", Whose::Client, Called::By("text")),
        telling("visit", Whose::Client, Called::By("matter")),
        telling("attachment", Whose::Client, Called::By("name")),
        telling("contact_person", Whose::Client, Called::By("name")),
        telling("occasion", Whose::Client, Called::By("title")),
        telling("phone", Whose::Client, Called::By("number")),
        telling("holding", Whose::Client, Called::By("name")),
        telling("client_tag", Whose::Client, Called::As("tag_id", "tag", "name")),
        telling("tag", Whose::Nobody, Called::By("name")),
        telling("household", Whose::Nobody, Called::By("name")),
        telling("need", Whose::Client, Called::By("text")),
        telling("need_step", Whose::Of("need_id", "need"), Called::As("need_id", "need", "text")),
        telling("need_state", Whose::Of("need_id", "need"), Called::Nothing),
        telling("question_put", Whose::Client, Called::Nothing),
        // By its word, which the UI says in its own.
        telling("consent", Whose::Client, Called::By("purpose")),
        telling("content_change", Whose::Nobody, Called::Nothing),
        telling("adviser", Whose::Nobody, Called::Nothing),
        telling("tier_threshold", Whose::Nobody, Called::Nothing),
        telling("workday_notice", Whose::Nobody, Called::Nothing),
    ];

    /// Every column (table, column) that names a file beside the book by its address. The table is journaled.
    pub(crate) const BLOBS: &'static [(&'static str, &'static str)] = &[("attachment", "blob")];

    /// Every table whose changes the journal keeps, parents before children. A new domain table is named here and in
    /// [`Noun::of_table`].
    pub(crate) const JOURNALED: &'static [&'static str] = &[
        "household",
        "client",
        "phone",
        "holding",
        "tag",
        "client_tag",
        "contact_person",
        "occasion",
        "consent",
        "visit",
        "ledger_entry",
        "visit_line",
        "touch",
        "planned_touch",
        "need",
        "need_state",
        "need_step",
        "attachment",
        "question_put",
        "segment",
        "audience",
        "audience_member",
        "content_change",
        "adviser",
        "tier_threshold",
        "workday_notice",
    ];
}

/// How a step is told of by the rows of a table that it touched.
pub(crate) struct Telling {
    pub table: &'static str,
    pub whose: Whose,
    pub called: Called,
}

const fn telling(table: &'static str, whose: Whose, called: Called) -> Telling {
    Telling { table, whose, called }
}

/// Which client a row is of.
#[derive(Clone, Copy)]
pub(crate) enum Whose {
    /// It is the client.
    Itself,
    /// The one in its column `client_id`.
    Client,
    /// The one in the column `client_id` of what a column names: (column, table).
    Of(&'static str, &'static str),
    Nobody,
}

/// What a row is called.
#[derive(Clone, Copy)]
pub(crate) enum Called {
    /// By a column of its own.
    By(&'static str),
    /// As what a column names: (column, table, its column).
    As(&'static str, &'static str, &'static str),
    Nothing,
}
