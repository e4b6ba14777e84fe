import type { Command } from 'commander'
import type { CliContext } from '../context.ts'
import { registerCheckpointCheck } from './checkpointCheck.ts'
import { registerCheckpointConvert } from './checkpointConvert.ts'
import { registerCheckpointInspect } from './checkpointInspect.ts'

/** `mmdet-config checkpoint`: what a checkpoint holds, what a detector needs of it, and whether the two fit. */
export function registerCheckpoint(program: Command, context: CliContext): void {
  const group = program
    .command('checkpoint')
    .summary('inspect, convert and check pretrained weights')
    .description('Inspect, convert and check the weights that a config starts from. Nothing that a file names is run.')
  registerCheckpointInspect(group, context)
  registerCheckpointConvert(group, context)
  registerCheckpointCheck(group, context)
}
