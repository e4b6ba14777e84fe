import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { tidyPath } from './project.ts'
import { change, opening, project, remove, said, write } from './store.ts'

/** The files: one is in the editor, one is the config that is read. */
export function Files() {
  const { files, active, entry } = project.value
  const paths = [...files.keys()]
  const current = useRef<HTMLLIElement>(null)
  const isFirst = paths[0] === active
  useEffect(() => {
    // The first is in view at first, and where the page is opened nothing may force it to be laid out.
    if (!isFirst) current.current?.scrollIntoView({ block: 'nearest' })
  }, [active, opening.value])
  const take = (path: string) => {
    remove(path)
    // The button is gone: the keyboard goes on at the file that is shown in its place.
    requestAnimationFrame(() => current.current?.querySelector('button')?.focus())
  }
  return (
    <nav class="files" aria-label="Files">
      <ul>
        {paths.map((path) => (
          <li key={path} ref={path === active ? current : null} class={path === active ? 'is-active' : ''}>
            <button
              type="button"
              class="file"
              aria-current={path === active ? 'true' : undefined}
              title={path}
              onClick={() => change({ active: path })}
            >
              <PathWords path={path} />
              {path === entry && <span class="tag">config</span>}
            </button>
            {path === active && paths.length > 1 && (
              <button type="button" class="quiet" aria-label={`Remove ${path}`} onClick={() => take(path)}>
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="file-actions">
        <NewFile />
        {active !== entry && (
          <button type="button" class="small" onClick={() => change({ entry: active })}>
            Read this file as the config
          </button>
        )}
      </div>
    </nav>
  )
}

/** A path whose folder is pale. */
export function PathWords({ path }: { path: string }) {
  const cut = path.lastIndexOf('/') + 1
  return (
    <span class="path">
      {cut > 0 && <span class="folder">{path.slice(0, cut)}</span>}
      <span class="name">{path.slice(cut)}</span>
    </span>
  )
}

function NewFile() {
  const isOpen = useSignal(false)
  if (!isOpen.value) {
    return (
      <button
        type="button"
        class="small"
        onClick={() => {
          isOpen.value = true
        }}
      >
        New file
      </button>
    )
  }
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const path = tidyPath(String(new FormData(event.currentTarget as HTMLFormElement).get('path')))
    if (path === '') return
    isOpen.value = false
    if (!project.value.files.has(path)) write(path, '')
    change({ active: path })
    said.value = `${path} is open`
  }
  return (
    <form class="new-file" onSubmit={add}>
      <label>
        <span class="hidden">Path of the new file</span>
        <input name="path" placeholder="_base_/schedule.py" autocomplete="off" ref={(input) => input?.focus()} />
      </label>
      <button type="submit" class="small">
        Add
      </button>
    </form>
  )
}
