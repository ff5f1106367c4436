"""Coverage-guided fuzzing with atheris: ``python -m tests.fuzz posting answer --minutes 10``, with atheris installed (``requirements/fuzz.txt``).

One claim after the other, each in a process of its own: the fuzzer changes inputs so that they reach code no input has reached before, and
stops at the first that breaks the claim. What it stopped at stands in ``.cache/fuzz/<claim>/``; put under ``tests/fuzz/corpus/<claim>/`` it
is asked in every test run from then on.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from generator.bundle import ROOT

HERE = Path(__file__).resolve().parent
CLAIM_NAMES = ("posting", "own_words", "answer", "fields", "draft", "yaml_file", "content")
_LONGEST = {"posting": 3000, "answer": 600, "fields": 900, "own_words": 500, "draft": 3000, "yaml_file": 1500, "content": 3000}


def main():
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz the claims of tests/fuzz/claims.py.")
    arguments.add_argument("claims", nargs="*", choices=[*CLAIM_NAMES, []], help="which (default: all)")
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--in-process", action="store_true", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.in_process:
        return fuzz(given.claims[0], given.minutes)
    broken = []
    for name in given.claims or CLAIM_NAMES:
        print(f"fuzzing {name} for {given.minutes:g} minutes", flush=True)
        if subprocess.run([sys.executable, "-m", "tests.fuzz", name, "--minutes", str(given.minutes), "--in-process"], cwd=ROOT).returncode:
            broken.append(name)
    if broken:
        print(f"broken: {', '.join(broken)}; the inputs are under {ROOT / '.cache' / 'fuzz'}", file=sys.stderr)
    return 1 if broken else 0


def fuzz(name, minutes):
    """Fuzz one claim in this process; ends it."""
    import atheris

    with atheris.instrument_imports(include=["site_rules", "widget", "generator.reader", "generator.shape", "generator.checks", "generator.library"]):
        from tests.fuzz.claims import claim
    folder = ROOT / ".cache" / "fuzz" / name
    found = folder / "found"
    found.mkdir(parents=True, exist_ok=True)
    for place, seed in enumerate(seeds(name)):
        (found / f"seed-{place}").write_bytes(seed)
    words = folder / "words.txt"
    words.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in vocabulary(name)), encoding="utf-8")
    atheris.Setup([
        sys.argv[0], str(found), str(HERE / "corpus" / name), f"-max_total_time={int(minutes * 60)}", f"-max_len={_LONGEST[name]}", f"-dict={words}",
        f"-artifact_prefix={folder}/", "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1", "-use_value_profile=1"], lambda raw: claim(name, raw))
    atheris.Fuzz()


def seeds(name):
    """A few honest inputs to begin with: the guide's own."""
    from tests.fuzz import claims
    from tests.runtimes.test_same_everywhere import pack

    pack_ = pack()
    if name == "posting":
        texts = [case["posting"] for case in pack_.cases if case["posting"]]
    elif name == "own_words":
        texts = [line for weakness in pack_.weaknesses for line in weakness["says"]]
    elif name in ("answer", "fields"):
        between = {"answer": " ", "fields": "\n\n"}[name]
        texts = [between.join(sample["parts"].values()) for weakness in pack_.weaknesses for sample in weakness["samples"]]
    elif name == "draft":
        values = claims.empty(claims.catalog().profession["id"], claims.ROLE) | {"weakness": claims.WEAKNESS, "own_words": "I rush", "corrections": {"documentation": "core"}}
        values["fields"] = {element: "Since May I write it first" for element in claims.ELEMENTS}
        texts = [claims.json.dumps(values), claims.draft_file(values, "1"), claims.json.dumps({"format": 1, "others": ["x"], "edited": {"action": ["a", "b"]}})]
    else:
        found = [claims.TINY / file for file in claims.FILES]
        return [(bytes([place]) if name == "content" else b"") + file.read_bytes() for place, file in enumerate(found)]
    return [text.encode() for text in texts]


def vocabulary(name):
    """Words that open further doors than letters at random: cues, signs of YAML and JSON, keys."""
    from tests.fuzz import claims

    if name in ("yaml_file", "content"):
        return ["&a", "*a", "!x", "<<:", ": ", "- ", "? ", "|\n", ">-\n", "no", "~", "'", '"', "{", "[", "#", "---\n", "%YAML", "\u202e", "\u200b", "2026-01-01", "\t", "title:", "says:",
                "strains:", "competency:", "weight: strong", "cues:", "id: ", "..."]
    if name == "draft":
        return [f'"{key}":' for key in claims.empty()] + ["{", "}", "[", "]", "null", "true", "1e999", "-1", "99", '"values":', '"weakness-answer-guide":1', "\\ud800", '"core"', '"absent"']
    cues = {word for weakness in claims.catalog().weaknesses for cue in weakness["cues"] for word in cue.replace("|", " ").replace("?", "").split() if word != "..."}
    return sorted(cues)[:400] + ["Requirements:", "\n- ", "• ", "Since March ", "I ", "not ", "never ", "{how many}", "%", "\u202e", "é", "…", "’", "you", "we", "Nice to have", "https://", "2025"]


if __name__ == "__main__":
    sys.exit(main())
