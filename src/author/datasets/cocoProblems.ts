import type { Problem } from '../../errors.ts'
import { isPlain } from '../fragmentFile.ts'
import type { CocoInstanceOptions } from '../options.generated.ts'
import { isPlainObject } from '../overrides.ts'

/** What is wrong with options that are each right by themselves. */
export function cocoProblems(options: CocoInstanceOptions): Problem[] {
  return [...dataRootProblems(options), ...classesProblems(options), ...scaleProblems(options)]
}

function dataRootProblems({ data_root: dataRoot }: CocoInstanceOptions): Problem[] {
  if (dataRoot === undefined || dataRoot === '') return []
  const path = ['data_root']
  if (!isPlain(dataRoot)) {
    const message = 'the folder of a data set is a text here: the names of its files are added to it'
    return [{ code: 'invalid-option', message, path }]
  }
  if (dataRoot.endsWith('/')) return []
  return [
    {
      code: 'invalid-option',
      message: 'a data_root ends with a slash: MMDetection adds the names of annotation files to it as texts',
      path,
      hint: `write '${dataRoot}/'`,
    },
  ]
}

function classesProblems({ classes, metainfo }: CocoInstanceOptions): Problem[] {
  if (classes === undefined || metainfo === undefined) return []
  if (isPlainObject(metainfo) && !('classes' in metainfo)) return []
  const message = 'classes is short for metainfo.classes, which is given too'
  return [{ code: 'invalid-option', message, path: ['classes'], hint: 'leave out one of the two' }]
}

function scaleProblems({
  img_scale: scale,
  train_pipeline: train,
  test_pipeline: test,
}: CocoInstanceOptions): Problem[] {
  if (scale === undefined || train === undefined || test === undefined) return []
  const message = 'img_scale is the scale of the stock pipelines, and both pipelines are given'
  return [{ code: 'invalid-option', message, path: ['img_scale'], hint: "set the scale of the pipelines' Resize" }]
}
