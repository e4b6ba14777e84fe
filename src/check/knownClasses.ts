/** How many classes the data sets of MMDetection 3.3.0 have by themselves (METAINFO in mmdet/datasets). */
const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    CocoDataset: 80,
    CocoPanopticDataset: 133,
    VOCDataset: 20,
    CityscapesDataset: 8,
    LVISV05Dataset: 1230,
    LVISV1Dataset: 1203,
    DeepFashionDataset: 15,
    Objects365V1Dataset: 365,
    Objects365V2Dataset: 365,
    WIDERFaceDataset: 1,
    CrowdHumanDataset: 1,
    V3DetDataset: 13_204,
    iSAIDDataset: 15,
  }),
)

/** How many classes a data set has that is told none; undefined where its type does not say. */
export function ownClassCount(type: string): number | undefined {
  return COUNTS.get(type)
}

/** Whether a data set has classes by itself. */
export function isKnownClasses(type: string): boolean {
  return COUNTS.has(type)
}
