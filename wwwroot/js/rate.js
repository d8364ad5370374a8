// Keys of the vote bar. It decides nothing: the page knows what a key means at the moment.

const typing = target => target.closest?.('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
const keys = new Set(['a', 'b', 'c', 'd', 'f', 'g', 'h', 'e', 'n', '1', '2', '3', '4', '5', 'u', '?', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'enter']);

export function attach(page) {
  const stop = new AbortController();
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.defaultPrevented || event.repeat || document.querySelector('.mud-dialog')) return;
    // AltGr makes letters on many keyboards and comes as Ctrl+Alt on some: such a key is text, never a vote.
    if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph')) return;
    const key = event.key.toLowerCase();
    if (!keys.has(key) || typing(event.target)) return;
    // What has the focus keeps its own keys: a button its Enter, a text that scrolls its arrows, a row of points its arrows.
    if (key === 'enter' && event.target.closest?.('button, a, summary')) return;
    if (key.startsWith('arrow') && event.target.closest?.('[data-scroll], [role=radiogroup], [role=tablist], [data-own-arrows]')) return;
    event.preventDefault();
    page.invokeMethodAsync('OnVoteKey', key);
  }, { signal: stop.signal });
  return { dispose: () => stop.abort() };
}
