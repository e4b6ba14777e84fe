import { defineRule } from '../rule.ts'

export const ttaUnpaired = defineRule({
  id: 'tta-unpaired',
  severity: 'warning',
  why:
    'With --tta, tools/test.py takes tta_model and tta_pipeline, and puts a DetTTAModel and a default pipeline in the place of one that is missing: what ' +
    'the config says of the other is then run with something that nobody wrote.',
  bad: "tta_pipeline = [dict(type='LoadImageFromFile')]\nmodel = dict(type='RetinaNet')",
  good: "tta_pipeline = [dict(type='LoadImageFromFile')]\ntta_model = dict(type='DetTTAModel')",
  *config({ config }) {
    const pair = ['tta_model', 'tta_pipeline']
    const [there, other] = pair.filter((key) => config.has(key))
    if (there === undefined || other !== undefined) return
    const missing = pair.find((key) => key !== there) as string
    yield {
      message: `${there} is there without ${missing}`,
      path: [there],
      isKey: true,
      hint: `add ${missing}, or remove ${there}`,
    }
  },
})
