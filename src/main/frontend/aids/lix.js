// How hard a text is to read, while it is written; reckoned as the server does (dk.medvind.forms.Lix). Said when the writer
// pauses, never at each key, and it stops nothing.
export const lix = (text) => {
  const sentences = text.split(/[.!?:\n]+(?:\s+|$)/).filter((part) => part.trim()).length;
  const words = text.split(/[^\p{L}]+/u).filter(Boolean);
  const hard = words.filter((word) => word.length > 6).length;
  return words.length && sentences ? Math.round(words.length / sentences + (100 * hard) / words.length) : 0;
};

const PAUSE = 1500;

if (globalThis.document) {
  for (const line of document.querySelectorAll('[data-lix-of]')) {
    const area = document.getElementById(line.dataset.lixOf);
    let timer;
    area?.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const figure = lix(area.value);
        const words = figure <= Number(line.dataset.easy) ? line.dataset.wordsEasy
          : figure <= Number(line.dataset.middling) ? line.dataset.wordsMiddling : line.dataset.wordsHard;
        const said = figure ? words.replace('{0}', figure) : '';
        if (line.textContent !== said) line.textContent = said;
      }, PAUSE);
    });
  }

  // A kept text goes in where the writer was; without this file the server puts it below.
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[name="_insert"]');
    if (!button) return;
    const area = document.getElementById(button.dataset.into);
    const chosen = document.getElementById(button.dataset.from)?.selectedOptions[0];
    if (!area || !chosen) return;
    event.preventDefault();
    if (!chosen.value) return;
    area.focus();
    area.setRangeText(chosen.dataset.words, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
