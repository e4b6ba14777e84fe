import { type BackboneConfig, dictOf } from './backbone/config.ts'
import { normName } from './backbone/layers.ts'
import { familyOf } from './backbone/tensors.ts'
import type { Detection } from './methods/detection.ts'
import { CHECKPOINT_METHODS } from './methods/table.ts'

/**
 * What a config should say when it starts from self-supervised weights: the three settings that MMDetection's own configs for
 * them share (configs/selfsup_pretrain: `norm_cfg=SyncBN`, `norm_eval=False`, `frozen_stages=0`). Statistics of such weights are
 * no fit for a detector's images, and their first stages are worth training.
 */
export function adviceFor(fileName: string, detection: Detection, backbone: BackboneConfig): string[] {
  const origin = originOf(fileName, detection)
  if (origin === undefined || familyOf(backbone) !== 'resnet') return []
  const advice: string[] = []
  const norm = dictOf(backbone, 'norm_cfg')?.['type'] ?? 'BN'
  if (normName(String(norm)) !== 'SyncBN')
    advice.push(`norm_cfg is of type ${String(norm)}; ${origin} is trained on with SyncBN`)
  if ((backbone['norm_eval'] ?? true) !== false)
    advice.push('norm_eval is True, which freezes the statistics: set it to False')
  const frozen = backbone['frozen_stages'] ?? -1
  if (frozen !== 0) advice.push(`frozen_stages is ${String(frozen)}: MMDetection uses 0 with such weights`)
  return advice
}

/** The method that the weights come from: by their keys, by what the file says of itself, else by its name. */
function originOf(fileName: string, { origin }: Detection): string | undefined {
  if (origin !== undefined) return CHECKPOINT_METHODS.find(({ id }) => id === origin)?.title ?? origin
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const match = /moco|swav|simsiam|simclr|byol|barlow|vicreg|dino|densecl|pixpro|deepcluster/i.exec(base)
  return match === null ? undefined : `${match[0]} (by the file's name)`
}
