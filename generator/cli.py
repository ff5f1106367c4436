"""The command line, and the only module that parses arguments. What it does is done elsewhere; here it is asked for and shown."""

import json
import sys
from contextlib import contextmanager
from pathlib import Path

import click

from . import problems as say
from .library import CONTENT, ROOT


class Command(click.Group):
    """A group that answers a misspelt command with the one that was meant."""

    def resolve_command(self, context, arguments):
        from site_rules.contributing.near import did_you_mean
        if arguments and self.get_command(context, arguments[0]) is None:
            context.fail(f"there is no command “{arguments[0]}”{did_you_mean(arguments[0], list(self.commands))}")
        return super().resolve_command(context, arguments)


@click.group(cls=Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="weakness-answer-guide", prog_name="weakness-guide")
def main():
    """The Weakness Answer Guide: check and build it, and ask its rules.

    Exit code 0: all is well. 1: something is wrong with the content or the input. 2: the command was misused.
    """


content_option = click.option("--content", type=click.Path(exists=True, file_okay=False, path_type=Path), default=CONTENT,
                              help="Another content folder.", show_default="content")
json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
jsonl_option = click.option("--jsonl", is_flag=True, help="One JSON object per line in, one per line out.")


def _ids(*kinds):
    """Completes the ids of these kinds of entry, in a shell that asks."""
    def complete(context, parameter, beginning):
        from .library import read_library
        library = read_library()
        if kinds == ("profession",):
            return [name for name in library.professions() if name.startswith(beginning)]
        return sorted({entry.id for kind in kinds for entry in library.of(kind) if entry.id.startswith(beginning)})
    return complete


def _codes(context, parameter, beginning):
    from .checks.run import CHECKS
    return [check.code for check in CHECKS if check.code.startswith(beginning)]


profession_option = click.option("--profession", default="", metavar="ID", help="Profession pack; the first one if left out.", shell_complete=_ids("profession"))


# --- content --------------------------------------------------------------------------------------------------------

@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--changed", is_flag=False, flag_value="HEAD", metavar="[BASE]",
              help="Tell only what is in files that differ from BASE, a git revision; from the last commit if BASE is left out.")
@click.option("--today", is_flag=True, help="Judge facts by today's date instead of the last commit's.")
@click.option("--github", is_flag=True, envvar="GITHUB_ACTIONS", help="Annotate lines of a pull request; set by itself in GitHub's workflows.")
@json_option
@content_option
def check(paths, changed, today, github, as_json, content):
    """Check the content: all of it, or the given files and folders. Worked cases are judged too.

    Everything is read in any case, because entries refer to each other; PATHS and --changed only choose what is told. Where a file is gone since BASE, everything is told.
    """
    from .checking import check_content
    from .difference import NoSuchVersion, changed_files
    from .progress import working
    from .starting import leftovers
    chosen = [_as_said(path, content) for path in paths]
    with working() as at:
        at("Reading and checking the content …")
        if changed:
            try:
                differing = changed_files(changed, content)
            except NoSuchVersion as error:
                raise click.ClickException(str(error)) from None
            if differing == []:
                click.echo(f"nothing differs from {changed}", err=True)
                sys.exit(0)
            chosen += differing or []
        checked = check_content(content, by_calendar=today)
    if chosen:
        checked = checked.within(chosen)
    if as_json:
        click.echo(say.as_json(checked.problems))
    else:
        if checked.problems:
            click.echo(checked.report())
        if github:
            for problem in checked.problems:
                click.echo(say.as_annotation(problem))
        click.echo(_summary(checked), err=True)
        for path in leftovers(checked.library):
            click.echo(f"note: {path} still holds sentences of the example it began with", err=True)
    sys.exit(1 if checked.problems else 0)


@main.command()
@click.argument("code", shell_complete=_codes)
def explain(code):
    """Explain a check: why it is there, how to mend what it finds, an example."""
    from .checks.run import CHECKS, check_named
    from site_rules.contributing.near import did_you_mean
    found = check_named(code.strip().lower())
    if found is None:
        raise click.ClickException(f"no check is called “{code}”{did_you_mean(code.lower(), [check.code for check in CHECKS])}\n"
                                   f"Checks: {', '.join(check.code for check in CHECKS)}")
    click.echo(explanation(found))


def explanation(found):
    """A check's record as a person reads it."""
    parts = [f"{found.code}: {found.title}", f"why: {found.why}", f"fix: {found.fix}"]
    if found.wrong:
        parts += ["wrong:\n" + _indented(found.wrong), "right:\n" + _indented(found.right)]
    return "\n\n".join(parts)


