// Writes down what is said, where the browser does so on the device. Nothing is offered that would send a voice to a server.

const Recognition = globalThis.SpeechRecognition;
const words = document.getElementById('dictation-words');
const languages = { da: ['da-DK'], en: ['en-GB', 'en-US'] }[document.documentElement.lang] ?? [];

const onDevice = async () => {
  if (!words || !Recognition?.available || !('processLocally' in Recognition.prototype)) return undefined;
  for (const each of languages) {
    const answer = await Recognition.available({ langs: [each], processLocally: true }).catch(() => 'unavailable');
    if (answer === 'available') return each;
  }
  return undefined;
};

const write = (field, said) => {
  field.value = [field.value.trimEnd(), said.trim()].filter(Boolean).join(' ');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

const offer = (field, language) => {
  const button = words.content.firstElementChild.cloneNode(true);
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  button.querySelector('.dictation-what').textContent = label?.innerText ?? '';
  field.after(button);
  let listening;
  button.addEventListener('click', () => {
    if (listening) {
      listening.stop();
      return;
    }
    listening = Object.assign(new Recognition(), { lang: language, processLocally: true, continuous: true });
    listening.addEventListener('result', (event) => {
      for (const result of [...event.results].slice(event.resultIndex)) if (result.isFinal) write(field, result[0].transcript);
    });
    listening.addEventListener('end', () => {
      listening = undefined;
      delete button.dataset.listening;
    });
    button.dataset.listening = 'true';
    listening.start();
  });
};

onDevice().then((language) => {
  if (language) document.querySelectorAll('main textarea').forEach((field) => offer(field, language));
});
