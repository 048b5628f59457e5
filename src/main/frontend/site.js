// Only what HTML cannot do. Every page works without this file.
import './aids/read-aloud.js';
import './aids/dictation.js';
import { shrink } from './aids/photos.js';

globalThis.DKFDS?.init();

// One press sends once: the second submit of a form that is on its way is dropped.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else if (!event.defaultPrevented && form.method === 'post' && !form.hasAttribute('hx-post')) {
    form.dataset.sent = 'true';
  }
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// A chosen file goes up at once when its field names the button that would send it.
document.addEventListener('change', async ({ target }) => {
  const button = document.getElementById(target.dataset?.upload ?? '');
  if (!button || !target.files?.length) return;
  await shrink(target);
  button.click();
});

// Five minutes before the session ends the visitor is asked; what is said once more when it has ended.
const dialog = document.getElementById('session-dialog');
if (dialog) {
  const warnBefore = 5 * 60;
  const life = Number(dialog.dataset.seconds);
  let timers = [];
  const show = (over) => {
    for (const part of dialog.querySelectorAll('.session-running')) part.hidden = over;
    for (const part of dialog.querySelectorAll('.session-over')) part.hidden = !over;
    if (!dialog.open) dialog.showModal();
  };
  const start = () => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => show(false), Math.max(life - warnBefore, life / 2) * 1000),
      setTimeout(() => show(true), life * 1000),
    ];
  };
  document.getElementById('session-stay').addEventListener('click', async () => {
    const answer = await fetch(dialog.dataset.keep, { redirect: 'manual' }).catch(() => null);
    if (answer?.status === 204) {
      dialog.close();
      start();
    } else {
      show(true);
    }
  });
  document.body.addEventListener('htmx:afterRequest', start);
  start();
}
