//! The operations the journal knows by name. The name is what "done · undo" says; it carries no personal value.

use crate::wire::word;

word! {
    /// What was done, in one undoable step.
    pub enum Op {
        /// A client was added.
        CreateClient = "createClient",
        /// A field of a client was changed.
        EditClient = "editClient",
        /// A phone number was added or changed.
        SavePhone = "savePhone",
        /// A phone number was removed.
        RemovePhone = "removePhone",
        /// A holding was added or changed.
        SaveHolding = "saveHolding",
        /// A holding was removed.
        RemoveHolding = "removeHolding",
        /// Tags of clients were changed.
        TagClients = "tagClients",
        /// The tier was set by hand, or given back to the thresholds.
        OverrideTier = "overrideTier",
        /// The stage of many clients was changed.
        ChangeStages = "changeStages",
        /// The preferred channel of many clients was changed.
        ChangeChannels = "changeChannels",
        /// A segment was saved.
        SaveSegment = "saveSegment",
        /// A segment was removed.
        RemoveSegment = "removeSegment",
        /// Clients were kept as an audience.
        KeepAudience = "keepAudience",
        /// An audience was renamed, or clients were taken out of it.
        ChangeAudience = "changeAudience",
        /// An audience was removed.
        RemoveAudience = "removeAudience",
        /// Tier thresholds were changed.
        ChangeThresholds = "changeThresholds",
        /// Clients were put in the trash.
        TrashClients = "trashClients",
        /// Clients were taken out of the trash.
        RestoreClients = "restoreClients",
        /// A household was formed, renamed, joined or left.
        ChangeHousehold = "changeHousehold",
        /// Somebody was marked as deceased.
        MarkDeceased = "markDeceased",
        /// A mark of death was taken back.
        UnmarkDeceased = "unmarkDeceased",
        /// A household was made quiet until a day, or that was ended.
        QuietHousehold = "quietHousehold",
        /// A person around a client was added or changed.
        SaveContactPerson = "saveContactPerson",
        /// A person around a client was removed.
        RemoveContactPerson = "removeContactPerson",
        /// An occasion was added or changed.
        SaveOccasion = "saveOccasion",
        /// An occasion was removed.
        RemoveOccasion = "removeOccasion",
        /// A consent was recorded.
        RecordConsent = "recordConsent",
        /// A touch was logged.
        LogTouch = "logTouch",
        /// A touch was corrected.
        EditTouch = "editTouch",
        /// A touch was removed.
        RemoveTouch = "removeTouch",
        /// A visit was planned.
        PlanVisit = "planVisit",
        /// The plan or summary texts of a visit were changed.
        EditVisit = "editVisit",
        /// A visit was cancelled.
        CancelVisit = "cancelVisit",
        /// A visit began.
        StartVisit = "startVisit",
        /// A line was taken down.
        AddVisitLine = "addVisitLine",
        /// A line was changed or marked.
        EditVisitLine = "editVisitLine",
        /// A line was removed.
        RemoveVisitLine = "removeVisitLine",
        /// A visit ended; its touch was logged.
        FinishVisit = "finishVisit",
        /// A promise or request was entered.
        AddLedgerEntry = "addLedgerEntry",
        /// A promise or request was changed.
        EditLedgerEntry = "editLedgerEntry",
        /// A promise or request was closed.
        CloseLedgerEntry = "closeLedgerEntry",
        /// A promise or request was opened again.
        ReopenLedgerEntry = "reopenLedgerEntry",
        /// A promise or request was removed.
        RemoveLedgerEntry = "removeLedgerEntry",
        /// A need was taken down.
        AddNeed = "addNeed",
        /// Something of a need was changed.
        EditNeed = "editNeed",
        /// A need moved to another state.
        ChangeNeedState = "changeNeedState",
        /// A need was removed.
        RemoveNeed = "removeNeed",
        /// What serves a need was linked or unlinked.
        LinkNeed = "linkNeed",
        /// What became of a question was recorded.
        PutQuestion = "putQuestion",
        /// A question of the bank was added or changed.
        SaveQuestion = "saveQuestion",
        /// A question of the bank was put away or taken back.
        PutAwayQuestion = "putAwayQuestion",
        /// A question of the bank was given back its shipped form.
        RestoreQuestion = "restoreQuestion",
        /// An own question was removed from the bank.
        RemoveQuestion = "removeQuestion",
        /// An offer was taken up.
        AcceptOffer = "acceptOffer",
        /// A rule of offers was added or changed.
        SaveOfferRule = "saveOfferRule",
        /// A rule of offers was put away or taken back.
        PutAwayOfferRule = "putAwayOfferRule",
        /// A rule of offers was given back its shipped form.
        RestoreOfferRule = "restoreOfferRule",
        /// An own rule of offers was removed.
        RemoveOfferRule = "removeOfferRule",
        /// A touch was planned.
        PlanTouch = "planTouch",
        /// A planned touch was made, and logged.
        CompletePlannedTouch = "completePlannedTouch",
        /// A planned touch was dropped.
        DropPlannedTouch = "dropPlannedTouch",
        /// A file was attached.
        AddAttachment = "addAttachment",
        /// Name or note of an attachment were changed.
        EditAttachment = "editAttachment",
        /// An attachment was removed.
        RemoveAttachment = "removeAttachment",
        /// Letterhead, notice or signature was changed.
        EditAdviser = "editAdviser",
        /// Working and trading days were imported.
        ImportWorkdays = "importWorkdays",
        /// Imported working and trading days of a year were removed.
        RemoveWorkdays = "removeWorkdays",
        /// The demo book was filled in.
        FillDemoBook = "fillDemoBook",
    }
}
