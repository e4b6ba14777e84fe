import { useAnswer } from '../answer.ts'
import { ask } from '../engine/client.ts'
import type { Fit, FitLoad, Loaded } from '../engine/protocol.ts'
import { project, result } from '../store.ts'
import { ProblemList } from './problems.tsx'

/** What the open config loads of a checkpoint, asked anew with each change of the config. */
export function Fitting({ file }: { file: File }) {
  const answer = useAnswer(() => ask('fit', file), `${file.name} ${file.size} ${file.lastModified}`).value
  const isReadable = result.value?.text !== null
  const name = project.value.entry.slice(project.value.entry.lastIndexOf('/') + 1)
  return (
    <section aria-label="What the config loads of it">
      <h3>
        What <code>{name}</code> loads of it
      </h3>
      {!isReadable && <p class="hint">The config cannot be read as it stands.</p>}
      {isReadable && answer !== undefined && answer.fit === null && <ProblemList problems={answer.problems} />}
      {isReadable && answer?.fit != null && <Verdict {...answer.fit} />}
    </section>
  )
}

function Verdict({ complete, verdict, backbone, tensors, loads, otherwise, problems, advice }: Fit) {
  const isNamed = loads.some(({ loaded }) => loaded !== null)
  return (
    <>
      <p class={complete ? 'good' : 'bad'} aria-live="polite">
        {verdict}
      </p>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <dl class="words">
        <div>
          <dt>Backbone</dt>
          <dd>
            {backbone}
            {tensors !== null && `, ${tensors} tensors`}
          </dd>
        </div>
        {loads.map((load) => (
          <LoadRow key={`${load.at} ${load.file}`} {...load} />
        ))}
        {otherwise !== null && (
          <div>
            <dt>Would load</dt>
            <dd>
              <code>{otherwise.at}</code>
              {prefixOf(otherwise)}, if it named this file
            </dd>
            {otherwise.loaded !== null && <Tensors {...otherwise.loaded} />}
          </div>
        )}
        {advice.length > 0 && (
          <div>
            <dt>Advice</dt>
            {advice.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        )}
      </dl>
      <p class="hint">
        {isNamed &&
          'A page cannot see where a file lies: this one is taken for the file of the same name in the config. '}
        The neck and the heads are not judged.
      </p>
    </>
  )
}

const prefixOf = ({ prefix }: FitLoad) => (prefix === '' ? '' : ` with prefix ${prefix}`)

function LoadRow(load: FitLoad) {
  const { at, file, loaded } = load
  return (
    <div>
      <dt>Loads</dt>
      <dd>
        <code>{at}</code>: <code>{file}</code>
        {prefixOf(load)}
        {loaded === null && ', another file'}
      </dd>
      {loaded !== null && <Tensors {...loaded} />}
    </div>
  )
}

/** What of the backbone is in the file: all names are there to be opened. */
function Tensors({ matched, missing, counters, wrongShape, unfit, unexpected, refused }: Loaded) {
  const total = matched.length + missing.length + counters.length + wrongShape.length + unfit.length
  const shapes = wrongShape.map(
    ({ name, expected, found }) => `${name}: ${shapeOf(found)} in the file, ${shapeOf(expected)} in the config`,
  )
  return (
    <>
      {refused !== undefined && <dd class="bad">nothing: {refused}</dd>}
      <Names title={`${matched.length} of ${total} tensors of the backbone`} names={matched} />
      <Names title={`${missing.length} are not in the file`} names={missing} />
      <Names title={`${wrongShape.length} have another shape`} names={shapes} />
      <Names title={`${unfit.length} cannot be copied`} names={unfit.map(({ name, why }) => `${name}: ${why}`)} />
      <Names title={`${counters.length} num_batches_tracked are not in the file, and start at 0`} names={counters} />
      <Names title={`${unexpected.length} keys of the file are for nothing in the backbone`} names={unexpected} />
    </>
  )
}

const shapeOf = (shape: readonly number[]) => (shape.length === 0 ? 'a scalar' : shape.join(' × '))

/** Names that are listed of a kind. */
const MOST = 400

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return title.startsWith('0 of') ? <dd>{title}</dd> : null
  return (
    <dd>
      <details>
        <summary>{title}</summary>
        <ul class="names">
          {names.slice(0, MOST).map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
          {names.length > MOST && <li>and {names.length - MOST} more</li>}
        </ul>
      </details>
    </dd>
  )
}
