import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { EngineFailure } from './engine/client.ts'
import { failure, isStale, result, version } from './store.ts'

/**
 * What the engine says of the config that is open, asked anew with each version of it and whenever `of` changes. The last answer stays while
 * the config is broken.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>, of: string): Signal<Answer | undefined> {
  const answer = useSignal<Answer | undefined>(undefined)
  const isReadable = result.value?.text !== null && result.value !== undefined
  const isKept = isReadable || isStale.value
  const asked = version.value
  useEffect(() => {
    if (!isKept) answer.value = undefined
    if (!isReadable) return undefined
    let isWanted = true
    ask().then(
      (given) => {
        if (isWanted) answer.value = given
      },
      (error: unknown) => {
        if (!(error instanceof EngineFailure)) throw error
        if (isWanted) failure.value = error.message
      },
    )
    return () => {
      isWanted = false
    }
  }, [asked, of, isReadable, isKept])
  return answer
}
