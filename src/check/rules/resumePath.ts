import { writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const resumePath = defineRule({
  id: 'resume-path',
  severity: 'warning',
  why:
    'resume says whether training goes on, load_from from which checkpoint. A path in resume counts as True: without load_from Runner looks for the ' +
    'last checkpoint in its own folder, and begins anew where there is none.',
  bad: "resume = 'work_dirs/mine/epoch_8.pth'",
  good: "load_from = 'work_dirs/mine/epoch_8.pth'\nresume = True",
  reports: ['mmpose#1351'],
  *config({ config }) {
    const value = config.get('resume')
    if (typeof value !== 'string' || value === '') return
    const from = config.entry('load_from')
    yield {
      message: `resume is ${value}, which is read as True: no checkpoint of that name is loaded`,
      path: ['resume'],
      hint: `write load_from='${value}' and resume=True`,
      related: writtenAt(from?.write, 'load_from'),
    }
  },
})
