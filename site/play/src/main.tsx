import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { listenForDrops } from './drop.ts'
import { project, result, startStore } from './store.ts'

startStore()
listenForDrops()
render(<App />, document.getElementById('app') as HTMLElement)

/** Tells tabs, places to go back to and prints apart. */
effect(() => {
  document.title = `${project.value.entry} – mmdet-config playground`
})

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
