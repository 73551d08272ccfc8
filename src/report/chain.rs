//! The chain of an organisation's reports as a whole: each names the digest of the one saved before it.
//!
//! Takes what the files state of themselves. Whether a file is what it states is [`super::verify()`]'s; with
//! both, and the digest of the last report known from elsewhere (the signed paper), no report before the
//! last can have been changed, removed or put in between.

use std::collections::BTreeMap;

use super::saved::Header;
use crate::canonical::Digest;
use crate::questionnaire::OrganisationId;
use crate::text::{Message, Value};

/// A file among the reports of an organisation.
#[derive(Clone, Copy, Debug)]
pub struct InFolder<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it states; none where it cannot be read as a report.
    pub header: Option<&'a Header>,
}

/// A report as a user is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name of its file.
    pub name: String,
    /// None where the file cannot be read.
    pub period: Option<String>,
}

/// What a fork follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Nothing: each begins a chain.
    Nothing,
    Report(Named),
    /// A report that is not there.
    Missing(Digest),
}

/// Where a chain is not one line of reports from the first to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainFault {
    /// A report that others follow, or correct, is not there: it was removed, or changed and given another
    /// digest.
    Missing {
        digest: Digest,
        followers: Vec<Named>,
        /// The files that it may have become: those that cannot be read, and those that no report follows
        /// though later ones are there.
        perhaps: Vec<Named>,
    },
    /// Several reports follow the same one, as when two laptops each save one.
    Forked { follows: Follows, branches: Vec<Named> },
    /// Several files hold the same report.
    Twice(Vec<Named>),
    /// A report of another organisation.
    Stranger { report: Named, organisation: OrganisationId },
}

/// What is to be said of a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainVerdict {
    /// Nothing if the readable reports are one line.
    pub faults: Vec<ChainFault>,
    /// The reports that no other follows, with the digests to compare with the signed papers: one, if the
    /// chain holds.
    pub ends: Vec<(Named, Digest)>,
}

/// Judges the chain of the reports of an organisation.
#[must_use]
pub fn chain(organisation: &OrganisationId, files: &[InFolder<'_>]) -> ChainVerdict {
    let read: Vec<(&str, &Header)> = files.iter().filter_map(|file| Some((file.name, file.header?))).collect();
    let mut by_digest: BTreeMap<&Digest, Vec<Named>> = BTreeMap::new();
    // A report that is there twice is one link of the chain.
    let mut links: Vec<(&str, &Header)> = Vec::new();
    for (name, header) in &read {
        let same = by_digest.entry(&header.digest).or_default();
        if same.is_empty() {
            links.push((name, header));
        }
        same.push(named(name, header));
    }
    let mut following: BTreeMap<Option<&Digest>, Vec<(&str, &Header)>> = BTreeMap::new();
    for (name, header) in &links {
        following.entry(header.previous.as_ref()).or_default().push((name, header));
    }
    let is_followed = |digest: &Digest| following.contains_key(&Some(digest));
    let ends: Vec<(&str, &Header)> = links.iter().filter(|(_, header)| !is_followed(&header.digest)).copied().collect();
    let mut faults: Vec<ChainFault> = Vec::new();
    for (digest, lost) in missing(&links, &by_digest) {
        let perhaps = perhaps(files, &ends, &lost);
        let followers = lost.iter().map(|(name, header)| named(name, header)).collect();
        faults.push(ChainFault::Missing { digest: digest.clone(), followers, perhaps });
    }
    for (previous, branches) in following.iter().filter(|(_, branches)| branches.len() > 1) {
        let follows = match previous.map(|digest| (digest, by_digest.get(digest).and_then(|same| same.first()))) {
            None => Follows::Nothing,
            Some((_, Some(report))) => Follows::Report(report.clone()),
            Some((digest, None)) => Follows::Missing(digest.clone()),
        };
        let branches = branches.iter().map(|(name, header)| named(name, header)).collect();
        faults.push(ChainFault::Forked { follows, branches });
    }
    faults.extend(by_digest.values().filter(|same| same.len() > 1).map(|same| ChainFault::Twice(same.clone())));
    let strangers = read.iter().filter(|(_, header)| header.organisation.id != *organisation);
    faults.extend(strangers.map(|(name, header)| ChainFault::Stranger {
        report: named(name, header),
        organisation: header.organisation.id.clone(),
    }));
    let ends = ends.into_iter().map(|(name, header)| (named(name, header), header.digest.clone())).collect();
    ChainVerdict { faults, ends }
}

fn named(name: &str, header: &Header) -> Named {
    Named { name: name.to_owned(), period: Some(header.period.clone()) }
}

/// The reports that others name and that are not there, each with those others.
fn missing<'a>(
    links: &[(&'a str, &'a Header)],
    there: &BTreeMap<&Digest, Vec<Named>>,
) -> BTreeMap<&'a Digest, Vec<(&'a str, &'a Header)>> {
    let mut missing: BTreeMap<&Digest, Vec<(&str, &Header)>> = BTreeMap::new();
    for (name, header) in links {
        let mut named: Vec<&Digest> = header.previous.iter().chain(&header.corrects).collect();
        named.dedup();
        for digest in named.into_iter().filter(|digest| !there.contains_key(digest)) {
            missing.entry(digest).or_default().push((name, header));
        }
    }
    missing
}

