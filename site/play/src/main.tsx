import { render } from 'preact'
import { App } from './app.tsx'
import { givenBy, openFiles } from './drop.ts'
import { result, startStore } from './store.ts'

startStore()
render(<App />, document.getElementById('app') as HTMLElement)

addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', async (event) => {
  if (event.dataTransfer === null) return
  event.preventDefault()
  await openFiles(await givenBy(event.dataTransfer))
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