@main.command()
@click.argument("kind", type=click.Choice(["weakness", "role", "profession"]))
@click.argument("name")
@profession_option
@content_option
def new(kind, name, profession, content):
    """Begin a weakness, a role or a profession: write a commented file that passes the check, to be filled with your own words.

    NAME becomes the file name and the id: small letters and hyphens, such as late-handover.
    """
    from .starting import CannotBegin, begin
    try:
        for path in begin(kind, name, profession, content):
            click.echo(path)
    except CannotBegin as error:
        raise click.ClickException(str(error)) from None


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a schema is out of date.")
def schema(only_check):
    """Write the JSON Schemas for editors from the field table."""
    from .json_schema import stale, write
    outdated = stale() if only_check else write()
    for path in outdated:
        click.echo(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)
    if only_check and outdated:
        raise click.ClickException("these schemas are out of date; run `weakness-guide schema`")


# --- asking the rules -------------------------------------------------------------------------------------------------

@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@profession_option
@json_option
@jsonl_option
@content_option
def jd(file, profession, as_json, jsonl, content):
    """Read a job description: what it asks for, where and how firmly."""
    from . import interchange, spoken
    defaults = {"profession": profession}
    if jsonl:
        _lines(file, lambda item: interchange.read_posting({**defaults, **item}, content))
        return
    text = _read(file, "the job description")
    _answer({**defaults, "text": text}, interchange.read_posting, content, as_json, lambda answer: spoken.posting(answer, text, content))


@main.command()
@click.argument("file", type=click.File("rb"), required=False)
@profession_option
@click.option("--role", default="", metavar="ID", help="Role profile.", shell_complete=_ids("role"))
@click.option("--posting", type=click.File("rb"), metavar="FILE", help="A job description; - reads standard input.")
@click.option("--weakness", default="", metavar="ID", help="A weakness of the catalogue.", shell_complete=_ids("weakness", "shared-weakness"))
@click.option("--weakness-text", default="", metavar="TEXT", help="A weakness in one's own words.")
@click.option("--seniority", default="", metavar="ID", help="junior, mid, senior, lead or manager.")
@click.option("--context", default="", metavar="ID", help="Kind of organisation.")
@json_option
@jsonl_option
@content_option
def fit(file, profession, role, posting, weakness, weakness_text, seniority, context, as_json, jsonl, content):
    """Judge how a weakness stands to a job: verdict, reasons, what would flip it, alternatives.

    FILE is read with --jsonl only.
    """
    from . import interchange, spoken
    given = {"profession": profession, "role": role, "weakness": weakness, "weakness_text": weakness_text, "seniority": seniority,
             "context": context, "posting": _read(posting, "the posting") if posting else ""}
    given = {key: value for key, value in given.items() if value}
    if jsonl:
        _lines(file or sys.stdin.buffer, lambda item: interchange.judge_fit({**given, **item}, content))
        return
    if file:
        raise click.UsageError("FILE is read with --jsonl only; give the posting with --posting FILE")
    _answer(given, interchange.judge_fit, content, as_json, lambda answer: spoken.fit(answer, given, content))


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@json_option
@content_option
def compose(file, as_json, content):
    """Compose an answer from a draft in JSON.

    The draft: {"profession", "role", "weakness", "parts": {"weakness", "context", "action", "current_state", "forward"},
    "seconds", "words_per_minute", "register", "spelling", "variant"}; only parts is required.
    """
    from . import interchange, spoken
    draft = _object(_read(file, "the draft"))
    _answer(draft, interchange.compose, content, as_json, lambda answer: spoken.composed(answer))


@main.command()
@click.argument("file", type=click.File("rb"), default="-")
@profession_option
@click.option("--role", default="", metavar="ID", help="Role profile the answer is told to.", shell_complete=_ids("role"))
@click.option("--posting", type=click.File("rb"), metavar="FILE", help="A job description that the answer is told to.")
@json_option
@jsonl_option
@content_option
def review(file, profession, role, posting, as_json, jsonl, content):
    """Check an answer: which elements are there, what a listener would stumble over, and how to mend it."""
    from . import interchange, spoken
    given = {"profession": profession, "role": role, "posting": _read(posting, "the posting") if posting else ""}
    given = {key: value for key, value in given.items() if value}
    if jsonl:
        _lines(file, lambda item: interchange.review({**given, **item}, content))
        return
    text = _read(file, "the answer")
    _answer({**given, "text": text}, interchange.review, content, as_json, lambda answer: spoken.reviewed(answer, text, content))


