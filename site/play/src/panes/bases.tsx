import { useAnswer } from '../answer.ts'
import { ask } from '../engine/client.ts'
import { change, project } from '../store.ts'
import { Drawing } from './graph.tsx'

/** Which file inherits from which. */
export function Bases() {
  const answer = useAnswer(() => ask('inheritance'), '').value
  if (answer === undefined) return null
  const known = new Set(answer.files.map(({ path }) => path))
  const boxes = [...answer.files].reverse().map(({ path, values }) => ({
    id: path,
    title: path.slice(path.lastIndexOf('/') + 1),
    kind: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : 'the project',
    lines: [`${values} final ${values === 1 ? 'value' : 'values'}`],
    ...(project.value.files.has(path) ? { onOpen: () => change({ active: path }) } : {}),
  }))
  const arrows = answer.files.flatMap(({ path, bases }) =>
    bases.filter((base) => known.has(base)).map((base) => ({ from: base, to: path, label: '' })),
  )
  return (
    <div class="page">
      <p class="lead">
        An arrow leads from a base to what inherits from it. A final value is one that no later file replaced.
      </p>
      <Drawing name="Inheritance" boxes={boxes} arrows={arrows} />
    </div>
  )
}
