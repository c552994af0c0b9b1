// While the page is developed nothing is kept; the published page has service-worker.published.js in its place.
self.addEventListener('fetch', () => { });
