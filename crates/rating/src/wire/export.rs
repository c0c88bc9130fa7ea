//! The same types for TypeScript, and the commands: written anew with `DOORBELL_GEN`, compared without.

use super::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use ts_rs::{Config, TS, TypeVisitor};

/// Where they are checked in.
const FILE: &str = "../../ui/src/host/wire/index.ts";

/// Every type that is met, with its declaration.
struct Met<'c> {
    config: &'c Config,
    types: BTreeMap<String, String>,
}

impl TypeVisitor for Met<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What has no file of its own (numbers, lists) has no declaration either.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}", T::decl(self.config));
            let known = self.types.insert(T::ident(self.config), declared.clone());
            assert!(known.as_ref().is_none_or(|known| *known == declared), "two types have one name: {declared}");
            if known.is_none() {
                T::visit_dependencies(self);
            }
        }
        T::visit_generics(self);
    }
}

/// A command as it stands in the list.
struct Command {
    docs: Vec<&'static str>,
    name: &'static str,
    arguments: Vec<(&'static str, String)>,
    tells: Option<String>,
    answer: String,
}

fn commands(met: &mut Met<'_>) -> Vec<Command> {
    fn name<T: TS + 'static>(met: &mut Met<'_>) -> String {
        met.visit::<T>();
        if std::any::type_name::<T>() == "()" { "void".to_owned() } else { T::name(met.config) }
    }
    let mut list = Vec::new();
    macro_rules! collect {
        ($($(#[doc = $doc:literal])* $name:ident($($arg:ident: $type:ty),*) $(tells $event:ident)? -> $answer:ty;)*) => {$(
            list.push(Command {
                docs: vec![$($doc),*],
                name: stringify!($name),
                arguments: vec![$((stringify!($arg), name::<$type>(met))),*],
                tells: [$(name::<$event>(met))?].into_iter().next(),
                answer: name::<$answer>(met),
            });
        )*};
    }
    crate::commands!(collect);
    list
}

fn written() -> String {
    let config = Config::new().with_large_int("number");
    let mut met = Met { config: &config, types: BTreeMap::new() };
    met.visit::<Failure>();
    let commands = commands(&mut met);
    let mut out = String::from(
        "// Made from crates/rating/src/wire and crates/rating/src/commands.rs by `cargo xtask gen`: do not edit.\n\n",
    );
    for declaration in met.types.values() {
        let _ = writeln!(out, "{declaration}\n");
    }
    out.push_str("/** The one list of commands; each rejects with a `Failure`. */\nexport interface Commands {\n");
    for Command { docs, name, arguments, tells, answer } in &commands {
        let docs: Vec<&str> = docs.iter().map(|line| line.trim()).collect();
        let _ = writeln!(out, "  /** {} */", docs.join(" "));
        let arguments = arguments.iter().map(|(name, kind)| format!("{name}: {kind}"));
        let tells = tells.iter().map(|event| format!("progress: (event: {event}) => void"));
        let arguments: Vec<String> = arguments.chain(tells).collect();
        let _ = writeln!(out, "  {name}({}): Promise<{answer}>;", arguments.join(", "));
    }
    out.push_str("}\n\n/** The names of each command's arguments, and whether it tells on the way. */\n");
    out.push_str("export const COMMANDS = {\n");
    for Command { name, arguments, tells, .. } in &commands {
        let arguments: Vec<String> = arguments.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let _ = writeln!(out, "  {name}: {{ args: [{}], tells: {} }},", arguments.join(", "), tells.is_some());
    }
    out.push_str("} as const;\n");
    out
}

#[test]
fn types_that_are_checked_in_are_fresh() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let fresh = written();
    if std::env::var_os("DOORBELL_GEN").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == fresh, "{} is stale: run `cargo xtask gen`", file.display());
}
