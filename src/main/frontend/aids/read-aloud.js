// Reads the page aloud, if the device itself has a voice for its language. Other voices would send the page to a server far away.

const button = document.getElementById('read-aloud');
const speech = globalThis.speechSynthesis;

const voice = () =>
  speech.getVoices().find((each) => each.localService && each.lang.toLowerCase().split(/[-_]/)[0] === document.documentElement.lang);

// Piece by piece: browsers forget the end of what is long.
const pieces = () => document.querySelector('main').innerText.split(/\n+/).map((line) => line.trim())
  .filter((line) => line && line !== button.innerText.trim());

const stop = () => {
  speech.cancel();
  delete button.dataset.reading;
};

const read = () => {
  const said = pieces().map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice: voice(), lang: voice().lang }));
  said.at(-1)?.addEventListener('end', stop);
  button.dataset.reading = 'true';
  said.forEach((each) => speech.speak(each));
};

if (button && speech) {
  const offer = () => { button.hidden = !voice(); };
  speech.addEventListener?.('voiceschanged', offer);
  offer();
  button.addEventListener('click', () => (button.dataset.reading ? stop() : read()));
  // What began on this page ends with it.
  speech.cancel();
  addEventListener('pagehide', stop);
}
