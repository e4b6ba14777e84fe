import type { Extension } from '@codemirror/state'
import { effect, signal } from '@preact/signals'
import { Coloured } from './coloured.tsx'
import { ask, EngineFailure } from './engine/client.ts'
import type { Hovered, HoverPart } from './engine/protocol.ts'
import { pointing } from './pointing.ts'
import { goTo, opening, project } from './store.ts'

// What the language server says of a word of the file: beside the mouse, and below the editor for the word at the cursor.

/** What is known of the word at the cursor. */
const known = signal<Hovered | null>(null)

effect(() => {
  for (const _ of [project.value.active, opening.value]) known.value = null
})

export function hovering(path: string): Extension {
  return pointing<Hovered>({
    ask: ({ doc }, at) => knownAt(path, doc.toString(), at),
    tip: ({ parts }) => (
      <div class="known is-tip">
        <Parts parts={parts} />
      </div>
    ),
    show: (found) => {
      if (project.peek().active === path) known.value = found
    },
  })
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
