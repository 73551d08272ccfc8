//! How a language writes numbers, lists and days. Gives texts; knows no message.

/// The forms of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    decimal: char,
    /// Between the thousands: of Portuguese a space that does not break.
    thousands: char,
    between: &'static str,
    /// Between a name and what is said of it.
    colon: &'static str,
    months: Option<[&'static str; 12]>,
}

const ENGLISH: Forms = Forms {
    decimal: '.',
    thousands: ',',
    between: ", ",
    colon: ": ",
    months: Some([
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]),
};

const CHINESE: Forms = Forms { between: "、", colon: "：", months: None, ..ENGLISH };

const PORTUGUESE: Forms = Forms {
    decimal: ',',
    thousands: '\u{a0}',
    between: ", ",
    colon: ": ",
    months: Some([
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ]),
};

impl Forms {
    /// Those of a language.
    #[must_use]
    pub fn of(language: &str) -> Self {
        match language {
            "zh-Hant" => CHINESE,
            "pt" => PORTUGUESE,
            _ => ENGLISH,
        }
    }

    /// A number with its thousands apart, and with the decimals that it has, at most four.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        let shown = self.decimals(value, 4);
        match shown.rsplit_once(self.decimal) {
            Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => unsigned_nought(whole),
            Some((whole, rest)) => format!("{whole}{}{}", self.decimal, rest.trim_end_matches('0')),
            None => shown,
        }
    }

    /// Money, whole.
    #[must_use]
    pub fn money(self, value: f64) -> String {
        self.number(value.round())
    }

    /// A number with its thousands apart and exactly so many decimals.
    #[must_use]
    pub fn decimals(self, value: f64, decimals: usize) -> String {
        let shown = format!("{:.decimals$}", value.abs());
        let (whole, rest) = shown.split_once('.').unwrap_or((&shown, ""));
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(self.thousands);
            }
            grouped.push(digit);
        }
        if !rest.is_empty() {
            grouped.push(self.decimal);
            grouped.push_str(rest);
        }
        let is_nought = shown.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if value < 0.0 && !is_nought { format!("−{grouped}") } else { grouped }
    }

    /// Some things one after the other.
    #[must_use]
    pub fn list<T: AsRef<str>>(self, all: impl IntoIterator<Item = T>) -> String {
        joined(all, self.between)
    }

    /// Some things that may hold commas themselves, one after the other.
    #[must_use]
    pub fn series<T: AsRef<str>>(self, all: impl IntoIterator<Item = T>) -> String {
        joined(all, if self == CHINESE { "；" } else { "; " })
    }

    /// What stands between a name and what is said of it.
    #[must_use]
    pub fn colon(self) -> &'static str {
        self.colon
    }

    /// A day, `2026-11-24`, in running text; as it is where it is none.
    #[must_use]
    pub fn day(self, day: &str) -> String {
        let mut parts = day.split('-').map(str::parse::<usize>);
        let (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(of_month)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return day.to_owned();
        };
        match self.months {
            None => format!("{year}年{month}月{of_month}日"),
            Some(months) if self == PORTUGUESE => format!("{of_month} de {} de {year}", months[month - 1]),
            Some(months) => format!("{of_month} {} {year}", months[month - 1]),
        }
    }
}

fn joined<T: AsRef<str>>(all: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut list = String::new();
    for (at, one) in all.into_iter().enumerate() {
        if at > 0 {
            list.push_str(between);
        }
        list.push_str(one.as_ref());
    }
    list
}

fn unsigned_nought(whole: &str) -> String {
    if whole == "−0" { "0".to_owned() } else { whole.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (value, english, portuguese) in [
            (0.0, "0", "0"),
            (-0.000_01, "0", "0"),
            (0.05, "0.05", "0,05"),
            (999.0, "999", "999"),
            (1_000.0, "1,000", "1\u{a0}000"),
            (-1_234_567.5, "−1,234,567.5", "−1\u{a0}234\u{a0}567,5"),
        ] {
            assert_eq!(Forms::of("en").number(value), english);
            assert_eq!(Forms::of("zh-Hant").number(value), english);
            assert_eq!(Forms::of("pt").number(value), portuguese);
        }
        assert_eq!(ENGLISH.money(-0.4), "0");
        assert_eq!((ENGLISH.decimals(-0.04, 1), PORTUGUESE.decimals(-48.25, 1)), ("0.0".into(), "−48,2".into()));
    }

    #[test]
    fn lists_and_days_stand_as_the_language_has_them() {
        let all = ["a", "b"];
        assert_eq!([ENGLISH, CHINESE, PORTUGUESE].map(|forms| forms.list(all)), ["a, b", "a、b", "a, b"]);
        assert_eq!(ENGLISH.list(Vec::<String>::new()), "");
        let days = [ENGLISH, CHINESE, PORTUGUESE].map(|forms| forms.day("2026-03-04"));
        assert_eq!(days, ["4 March 2026", "2026年3月4日", "4 de março de 2026"]);
        for other in ["", "2026-Q1", "2026-13-01", "soon"] {
            assert_eq!(ENGLISH.day(other), other);
        }
    }
}
