// Only what HTML cannot do. Every page works without this file.
import './aids/read-aloud.js';
import './aids/dictation.js';
import { shrink } from './aids/photos.js';
import './aids/drafts.js';
import './aids/touch.js';
import './aids/lix.js';
import './aids/papers.js';

globalThis.DKFDS?.init();

// Without a line to the server nothing is sent and nothing is lost: what was typed stays, that is said, and it goes off
// when the line is back.
const session = document.getElementById('session-dialog');
const inReach = async () => {
  const asked = { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(8000) };
  // Any answer will do: a server in trouble keeps what it is sent and says so on a page of its own.
  return fetch(session.dataset.keep, asked).then(() => true, () => false);
};
document.addEventListener('submit', async (event) => {
  const form = event.target;
  const unsent = form.querySelector('.form-unsent');
  if (!unsent || !session || form.dataset.reached) return;
  event.preventDefault();
  if (form.dataset.trying) return;
  form.dataset.trying = 'true';
  while (!(await inReach())) {
    unsent.hidden = false;
    await new Promise((again) => {
      setTimeout(again, 5000);
      addEventListener('online', again, { once: true });
    });
  }
  unsent.hidden = true;
  form.dataset.reached = 'true';
  form.requestSubmit(event.submitter);
  delete form.dataset.reached;
  delete form.dataset.trying;
});

// One press sends once: the second submit of a form that is on its way is dropped. What opens a page of its own leaves this one.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.submitter?.formTarget === '_blank') return;
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

// The work list asks now and then what is new; only while somebody works here, so that a page left open does not
// keep its session alive. Rows never move under a hand: a line says what has come.
const news = document.getElementById('work-news');
if (news) {
  const every = 45 * 1000;
  const away = 10 * 60 * 1000;
  let touched = Date.now();
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'scroll']) {
    addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
  }
  setInterval(() => {
    if (!document.hidden && Date.now() - touched < away) news.dispatchEvent(new Event('news'));
  }, every);
  // The same line again is not said again.
  let said = '';
  news.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const line = detail.serverResponse.split('<span', 1)[0].trim();
    if (line && line === said) detail.swapOverride = 'none';
    said = line;
  });
}

// One press chooses every row of the page, or none.
const all = document.getElementById('work-all');
if (all) {
  all.parentElement.hidden = false;
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll('.work-list .work-choice')) box.checked = all.checked;
  });
}

// Five minutes before the session ends the visitor is asked; what is said once more when it has ended.
if (session) {
  const warnBefore = 5 * 60;
  const life = Number(session.dataset.seconds);
  let timers = [];
  const show = (over) => {
    for (const part of session.querySelectorAll('.session-running')) part.hidden = over;
    for (const part of session.querySelectorAll('.session-over')) part.hidden = !over;
    if (!session.open) session.showModal();
  };
  const start = () => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => show(false), Math.max(life - warnBefore, life / 2) * 1000),
      setTimeout(() => show(true), life * 1000),
    ];
  };
  document.getElementById('session-stay').addEventListener('click', async () => {
    const answer = await fetch(session.dataset.keep, { redirect: 'manual' }).catch(() => null);
    if (answer?.status === 204) {
      session.close();
      start();
    } else {
      show(true);
    }
  });
  // What was typed travels through the log-in with the form; other pages are simply opened again.
  session.querySelector('a.session-over').addEventListener('click', (event) => {
    const form = document.querySelector('form:has(.form-unsent)');
    event.preventDefault();
    if (form) form.requestSubmit();
    else location.reload();
  });
  document.body.addEventListener('htmx:afterRequest', start);
  start();
}
