import type { Job, Launch, TrainingConfig } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { gpuResources, onKubernetes, POD_PORT, podCommand, podEnv, podVolumes } from './kubernetes.ts'

type Options = OptionsOf<'kubeflow-trainjob'>

/** Names of the runtime's job and container that train, in every runtime of Kubeflow Trainer. */
const NODE = 'node'

/**
 * A TrainJob (trainer.kubeflow.org/v1alpha1, Trainer v2.2) and a ConfigMap with the config, for each point of a sweep. What the
 * trainer itself has no field for, volumes, is a patch of its runtime.
 */
export function trainJob(job: Job, options: Options, patched: (document: object) => object): Promise<Launch> {
  return onKubernetes(job, options, (name, map, config) => patched(manifest(name, map, job, config, options)))
}

function manifest(name: string, map: string, job: Job, config: TrainingConfig, options: Options): object {
  const { volumes, volumeMounts } = podVolumes(map, config, options)
  // JobSet names the first pod, and a service, of which it is a part.
  const endpoint = `${name}-${NODE}-0-0.${name}:${options.port ?? POD_PORT}`
  const pod = { spec: { containers: [{ name: NODE, volumeMounts }], volumes } }
  return {
    apiVersion: 'trainer.kubeflow.org/v1alpha1',
    kind: 'TrainJob',
    metadata: { name, namespace: options.namespace },
    spec: {
      runtimeRef: { name: options.runtime ?? 'torch-distributed' },
      trainer: {
        image: options.image,
        command: podCommand(job, config, options, { id: name, endpoint }),
        numNodes: job.nodes,
        numProcPerNode: job.processes,
        resourcesPerNode: gpuResources(job, options),
        env: podEnv(options),
      },
      runtimePatches: [
        {
          manager: 'mmdet-config.github.io/launch',
          trainingRuntimeSpec: {
            template: { spec: { replicatedJobs: [{ name: NODE, template: { spec: { template: pod } } }] } },
          },
        },
      ],
    },
  }
}
