import { render } from 'preact'
import { App } from './app.tsx'
import { listenForDrops } from './drop.ts'
import { result, startStore } from './store.ts'

startStore()
listenForDrops()
render(<App />, document.getElementById('app') as HTMLElement)

/** Keeps the page for when there is no network, once there is something to see. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const stop = result.subscribe((given) => {
    if (given === undefined) return
    setTimeout(() => {
      stop()
      navigator.serviceWorker.register('./sw.js').catch(() => undefined)
    }, 1000)
  })
}
