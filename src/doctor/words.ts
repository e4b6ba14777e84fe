import { rateText } from '../plan/text.ts'
import { counted } from '../talk.ts'
import type { Examination, NotChecked, SectionName } from './examine.ts'

/** The sections, in the order of the report. */
export const TITLES: Readonly<Record<SectionName, string>> = {
  check: 'Config',
  plan: 'Plan of the run',
  dataset: 'Data set',
  checkpoint: 'Checkpoints',
}

/** What was found in one sentence; nothing is called clean that was not looked at. */
export function headline({ problems, notChecked }: Examination): string {
  const all = Object.values(problems).flat()
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = all.filter((problem) => (problem.severity ?? 'error') === severity).length
    return count === 0 ? [] : [counted(count, severity)]
  })
  const found = counts.length === 0 ? 'nothing was found' : counts.join(', ')
  const open = notChecked.length
  return open === 0 ? found : `${found}; ${open} ${open === 1 ? 'thing was' : 'things were'} not looked at`
}

/** What was not looked at, in a line. */
export function openText({ section, what, why }: NotChecked): string {
  return `${TITLES[section]}${what === '' ? '' : `, ${what}`}: ${why}`
}

/** What is known of a section besides its problems, a line each. */
export function factsOf(section: SectionName, found: Examination): string[] {
  switch (section) {
    case 'check':
      return []
    case 'plan':
      return planLines(found)
    case 'dataset':
      return found.datasets.map(({ file, counts, loaded }) => {
        const sizes =
          counts === undefined
            ? 'could not be read'
            : `${counted(counts.images, 'image')}, ${counted(counts.annotations, 'annotation')}`
        const used = loaded.map(({ role, images }) => `${role} reads ${images}`)
        return `${file}: ${[sizes, ...used].join('; ')}`
      })
    case 'checkpoint':
      return found.checkpoints.map(({ at, file, complete }) => {
        return `${file} (${at}): ${complete ? 'every tensor of the backbone is loaded' : 'not every tensor is proved to be loaded'}`
      })
  }
}

/** What is said of a section that has neither facts nor problems: it is clean only if it was looked at. */
export function emptyText(section: SectionName, { notChecked }: Examination): string {
  if (notChecked.some((one) => one.section === section)) return 'not looked at'
  return section === 'checkpoint' ? 'the config loads no checkpoint' : 'nothing was found'
}

/** The plan in a few lines; `mmdet-config plan` says all of it. */
function planLines({ plan }: Examination): string[] {
  if (plan === undefined) return []
  const { maxIters, maxEpochs, byEpoch, batch, learningRate, validations, checkpoints } = plan
  const rates = learningRate.map(({ values }) => values[0] ?? 0)
  const iterations = counted(maxIters, 'iteration')
  const length = byEpoch ? `${counted(maxEpochs, 'epoch')}, ${iterations}` : iterations
  return [
    `${length}; ${counted(batch.effective, 'image')} a step (${batch.gpus} x ${batch.perGpu}${batch.accumulation > 1 ? ` x ${batch.accumulation}` : ''})`,
    `learning rate ${rateText(rates[0] ?? 0)} at first, ${rateText(Math.max(...rates))} at most, ${rateText(rates.at(-1) ?? 0)} at last`,
    `${counted(validations.length, 'validation')}, ${counted(checkpoints.filter(({ kept }) => kept).length, 'checkpoint')} kept`,
  ]
}
