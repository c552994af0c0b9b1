// Keeps the whole page, so that it works without a network once loaded. A new version is a new cache; the old one goes when it is in use.
'use strict';
self.importScripts('./service-worker-assets.js');

const prefix = 'worldsystems-lab-';
const cacheName = prefix + self.assetsManifest.version;
const wanted = [/\.wasm$/, /\.js$/, /\.html$/, /\.css$/, /\.svg$/, /\.dat$/, /\.json$/, /\.md$/];
const unwanted = [/^service-worker\.js$/];
const base = new URL('./', self.location);
const urls = self.assetsManifest.assets
  .filter(asset => wanted.some(pattern => pattern.test(asset.url)) && !unwanted.some(pattern => pattern.test(asset.url)))
  .map(asset => new Request(new URL(asset.url, base), { integrity: asset.hash, cache: 'no-cache' }));

self.addEventListener('install', event => event.waitUntil(caches.open(cacheName).then(cache => cache.addAll(urls))));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(prefix) && name !== cacheName).map(name => caches.delete(name)));
})()));

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET')
    return;
  event.respondWith((async () => {
    const cache = await caches.open(cacheName);
    const request = event.request.mode === 'navigate' ? new URL('index.html', base).href : event.request;
    return await cache.match(request, { ignoreSearch: true }) ?? fetch(event.request);
  })());
});
