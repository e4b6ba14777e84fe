import { useAnswer } from '../answer.ts'
import { ask } from '../engine/client.ts'
import { Scrollable } from '../scrollable.tsx'
import { change, project } from '../store.ts'
import { ProblemList } from './problems.tsx'

/** What the config says differently from another file of the project. */
export function Diff() {
  const { files, entry, other, active } = project.value
  const others = [...files.keys()].filter((path) => path !== entry)
  const chosen = files.has(other) ? other : ''
  const text = files.get(chosen) ?? ''
  const answer = useAnswer(
    () => (chosen === '' ? Promise.resolve(undefined) : ask('diff', chosen)),
    `${chosen} ${active} ${text.length}`,
  ).value
  return (
    <div class="page">
      <form class="fields" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Compared with</span>
          <select value={chosen} onChange={(event) => change({ other: event.currentTarget.value })}>
            <option value="">choose a file …</option>
            {others.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </select>
        </label>
      </form>
      {chosen === '' && <p class="hint">Another of the open files, read with its own bases.</p>}
      {chosen !== '' && answer !== undefined && (
        <>
          {answer.problems.length > 0 && <ProblemList problems={answer.problems} />}
          {answer.problems.length === 0 && <Rows rows={answer.rows} before={chosen} after={entry} />}
        </>
      )}
    </div>
  )
}

/** Rows that are shown. */
const MOST_ROWS = 1000

interface RowsOf {
  readonly rows: readonly { kind: string; path: string; before: string; after: string }[]
  readonly before: string
  readonly after: string
}

function Rows({ rows, before, after }: RowsOf) {
  if (rows.length === 0) return <p class="good">Both say the same.</p>
  return (
    <Scrollable kind="table" label="Differences">
      <p class="lead">
        {rows.length} {rows.length === 1 ? 'difference' : 'differences'}
      </p>
      <table class="diff">
        <thead>
          <tr>
            <th scope="col">Path</th>
            <th scope="col">{nameOf(before)}</th>
            <th scope="col">{nameOf(after)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ kind, path, before, after }) => (
            <tr key={path} class={kind}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{before === '' ? <span class="note">not there</span> : <code class="was">{before}</code>}</td>
              <td>{after === '' ? <span class="note">not there</span> : <code class="is">{after}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p class="hint">{rows.length - MOST_ROWS} more rows.</p>}
    </Scrollable>
  )
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
