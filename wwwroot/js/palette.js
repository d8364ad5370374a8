// Ctrl+K or Cmd+K, wherever the focus is.

export function attach(palette) {
  const stop = new AbortController();
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
    event.preventDefault();
    palette.invokeMethodAsync('OnOpen');
  }, { signal: stop.signal });
  return { dispose: () => stop.abort() };
}
