//! The journal, cut, flipped and starved of room.

use super::*;
use crate::assessment::{Answer, Place, QuestionnaireRef, Started, State};
use crate::canonical::Digest;

fn events() -> Vec<Event> {
    let started = Started {
        questionnaire: QuestionnaireRef { id: "example".into(), version: "1".to_owned() },
        digest: Digest::of(b""),
        organisation: "org-1".into(),
        name: "澳門酒店".to_owned(),
        period: "2026-Q4".to_owned(),
        started: "2026-11-24".to_owned(),
    };
    let place = Place::organisation("residency");
    let mut answer = Answer::new(State::Unknown);
    answer.note = Some("\"a\"\n{é}".to_owned());
    vec![
        Event::Started(started),
        Event::Answered { place: place.clone(), answer: Box::new(answer) },
        Event::Undone,
        Event::Visited { place },
    ]
}

fn journal() -> Vec<u8> {
    events().iter().zip(1..).flat_map(|(event, number)| encode(number, "2026-11-24T10:42:03Z", event)).collect()
}

/// The offset behind each line, its newline left out.
fn ends(bytes: &[u8]) -> Vec<usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect()
}

#[test]
fn what_was_written_is_read() {
    let bytes = journal();
    let read = read(&bytes).unwrap();
    assert_eq!(read.entries.iter().map(|entry| entry.event.clone()).collect::<Vec<_>>(), events());
    assert_eq!((read.good, read.unended, read.dropped), (bytes.len() as u64, false, None));
}

#[test]
fn a_journal_cut_anywhere_gives_its_whole_lines() {
    let bytes = journal();
    let ends = ends(&bytes);
    for cut in 0..=bytes.len() {
        let whole = ends.iter().filter(|end| **end <= cut).count();
        if whole == 0 {
            assert_eq!(read(&bytes[..cut]), Err(JournalError::NoStart), "cut at {cut}");
            continue;
        }
        let read = read(&bytes[..cut]).unwrap();
        assert_eq!(read.entries.len(), whole, "cut at {cut}");
        let left = cut.saturating_sub(ends[whole - 1] + 1);
        assert_eq!(read.unended, cut == ends[whole - 1], "cut at {cut}");
        assert_eq!(read.good as usize, cut - left, "cut at {cut}");
        match read.dropped {
            None => assert_eq!(left, 0, "cut at {cut}"),
            Some(dropped) => {
                assert_eq!((dropped.bytes as usize, dropped.lines), (left, 1), "cut at {cut}");
                let text = String::from_utf8_lossy(&bytes[ends[whole - 1] + 1..cut]).into_owned();
                assert_eq!(dropped.legible.number.is_some(), text.contains(','), "cut at {cut}: {text}");
            }
        }
    }
}

#[test]
fn a_flipped_byte_never_changes_an_event_unnoticed() {
    let bytes = journal();
    let ends = ends(&bytes);
    let last = ends[ends.len() - 2];
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut damaged = bytes.clone();
            damaged[at] ^= flip;
            match read(&damaged) {
                Ok(read) => {
                    assert!(at >= last, "byte {at} in the middle went unnoticed");
                    assert!(read.dropped.is_some(), "byte {at} went unnoticed");
                    assert!(read.entries.iter().zip(events()).all(|(entry, event)| entry.event == event));
                }
                Err(JournalError::Damaged { line, .. }) => {
                    let own = ends.iter().filter(|end| **end < at).count() + 1;
                    assert_eq!(line, own, "byte {at}");
                }
                // The number at the end of the format: this may be a newer program's journal.
                Err(JournalError::OtherFormat(_)) => assert_eq!(bytes[at], b'1', "byte {at}"),
                Err(other) => panic!("byte {at}: {other:?}"),
            }
        }
    }
}

#[test]
fn lines_missing_repeated_or_swapped_are_named() {
    let lines: Vec<Vec<u8>> =
        events().iter().zip(1..).map(|(event, number)| encode(number, "2026-11-24T10:42:03Z", event)).collect();
    for (order, expected) in [
        (vec![0, 2, 3], JournalError::Gap { line: 2, expected: 2, found: 3 }),
        (vec![0, 1, 1, 2], JournalError::Gap { line: 3, expected: 3, found: 2 }),
        (vec![0, 2, 1, 3], JournalError::Gap { line: 2, expected: 2, found: 3 }),
        (vec![1, 2, 3], JournalError::Gap { line: 1, expected: 1, found: 2 }),
    ] {
        let bytes: Vec<u8> = order.iter().flat_map(|at| lines[*at].clone()).collect();
        assert_eq!(read(&bytes), Err(expected), "{order:?}");
    }
}

