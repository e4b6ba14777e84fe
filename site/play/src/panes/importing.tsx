import { typescriptLanguage } from '@codemirror/lang-javascript'
import { useSignal } from '@preact/signals'
import { useAnswer } from '../answer.ts'
import { Coloured } from '../coloured.tsx'
import { ask } from '../engine/client.ts'
import { Scrollable } from '../scrollable.tsx'
import { change, result, said } from '../store.ts'
import { ProblemList } from './problems.tsx'

/** The config as TypeScript, as `mmdet-config import` writes it. */
export function Importing() {
  const form = useSignal<'inherit' | 'standalone'>('inherit')
  const answer = useAnswer(() => ask('importTypeScript', form.value), form.value).value
  const copy = async () => {
    await navigator.clipboard.writeText(answer?.text ?? '')
    said.value = 'Copied'
  }
  return (
    <div class="page">
      <form class="fields" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>Form</span>
          <select
            value={form.value}
            onChange={(event) => {
              form.value = event.currentTarget.value === 'standalone' ? 'standalone' : 'inherit'
            }}
          >
            <option value="inherit">over its bases</option>
            <option value="standalone">whole, without bases</option>
          </select>
        </label>
        <button type="button" class="small" onClick={copy} disabled={!answer?.text}>
          Copy
        </button>
        <button
          type="button"
          class="small"
          disabled={!answer?.text}
          onClick={() => change({ script: answer?.text ?? '', pane: 'builders' })}
        >
          Open as builders
        </button>
      </form>
      {answer === undefined && result.value?.text !== null && (
        <p class="hint">The catalogue of types is being loaded …</p>
      )}
      {answer !== undefined && answer.problems.length > 0 && <ProblemList problems={answer.problems} />}
      {answer !== undefined && answer.text !== '' && (
        <Scrollable kind="text" label="The config as TypeScript">
          <Coloured text={answer.text} language={typescriptLanguage} />
        </Scrollable>
      )}
    </div>
  )
}
