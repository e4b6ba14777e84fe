import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ask, EngineFailure } from '../engine/client.ts'
import type { InspectResult } from '../engine/protocol.ts'
import { Scrollable } from '../scrollable.tsx'
import { dropped } from './checkpointFile.ts'
import { Fitting } from './fitting.tsx'
import { ProblemList } from './problems.tsx'

/** What a checkpoint holds. Of the file only what describes its tensors is read, and nothing that it names is run. */
export function Checkpoint() {
  const answer = useSignal<InspectResult | undefined>(undefined)
  const failed = useSignal('')
  const input = useRef<HTMLInputElement>(null)
  const file = dropped.value
  useEffect(() => {
    if (file === undefined) return
    answer.value = undefined
    failed.value = ''
    ask('inspect', file).then(
      (given) => {
        answer.value = given
      },
      (error: unknown) => {
        if (!(error instanceof EngineFailure)) throw error
        failed.value = error.message
      },
    )
  }, [file])
  const choose = (event: Event) => {
    const [given] = (event.currentTarget as HTMLInputElement).files ?? []
    if (given !== undefined) dropped.value = given
  }
  return (
    <div class="page">
      <form class="fields" onSubmit={(event) => event.preventDefault()}>
        <button type="button" onClick={() => input.current?.click()}>
          {file === undefined ? 'Choose a checkpoint' : 'Choose another'}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Checkpoint"
          accept=".pth,.pt,.tar,.ckpt,.safetensors,.bin,.pkl"
          onChange={choose}
        />
        <p class="hint">
          Or drop one anywhere. It is read here, in pieces, however large it is, and is not sent anywhere. The page says
          what it is, and what of it the open config loads.
        </p>
      </form>
      {failed.value !== '' && <p class="bad">{failed.value}</p>}
      {answer.value !== undefined && answer.value.problems.length > 0 && (
        <ProblemList problems={answer.value.problems} />
      )}
      {answer.value?.inspection != null && file !== undefined && (
        <>
          <h2>{answer.value.inspection.title}</h2>
          <Fitting file={file} />
          <Contents {...answer.value.inspection} />
        </>
      )}
    </div>
  )
}

type Inspected = NonNullable<InspectResult['inspection']>

/** Rows of tensors that are shown. */
const MOST_TENSORS = 500

function Contents({ file, bytes, container, reasons, hint, groups, tensors }: Inspected) {
  return (
    <>
      <h3>What the file holds</h3>
      <dl class="words">
        <div>
          <dt>File</dt>
          <dd>
            {file}, {sizeOf(bytes)}, {container}
          </dd>
        </div>
        {reasons.length > 0 && (
          <div>
            <dt>Why</dt>
            {reasons.map((reason) => (
              <dd key={reason}>{reason}</dd>
            ))}
          </div>
        )}
        {hint !== null && (
          <div>
            <dt>What to do</dt>
            <dd>{hint}</dd>
          </div>
        )}
        <div>
          <dt>Groups</dt>
          {groups.map(({ name, tensors: count, bytes: size }) => (
            <dd key={name}>
              {name === '' ? 'the file' : name}: {count} {count === 1 ? 'tensor' : 'tensors'}, {sizeOf(size)}
            </dd>
          ))}
        </div>
      </dl>
      <Scrollable kind="table" label="Tensors">
        <table>
          <thead>
            <tr>
              <th scope="col">Tensor</th>
              <th scope="col">Type</th>
              <th scope="col">Shape</th>
            </tr>
          </thead>
          <tbody>
            {tensors.slice(0, MOST_TENSORS).map(({ path, dtype, shape }) => (
              <tr key={path.join('.')}>
                <th scope="row">
                  <code>{path.join('.')}</code>
                </th>
                <td>{dtype}</td>
                <td>{shape.join(' × ') || 'scalar'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {tensors.length > MOST_TENSORS && <p class="hint">{tensors.length - MOST_TENSORS} more tensors.</p>}
      </Scrollable>
    </>
  )
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
