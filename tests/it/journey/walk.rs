//! Someone who does anything.

use super::*;

/// A run at its first page, and every language it can go on in.
pub(super) struct Start {
    pub(super) journey: Journey,
    pub(super) spoken: Vec<Spoken>,
    /// A code of no answers.
    code: Option<String>,
}

impl Start {
    pub(super) fn new() -> Self {
        let set = spoken(0).set;
        Self {
            journey: journey(0, Saving::default()),
            spoken: (0..all_languages().len()).map(spoken).collect(),
            code: code::of(&set, &Answers::none_of(&set)),
        }
    }

    /// The same, as one of many persons' turns on a laptop.
    pub(super) fn in_visit(self) -> Self {
        let journey = self.journey.in_visit(Visit {
            idle: None,
            keeps: Keeps::Folder,
            in_lines: false,
        });
        Self { journey, ..self }
    }
}

/// Someone who does anything.
pub(super) struct Walk<'s> {
    pub(super) start: &'s Start,
    pub(super) journey: Journey,
    pub(super) random: Random,
}

impl<'s> Walk<'s> {
    pub(super) fn from(start: &'s Start, seed: u64) -> Self {
        Self {
            start,
            journey: start.journey.clone(),
            random: Random(seed),
        }
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).expect("a small number");
        usize::try_from(self.random.below(end)).expect("a small number")
    }

    /// Does something that the page offers, mostly something that leads on.
    pub(super) fn step(&mut self, page: &Page) {
        let mut offered: Vec<Action> = page.ways.clone();
        for (_, line) in page.lines() {
            offered.push(line.act.clone());
            offered.extend(line.steps.iter().flatten().cloned());
        }
        if page.field().is_some() {
            offered.push(Action::Type("my page.txt".to_owned()));
            offered.extend(self.start.code.clone().map(Action::Type));
        }
        let mut action = offered[self.below(offered.len())].clone();
        let sees = offered.contains(&Action::SeeResult) && self.below(2) == 0;
        if sees {
            action = Action::SeeResult;
        }
        while leads_away(&action) && self.below(8) > 0 {
            action = offered[self.below(offered.len())].clone();
        }
        match self.journey.act(action) {
            Effect::Nothing => {}
            Effect::Save(_) => {
                let saved = match self.below(3) {
                    0 if self
                        .journey
                        .page()
                        .lines()
                        .any(|(_, line)| line.act == Action::HandIn) =>
                    {
                        Saved::Numbered("012 345".to_owned())
                    }
                    0 => Saved::There(vec!["It is there.".to_owned()]),
                    1 => Saved::Exists("A file is there already.".to_owned()),
                    _ => Saved::Not("It could not be saved.".to_owned()),
                };
                self.journey.learn(News::Saved(saved));
            }
            Effect::Speak(language) => {
                let spoken = Box::new(self.start.spoken[language].clone());
                self.journey.learn(News::Spoken(language, spoken));
            }
            Effect::Leave(_) => self.journey = self.start.journey.clone(),
        }
    }

    pub(super) fn any_action(&mut self) -> Action {
        let number = self.below(30);
        let step = Step::ALL[self.below(3)];
        let all = [
            Action::Begin,
            Action::Safety(Safety::ALL[number % 4]),
            Action::GoOn,
            Action::Say(Said::Reply(Reply::Picked(Picks::one(number % 16)))),
            Action::Weigh(number, step),
            Action::Open(number),
            Action::SeeResult,
            Action::Part(Part::ALL[number % 5]),
            Action::Turn(step),
            Action::Try(Trial::Answer(number), step),
            Action::Try(Trial::Importance(number), step),
            Action::PutBack,
            Action::Ask(number),
            Action::Rename,
            Action::KeepName,
            Action::Save,
            Action::Replace,
            Action::Country(number),
            Action::Review,
            Action::LeaveNow,
            Action::Code(Purpose::ComeBack),
            Action::Code(Purpose::Compare),
            Action::TakeCode,
            Action::SeeComparison,
            Action::TakeComparison,
        ];
        all[self.below(all.len())].clone()
    }
}

pub(super) fn leads_away(action: &Action) -> bool {
    matches!(
        action,
        Action::Back
            | Action::Help
            | Action::Keys
            | Action::Leave
            | Action::LeaveNow
            | Action::Vanish
            | Action::Languages
            | Action::Speak(_)
            | Action::Read(_)
    )
}
