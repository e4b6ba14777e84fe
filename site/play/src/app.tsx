import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { isHeldOver } from './drop.ts'
import { Editor } from './editor.tsx'
import { Files, PathWords } from './files.tsx'
import { Header } from './header.tsx'
import { Known } from './hover.tsx'
import { Merged } from './panes/merged.tsx'
import { Problems } from './panes/problems.tsx'
import {
  change,
  checked,
  failure,
  isRecipe,
  isStale,
  isUnreadable,
  notice,
  problems,
  project,
  result,
  said,
  side,
} from './store.ts'

interface Pane {
  readonly id: string
  readonly title: string
  readonly view: () => Promise<ComponentType> | ComponentType
}

/** Views that a config which cannot be read does not empty. */
const OWN = ['problems', 'builders', 'checkpoint']

/** What is at the right. All but the first two are loaded when they are opened. */
const PANES: readonly Pane[] = [
  { id: 'merged', title: 'Merged', view: () => Merged },
  { id: 'problems', title: 'Problems', view: () => Problems },
  { id: 'plan', title: 'Plan', view: async () => (await import('./panes/plan.tsx')).Plan },
  { id: 'model', title: 'Model', view: async () => (await import('./panes/model.tsx')).Model },
  { id: 'bases', title: 'Bases', view: async () => (await import('./panes/bases.tsx')).Bases },
  { id: 'diff', title: 'Diff', view: async () => (await import('./panes/diff.tsx')).Diff },
  { id: 'import', title: 'Import', view: async () => (await import('./panes/importing.tsx')).Importing },
  { id: 'builders', title: 'Builders', view: async () => (await import('./panes/builders.tsx')).Builders },
  { id: 'checkpoint', title: 'Checkpoint', view: async () => (await import('./panes/checkpoint.tsx')).Checkpoint },
]

export function App() {
  const { active } = project.value
  return (
    <>
      <Header />
      <Notice />
      <nav class="sides" aria-label="Shown half">
        {(['files', 'result'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={side.value === name}
            onClick={() => {
              side.value = name
            }}
          >
            {name === 'files' ? 'Files' : 'Result'}
            {name === 'result' && <Count />}
          </button>
        ))}
      </nav>
      <main class={`shows-${side.value}`}>
        <section class="left" aria-label="Files and editor">
          <Files />
          <div class="editor">
            <p class="title">
              <PathWords path={active} />
            </p>
            <Editor />
            <Known />
          </div>
        </section>
        <Result />
      </main>
      <Status />
      {isHeldOver.value && (
        <p class="held-over">
          Drop configs, a folder of them, a zip or a checkpoint. They are read here, and go nowhere.
        </p>
      )}
    </>
  )
}

/** Lines of a notice that are shown. */
const MOST_LINES = 5

/** What was not opened, and why, until it is closed. */
function Notice() {
  const words = notice.value
  const more = words.length - MOST_LINES
  return (
    <div role="status" class={words.length === 0 ? '' : 'notice'}>
      {words.length > 0 && (
        <>
          <ul>
            {words.slice(0, MOST_LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {more > 0 && <li>and {more} more like these</li>}
          </ul>
          <button
            type="button"
            class="quiet"
            aria-label="Close this notice"
            onClick={() => {
              notice.value = []
            }}
          >
            ×
          </button>
        </>
      )}
    </div>
  )
}

function Result() {
  const pane = PANES.find(({ id }) => id === project.value.pane) ?? (PANES[0] as Pane)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = PANES[(PANES.indexOf(pane) + step + PANES.length) % PANES.length] as Pane
    change({ pane: next.id })
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  useEffect(() => {
    // The first is in view at first, and where the page is opened nothing may force it to be laid out.
    if (pane !== PANES[0])
      document.getElementById(`tab-${pane.id}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pane.id])
  return (
    <section class="right" aria-label="Result">
      <div class="tabs" role="tablist" aria-label="Views of the config" onKeyDown={move}>
        {PANES.map(({ id, title }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === pane.id}
            aria-controls="pane"
            tabIndex={id === pane.id ? 0 : -1}
            onClick={() => change({ pane: id })}
          >
            {title}
            {id === 'problems' && <Count />}
          </button>
        ))}
      </div>
      <div class="pane" id="pane" role="tabpanel" aria-labelledby={`tab-${pane.id}`}>
        {!OWN.includes(pane.id) && <Recipe />}
        {!OWN.includes(pane.id) && <Unreadable />}
        <Later key={pane.id} pane={pane} />
      </div>
    </section>
  )
}

/** Over what views say of the config of a recipe. */
function Recipe() {
  if (!isRecipe.value || isUnreadable.value) return null
  return (
    <p class="stale">
      This is a recipe: the views show its config, as <code>mmdet-config generate</code> writes it.
    </p>
  )
}

/** Over what is shown of a config that cannot be read as it stands. */
function Unreadable() {
  if (!isUnreadable.value) return null
  return (
    <p class="stale">
      The {isRecipe.value ? 'recipe' : 'config'} cannot be read as it stands
      {isStale.value && ': this is how it was before'}.{' '}
      <button type="button" class="link" onClick={() => change({ pane: 'problems' })}>
        See the problems
      </button>
    </p>
  )
}

const loaded = new Map<string, ComponentType>()

/** A view, once its script is there. */
function Later({ pane: { id, view } }: { pane: Pane }) {
  const first = loaded.get(id) ?? view()
  const shown = useSignal<ComponentType | undefined>(first instanceof Promise ? undefined : first)
  useEffect(() => {
    if (!(first instanceof Promise)) return
    first.then(
      (component) => {
        loaded.set(id, component)
        shown.value = component
      },
      () => {
        failure.value = 'this view could not be loaded: is the network there?'
      },
    )
  }, [])
  const View = shown.value
  return View === undefined ? <p class="hint page is-loading">Loading …</p> : <View />
}

/** How many problems there are, in the colour of the worst. */
function Count() {
  const all = problems.value
  if (all.length === 0) return checked.value === undefined ? null : <span class="count good">✓</span>
  const worst = ['error', 'warning', 'note'].find((severity) => all.some((problem) => problem.severity === severity))
  return (
    <span class={`count ${worst}`}>
      {all.length}
      <span class="hidden">{all.length === 1 ? ' problem' : ' problems'}</span>
    </span>
  )
}

/** What happened, for those who cannot see it; and what went wrong with the page itself. */
function Status() {
  const kind = isRecipe.value ? 'recipe' : 'config'
  const first = isUnreadable.value ? `The ${kind} cannot be read: ${result.value?.problems[0]?.message}` : ''
  return (
    <footer>
      <p role="status" class={failure.value === '' ? '' : 'bad'}>
        {failure.value || first || said.value || 'Nothing leaves this page: files are read in your browser.'}
      </p>
    </footer>
  )
}
