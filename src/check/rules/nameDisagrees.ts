import { PyDict } from '../../python/dict.ts'
import { defineRule } from '../rule.ts'

export const nameDisagrees = defineRule({
  id: 'name-disagrees',
  severity: 'off',
  why:
    "MMDetection's names of configs say how they are trained: 8xb2 is eight GPUs with two images each. A config that was copied and changed says " +
    'one thing and does another.',
  *config({ config }) {
    const loader = config.get('train_dataloader')
    const entry = loader instanceof PyDict ? loader.entry('batch_size') : undefined
    const file = newestSource(config)
    const said = file === undefined ? null : /(?:^|[_-])\d+xb(\d+)(?=[_.-])/.exec(file)
    if (entry === undefined || said === null || Number(said[1]) === entry.value) return
    yield {
      message: `the name says ${said[1]} images on a GPU, and batch_size is ${entry.value}`,
      path: ['train_dataloader', 'batch_size'],
      hint: 'rename the config, or set batch_size',
    }
  },
})

/** The name of the file that says most of the config last: that of the child. */
function newestSource(config: PyDict): string | undefined {
  const writes = Array.from(config.entries()).flatMap(({ write }) => (write === undefined ? [] : [write]))
  const overriding = writes.find(({ shadowed }) => shadowed !== undefined) ?? writes.at(-1)
  return overriding?.span.source.name.split('/').at(-1)
}
