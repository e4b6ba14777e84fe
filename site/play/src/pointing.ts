import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, hoverTooltip } from '@codemirror/view'
import { type ComponentChild, render } from 'preact'

/** Milliseconds that the cursor rests before it is asked about. */
const REST = 150

interface About<Found> {
  /** What is known of an offset; null for nothing. */
  readonly ask: (state: EditorState, at: number) => Promise<Found | null>
  /** How that is told beside the mouse. */
  readonly tip: (found: Found) => ComponentChild
  /** Told beside the editor, for the cursor. */
  readonly show: (found: Found | null) => void
}

/** Tells what is known of the place that the mouse points at, and of that of the cursor, which the keyboard and a finger come to as well. */
export function pointing<Found extends { readonly start: number; readonly end: number }>(
  about: About<Found>,
): Extension {
  const tooltip = hoverTooltip(async ({ state }, at) => {
    const found = await about.ask(state, at)
    if (found === null) return null
    return {
      pos: found.start,
      end: found.end,
      above: true,
      create: () => {
        const dom = document.createElement('div')
        render(about.tip(found), dom)
        return { dom, destroy: () => render(null, dom) }
      },
    }
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = EditorView.updateListener.of(({ selectionSet, docChanged, view }) => {
    if (!selectionSet && !docChanged) return
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const { state } = view
      // A text that others change, while the cursor is elsewhere, is not asked about.
      const found = view.hasFocus ? await about.ask(state, state.selection.main.head) : null
      if (view.dom.isConnected && view.state.doc.eq(state.doc) && view.state.selection.eq(state.selection))
        about.show(found)
    }, REST)
  })
  // A finger does not point: what it touches is told beside the editor.
  return matchMedia('(hover: none)').matches ? moved : [tooltip, moved]
}
