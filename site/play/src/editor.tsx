import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { effect, untracked } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { editing } from './codemirror.ts'
import { ask, EngineFailure } from './engine/client.ts'
import type { PlainProblem } from './engine/protocol.ts'
import { hovering } from './hover.tsx'
import { apply, goal, opening, problems, project, write } from './store.ts'

/** The editor of the file that is open. Each file has a state of its own, with what can be undone. */
export function Editor() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { active, files } = project.peek()
    const state = stateOf(active, files.get(active) ?? '')
    const view = new EditorView({ parent: place.current as HTMLElement, state })
    const stops = [showFile(view), showProblems(view), follow(view)]
    return () => {
      for (const stop of stops) stop()
      view.destroy()
    }
  }, [])
  return <div class="code" ref={place} />
}

/** Shows the open file, and what others than the keyboard write into it. */
function showFile(view: EditorView): () => void {
  const states = new Map<string, EditorState>()
  let shown: string | undefined
  let known = -1
  return effect(() => {
    const { active, files } = project.value
    const text = files.get(active) ?? ''
    if (known !== opening.value) states.clear()
    else if (shown !== undefined) states.set(shown, view.state)
    if (shown !== active || known !== opening.value) {
      view.setState(states.get(active) ?? stateOf(active, text))
      shown = active
      known = opening.value
    }
    const now = view.state.doc.toString()
    if (now !== text) view.dispatch({ changes: difference(now, text) })
  })
}

function stateOf(path: string, text: string): EditorState {
  const changed = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged && untracked(() => project.value.active) === path) write(path, state.doc.toString())
  })
  return EditorState.create({
    doc: text,
    extensions: [editing(`Text of ${path}`), lintGutter(), changed, completing(path), hovering(path)],
  })
}

/** Keys, classes, arguments and paths, as the language server offers them. */
function completing(path: string) {
  const offered = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { pos, explicit, state } = context
    if (!explicit && context.matchBefore(/[\w.'"/]$/) === null) return null
    const files = new Map(project.peek().files).set(path, state.doc.toString())
    try {
      const { items, start, end } = await ask('complete', [...files], path, pos)
      const options = items.map(({ label, detail, text, rank }) => ({
        label,
        apply: text,
        boost: -rank,
        detail: detail ?? '',
      }))
      return options.length === 0 ? null : { from: start, to: end, options, validFor: /^[\w./-]*$/ }
    } catch (error) {
      if (error instanceof EngineFailure) return null
      throw error
    }
  }
  return autocompletion({ override: [offered], icons: false })
}

/** The piece that differs, so that the cursor stays where it is. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  let to = before.length
  let end = after.length
  while (to > from && end > from && before[to - 1] === after[end - 1]) {
    to--
    end--
  }
  return { from, to, insert: after.slice(from, end) }
}

function showProblems(view: EditorView): () => void {
  return effect(() => {
    const { active, files } = project.value
    const text = files.get(active) ?? ''
    const found = problems.value.flatMap((problem) => diagnosticOf(problem, active, view))
    if (view.state.doc.toString() === text) view.dispatch(setDiagnostics(view.state, found))
  })
}

function diagnosticOf(problem: PlainProblem, file: string, view: EditorView): Diagnostic[] {
  const { place, message, help, severity, rule, fix } = problem
  if (place === null || place.file !== file) return []
  const { doc } = view.state
  const at = (line: number, column: number) => {
    if (line > doc.lines) return doc.length
    const { from, to } = doc.line(Math.max(1, line))
    return Math.min(to, from + column - 1)
  }
  return [
    {
      from: at(place.line, place.column),
      to: at(place.endLine, place.endColumn),
      severity: severity === 'note' ? 'info' : severity,
      message: help === '' ? message : `${message}\n${help}`,
      source: rule,
      actions: fix === null ? [] : [{ name: `Fix: ${fix.title}`, apply: () => apply(fix) }],
    },
  ]
}

/** Goes where a pane points. */
function follow(view: EditorView): () => void {
  return effect(() => {
    const wanted = goal.value
    if (wanted === undefined) return
    // The file is shown first, by the effect above, and on a phone the half that it is in: what is not shown takes no focus.
    requestAnimationFrame(() => {
      goal.value = undefined
      const { doc } = view.state
      if (wanted.line > doc.lines) return
      const { from, to } = doc.line(wanted.line)
      const at = Math.min(to, from + wanted.column - 1)
      view.dispatch({
        selection: EditorSelection.cursor(at),
        effects: EditorView.scrollIntoView(at, { y: 'center' }),
      })
      view.focus()
    })
  })
}
