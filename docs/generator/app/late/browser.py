"""What only later steps want of the browser: the clipboard, files, printing, popovers, the microphone and a voice.

With ``page`` the only module that touches it.
"""

from pyscript import document, window
from pyscript.ffi import create_proxy, to_js


async def copy(text):
    """Copy to the clipboard; whether the browser allowed it."""
    try:
        await window.navigator.clipboard.writeText(text)
        return True
    except Exception:
        return False


def download(name, text, kind):
    """Hand a file to the visitor. It is made in the page and goes nowhere but to their disk."""
    blob = window.Blob.new(to_js([text]), to_js({"type": kind}))
    address = window.URL.createObjectURL(blob)
    link = document.createElement("a")
    link.href = address
    link.download = name
    document.body.appendChild(link)
    link.click()
    link.remove()
    window.setTimeout(create_proxy(lambda *_: window.URL.revokeObjectURL(address)), 4000)


async def chosen_file(identifier, longest):
    """The text of the file chosen in a file control, and the control emptied; ``None`` without one. Raises ValueError where it is too long to be ours."""
    control = document.getElementById(identifier)
    if not control.files.length:
        return None
    found = control.files.item(0)
    if found.size > longest:
        control.value = ""
        raise ValueError("draft_too_long")
    text = await found.text()
    control.value = ""
    return str(text)


def print_page():
    window.print()


# --- popovers ---------------------------------------------------------------------------------------------------------

_EDGE = 8  # pixels kept free around a popover


def open_beside(identifier, anchor):
    """Open the popover ``identifier`` under the element ``anchor``, or above it where there is no room, and give it the focus."""
    card = document.getElementById(identifier)
    card.showPopover()
    place_beside(identifier, anchor)
    card.focus()


def place_beside(identifier, anchor):
    """Bring an open popover to its anchor, wholly inside the window."""
    card, box = document.getElementById(identifier), document.getElementById(anchor).getBoundingClientRect()
    width, height = window.innerWidth, window.innerHeight
    below = box.bottom + _EDGE
    top = below if below + card.offsetHeight + _EDGE <= height else max(_EDGE, box.top - card.offsetHeight - _EDGE)
    card.style.setProperty("left", str(max(_EDGE, min(box.left, width - card.offsetWidth - _EDGE))) + "px")
    card.style.setProperty("top", str(max(_EDGE, min(top, height - card.offsetHeight - _EDGE))) + "px")


def close(identifier):
    document.getElementById(identifier).hidePopover()


def when_closed(identifier, callback):
    """Call ``callback()`` whenever a popover was closed, by whatever means."""
    document.getElementById(identifier).addEventListener("toggle", create_proxy(lambda event: callback() if str(event.newState) == "closed" else None))


# --- the microphone ---------------------------------------------------------------------------------------------------

def can_record():
    return bool(window.MediaRecorder) and bool(window.navigator.mediaDevices)


class Recording:
    """One recording, kept in the page's memory until the next one or until the page closes."""

    def __init__(self, player):
        self._player = player
        self._recorder = None
        self._pieces = None
        self._address = ""

    async def begin(self):
        """Ask for the microphone and record; whether that was allowed."""
        try:
            stream = await window.navigator.mediaDevices.getUserMedia(to_js({"audio": True}))
            self._pieces = window.Array.new()
        except Exception:
            return False
        self._recorder = window.weaknessGuide.recorder(stream)
        if not self._recorder:
            return False
        self._recorder.addEventListener("dataavailable", create_proxy(lambda event: self._pieces.push(event.data)))
        self._recorder.addEventListener("stop", create_proxy(lambda event: self._play(stream)))
        self._recorder.start()
        return True

    def end(self):
        if self._recorder and self._recorder.state == "recording":
            self._recorder.stop()

    def forget(self):
        self.end()
        if self._address:
            window.URL.revokeObjectURL(self._address)
            self._address = ""
        document.getElementById(self._player).hidden = True

    def _play(self, stream):
        tracks = stream.getTracks()
        for index in range(tracks.length):
            tracks[index].stop()
        if self._address:
            window.URL.revokeObjectURL(self._address)
        self._address = window.URL.createObjectURL(window.Blob.new(self._pieces, to_js({"type": self._recorder.mimeType})))
        player = document.getElementById(self._player)
        player.src = self._address
        player.hidden = False


# --- a voice ----------------------------------------------------------------------------------------------------------

def local_voice(language):
    """A voice that speaks on this device, or ``None``: a voice from elsewhere would send the text away."""
    if not window.speechSynthesis:
        return None
    voices = window.speechSynthesis.getVoices()
    for index in range(voices.length):
        voice = voices[index]
        if voice.localService and str(voice.lang).replace("_", "-").lower().startswith(language.lower()):
            return voice
    return None


def when_voices_come(callback):
    """Call ``callback()`` whenever the browser's list of voices changes: some browsers have none at first."""
    if window.speechSynthesis:
        window.speechSynthesis.addEventListener("voiceschanged", create_proxy(lambda *_: callback()))


def speak(text, voice, rate):
    """Say ``text`` with a local voice; speaking already, be quiet instead."""
    if window.speechSynthesis.speaking:
        window.speechSynthesis.cancel()
        return
    utterance = window.SpeechSynthesisUtterance.new(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    window.speechSynthesis.speak(utterance)


def be_quiet():
    if window.speechSynthesis:
        window.speechSynthesis.cancel()
