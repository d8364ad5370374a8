// Runs before anything is drawn and before Blazor's script.

const year = 365 * 24 * 60 * 60;
const secure = location.protocol === 'https:' ? ';secure' : '';
const keep = (name, value) => { document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${year};samesite=lax${secure}`; };

// Theme and density: each a choice in a cookie and an attribute of the page. Called by the buttons once Blazor has drawn them.
function showLook() {
  for (const button of document.querySelectorAll('[data-look]'))
    button.setAttribute('aria-pressed', String(document.documentElement.dataset[button.dataset.look] === button.dataset.choice));
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-look],[data-set-culture],[data-reload]');
  if (!button) return;
  const { look, choice, setCulture } = button.dataset;
  if (look) {
    keep(`playground-${look}`, choice);
    document.documentElement.dataset[look] = choice;
    showLook();
  } else {
    if (setCulture) keep('.AspNetCore.Culture', `c=${setCulture}|uic=${setCulture}`);
    location.reload();
  }
});

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
