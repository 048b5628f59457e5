// Tells the server that this page came to the front, is used, or is left: a word and nothing else. The form is there only where the
// team measures its time on tasks and the employee has not said no.
const touch = document.getElementById('touch-time');
if (touch) {
  const often = 30 * 1000;
  let used = 0;
  const tell = (kind) => {
    const signal = new FormData(touch);
    signal.set('art', kind);
    // As a part of a page, and not as a form: where the session has ended neither is kept through the log-in nor leads to it.
    const part = { method: 'post', body: signal, keepalive: true, redirect: 'manual', headers: { 'HX-Request': 'true' } };
    fetch(touch.action, part).catch(() => {});
  };
  const front = () => {
    used = Date.now();
    tell('FOCUSED');
  };
  // What stands in a frame of the page, as a paper does, has the focus without the page losing it.
  const away = () => { if (document.hidden || !document.hasFocus()) tell('AWAY'); };
  const use = () => {
    if (document.hidden || Date.now() - used < often) return;
    used = Date.now();
    tell('ACTIVE');
  };
  if (document.hasFocus()) front();
  addEventListener('focus', front);
  addEventListener('blur', away);
  document.addEventListener('visibilitychange', () => (document.hidden ? away() : document.hasFocus() && front()));
  addEventListener('pagehide', () => tell('LEFT'));
  addEventListener('pageshow', ({ persisted }) => { if (persisted) front(); });
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'scroll']) addEventListener(sign, use, { passive: true });
}
