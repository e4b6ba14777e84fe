// In the sandboxed frame, whose origin is nobody's: starts a worker of the text that the page sends, and hands on what it says.
addEventListener('message', ({ data, source }) => {
  if (source !== parent || typeof data?.text !== 'string') return
  const worker = new Worker(URL.createObjectURL(new Blob([data.text], { type: 'text/javascript' })))
  worker.onmessage = (event) => parent.postMessage(event.data, '*')
  worker.onerror = (event) => {
    event.preventDefault()
    parent.postMessage({ failure: event.message || 'the script could not be started' }, '*')
  }
})
parent.postMessage({ isReady: true }, '*')
