import { isStock } from '../catalog/catalogue.ts'
import { PyList } from '../python/values.ts'
import { datasetsOf, isDataset, isInside } from './facts.ts'
import type { CheckedConfig, ConfigNode } from './walk.ts'

/** What becomes of an image before a model sees it. */
export interface Pipeline {
  readonly role: 'train' | 'val' | 'test'
  /** The data set that reads the image. */
  readonly dataset: ConfigNode
  /** The transforms in the order in which an image goes through them; those inside of others are not here. */
  readonly steps: readonly ConfigNode[]
  /** All of them, with those inside of others. */
  readonly transforms: readonly ConfigNode[]
}

const ROLES = ['train', 'val', 'test'] as const

/** Made once for what stands below a data loader, since several rules ask, and many configs share it. */
const known = new WeakMap<readonly ConfigNode[], readonly Pipeline[]>()

/**
 * The pipelines of all data sets, each with what a wrapper such as MultiImageMixDataset does after it. One with a transform that is of no
 * stock package is left out: it may do anything.
 */
export function pipelinesOf(checked: CheckedConfig): readonly Pipeline[] {
  return ROLES.flatMap((role) => {
    const nodes = checked.below(`${role}_dataloader`)
    let pipelines = known.get(nodes)
    if (pipelines === undefined) {
      pipelines = datasetsOf(checked, `${role}_dataloader`).flatMap((dataset) => pipelineOf(dataset, role, nodes) ?? [])
      known.set(nodes, pipelines)
    }
    return pipelines
  })
}

function pipelineOf(dataset: ConfigNode, role: Pipeline['role'], nodes: readonly ConfigNode[]): Pipeline | undefined {
  if (!(dataset.dict.get('pipeline') instanceof PyList)) return undefined
  const around = nodes.filter((node) => isDataset(node) && isInside(dataset, node))
  const steps = [dataset, ...around.reverse()].flatMap(stepsOf)
  const transforms = steps.flatMap(withInner).filter(({ slot }) => slot?.registry === 'transform')
  const isKnown = steps.length > 0 && transforms.every(isStockTransform)
  return isKnown ? { role, dataset, steps, transforms } : undefined
}

/** Whether what a transform does is known. */
export function isStockTransform({ component }: ConfigNode): boolean {
  return component !== undefined && isStock(component)
}

/** The items of a data set's own `pipeline`. */
function stepsOf({ path, inner }: ConfigNode): ConfigNode[] {
  return inner.filter((node) => node.path.length === path.length + 2 && node.path.at(-2) === 'pipeline')
}

function withInner(node: ConfigNode): ConfigNode[] {
  return [node, ...node.inner.flatMap(withInner)]
}
