import { stringRepr } from '../../python/stringRepr.ts'
import { PyExpression } from '../../python/values.ts'
import type { CocoInstanceOptions } from '../options.generated.ts'

type File = NonNullable<CocoInstanceOptions['val_ann_file']>

/**
 * An annotation file for an evaluator, which does not put the data set's folder before it: `data_root + 'val.json'`. Absolute
 * paths and addresses stay as they are, as in MMEngine's data sets.
 */
export function inDataRoot(dataRoot: PyExpression, file: File): File {
  if (typeof file !== 'string' || isAbsolute(file)) return file
  const root = dataRoot.value
  const value = typeof root === 'string' ? `${root}${file}` : undefined
  return new PyExpression(`${dataRoot.code} + ${stringRepr(file)}`, value, [dataRoot.code])
}

/** As `is_abs` of MMEngine 0.10.7 (`mmengine/dataset/base_dataset.py`, `mmengine/utils/path.py`). */
function isAbsolute(file: string): boolean {
  return /^(?:\/|https?:\/\/|s3:\/\/)/.test(file)
}