#[test]
fn a_newer_journal_and_an_unknown_event_are_refused_and_never_dropped() {
    let sealed = |body: &str| format!("{body},\"sum\":\"{:08x}\"}}\n", crc32fast::hash(body.as_bytes())).into_bytes();
    let newer = sealed("{\"format\":\"farol.journal/2\",\"number\":1,\"whatever\":0");
    assert_eq!(read(&newer), Err(JournalError::OtherFormat("farol.journal/2".to_owned())));
    let mut bytes = journal();
    bytes.extend(sealed("{\"number\":5,\"at\":\"\",\"event\":{\"type\":\"dreamt\"}"));
    assert_eq!(read(&bytes), Err(JournalError::UnknownEvent { line: 5, kind: Some("dreamt".to_owned()) }));
}

/// A disk with room for so many bytes, whose calls can be made to fail.
#[derive(Debug, Default)]
struct Small {
    bytes: Vec<u8>,
    room: usize,
    fail_sync: bool,
    fail_truncate: bool,
    syncs: usize,
}

impl Disk for Small {
    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        assert_eq!(offset as usize, self.bytes.len(), "a write never leaves a hole or overwrites");
        let fits = bytes.len().min(self.room.saturating_sub(self.bytes.len()));
        self.bytes.extend_from_slice(&bytes[..fits]);
        if fits == bytes.len() { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
    }

    fn sync(&mut self) -> io::Result<()> {
        self.syncs += 1;
        if self.fail_sync { Err(io::ErrorKind::Other.into()) } else { Ok(()) }
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        if self.fail_truncate {
            return Err(io::ErrorKind::Other.into());
        }
        self.bytes.truncate(length as usize);
        Ok(())
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:42:03Z".parse().unwrap()
}

fn resumed(disk: Small) -> Journal<Small> {
    let read = read(&disk.bytes).unwrap();
    Journal::resume(disk, &read).unwrap()
}

#[test]
fn a_full_disk_leaves_the_journal_as_it_was_and_the_same_call_can_be_made_again() {
    let whole = journal();
    let start = ends(&whole)[0] + 1;
    for room in start..whole.len() {
        for fail_truncate in [false, true] {
            let mut journal = resumed(Small { bytes: whole[..start].to_vec(), room, ..Small::default() });
            journal.disk.fail_truncate = fail_truncate;
            assert!(journal.append(now(), &events()[1..]).is_err());
            if !fail_truncate {
                assert_eq!(journal.disk.bytes, &whole[..start], "room for {room}");
            }
            // Whatever a crash leaves here is read as what was confirmed, or as whole events more.
            assert!(read(&journal.disk.bytes).unwrap().entries[0].event == events()[0]);
            journal.disk.fail_truncate = false;
            journal.disk.room = usize::MAX;
            journal.append(now(), &events()[1..]).unwrap();
            assert_eq!(journal.disk.bytes, whole, "room for {room}");
        }
    }
}

#[test]
fn a_failed_sync_confirms_nothing() {
    let whole = journal();
    let start = ends(&whole)[0] + 1;
    let disk = Small { bytes: whole[..start].to_vec(), room: usize::MAX, fail_sync: true, ..Small::default() };
    let mut journal = resumed(disk);
    assert!(journal.append(now(), &events()[1..]).is_err());
    assert_eq!(journal.disk.bytes, &whole[..start]);
    journal.disk.fail_sync = false;
    journal.append(now(), &events()[1..]).unwrap();
    assert_eq!(journal.disk.bytes, whole);
}

#[test]
fn one_sync_for_a_batch_and_none_for_a_visit() {
    let whole = journal();
    let start = ends(&whole)[0] + 1;
    let mut journal = resumed(Small { bytes: whole[..start].to_vec(), room: usize::MAX, ..Small::default() });
    journal.append(now(), &events()[1..3]).unwrap();
    assert_eq!(journal.disk.syncs, 1);
    journal.append(now(), &events()[3..]).unwrap();
    assert_eq!(journal.disk.syncs, 1);
    journal.append(now(), &[]).unwrap();
    assert_eq!(journal.disk.bytes, whole);
}

#[test]
fn the_next_event_never_glues_to_a_torn_line() {
    let whole = journal();
    for cut in ends(&whole)[0]..whole.len() {
        let mut journal = resumed(Small { bytes: whole[..cut].to_vec(), room: usize::MAX, ..Small::default() });
        let kept = read(&whole[..cut]).unwrap().entries.len();
        journal.append(now(), &[Event::Redone]).unwrap();
        let read = read(&journal.disk.bytes).unwrap();
        assert_eq!((read.entries.len(), read.dropped), (kept + 1, None), "cut at {cut}");
        assert_eq!(read.entries[kept].event, Event::Redone);
    }
}
