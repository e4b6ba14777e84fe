import type { Engine } from './protocol.ts'

/**
 * The longest that the engine may be silent: a config that takes longer is stopped with the worker that reads it. While it waits for a slow
 * network it gives signs of life, and before its first it is still being loaded.
 */
const MOST_MILLISECONDS = 15_000

/** Why an answer did not come. */
export class EngineFailure extends Error {}

interface Waiting {
  resolve(answer: unknown): void
  reject(failure: EngineFailure): void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let count = 0
let isLoaded = false
let timer: ReturnType<typeof setTimeout> | undefined

/** From now on it may be silent for so long, where anything is asked. */
function listen(): void {
  clearTimeout(timer)
  if (isLoaded && waiting.size > 0)
    timer = setTimeout(() => stop(`stopped after ${MOST_MILLISECONDS / 1000} s`), MOST_MILLISECONDS)
}

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
  const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  if (waiting.size === 1) listen()
  worker.postMessage({ id, name, args })
  return answer as ReturnType<Engine[Name]>
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<{ id?: number; answer?: unknown; failure?: string }>) => {
    isLoaded = true
    const asked = waiting.get(data.id ?? 0)
    waiting.delete(data.id ?? 0)
    listen()
    if (asked === undefined) return
    if (data.failure === undefined) asked.resolve(data.answer)
    else asked.reject(new EngineFailure(data.failure))
  }
  made.onerror = () => stop('the engine could not be loaded: is the network there?')
  return made
}

function stop(reason: string): void {
  worker?.terminate()
  worker = undefined
  isLoaded = false
  clearTimeout(timer)
  for (const { reject } of waiting.values()) reject(new EngineFailure(reason))
  waiting.clear()
}
