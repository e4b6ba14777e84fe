import {
  Config,
  cocoInstance,
  defaultRuntime,
  defineConfig,
  maskRcnnR50Fpn,
  openCheckpoint,
  schedule1x,
  selfSupervised,
} from 'mmdet-config'
import { Config as BrowserConfig, memoryFileSystem } from 'mmdet-config/browser'
import type { MMDetConfig } from 'mmdet-config/catalogue'
import { findProblems } from 'mmdet-config/check'
import { inspectCheckpoint, openCheckpoint as openBlob } from 'mmdet-config/checkpoint'
import { formatPython } from 'mmdet-config/python'

export const config = defineConfig({
  bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()],
  overrides: selfSupervised({ method: 'mocov2' }),
})
export const schedule = { train_cfg: { by_epoch: true, max_epochs: 12 } } satisfies MMDetConfig
export const text: string = formatPython(config.toPython())

export async function read(blob: Blob): Promise<readonly string[]> {
  const fileSystem = memoryFileSystem({ '/a.py': 'a = 1\n' })
  const loaded = [await Config.fromFile('a.py'), await BrowserConfig.fromFile('/a.py', { fileSystem })]
  const problems: readonly { readonly message: string }[] = await findProblems(config.value)
  const { title } = inspectCheckpoint(await openBlob(blob))
  await (await openCheckpoint('a.pth')).close()
  return [...loaded.map((one) => one.toRepr()), ...problems.map(({ message }) => message), title]
}
