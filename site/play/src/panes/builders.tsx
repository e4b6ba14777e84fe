import { javascript } from '@codemirror/lang-javascript'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { effect, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { editing } from '../codemirror.ts'
import { Coloured } from '../coloured.tsx'
import { type Made, run } from '../sandbox/run.ts'
import { Scrollable } from '../scrollable.tsx'
import { change, open, project } from '../store.ts'

const STARTER = `import {
  adamW,
  cocoInstance,
  defaultRuntime,
  defineConfig,
  maskRcnnR50Fpn,
  schedule1x,
  selfSupervised,
} from 'mmdet-config'

export default defineConfig({
  bases: [
    maskRcnnR50Fpn(),
    cocoInstance({ classes: ['cat', 'dog'] }),
    schedule1x(),
    defaultRuntime(),
  ],
  overrides: [
    selfSupervised({ method: 'mocov3', checkpoint: './mocov3.pth' }),
    adamW({ lr: 0.0001 }),
  ],
})
`

/** Builders in TypeScript. They run when they are told to, in a sandbox, for two seconds at most. */
export function Builders() {
  const place = useRef<HTMLDivElement>(null)
  const made = useSignal<Made | undefined>(undefined)
  const isRunning = useSignal(false)
  const start = async () => {
    if (isRunning.value) return
    isRunning.value = true
    made.value = await run(project.value.script || STARTER, project.value.files)
    isRunning.value = false
  }
  useEffect(() => {
    const changed = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) change({ script: state.doc.toString() })
    })
    const run = keymap.of([{ key: 'Mod-Enter', run: () => start() !== undefined }])
    const extensions = [run, editing('Builders in TypeScript', javascript({ typescript: true })), changed]
    const view = new EditorView({
      parent: place.current as HTMLElement,
      state: EditorState.create({ doc: project.peek().script || STARTER, extensions }),
    })
    const stop = effect(() => {
      const text = project.value.script
      const now = view.state.doc.toString()
      if (text !== '' && text !== now) view.dispatch({ changes: { from: 0, to: now.length, insert: text } })
    })
    return () => {
      stop()
      view.destroy()
    }
  }, [])
  return (
    <div class="page builders">
      <p class="lead">
        A config written in TypeScript. It runs when you press Run or Ctrl+Enter: in a frame without a network, for two
        seconds at most.
        <button type="button" class="main" onClick={start} disabled={isRunning.value}>
          {isRunning.value ? 'Running …' : 'Run'}
        </button>
      </p>
      <div class="code boxed" ref={place} />
      {made.value !== undefined && <Result {...made.value} />}
    </div>
  )
}

function Result({ failure, files, entry }: Made) {
  if (failure !== '')
    return (
      <Scrollable kind="text" label="Why it failed">
        <pre class="bad">{failure}</pre>
      </Scrollable>
    )
  return (
    <section aria-label="What the builders made">
      <p class="fields">
        <button type="button" class="small" onClick={() => open(new Map([...project.value.files, ...files]), entry)}>
          Add {files.length === 1 ? 'it' : `these ${files.length}`} to the files
        </button>
      </p>
      {files.map(([path, text]) => (
        <details key={path} open={path === entry}>
          <summary>{path}</summary>
          <Scrollable kind="text" label={path}>
            <Coloured text={text} />
          </Scrollable>
        </details>
      ))}
    </section>
  )
}
