"""Compare estimated speaking time with espeak-ng's, at three paces; where espeak-ng is missing, say so and pass.

Run ``python -m tests.benchmarks.speaking``; ``--fit`` also prints the factor that fits the voice on the first half of the texts.
The texts are our own sentences (``tests/data/speaking_sentences.txt``), alone and in runs of up to 200 words.
"""

import shutil
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

from site_rules.speaking import speaking_seconds

SENTENCES = Path(__file__).parent.parent / "data" / "speaking_sentences.txt"
PACES = (120, 140, 160)
RUNS = ((1, 2), (2, 4), (3, 4), (5, 4), (8, 5), (11, 6), (15, 7))
"""Sentences in a run, and how far the next run starts from it."""
MOST_WORDS = 200
VOICE = "en"
VOICE_FACTOR = 0.867
"""espeak-ng's seconds for each of ours: its voice runs a little faster than the pace it is given. Fitted once, on every other text."""
CLOSE = 0.05


def texts():
    """Sentences alone and runs of neighbours up to 200 words: every length in ``RUNS``, its runs spread over the whole list."""
    sentences = [line for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    found = []
    for length, step in RUNS:
        for first in range(0, len(sentences) - length + 1, step):
            words = " ".join(sentences[first:first + length]).split()
            found.append(" ".join(words[:MOST_WORDS]))
    return found


def spoken(text, pace, folder):
    """Seconds that espeak-ng takes for ``text``, measured on the file it writes."""
    path = Path(folder) / "spoken.wav"
    subprocess.run(["espeak-ng", "-v", VOICE, "-s", str(pace), "-w", str(path), "--", text], check=True, capture_output=True)
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def compare():
    """Rows ``(pace, text, error)`` with the relative error of our estimate, or None where espeak-ng is missing."""
    if not shutil.which("espeak-ng"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        return [(pace, text, speaking_seconds(text, pace) * VOICE_FACTOR / spoken(text, pace, folder) - 1) for pace in PACES for text in texts()]


def report():
    """Print the share of estimates within five per cent, for each pace; returns a dict for `make benchmark`."""
    rows = compare()
    if rows is None:
        print("speaking time: espeak-ng is not installed, nothing was compared (apt install espeak-ng)")
        return {}
    figures = {}
    for pace in PACES:
        errors = [error for row_pace, _text, error in rows if row_pace == pace]
        figures[f"speaking_within_5_percent_at_{pace}"] = sum(abs(error) <= CLOSE for error in errors) / len(errors)
        print(f"{pace} wpm: {len(errors)} texts, within 5 %: {figures[f'speaking_within_5_percent_at_{pace}']:.1%}, mean error {sum(errors) / len(errors):+.1%}")
    return figures


def fit():
    """The voice's factor from the even texts, and how the odd ones fare with it."""
    rows = compare() or []
    even = sorted((1 + error) / VOICE_FACTOR for index, (_pace, _text, error) in enumerate(rows) if index % 2 == 0)
    factor = 1 / even[len(even) // 2]
    odd = [(1 + error) * factor / VOICE_FACTOR - 1 for index, (_pace, _text, error) in enumerate(rows) if index % 2]
    print(f"fitted factor {factor:.3f}; unseen texts within 5 %: {sum(abs(error) <= CLOSE for error in odd) / len(odd):.1%}")
    for _pace, text, error in sorted((row for row in rows if row[0] == 140), key=lambda row: -abs(row[2]))[:25]:
        print(f"  {error:+.1%} {text[:110]}")


if __name__ == "__main__":
    report()
    if "--fit" in sys.argv:
        fit()
