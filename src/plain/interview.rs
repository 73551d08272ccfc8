//! The question at hand: how it is asked, what explains it, and what its commands do.

use super::Plain;
use super::command::Command;
use super::reconfirming::why_asked;
use super::session::{Arisen, Session};
use super::stage::Stage;
use crate::assessment::{Answer, Fired, Place, State};
use crate::questionnaire::{Basis, DepartmentId, Kind, Question, Scope};
use crate::report::words;
use crate::risk;
use crate::text::Message;

/// The question that is asked, and how the answer that is given next to it is known, where that was said.
#[derive(Debug)]
pub(super) struct Asking {
    pub place: Place,
    pub basis: Option<Basis>,
}

impl Asking {
    pub fn at(place: Place) -> Self {
        Self { place, basis: None }
    }
}

impl Plain {
    /// What a part of the interview is called.
    pub(super) fn part(&self, department: Option<&DepartmentId>) -> String {
        let named = self.subject().and_then(|(_, interview)| department.and_then(|id| interview.department(id)));
        named.map_or_else(|| self.texts.get("part-organisation").to_string(), |one| one.name.clone())
    }

    /// Asks the question at hand; where a part or a section begins, how far one is.
    pub(super) fn ask_question(&mut self) {
        let (Stage::Interview(asking), Some(session)) = (&self.stage, &self.session) else { return };
        let place = asking.place.clone();
        let Some((at, question, written)) = session.question(&place) else { return };
        let language = self.texts.language();
        let text = written.text.get(language).to_owned();
        let options: Vec<String> = written.options.iter().map(|one| one.label.get(language).to_owned()).collect();
        let unit = written.unit.as_ref().map(|unit| unit.get(language).to_owned()).unwrap_or_default();
        let (kind, section) = (question.kind, question.place.0);
        let title = session.questionnaire.document().sections[section].title.get(language).to_owned();
        let mut remarks = self.remarks(session, &place, at, question);
        let is_due = session.asking.is_some();
        let reason = self.reason(session, &place);
        let now = self.answer_now(session, &place);
        let here = (place.department.clone(), section);
        if self.announced.as_ref() != Some(&here) {
            let part = self.part(place.department.as_ref());
            let progress = self.progress();
            self.announced = Some(here);
            self.gap();
            let message = Message::new("plain-section").with("part", part).with("section", title);
            self.tell(message);
            // What is due jumps from section to section: how far one is would be said at each question.
            progress.into_iter().filter(|_| !is_due).for_each(|message| self.tell(message));
        }
        if std::mem::replace(&mut self.reason, reason) != reason {
            remarks.extend(reason.map(why_asked));
        }
        self.gap();
        self.line(text);
        remarks.into_iter().for_each(|remark| self.tell(remark));
        self.list(options);
        match kind {
            Kind::Single => {}
            Kind::Multiple => self.tell(Message::new("plain-several")),
            Kind::Number => self.tell(Message::new("number-hint").with("unit", unit)),
            Kind::Date => self.tell(Message::new("date-hint")),
            Kind::Text => self.tell(Message::new("plain-text-hint")),
        }
        now.into_iter().for_each(|now| self.tell(now));
        self.explain(Message::new("plain-how-interview"));
    }

    /// What is to be known before the options: that it waits for another answer, is an override, is flagged.
    fn remarks(&self, session: &Session, place: &Place, at: usize, question: &Question) -> Vec<Message> {
        let mut all = Vec::new();
        if session.is_pending(place, at) {
            all.push(Message::new("remark-pending"));
        }
        let answer = session.answer(place);
        if question.scope == Scope::Organisation && place.department.is_some() {
            let own = session.answer(&Place { department: None, ..place.clone() });
            let own = words::answer(&session.questionnaire, &question.id, own, &self.texts);
            let remark = match answer {
                Some(_) => Message::new("plain-remark-override"),
                None => Message::new("remark-no-override"),
            };
            all.push(remark.with("answer", own));
        }
        if answer.is_some_and(|answer| answer.flagged) {
            all.push(Message::new("plain-flagged"));
        }
        all
    }

    /// The answer that is there, as it is said; what was carried over waits for a word.
    fn answer_now(&self, session: &Session, place: &Place) -> Option<Message> {
        let answer = session.answer(place)?;
        let said = self.said(session, place, answer);
        Some(match &answer.carried_over {
            Some(from) => {
                Message::new("plain-answer-carried").with("period", from.period.as_str()).with("answer", said)
            }
            None => Message::new("plain-answer-now").with("answer", said),
        })
    }

