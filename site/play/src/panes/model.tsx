import { useSignal } from '@preact/signals'
import { useAnswer } from '../answer.ts'
import { ask } from '../engine/client.ts'
import type { Origins } from '../engine/protocol.ts'
import { Drawing } from './graph.tsx'
import { OriginList } from './origin.tsx'

/** The modules of the model, with the channels that they hand on. */
export function Model() {
  const answer = useAnswer(() => ask('model'), '').value
  const origins = useSignal<Origins | null>(null)
  if (answer === undefined) return null
  if (answer.nodes.length === 0) return <p class="hint page">The config has no model whose modules are named.</p>
  const boxes = answer.nodes.map(({ id, path, type, role, facts }) => ({
    id,
    title: type,
    kind: role,
    lines: facts,
    onOpen: async () => {
      origins.value = await ask('originsOf', [...path, 'type']).catch(() => null)
    },
  }))
  return (
    <div class="page">
      <p class="lead">What each module hands on, in channels. Choose a module to see who wrote its type.</p>
      <Drawing name="Modules of the model" direction="TB" boxes={boxes} arrows={answer.edges} />
      {origins.value !== null && (
        <section class="origin" aria-label="Origin of the module" aria-live="polite">
          <OriginList origins={origins.value} />
        </section>
      )}
    </div>
  )
}
