import { effect, signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { toAddress } from './address.ts'
import { openChosen } from './drop.ts'
import { change, failure, open, project, said } from './store.ts'

export function Header() {
  return (
    <header>
      <h1>
        mmdet-config <span>playground</span>
      </h1>
      <a href="../">Docs</a>
      <div class="actions">
        <Examples />
        <Choose label="Open files" isFolder={false} />
        <Choose label="Open folder" isFolder={true} />
        <button type="button" onClick={copyLink}>
          Copy link
        </button>
        <Theme />
      </div>
    </header>
  )
}

async function copyLink(): Promise<void> {
  const address = toAddress(project.value)
  if (address === undefined) {
    said.value = 'The files are too many for a link, which holds one million letters of text'
    return
  }
  history.replaceState(null, '', address)
  try {
    await navigator.clipboard.writeText(location.href)
    said.value = `The link is copied: ${location.href.length} letters, which hold all files`
  } catch {
    said.value = 'The link is in the address bar: the browser did not let it be copied'
  }
}

/** The menu of examples, which are loaded when it is first touched. */
function Examples() {
  const known = useSignal<readonly Example[]>([])
  const load = async () => {
    if (known.value.length > 0) return
    try {
      known.value = (await import('virtual:examples')).default
    } catch {
      failure.value = 'the examples could not be loaded: is the network there?'
    }
  }
  const choose = (event: Event & { currentTarget: HTMLSelectElement }) => {
    const example = known.value.find(({ name }) => name === event.currentTarget.value)
    event.currentTarget.value = ''
    if (example === undefined) return
    open(new Map(example.files), example.entry)
    change({ script: example.script })
  }
  const groups = [...new Set(known.value.map(({ group }) => group))]
  return (
    <label>
      <span class="hidden">Examples</span>
      <select onFocus={load} onPointerEnter={load} onPointerDown={load} onChange={choose}>
        <option value="">Examples</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {known.value
              .filter((example) => example.group === group)
              .map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function Choose({ label, isFolder }: { label: string; isFolder: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const opened = async (event: Event & { currentTarget: HTMLInputElement }) => {
    const given = event.currentTarget.files
    if (given !== null) await openChosen(given)
    if (input.current !== null) input.current.value = ''
  }
  const folder = isFolder ? { webkitdirectory: true } : {}
  return (
    <>
      <button type="button" class={isFolder ? 'is-wide' : ''} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={opened} {...folder} />
    </>
  )
}

const THEMES = ['auto', 'light', 'dark'] as const
const KEPT = 'mmdet-config-theme'

/** Undefined where the browser keeps nothing for this page. */
function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

const theme = signal(THEMES.find((name) => name === storage()?.getItem(KEPT)) ?? 'auto')

/** Dark, light, or as the system is. */
function Theme() {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] as (typeof THEMES)[number]
  return (
    <button
      type="button"
      aria-label={`Colours: ${theme.value}. Change to ${next}`}
      title={`Colours: ${theme.value}`}
      onClick={() => {
        theme.value = next
      }}
    >
      <span aria-hidden="true">{{ auto: '◐', light: '○', dark: '●' }[theme.value]}</span>
    </button>
  )
}

effect(() => {
  const { value } = theme
  if (value === 'auto') storage()?.removeItem(KEPT)
  else storage()?.setItem(KEPT, value)
  document.documentElement.dataset['theme'] = value
})
