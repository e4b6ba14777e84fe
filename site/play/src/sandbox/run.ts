import { transform } from 'sucrase'
import { tidyPath } from '../project.ts'

/** What builders made: files, or why there are none. */
export interface Made {
  readonly failure: string
  readonly entry: string
  readonly files: readonly (readonly [path: string, text: string])[]
}

/** Milliseconds that a script has. */
const MOST_MILLISECONDS = 2000
/** Milliseconds that loading the frame may take before the script's own time begins. */
const MOST_LOADING = 15_000
const MOST_FILES = 500
/** Letters of a script: with more, taking its types away would be felt. */
const MOST_LETTERS = 500_000

/**
 * Runs a script in a worker of a sandboxed frame: the frame has no origin, so it reaches nothing of the page, and no network. What comes
 * back is taken for a stranger's.
 */
export async function run(script: string, files: ReadonlyMap<string, string>): Promise<Made> {
  if (script.length > MOST_LETTERS)
    return failed(`the script is longer than ${MOST_LETTERS.toLocaleString('en')} letters`)
  let code: string
  try {
    ;({ code } = transform(script, { transforms: ['typescript', 'imports'], production: true }))
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error))
  }
  const answer = await fetch('./runner.js')
  if (!answer.ok) return failed('the builders could not be loaded')
  // What builds the text of the worker stands before the script: a `}` of the script ends nothing but its own worker.
  const text = `${await answer.text()}\n;runBuilders(async function (exports, require) {\n${code}\n}, ${JSON.stringify([...files])})`
  return inFrame(text)
}

function inFrame(text: string): Promise<Made> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.title = 'Sandbox of the builders'
  frame.hidden = true
  frame.src = './sandbox.html'
  return new Promise((resolve) => {
    const end = (made: Made) => {
      clearTimeout(timer)
      removeEventListener('message', listen)
      frame.remove()
      resolve(made)
    }
    let timer = setTimeout(() => end(failed('the sandbox could not be loaded')), MOST_LOADING)
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow) return
      if ((data as { isReady?: unknown } | null)?.isReady === true) {
        clearTimeout(timer)
        timer = setTimeout(() => end(failed('stopped: the script ran for more than 2 s')), MOST_MILLISECONDS)
        frame.contentWindow?.postMessage({ text }, '*')
      } else end(madeOf(data))
    }
    addEventListener('message', listen)
    document.body.append(frame)
  })
}

const failed = (failure: string): Made => ({ failure, entry: '', files: [] })

function madeOf(data: unknown): Made {
  const { failure, files, entry } = (data ?? {}) as Record<string, unknown>
  if (typeof failure === 'string') return failed(failure)
  if (!Array.isArray(files)) return failed('the script gave no files')
  const known = files.slice(0, MOST_FILES).flatMap((file): [string, string][] => {
    const [path, text] = Array.isArray(file) ? file : []
    const name = typeof path === 'string' ? tidyPath(path) : ''
    return name !== '' && typeof text === 'string' ? [[name, text]] : []
  })
  const [first] = known
  if (first === undefined) return failed('the script gave no files')
  return { failure: '', files: known, entry: known.some(([path]) => path === entry) ? String(entry) : first[0] }
}
