import { EditorSelection, EditorState, RangeSetBuilder } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'
import { computed, effect, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { reading } from '../codemirror.ts'
import { ask, EngineFailure } from '../engine/client.ts'
import type { Origins } from '../engine/protocol.ts'
import { pointing } from '../pointing.ts'
import { isStale, lines, merged, sources } from '../store.ts'
import { OriginList } from './origin.tsx'

/** Who wrote what the cursor is at. */
const origin = signal<Origins | null>(null)

/** Colours of files. */
const COLOURS = 10

/** The merged config as MMEngine prints it. Each line has the colour of the file that wrote it. */
export function Merged() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let view: EditorView | undefined
    const stop = effect(() => {
      const text = merged.value
      if (view === undefined) {
        if (text !== '') view = new EditorView({ parent: place.current as HTMLElement, state: stateOf(text) })
        return
      }
      show(view, text)
    })
    const stopColours = effect(() => {
      if (lines.value.length > 0) view?.dispatch({})
    })
    return () => {
      stop()
      stopColours()
      view?.destroy()
      origin.value = null
    }
  }, [])
  return (
    <div class="merged">
      <Legend />
      <div class={`code${isStale.value ? ' is-stale' : ''}`} ref={place} />
      <section class="origin" aria-label="Origin of the value at the cursor" aria-live="polite">
        {origin.value === null ? (
          <p class="hint">Put the cursor on a value, or point at it, to see who wrote it.</p>
        ) : (
          <OriginList origins={origin.value} />
        )}
      </section>
    </div>
  )
}

/** Another text in the same view, with the cursor and the scroll where they were. */
function show(view: EditorView, text: string): void {
  const now = view.state.doc.toString()
  if (now === text) return
  const { scrollTop } = view.scrollDOM
  const at = EditorSelection.cursor(Math.min(view.state.selection.main.head, text.length))
  view.dispatch({ changes: { from: 0, to: now.length, insert: text }, selection: at })
  view.scrollDOM.scrollTop = scrollTop
  origin.value = null
}

/** The files that were read, each with its colour. */
function Legend() {
  const files = sources.value
  const wrote = new Set(lines.value.map(({ file }) => file))
  if (files.length < 2) return null
  return (
    <ul class="legend" aria-label="Files that wrote the merged config">
      {files.map((file, at) => (
        <li key={file} class={wrote.has(file) ? '' : 'is-silent'}>
          <i class={`swatch file-${at % COLOURS}`} aria-hidden="true" />
          {file.slice(file.lastIndexOf('/') + 1)}
        </li>
      ))}
    </ul>
  )
}

/** The file that wrote each line, from 0 on; a line that closes a bracket has that of the line before. */
const fileByLine = computed(() => {
  const files: string[] = []
  for (const { line, file } of lines.value) {
    while (files.length < line - 1) files.push(files.at(-1) ?? file)
    files.push(file)
  }
  return files
})

const stripe = Array.from({ length: COLOURS }, (_, at) => Decoration.line({ class: `file-mark file-${at}` }))

/** A stripe at each line, in the colour of its file. */
const stripes = EditorView.decorations.of(({ viewport: { from, to }, state: { doc } }) => {
  const builder = new RangeSetBuilder<Decoration>()
  const files = fileByLine.peek()
  const { number: last } = doc.lineAt(to)
  for (let { number } = doc.lineAt(from); number <= last; number++) {
    const file = files[number - 1] ?? files.at(-1)
    const mark = file === undefined ? undefined : stripe[sources.peek().indexOf(file) % COLOURS]
    if (mark !== undefined) builder.add(doc.line(number).from, doc.line(number).from, mark)
  }
  return builder.finish()
})

/** The origins in a few lines. */
function Tip({ origins: { path, places } }: { origins: Origins }) {
  return (
    <div class="origin-tip">
      <div>{path}</div>
      {places.length === 0 && <div>not written in a file</div>}
      {places.slice(0, 5).map(({ file, line, column, text }, at) => (
        <div key={`${file}:${line}:${column}`}>
          {at === 0 ? '' : 'before: '}
          {file}:{line} {text}
        </div>
      ))}
    </div>
  )
}

async function originsAt(at: number): Promise<Origins | null> {
  try {
    return isStale.peek() ? null : await ask('originsAt', at)
  } catch (error) {
    if (error instanceof EngineFailure) return null
    throw error
  }
}

const origins = pointing<Origins>({
  ask: (_, at) => originsAt(at),
  tip: (found) => <Tip origins={found} />,
  show: (found) => {
    origin.value = found
  },
})

function stateOf(text: string): EditorState {
  return EditorState.create({ doc: text, extensions: [reading('Merged config'), stripes, origins] })
}
