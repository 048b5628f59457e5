// The papers beside a form are changed without the form: what is being written stays as it is, and so does the place in it.
// Alt and Page Down or Page Up go to the next paper or the one before, also while writing: no browser and no text field uses these.
const KEYS = { PageDown: 'next', PageUp: 'before' };

document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !KEYS[event.key]) return;
  const way = document.querySelector(`[data-paper-way="${KEYS[event.key]}"]`);
  if (!way) return;
  event.preventDefault();
  way.click();
});

const look = (button) => {
  const [, paper, page] = button.value.split(':');
  const address = new URL(location.href);
  address.searchParams.set('papir', paper);
  address.searchParams.set('side', page);
  address.hash = '';
  return fetch(address.pathname.replace(/\/(brev|papirer)$/, '') + address.search);
};

// As the button would send it by itself: the form goes along and is saved.
const send = (button) => fetch(button.formAction, { method: 'post', body: new URLSearchParams(new FormData(button.form, button)) });

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('button[data-paper]');
  if (!button) return;
  event.preventDefault();
  const beside = button.closest('.papers-beside');
  if (beside.getAttribute('aria-busy')) return;
  beside.setAttribute('aria-busy', 'true');
  const held = beside.contains(document.activeElement);
  try {
    const answer = await (button.dataset.paper === 'look' ? look(button) : send(button));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('papirer');
    if (!answer.ok || !fresh) throw new Error('no paper');
    beside.replaceChildren(...fresh.childNodes);
    // A refusal of the form itself then sends the paper in front along.
    const form = page.getElementById('opgave');
    document.getElementById('opgave').setAttribute('action', form.getAttribute('action'));
    beside.removeAttribute('aria-busy');
    if (held) (beside.querySelector(`[data-paper-way="${button.dataset.paperWay}"]`) ?? beside).focus();
  } catch {
    // Logged off, or without a line: the button does it by itself, which keeps what was written.
    beside.removeAttribute('aria-busy');
    button.removeAttribute('data-paper');
    button.click();
  }
});
