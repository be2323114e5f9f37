//! What `check` costs: a set of 500 questions, 200 sets of random shapes, and what is counted exactly.
//!
//! `cargo bench --bench checking` runs the whole program, as its author would. It says whether the targets are met and
//! never fails for them: a busy machine is no mistake in the program.

#[path = "../it/terminal/process.rs"]
#[expect(
    dead_code,
    reason = "of a program that ends by itself only the memory is asked for"
)]
mod process;

use std::{
    env,
    fmt::Write as _,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_circle-or-chair");
const SHAPES: u64 = 200;
/// So many of them are proven and compared with the next one, too.
const COUNTED: usize = 40;
const MIB: u64 = 1024;

/// The most that a run took.
#[derive(Default)]
struct Worst {
    time: Duration,
    /// In kB.
    memory: u64,
    of: String,
}

fn main() -> io::Result<()> {
    let measuring = env::args().any(|argument| argument == "--bench");
    let shapes = if measuring { SHAPES } else { 2 };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("checking");
    fs::create_dir_all(&folder)?;
    let saved = |name: String, text: String| {
        let path = folder.join(name);
        fs::write(&path, text).map(|()| path)
    };
    let large: Vec<PathBuf> = [(2, 1), (4, 1), (9, 9)]
        .map(|(options, pick)| Shape {
            questions: 500,
            parts: 25,
            options,
            pick,
        })
        .iter()
        .map(|shape| saved(shape.name(), shape.written(&mut Chance(1))))
        .collect::<io::Result<_>>()?;
    let random: Vec<PathBuf> = (0..shapes)
        .map(|seed| {
            let chance = &mut Chance(seed);
            let shape = Shape::by(chance);
            saved(format!("{seed}-{}", shape.name()), shape.written(chance))
        })
        .collect::<io::Result<_>>()?;
    let counted: Vec<&PathBuf> = large.iter().chain(random.iter().take(COUNTED)).collect();

    let mut out = io::stdout().lock();
    let (mut check, mut shape, mut prove, mut diff) = (
        Worst::default(),
        Worst::default(),
        Worst::default(),
        Worst::default(),
    );
    large.iter().try_for_each(|path| check.run(&[path]))?;
    random.iter().try_for_each(|path| shape.run(&[path]))?;
    let option = |name: &'static str| PathBuf::from(name);
    counted
        .iter()
        .try_for_each(|path| prove.run(&[&option("--prove"), path]))?;
    for pair in counted.windows(2) {
        diff.run(&[&option("--diff"), pair[0], pair[1]])?;
    }
    check.write(&mut out, "500 questions", 100)?;
    shape.write(
        &mut out,
        &format!("the worst of {shapes} random shapes"),
        500,
    )?;
    prove.write(&mut out, "--prove, the worst of these", 2000)?;
    diff.write(&mut out, "--diff, the worst of these", 2000)?;
    fs::remove_dir_all(&folder)
}

impl Worst {
    /// Runs `check`, and looks at its memory every millisecond.
    fn run(&mut self, args: &[&PathBuf]) -> io::Result<()> {
        let started = Instant::now();
        let mut child = Command::new(PROGRAM)
            .arg("check")
            .args(args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let status = format!("/proc/{}/status", child.id());
        let mut memory = 0;
        let ended = loop {
            if let Some(ended) = child.try_wait()? {
                break ended;
            }
            let about = fs::read_to_string(&status).unwrap_or_default();
            memory = memory.max(process::field(&about, "VmHWM:"));
            std::thread::sleep(Duration::from_millis(1));
        };
        let time = started.elapsed();
        let names = args.iter().filter_map(|path| path.file_name()?.to_str());
        let of = names.collect::<Vec<_>>().join(" ");
        if !ended.success() {
            return Err(io::Error::other(format!("check {of} ended with {ended}")));
        }
        if time > self.time {
            (self.time, self.of) = (time, of);
        }
        self.memory = self.memory.max(memory);
        Ok(())
    }

    fn write(&self, out: &mut impl Write, what: &str, most: u128) -> io::Result<()> {
        let (time, memory) = (self.time.as_millis(), self.memory / MIB);
        let how = |met| if met { "met" } else { "MISSED" };
        writeln!(
            out,
            "{what}: {time} ms ({}), at most {most}: {}; {memory} MiB, at most 200: {}",
            self.of,
            how(time <= most),
            how(memory <= 200)
        )
    }
}

/// Chance that is the same every time.
struct Chance(u64);

impl Chance {
    /// A number from `from` to `to`.
    fn between(&mut self, from: usize, to: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        from + usize::try_from(mixed >> 33).unwrap_or_default() % (to - from + 1)
    }
}

/// How many of what a set has.
struct Shape {
    questions: usize,
    parts: usize,
    options: usize,
    pick: usize,
}

impl Shape {
    fn by(chance: &mut Chance) -> Self {
        let questions = chance.between(1, 500);
        let options = chance.between(2, 9);
        Self {
            questions,
            parts: chance.between(1, questions.min(25)),
            options,
            pick: chance.between(1, options),
        }
    }

    fn name(&self) -> String {
        let Self {
            questions,
            parts,
            options,
            pick,
        } = self;
        format!("{questions}-questions-{parts}-parts-{options}-options-pick-{pick}.toml")
    }

    /// A set of this shape, with points, limits and wishes by chance.
    fn written(&self, chance: &mut Chance) -> String {
        let small = include_str!("../it/small.toml");
        let mut text = small.split("[scales").next().unwrap_or_default().to_owned();
        for question in 0..self.questions {
            if question * self.parts % self.questions < self.parts {
                let _ = writeln!(
                    text,
                    "[[considerations]]\nid = \"part-{question}\"\ntitle = \"A part\""
                );
            }
            let limit = chance.between(0, 2) == 0;
            let _ = writeln!(
                text,
                "[[considerations.questions]]\nid = \"question-{question}\"\nshort = \"Short\"\n\
                 ask = \"How would it feel to talk there?\"\nwhy = \"Some find it easier in a group.\"\n\
                 pick = {}\nlimit = {limit}\nwish = {limit}\noptions = [",
                self.pick
            );
            // Each form has a question that bears on it.
            let forms: &[_] = match chance.between(0, 2) {
                _ if question == 0 => &["group", "individual"],
                0 => &["group", "individual"],
                1 => &["group"],
                _ => &["individual"],
            };
            for option in 0..self.options {
                let _ = write!(
                    text,
                    "  {{ id = \"option-{option}\", label = \"Answer {option}\""
                );
                for form in forms {
                    // One that can be a limit, and one that can be a wish.
                    let points = match option {
                        0 => "-2",
                        1 => "2",
                        _ => ["-2", "-1", "0", "1", "2"][chance.between(0, 4)],
                    };
                    let _ = write!(text, ", {form} = {points}");
                }
                text += " },\n";
            }
            text += "]\n";
        }
        let outcomes =
            small.find("[outcomes.group]").unwrap_or(0)..small.find("[[cases]]").unwrap_or(0);
        text + &small[outcomes]
    }
}
