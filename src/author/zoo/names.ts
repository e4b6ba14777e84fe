/** The function of a fragment by its name in recipes: `faster-rcnn_r50_fpn` is made by `fasterRcnnR50Fpn()`. */
export function functionName(name: string): string {
  return name.replace(/[-_.]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}
