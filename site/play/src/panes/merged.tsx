import { EditorSelection, EditorState, RangeSetBuilder } from '@codemirror/state'
import { EditorView, GutterMarker, gutter } from '@codemirror/view'
import { effect, signal } from '@preact/signals'
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

class FileMarker extends GutterMarker {
  override elementClass: string
  constructor(at: number) {
    super()
    this.elementClass = `file-mark file-${at % COLOURS}`
  }
  override eq(other: FileMarker): boolean {
    return other.elementClass === this.elementClass
  }
}

/** A stripe beside each line, in the colour of its file; a line that closes a bracket has that of the line before. */
const stripes = gutter({
  class: 'cm-stripes',
  markers: (view) => {
    const builder = new RangeSetBuilder<GutterMarker>()
    const files = sources.value
    const byLine = new Map(lines.value.map(({ line, file }) => [line, file]))
    let file: string | undefined
    for (let at = 1; at <= view.state.doc.lines; at++) {
      file = byLine.get(at) ?? file
      const { from } = view.state.doc.line(at)
      if (file !== undefined) builder.add(from, from, new FileMarker(files.indexOf(file)))
    }
    return builder.finish()
  },
  lineMarkerChange: () => true,
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
