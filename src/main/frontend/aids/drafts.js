// An employee's form is saved as it is written (htmx does that); here is seen when it was not, and what was written last is saved
// on leaving.
const saver = document.querySelector('.draft-saver');
if (saver) {
  const form = saver.closest('form');
  const address = saver.getAttribute('hx-post');
  const failed = saver.querySelector('.draft-failed');
  let unsaved = false;
  let sent = false;

  form.addEventListener('input', () => { unsaved = true; });
  // What is sent is not saved any more: the task may be done before the saving arrives.
  form.addEventListener('submit', (event) => {
    if (event.submitter?.formTarget === '_blank') return;
    unsaved = false;
    sent = true;
    saver.dispatchEvent(new Event('htmx:abort'));
  });
  addEventListener('pageshow', () => { sent = false; });

  // A log-in page instead of an answer is no answer.
  const arrived = ({ successful, xhr }) => successful && new URL(xhr.responseURL || '/', location.href).pathname.endsWith(address);
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.requestConfig?.elt === saver && !arrived({ successful: event.detail.xhr.status < 300, xhr: event.detail.xhr })) {
      event.detail.shouldSwap = false;
    }
  });
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.elt !== saver) return;
    if (sent) event.preventDefault();
    else unsaved = false;
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt !== saver || sent) return;
    const saved = arrived(event.detail);
    failed.hidden = saved;
    if (!saved) unsaved = true;
  });

  addEventListener('pagehide', () => {
    if (unsaved) navigator.sendBeacon(address, new URLSearchParams(new FormData(form)));
  });
}
