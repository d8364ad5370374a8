// Runs before anything is drawn and before Blazor's script.

const year = 365 * 24 * 60 * 60;
const keep = (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${year};samesite=lax`; };

function showTheme() {
  const theme = document.documentElement.dataset.theme;
  for (const button of document.querySelectorAll('[data-set-theme]'))
    button.setAttribute('aria-pressed', String(button.dataset.setTheme === theme));
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-set-theme],[data-set-culture],[data-reload]');
  if (!button) return;
  const { setTheme, setCulture } = button.dataset;
  if (setTheme) {
    keep('playground-theme', setTheme);
    document.documentElement.dataset.theme = setTheme;
    showTheme();
  } else {
    if (setCulture) keep('.AspNetCore.Culture', `c=${setCulture}|uic=${setCulture}`);
    location.reload();
  }
});

// Blazor draws the buttons later than this script runs.
new MutationObserver((_, observer) => {
  if (!document.querySelector('[data-set-theme]')) return;
  observer.disconnect();
  showTheme();
}).observe(document, { childList: true, subtree: true });

// A lost connection: Blazor's script tries again by itself and says how it goes by a class. When it gives up, or when the server that
// answers is a new one, only a fresh page helps.
const retryEvery = 2000;

async function reloadWhenBack() {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    location.reload();
  } catch {
    setTimeout(reloadWhenBack, retryEvery);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const modal = document.getElementById('components-reconnect-modal');
  if (!modal) return;
  let waiting = false;
  new MutationObserver(() => {
    if (waiting || !/components-reconnect-(failed|rejected)/.test(modal.className)) return;
    waiting = true;
    reloadWhenBack();
  }).observe(modal, { attributes: true, attributeFilter: ['class'] });
});
