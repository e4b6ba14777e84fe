import type { Origins } from '../engine/protocol.ts'
import { Place } from './place.tsx'

/** Every place that wrote a value, newest first, each a way into its file. */
export function OriginList({ origins: { path, value, places } }: { origins: Origins }) {
  return (
    <>
      <p class="origin-path">
        <code>{path}</code> <code class="value">{value}</code>
      </p>
      <ol class="places">
        {places.map(({ file, line, column, text, merged }, at) => (
          <li key={`${file}:${line}:${column}`} class={at === 0 || merged || places[at - 1]?.merged ? '' : 'is-dead'}>
            <Place file={file} line={line} column={column} />
            <code>{text}</code>
            {merged && <span class="note">merged into what is below</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
