//! Taking times, and what a heap of them says.

use std::hint::black_box;
use std::time::Instant;

/// How long `work` takes, in milliseconds.
pub fn time<T>(work: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    black_box(work());
    began.elapsed().as_secs_f64() * 1e3
}

/// Times of the same thing, in milliseconds.
#[derive(Debug, Clone, Default)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// `count` times of `work`, after one that is not counted.
    pub fn warm<T>(count: usize, mut work: impl FnMut() -> T) -> Self {
        black_box(work());
        (0..count).map(|_| time(&mut work)).collect()
    }

    /// The middle one.
    pub fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// The one that 99 in 100 do not exceed.
    pub fn p99(&self) -> f64 {
        self.at(0.99)
    }

    /// Nearest rank; nothing measured tells nothing.
    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }
}

impl FromIterator<f64> for Samples {
    fn from_iter<I: IntoIterator<Item = f64>>(times: I) -> Self {
        Self(times.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Samples;

    #[test]
    fn ranks_are_the_nearest() {
        let samples: Samples = (1..=200).rev().map(f64::from).collect();
        assert_eq!((samples.median(), samples.p99()), (100.0, 198.0));
        let one: Samples = std::iter::once(7.0).collect();
        assert_eq!((one.median(), one.p99()), (7.0, 7.0));
        assert!(Samples::default().median().is_nan());
    }
}
