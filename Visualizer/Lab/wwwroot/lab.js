// What the page cannot do itself: the address, the clipboard, downloads, the language of the document, work offline.
'use strict';

// The script of moving pictures is fetched with the first of them.
let mover;
const moving = () => mover ??= new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: 'animation.js', onload: resolve, onerror: reject });
  document.head.append(script);
});

// As in lab.css.
const narrow = matchMedia('(max-width: 860px)');

globalThis.lab = {
  fragment: () => location.hash,

  language: () => {
    const known = ['kk', 'ru', 'en'];
    return (navigator.languages ?? []).map(tag => tag.slice(0, 2)).find(tag => known.includes(tag)) ?? 'en';
  },

  speak: (code, title) => {
    document.documentElement.lang = code;
    document.title = title;
  },

  listen: page => {
    addEventListener('hashchange', () => page.invokeMethodAsync('FollowAsync', location.hash));
    narrow.addEventListener('change', () => page.invokeMethodAsync('Fit', narrow.matches));
  },

  // A file of this page as text; null where it is not there.
  read: async path => {
    try {
      const answer = await fetch(path);
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  },

  // Gives the drawings of a figure their controls; without the script the last year stands.
  move: async (drawings, data) => {
    try {
      await moving();
    } catch {
      mover = undefined;
      return;
    }
    WorldSystemsAnimation.start(drawings, JSON.parse(data));
  },

  isNarrow: () => narrow.matches,

  isCalm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,

  copyLink: async fragment => {
    history.replaceState(null, '', '#' + fragment);
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      // The address bar has it, too.
    }
  },

  save: (name, type, bytes) => {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  },
};

// A file that was changed since may be opened again under its name.
addEventListener('click', event => {
  if (event.target.type === 'file')
    event.target.value = '';
});

// Files may be dropped anywhere; left alone, the browser would leave the page for them.
const hasFiles = event => event.dataTransfer?.types.includes('Files');
addEventListener('dragover', event => {
  if (hasFiles(event))
    event.preventDefault();
});
addEventListener('drop', event => {
  const open = document.getElementById('open');
  if (!hasFiles(event) || open === null)
    return;
  event.preventDefault();
  open.files = event.dataTransfer.files;
  open.dispatchEvent(new Event('change', { bubbles: true }));
});

if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
