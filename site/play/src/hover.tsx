import type { Extension } from '@codemirror/state'
import { EditorView, hoverTooltip } from '@codemirror/view'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { Coloured } from './coloured.tsx'
import { ask, EngineFailure } from './engine/client.ts'
import type { Hovered, HoverPart } from './engine/protocol.ts'
import { goTo, opening, project } from './store.ts'

// What the language server says of a word of the file: beside the mouse, and below the editor for the word at the cursor, which the keyboard
// and a finger come to as well.

/** What is known of the word at the cursor. */
const known = signal<Hovered | null>(null)

effect(() => {
  for (const _ of [project.value.active, opening.value]) known.value = null
})

/** Milliseconds that the cursor rests before it is asked about. */
const REST = 150

export function hovering(path: string): Extension {
  const tooltip = hoverTooltip(async ({ state }, at) => {
    const found = await knownAt(path, state.doc.toString(), at)
    if (found === null) return null
    return {
      pos: found.start,
      end: found.end,
      above: true,
      create: () => {
        const dom = document.createElement('div')
        dom.className = 'known is-tip'
        render(<Parts parts={found.parts} />, dom)
        return { dom, destroy: () => render(null, dom) }
      },
    }
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = EditorView.updateListener.of(({ selectionSet, docChanged, view }) => {
    if (!selectionSet && !docChanged) return
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const { doc, selection } = view.state
      const found = await knownAt(path, doc.toString(), selection.main.head)
      if (view.state.doc.eq(doc) && view.state.selection.eq(selection) && project.peek().active === path)
        known.value = found
    }, REST)
  })
  // A finger does not point: what it touches is told below.
  return matchMedia('(hover: none)').matches ? moved : [tooltip, moved]
}

async function knownAt(path: string, text: string, at: number): Promise<Hovered | null> {
  const files = new Map(project.peek().files).set(path, text)
  try {
    return await ask('hover', [...files], path, at)
  } catch (error) {
    if (error instanceof EngineFailure) return null
    throw error
  }
}

/** What is known of the word at the cursor. */
export function Known() {
  return (
    <section class="known" aria-label="What is known of the word at the cursor" aria-live="polite">
      {known.value === null ? (
        <p class="hint">
          Put the cursor on a word, or point at it, to see its final value, who wrote it and what takes it.
        </p>
      ) : (
        <Parts parts={known.value.parts} />
      )}
    </section>
  )
}

function Parts({ parts }: { parts: readonly HoverPart[] }) {
  return (
    <>
      {parts.map((part, at) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: parts have no name, and none of them keeps a state
        if (part.kind === 'code') return <Coloured key={at} text={part.text} />
        if (part.kind === 'line') return <p key={at}>{part.pieces.map(pieceOf)}</p>
        return (
          <ul key={at}>
            {part.lines.map((pieces, line) => (
              <li key={line}>{pieces.map(pieceOf)}</li>
            ))}
          </ul>
        )
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </>
  )
}

function pieceOf(piece: Piece) {
  if (typeof piece === 'string') return piece
  if ('code' in piece) return <code>{piece.code}</code>
  const { text, file, line } = piece
  return (
    <button type="button" class="link" onClick={() => goTo(file.slice(1), line, 1)}>
      {text}
    </button>
  )
}

type Piece = Extract<HoverPart, { kind: 'line' }>['pieces'][number]
