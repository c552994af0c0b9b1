// What the page cannot do itself: the address, the clipboard, downloads, the language of the document, work offline.
'use strict';

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

if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' });