    /// An answer in words, with how it is known or why it is not applicable.
    pub(super) fn said(&self, session: &Session, place: &Place, answer: &Answer) -> String {
        let words = words::answer(&session.questionnaire, &place.question, Some(answer), &self.texts);
        match (answer.state, &answer.reason) {
            (State::Answered, _) => format!("{words} ({})", self.texts.say(&words::basis(answer.basis()))),
            (State::NotApplicable, Some(reason)) => {
                format!("{words}{colon}{reason}", colon = self.texts.forms().colon())
            }
            _ => words,
        }
    }

    /// What explains the question: what its answer is worth, why it is asked, how to find out, what to ask
    /// for, where it comes from, and what stands beside its answer.
    fn tell_guidance(&mut self, place: &Place) {
        let Some(session) = &self.session else { return };
        let Some((_, _, written)) = session.question(place) else { return };
        let language = self.texts.language();
        let mut all: Vec<(Message, String)> = vec![(Message::new("why-asked"), written.why.get(language).to_owned())];
        let guidance = written.guidance.as_ref().map(|text| (Message::new("guidance"), text));
        let evidence = written.evidence.as_ref().map(|text| (Message::new("evidence-to-ask-for"), text));
        let more = guidance.into_iter().chain(evidence);
        all.extend(more.map(|(label, text)| (label, text.get(language).to_owned())));
        let document = session.questionnaire.document();
        for source in document.sources.iter().filter(|source| written.sources.contains(&source.id)) {
            let status = self.texts.say(&words::source_status(source.status));
            all.push((Message::new("source"), format!("{} ({status})", source.title.get(language))));
        }
        if let Some(note) = session.answer(place).and_then(|answer| answer.note.clone()) {
            all.push((Message::new("note"), note));
        }
        let evidence: Vec<String> =
            session.answer(place).into_iter().flat_map(|answer| &answer.evidence).map(|one| self.piece(one)).collect();
        if !evidence.is_empty() {
            all.push((Message::new("evidence-seen"), self.texts.forms().series(&evidence)));
        }
        let worth = self.worth(session, place);
        for (label, text) in all {
            let label = self.texts.say(&label);
            self.line(format!("{label} {text}"));
        }
        worth.into_iter().for_each(|worth| self.tell(worth));
    }

    /// What the answer at a place is worth, if that can be seen in a score.
    fn worth(&self, session: &Session, place: &Place) -> Option<Message> {
        let scores = risk::Scores::new(&session.questionnaire, &session.standing);
        let finding = risk::gain(&session.questionnaire, &session.standing, &scores, place)?;
        let most = finding.department_gains.iter().map(|(_, gain)| *gain).fold(0.0, f64::max);
        let own = finding.organisation_gain;
        let worth = match own < 0.05 {
            true => Message::new("worth-to-a-department"),
            false => Message::new("worth").with("organisation", self.score(own)),
        };
        (most >= 0.05).then(|| worth.with("department", self.score(most)))
    }

    /// What holds since the last answer: red flags, and answers that do not go together.
    pub(super) fn tell_arisen(&mut self, arisen: &Arisen) {
        let Some(session) = &self.session else { return };
        let document = session.questionnaire.document();
        let language = self.texts.language();
        let whom = |fired: &Fired| self.part(fired.department.as_ref());
        let flags = arisen.red_flags.iter().map(|fired| {
            let title = document.red_flags[fired.rule].title.get(language);
            Message::new("plain-red-flag").with("whom", whom(fired)).with("title", title)
        });
        let contradictions = arisen.contradictions.iter().map(|fired| {
            let title = document.contradictions[fired.rule].title.get(language);
            Message::new("plain-contradiction").with("whom", whom(fired)).with("title", title)
        });
        let all: Vec<Message> = flags.chain(contradictions).collect();
        all.into_iter().for_each(|message| self.tell(message));
    }

    /// A command of the interview.
    pub(super) fn act_interview(&mut self, command: Command, rest: &str) {
        let Stage::Interview(asking) = &self.stage else { return };
        let place = asking.place.clone();
        match command {
            Command::Guidance => self.tell_guidance(&place),
            Command::Unknown => self.unknown(&place),
            Command::NotApplicable => self.ask_reason(&place, rest),
            Command::StillTrue => self.still_true(&place),
            Command::Pass => self.next(&place),
            Command::Back => self.back(&place),
            Command::Jump => self.jump(rest),
            Command::Open => self.next_open(),
            Command::Basis => self.set_basis(&place, rest),
            Command::Note => self.note(&place, rest),
            Command::Evidence => self.evidence(&place, rest),
            Command::Flag => self.flag(&place),
            Command::Differs => self.offer_override(&place),
            Command::Withdraw => self.withdraw(&place),
            Command::Due => self.turn_due(),
            _ => {}
        }
    }
}