@main.command()
@click.argument("base")
@json_option
@content_option
def diff(base, as_json, content):
    """Which verdicts and composed answers change between the content at BASE (a git revision) and now."""
    from .difference import NoSuchVersion, as_table, compare
    from .progress import working
    try:
        with working() as at:
            at(f"Judging every pair at {base} and now …")
            difference = compare(base, content)
    except NoSuchVersion as error:
        raise click.ClickException(str(error)) from None
    click.echo(json.dumps({"flips": [flip._asdict() for flip in difference.flips], "retold": [item._asdict() for item in difference.retold]}, ensure_ascii=False, indent=2) if as_json else as_table(difference))


# --- the site ---------------------------------------------------------------------------------------------------------

@main.command()
@click.argument("folder", default="site", type=click.Path(file_okay=False, path_type=Path))
def build(folder):
    """Build and finish the site into FOLDER; an unchanged site is left as it is."""
    from .build import build
    from .progress import working
    with _site_errors(), working() as at:
        built = build(folder, at=at)
    click.echo(f"{folder}/ is built and finished." if built else f"{folder}/ is up to date; nothing was written.")


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port on 127.0.0.1.")
def serve(port):
    """Serve the guide on this machine and follow every edit; problems in the content show as a page."""
    from .build import serve
    with _site_errors():
        raise SystemExit(serve(port))


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def export(folder):
    """Write the whole site into FOLDER as Markdown and assets, for a builder that runs no hooks."""
    from .export import export
    with _site_errors():
        settings = export(folder)
    click.echo(f"{settings} is written; build it with: zensical build -f {settings}")


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def finish(folder):
    """Finish a site that was built into FOLDER: search index, security policy, list for working offline."""
    from .finish import finish
    with _site_errors():
        count = finish(folder)
    click.echo(f"{count} pages are finished.")


@contextmanager
def _site_errors():
    """What can go wrong with a site, as a message instead of a traceback."""
    from .build import BuildFailed
    from .bundle import RuntimeMissing
    from .export import ContentProblems
    try:
        yield
    except (BuildFailed, RuntimeMissing, ContentProblems, FileExistsError, FileNotFoundError) as error:
        raise click.ClickException(str(error)) from None


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell):
    """Print what makes SHELL complete commands, options and ids: eval "$(weakness-guide completion bash)"."""
    from click.shell_completion import get_completion_class
    click.echo(get_completion_class(shell)(main, {}, "weakness-guide", "_WEAKNESS_GUIDE_COMPLETE").source())


# --- helpers ------------------------------------------------------------------------------------------------------------

def _answer(item, ask, content, as_json, speak):
    """Ask, and print the answer for a program or a person; a refusal is an error for either."""
    from .interchange import Refused
    try:
        answer = ask(item, content)
    except Refused as error:
        raise click.ClickException(str(error)) from None
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if as_json else speak(answer))


def _lines(file, ask):
    """One object per line in, one per line out; a line that fails gives an error object, so that lines keep their pairs."""
    from .progress import working
    with working() as at:
        for number, raw in enumerate(file, 1):
            if raw.strip():
                click.echo(json.dumps(_line(raw, number, ask), ensure_ascii=False))
            if number % 20 == 0 and not sys.stdout.isatty():
                at(f"{number} lines …")


def _line(raw, number, ask):
    item_id = None
    try:
        item = _object(raw.decode("utf-8"))
        item_id = item.get("id")
        return {"id": item_id, **ask(item)}
    except UnicodeDecodeError:
        return {"id": item_id, "error": f"line {number} is not UTF-8"}
    except click.ClickException as error:
        return {"id": item_id, "error": f"line {number}: {error.message}"}
    except Exception as error:  # one bad line must not silence the thousand after it
        return {"id": item_id, "error": str(error) or type(error).__name__}


def _object(text):
    try:
        item = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise click.ClickException(f"not JSON: {error}") from None
    if not isinstance(item, dict):
        raise click.ClickException("a JSON object is wanted: { … }")
    return item


def _read(file, what):
    if file.isatty():
        click.echo(f"Paste {what}, then press Ctrl-D.", err=True)
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.ClickException(f"{what} is not UTF-8 text; save it as UTF-8") from None
    if not text.strip():
        raise click.ClickException(f"{what} is empty")
    return text


def _as_said(path, content):
    """A path as problems name it, whatever folder the command was called from."""
    if not path.exists():
        raise click.ClickException(f"there is no {path}")
    inside = path.resolve()
    if not inside.is_relative_to(content.resolve()):
        raise click.ClickException(f"{path} is not inside {content.name}/, where the content is")
    return (Path(content.name) / inside.relative_to(content.resolve())).as_posix()


def _summary(checked):
    files, entries, count = len(checked.library.documents), len(checked.library.entries), len(checked.problems)
    told = "no problem" if not count else f"{count} problem{'s' if count > 1 else ''}"
    return f"{told} in {files} files, {entries} entries"


def _indented(text):
    return "\n".join("    " + line for line in text.splitlines())
