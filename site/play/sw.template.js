// Keeps the page, so that it opens without a network. A new version waits until no page of the old one is open.

const VERSION = '__VERSION__'
const FILES = ['__FILES__']
const CACHE = `mmdet-config-${VERSION}`

self.addEventListener('install', (event) => {
  // Of the release that is there now: what the browser still holds of the one before fits none of the new files.
  const files = FILES.map((file) => new Request(file, { cache: 'no-cache' }))
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)))
})

self.addEventListener('activate', (event) => {
  const others = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith('mmdet-config-') && name !== CACHE))
    .then((old) => Promise.all(old.map((name) => caches.delete(name))))
  event.waitUntil(others.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  )
})
