import type { Engine } from './protocol.ts'

/** The longest that an answer may take: a config that takes longer is stopped with the worker that reads it. */
const MOST_MILLISECONDS = 15_000

/** Why an answer did not come. */
export class EngineFailure extends Error {}

interface Waiting {
  resolve(answer: unknown): void
  reject(failure: EngineFailure): void
  readonly timer: ReturnType<typeof setTimeout>
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let count = 0

/**
 * Asks the engine.
 *
 * @throws EngineFailure where it was stopped, or where nothing is there to be asked about.
 */
export function ask<Name extends keyof Engine>(
  name: Name,
  ...args: Parameters<Engine[Name]>
): ReturnType<Engine[Name]> {
  worker ??= start()
  const id = ++count
  const answer = new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => stop(`stopped after ${MOST_MILLISECONDS / 1000} s`), MOST_MILLISECONDS)
    waiting.set(id, { resolve, reject, timer })
  })
  worker.postMessage({ id, name, args })
  return answer as ReturnType<Engine[Name]>
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<{ id: number; answer?: unknown; failure?: string }>) => {
    const asked = waiting.get(data.id)
    if (asked === undefined) return
    waiting.delete(data.id)
    clearTimeout(asked.timer)
    if (data.failure === undefined) asked.resolve(data.answer)
    else asked.reject(new EngineFailure(data.failure))
  }
  made.onerror = () => stop('the engine could not be loaded: is the network there?')
  return made
}

function stop(reason: string): void {
  worker?.terminate()
  worker = undefined
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(new EngineFailure(reason))
  }
  waiting.clear()
}
