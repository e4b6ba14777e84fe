import type { PlainProblem } from '../engine/protocol.ts'
import { again, apply, checked, failure, problems, result } from '../store.ts'
import { Place } from './place.tsx'

/** What reading and `check` find, the worst first. */
export function Problems() {
  const all = sorted(problems.value)
  const isWaiting = checked.value === undefined && result.value?.text !== null
  const hasFailed = isWaiting && failure.value !== ''
  return (
    <div class="page">
      {all.length > 0 && <ProblemList problems={all} />}
      {all.some(({ rule }) => rule === 'config-base') && (
        <p class="hint">
          Bases are looked for in the open files alone: open or drop the folder that holds them. This page has no
          packages (<code>mmdet::…</code>).
        </p>
      )}
      {hasFailed && (
        <p class="hint">
          What <code>check</code> finds is not known: {failure.value}.{' '}
          <button type="button" class="link" onClick={again}>
            Try again
          </button>
        </p>
      )}
      {isWaiting && !hasFailed && <p class="hint">The catalogue is being loaded …</p>}
      {!isWaiting && all.length === 0 && (
        <p class="good">
          Nothing is wrong: every component is known to MMDetection 3.3.0, takes the arguments that it is given, and no
          rule complains.
        </p>
      )}
    </div>
  )
}

const RANKS = ['error', 'warning', 'note']

function sorted(problems: readonly PlainProblem[]): PlainProblem[] {
  return [...problems].sort((one, other) => RANKS.indexOf(one.severity) - RANKS.indexOf(other.severity))
}

/** Problems that are shown: nobody reads more, and a page would become slow. */
const MOST = 200

export function ProblemList({ problems }: { problems: readonly PlainProblem[] }) {
  return (
    <ul class="problems">
      {problems.slice(0, MOST).map((problem) => (
        <li key={keyOf(problem)} class={problem.severity}>
          <p class="problem-head">
            <span class="severity">{problem.severity}</span> <span class="rule">{problem.rule}</span>
            {problem.place !== null && <Place {...problem.place} />}
          </p>
          <p class="message">{problem.message}</p>
          {problem.help !== '' && <p class="help">{problem.help}</p>}
          {problem.related.map(({ message, place }) => (
            <p class="related" key={message + place?.file + place?.line}>
              {message} {place !== null && <Place {...place} />}
            </p>
          ))}
          {problem.fix !== null && <FixButton fix={problem.fix} />}
        </li>
      ))}
      {problems.length > MOST && <li>and {problems.length - MOST} more</li>}
    </ul>
  )
}

function keyOf({ rule, path, message, place }: PlainProblem): string {
  return `${rule} ${path} ${message} ${place?.file}:${place?.line}:${place?.column}`
}

function FixButton({ fix }: { fix: NonNullable<PlainProblem['fix']> }) {
  return (
    <button type="button" class="small" onClick={() => apply(fix)}>
      Fix: {fix.title}
    </button>
  )
}