/// The files that a missing report may have become: it was saved before those that follow it.
fn perhaps(files: &[InFolder<'_>], ends: &[(&str, &Header)], followers: &[(&str, &Header)]) -> Vec<Named> {
    let before = |header: &Header| {
        let follower = |(_, other): &(&str, &Header)| {
            other.digest != header.digest && (&header.saved_at, &header.period) <= (&other.saved_at, &other.period)
        };
        followers.iter().all(follower)
    };
    let unreadable = files.iter().filter(|file| file.header.is_none());
    let unreadable = unreadable.map(|file| Named { name: file.name.to_owned(), period: None });
    let changed = ends.iter().filter(|(_, header)| before(header)).map(|(name, header)| named(name, header));
    unreadable.chain(changed).collect()
}

impl Named {
    /// The name of the file, with the period.
    #[must_use]
    pub fn message(&self) -> Message {
        match &self.period {
            Some(period) => {
                Message::new("chain-report").with("name", self.name.as_str()).with("period", period.as_str())
            }
            None => Message::new("chain-file").with("name", self.name.as_str()),
        }
    }
}

/// Several reports as one argument of a message: each after the one before it.
fn listed(all: &[Named]) -> Value {
    let mut all = all.iter().map(Named::message);
    let first = all.next().map_or_else(|| Value::from(""), Value::from);
    all.fold(first, |before, one| Message::new("chain-and").with("before", before).with("one", one).into())
}

impl ChainFault {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing { digest, followers, perhaps } => {
                let message = match perhaps.as_slice() {
                    [] => Message::new("chain-missing"),
                    some => Message::new("chain-missing-perhaps").with("perhaps", listed(some)),
                };
                let message = message.with("followers", listed(followers)).with("count", followers.len());
                message.with("digest", digest.as_str())
            }
            Self::Forked { follows: Follows::Nothing, branches } => {
                Message::new("chain-forked-beginning").with("branches", listed(branches))
            }
            Self::Forked { follows: Follows::Report(report), branches } => {
                Message::new("chain-forked").with("report", report.message()).with("branches", listed(branches))
            }
            Self::Forked { follows: Follows::Missing(digest), branches } => {
                Message::new("chain-forked-missing").with("digest", digest.as_str()).with("branches", listed(branches))
            }
            Self::Twice(same) => Message::new("chain-twice").with("names", listed(same)),
            Self::Stranger { report, organisation } => Message::new("chain-stranger")
                .with("report", report.message())
                .with("organisation", organisation.to_string()),
        }
    }
}
