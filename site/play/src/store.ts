import { batch, computed, effect, signal } from '@preact/signals'
import { kindOfText } from '#lib/recipes/looks.ts'
import { fromAddress, toAddress } from './address.ts'
import { ask, EngineFailure } from './engine/client.ts'
import type { MergedLine, PlainProblem, ReadResult } from './engine/protocol.ts'
import { likelyEntry, type Project } from './project.ts'
import { START } from './start.ts'

// The state of the page. What a link holds is one value; what the engine says of it are others.

export const project = signal<Project>(fromAddress(location.hash) ?? START)

/** Counts the projects that were opened: each has editors of its own. */
export const opening = signal(0)

/** What the engine says of the project; undefined until it has answered first. */
export const result = signal<ReadResult | undefined>(undefined)
/** The last merged text, which stays while a config is broken. */
export const merged = signal('')
/** The files that it was merged of, bases first. */
export const sources = signal<readonly string[]>([])
export const lines = signal<readonly MergedLine[]>([])
/** What `check` finds; undefined until it is loaded. */
export const checked = signal<readonly PlainProblem[] | undefined>(undefined)
/** What went wrong with the engine itself. */
export const failure = signal('')
/** Counts the answers, so that panes ask anew. */
export const version = signal(0)
/** What a visitor should know of the files that were given last; empty where all were opened. */
export const notice = signal<readonly string[]>(
  location.hash === '' || fromAddress(location.hash) !== undefined
    ? []
    : ['The link is damaged or was cut off: this is an example, and not what the link held'],
)
/** The half that a phone shows. */
export const side = signal<'files' | 'result'>('files')
/** Told to those who cannot see what changed. */
export const said = signal('')

export const problems = computed<readonly PlainProblem[]>(() => [
  ...(result.value?.problems ?? []),
  ...(checked.value ?? []),
])
/** Whether what is read is a recipe, whose config is shown. */
export const isRecipe = computed(() => {
  const { files, entry } = project.value
  return kindOfText(`/${entry}`, files.get(entry) ?? '') === 'recipe'
})
/** Whether the config cannot be read as it stands. */
export const isUnreadable = computed(() => result.value?.text === null)
/** Whether the text on show is that of an earlier state. */
export const isStale = computed(() => result.value?.text === null && merged.value !== '')

export function change(changes: Partial<Project>): void {
  project.value = { ...project.value, ...changes }
}

/** Another text for a file. */
export function write(path: string, text: string): void {
  const { files } = project.value
  if (files.get(path) === text) return
  change({ files: new Map(files).set(path, text) })
}

/** The files as they were given: what differs was written here. */
let opened = project.peek().files

/** Shows another project, and nothing of what was said of the one before. */
function show(given: Project): void {
  batch(() => {
    opening.value++
    result.value = undefined
    merged.value = ''
    sources.value = []
    lines.value = []
    checked.value = undefined
    notice.value = []
    opened = given.files
    project.value = given
  })
}

/** Does what the browser's button leads back from. */
function step(act: () => void): void {
  if (project.value !== started) history.replaceState(null, '', placeOf(project.value))
  act()
  history.pushState(null, '', placeOf(project.value))
}

/** Opens other files in place of those that are there, to which the browser's button leads back. */
export function open(files: ReadonlyMap<string, string>, entry = likelyEntry(files)): void {
  if (files.size === 0) return
  step(() => show({ ...project.value, files, entry, active: entry, other: '' }))
  said.value = `${files.size === 1 ? 'One file' : `${files.size} files`} opened, the config is ${entry}`
}

/** Takes a file away; the browser's button brings it back. */
export function remove(path: string): void {
  const { files, entry, active, other } = project.value
  const left = new Map(files)
  left.delete(path)
  if (left.size === 0) return
  const first = likelyEntry(left)
  step(() =>
    change({
      files: left,
      entry: entry === path ? first : entry,
      active: active === path ? (entry === path ? first : entry) : active,
      other: other === path ? '' : other,
    }),
  )
  said.value = `${path} is removed`
}

/** Where the editor is asked to go. */
export const goal = signal<{ readonly file: string; readonly line: number; readonly column: number } | undefined>(
  undefined,
)

export function goTo(file: string, line: number, column: number): void {
  if (!project.value.files.has(file)) return
  batch(() => {
    change({ active: file })
    side.value = 'files'
    goal.value = { file, line, column }
  })
}

/** Puts the edits of a fix into their files. */
export function apply(fix: NonNullable<PlainProblem['fix']>): void {
  const files = new Map(project.value.files)
  for (const { file, start, end, text } of [...fix.edits].sort((one, other) => other.start - one.start)) {
    const before = files.get(file)
    if (before !== undefined) files.set(file, before.slice(0, start) + text + before.slice(end))
  }
  change({ files })
  said.value = `Done: ${fix.title}`
}

const files = computed(() => project.value.files)
const entry = computed(() => project.value.entry)

let reading = 0
/** The config whose merged text is on show. */
let shown = ''

/** Reads once more, after what was no mistake of a config. */
export function again(): void {
  failure.value = ''
  void read()
}

async function read(): Promise<void> {
  const mine = ++reading
  const { files, entry } = project.value
  try {
    const answer = await ask('read', [...files], entry)
    if (mine !== reading) return
    batch(() => {
      failure.value = ''
      result.value = answer
      if (answer.text === null) checked.value = undefined
      if (answer.text !== null || entry !== shown) {
        merged.value = answer.text ?? ''
        sources.value = answer.files
        if (answer.text === null) lines.value = []
      }
      shown = entry
      version.value++
    })
    if (answer.text === null) return
    const wrote = await ask('lines')
    if (mine !== reading) return
    lines.value = wrote
    const found = await ask('check')
    if (mine === reading) checked.value = found
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error
    if (mine === reading) failure.value = error.message
  }
}

/** Milliseconds of rest in typing before the config is read, and before the address changes. */
const REST = 120
const ADDRESS_REST = 400

/** Reads and remembers, whenever something changes. */
export function startStore(): void {
  let rest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    for (const { value } of [files, entry]) void value
    clearTimeout(timer)
    timer = setTimeout(read, rest)
    rest = REST
  })
  let later: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    void project.value
    clearTimeout(later)
    later = setTimeout(remember, ADDRESS_REST)
  })
  addEventListener('beforeunload', (event) => {
    // What was typed just before the page is left is there when the browser's button leads back.
    remember()
    // What no address holds was not typed for nothing: the browser asks.
    if (project.peek().files !== opened && !placeOf(project.peek()).startsWith('#')) event.preventDefault()
  })
  addEventListener('hashchange', () => {
    const given = location.hash === '' ? START : fromAddress(location.hash)
    if (given === undefined) notice.value = ['The link is damaged or was cut off: what was open stays']
    else show(given)
  })
}

/** The last state that the address was given. */
let remembered: Project | undefined

function remember(): void {
  const state = project.peek()
  if (state === started || state === remembered) return
  remembered = state
  const place = placeOf(state)
  if (!place.startsWith('#')) said.value = 'The files are too many for the address: a reload of the page loses them'
  history.replaceState(null, '', place)
}

const started = project.peek()

/** The address that holds a project, or that of the page where it is too large. */
const placeOf = (state: Project) => toAddress(state) ?? location.pathname
