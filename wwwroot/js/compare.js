// What only the browser can do for the compare page: keys, scrolling, drafts, clipboard, dialogs. It decides nothing about comparisons.

/* Text boxes */

const draftKey = name => `playground-draft:${name}`;

// A full or forbidden storage only costs the draft.
const quietly = action => { try { return action(); } catch { return null; } };

// Beyond this many characters a text fills the box anyway (the style sheet bounds it); to measure it would keep the browser busy for seconds.
const measured = 10000;

function grow(box) {
  box.style.height = box.value.length > measured ? '100vh' : 'auto';
  // A hidden box has no height to measure.
  if (box.value.length <= measured && box.scrollHeight > 0) box.style.height = `${box.scrollHeight}px`;
}

const drafts = new Map();

function keepDraft(box) {
  clearTimeout(drafts.get(box));
  drafts.set(box, setTimeout(() => quietly(() => sessionStorage.setItem(draftKey(box.dataset.draft), box.value)), 300));
}

// The boxes that the page has given a text.
const given = new WeakSet();

// A draft made of another text is no draft of this one: an address that brings a prompt is shown as it says.
function draftOf(draft, text) {
  const from = quietly(() => sessionStorage.getItem(`${draftKey(draft)}:from`)) ?? '';
  return text === '' || from === text ? quietly(() => sessionStorage.getItem(draftKey(draft))) : null;
}

// Here and below: an element is null when its page was left while the call was on its way.
export function fill(box, draft, text, overDraft) {
  if (!box) return;
  // Whoever typed before the page was ready for it goes first.
  const typed = !overDraft && !given.has(box) && box.value !== '';
  given.add(box);
  if (!typed) box.value = (overDraft ? null : draftOf(draft, text)) ?? text;
  quietly(() => sessionStorage.setItem(`${draftKey(draft)}:from`, text));
  grow(box);
  if (overDraft || typed) keepDraft(box);
  if (overDraft && text) box.focus();
}

export function forget(draft) {
  for (const part of ['prompt', 'system']) quietly(() => {
    sessionStorage.removeItem(draftKey(`${draft}:${part}`));
    sessionStorage.removeItem(`${draftKey(`${draft}:${part}`)}:from`);
  });
}

export const lengthOf = box => box?.value.length ?? 0;

// Blazor sends bytes as a stream, in small pieces.
export const textOf = box => new TextEncoder().encode(box?.value);

/* Models used last */

const modelsKey = 'playground-models';

export function rememberModels(ids) {
  quietly(() => localStorage.setItem(modelsKey, JSON.stringify(ids)));
}

export function lastModels() {
  const kept = quietly(() => JSON.parse(localStorage.getItem(modelsKey)));
  return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
}

/* Clipboard and dialogs */

export async function copy(text, said) {
  await toClipboard(text);
  if (said) say(said);
}

// Those who can't see it are told by the page.
function say(words) {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.textContent = words;
  document.body.append(tip);
  tip.style.left = `${(innerWidth - tip.offsetWidth) / 2}px`;
  tip.style.top = `${innerHeight - tip.offsetHeight - 24}px`;
  setTimeout(() => tip.remove(), 1500);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Pages that don't come from this machine or by https have no clipboard object, and a browser may refuse it.
  }
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
}

/* The page */

export function attach(root, page) {
  if (!root) return { dispose() {} };
  const stop = new AbortController();
  const on = (target, type, listener, options = {}) => target.addEventListener(type, listener, { ...options, signal: stop.signal });
  on(document, 'keydown', event => keyDown(event, page));
  on(root, 'input', event => {
    if (event.target.dataset?.grow !== undefined) grow(event.target);
    if (event.target.dataset?.draft) keepDraft(event.target);
  });
  on(root, 'focusin', event => { if (event.target.dataset?.grow !== undefined) grow(event.target); });
  on(root, 'click', event => {
    const button = event.target.closest('[data-copy-code],[data-lane-tab]');
    if (button?.dataset.laneTab) showLane(root, button.dataset.laneTab);
    else if (button) copy(button.closest('.code').querySelector('code').textContent);
  });
  on(root, 'toggle', event => {
    if (event.target.matches?.('[data-popmenu]') && event.newState === 'open') place(event.target);
  }, { capture: true });
  on(root, 'click', event => event.target.closest('.popmenu')?.hidePopover());
  const tips = followTips(root, on);
  const tails = followTails(root, on);
  const tabs = followTabs(root);
  return {
    dispose() {
      stop.abort();
      tips.remove();
      tails.disconnect();
      tabs.disconnect();
    },
  };
}

/* Keys */

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');

function keyDown(event, page) {
  if (event.isComposing || event.defaultPrevented || document.querySelector('.mud-dialog')) return;
  const name = meaning(event);
  if (!name) return;
  event.preventDefault();
  page.invokeMethodAsync('OnShortcut', ...name);
}

// AltGr makes letters on many keyboards and comes as Ctrl+Alt on some: such a key is text, never a command.
function meaning(event) {
  if (event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey)) return null;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return [event.target.closest?.('[data-run]')?.dataset.run ?? 'run', 0];
  if (event.key === 'Escape') return document.querySelector('[popover]:popover-open, .mud-popover-open') ? null : ['escape', 0];
  if (typing(event.target)) return null;
  // By the place of the key: with Alt held, the letter is another on a Mac.
  if (event.altKey && !event.metaKey && !event.shiftKey && /^Digit[1-8]$/.test(event.code)) return ['maximise', Number(event.code.at(-1)) - 1];
  if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey) return ['help', 0];
  return null;
}

