import { defineRule } from '../rule.ts'

export const ttaUnpaired = defineRule({
  id: 'tta-unpaired',
  severity: 'warning',
  why:
    'With --tta, tools/test.py takes tta_model and tta_pipeline, and puts a DetTTAModel and a default pipeline in the place of one that is missing: what ' +
    'the config says of the other is then run with something that nobody wrote.',
  bad: "model = dict(type='RetinaNet')\ntest_dataloader = dict(dataset=None)\ntta_pipeline = [dict(type='LoadImageFromFile')]",
  good:
    "model = dict(type='RetinaNet')\ntest_dataloader = dict(dataset=None)\ntta_pipeline = [dict(type='LoadImageFromFile')]\n" +
    "tta_model = dict(type='DetTTAModel')",
  *config({ config, isWhole }) {
    // What others inherit may have one of them, and what inherits it the other.
    if (!isWhole) return
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
