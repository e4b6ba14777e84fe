import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'

const FOLDER = resolve('node_modules/.cache/mmdet-config-bench')

async function builtLibrary(): Promise<string> {
  await build({
    input: 'bench/library.ts',
    platform: 'node',
    external: [/^zod/, /^yaml/, /^lodash-es/],
    output: { dir: FOLDER, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', comments: false },
    logLevel: 'silent',
  })
  return resolve(FOLDER, 'library.mjs')
}

/** A Node process on the built package that answers JSON lines with JSON lines. */
export interface NodeProcess {
  ask<Answer>(question: unknown): Promise<Answer>
  close(): void
}

/** Starts one. `code` is a module that ends with `answer`, a function of a question; `library` in it is what library.ts exports. */
export async function startNode(code: string): Promise<NodeProcess> {
  const frame = `
    import { createInterface } from 'node:readline'
    const library = await import(${JSON.stringify(pathToFileURL(await builtLibrary()).href)})
    ${code}
    for await (const line of createInterface({ input: process.stdin })) {
      console.log(JSON.stringify(await answer(JSON.parse(line))))
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', frame], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)))
  child.on('close', (status) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the process ended with ${status}`))
  })
  return {
    ask: <Answer>(question: unknown) =>
      new Promise<Answer>((resolveAnswer, reject) => {
        waiting.push({ resolve: resolveAnswer as (answer: unknown) => void, reject })
        child.stdin.write(`${JSON.stringify(question)}\n`)
      }),
    close: () => child.kill(),
  }
}