/* Menus and tips: both are placed by hand, as columns cut off what stands out of them */

function place(menu) {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`).getBoundingClientRect();
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(button.right - box.width, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.min(button.bottom + 4, innerHeight - box.height - 8)}px`;
}

function followTips(root, on) {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);
  let owner = null;
  const show = event => {
    const target = event.target.closest?.('[data-tip]');
    if (!target || target === owner) return;
    owner = target;
    tip.textContent = document.getElementById(target.getAttribute('aria-describedby'))?.textContent ?? '';
    tip.hidden = false;
    const at = target.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
    tip.style.top = `${at.top - box.height - 8 > 8 ? at.top - box.height - 8 : at.bottom + 8}px`;
  };
  const hide = event => {
    if (event.relatedTarget && (tip.contains(event.relatedTarget) || owner?.contains(event.relatedTarget))) return;
    owner = null;
    tip.hidden = true;
  };
  on(root, 'mouseover', show);
  on(root, 'focusin', show);
  on(root, 'mouseout', event => { if (event.target.closest?.('[data-tip]')) hide(event); });
  on(root, 'focusout', hide);
  on(tip, 'mouseleave', hide);
  on(document, 'keydown', event => { if (event.key === 'Escape') hide(event); });
  on(document, 'scroll', hide, { capture: true, passive: true });
  return tip;
}

/* Scrolling: the tail is followed while the reader is at the tail; a reader who scrolls takes the other columns along */

const nearTail = 24;
const handTime = 600;

const atTail = box => box.scrollHeight - box.clientHeight - box.scrollTop < nearTail;
const live = box => box.closest('[data-lane]').dataset.live === 'true';

function followTails(root, on) {
  let hand = null;
  let handUntil = 0;
  const reading = new WeakSet();
  const note = (box, reads) => { if (reads) reading.add(box); else reading.delete(box); };
  const touch = event => {
    const box = event.target.closest?.('[data-scroll]');
    if (!box) return;
    hand = box;
    handUntil = performance.now() + handTime;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) on(root, type, touch, { passive: true });
  on(root, 'pointermove', event => { if (event.buttons) touch(event); }, { passive: true });
  on(root, 'scroll', event => {
    const box = event.target;
    if (box !== hand || performance.now() > handUntil || box.dataset?.scroll === undefined) return;
    handUntil = performance.now() + handTime;
    note(box, !atTail(box));
    if (root.dataset.sync === 'true') syncScroll(root, box, other => note(other, reading.has(box)));
  }, { capture: true, passive: true });

  const running = new WeakSet();
  // Only growth counts here, whether a block was added or the tail got longer.
  const sizes = new ResizeObserver(entries => {
    const grown = entries.map(entry => entry.target.parentElement);
    // A new answer begins: whoever asked for it wants to see it.
    for (const box of grown)
      if (!live(box)) running.delete(box);
      else if (!running.has(box)) {
        running.add(box);
        reading.delete(box);
      }
    // All sizes are read before anything is moved, so that the browser lays the page out once.
    const moves = grown.filter(box => live(box) && !reading.has(box)).map(box => [box, box.scrollHeight]);
    for (const [box, height] of moves) box.scrollTop = height;
  });
  const seen = new WeakSet();
  const watch = () => {
    for (const content of root.querySelectorAll('.lane-content'))
      if (!seen.has(content)) {
        seen.add(content);
        sizes.observe(content);
      }
  };
  const lanes = new MutationObserver(watch);
  lanes.observe(root, { childList: true });
  watch();
  return { disconnect() { sizes.disconnect(); lanes.disconnect(); } };
}

function syncScroll(root, leader, moved) {
  const way = leader.scrollHeight - leader.clientHeight;
  if (way <= 0) return;
  const fraction = leader.scrollTop / way;
  requestAnimationFrame(() => {
    for (const box of root.querySelectorAll('[data-scroll]'))
      if (box !== leader) {
        box.scrollTop = fraction * (box.scrollHeight - box.clientHeight);
        moved(box);
      }
  });
}

/* One column at a time on a phone: swipe, or the letters above */

function showLane(root, index) {
  root.querySelector(`[data-lane="${index}"]`)?.scrollIntoView({ inline: 'start', block: 'nearest' });
}

function followTabs(root) {
  const mark = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries)
      root.querySelector(`[data-lane-tab="${target.dataset.lane}"]`)?.setAttribute('aria-current', String(isIntersecting));
  }, { threshold: .6 });
  const seen = new WeakSet();
  const watch = () => {
    for (const lane of root.querySelectorAll('[data-lane]'))
      if (!seen.has(lane)) {
        seen.add(lane);
        mark.observe(lane);
      }
  };
  const lanes = new MutationObserver(watch);
  lanes.observe(root, { childList: true, subtree: false });
  watch();
  return { disconnect() { mark.disconnect(); lanes.disconnect(); } };
}
