import type { Job, Launch, TrainingConfig } from '../job.ts'
import type { OptionsOf } from '../options.ts'
import { gpuResources, onKubernetes, POD_PORT, podCommand, podEnv, podVolumes } from './kubernetes.ts'

type Options = OptionsOf<'kubeflow-pytorchjob'>

/**
 * A PyTorchJob (kubeflow.org/v1, training-operator v1.9) and a ConfigMap with the config, for each point of a sweep. torchrun in the
 * pods meets at the first one; the operator gives every pod a service of its name.
 */
export function pytorchJob(job: Job, options: Options, patched: (document: object) => object): Promise<Launch> {
  return onKubernetes(job, options, (name, map, config) => patched(manifest(name, map, job, config, options)))
}

function manifest(name: string, map: string, job: Job, config: TrainingConfig, options: Options): object {
  const { volumes, volumeMounts } = podVolumes(map, config, options)
  const rendezvous = { id: name, endpoint: `${name}-master-0:${options.port ?? POD_PORT}` }
  const replicas = (count: number) => ({
    replicas: count,
    restartPolicy: 'Never',
    template: {
      spec: {
        containers: [
          {
            // The operator looks for a container of this name.
            name: 'pytorch',
            image: options.image,
            command: podCommand(job, config, options, rendezvous),
            env: podEnv(options),
            resources: gpuResources(job, options),
            volumeMounts,
          },
        ],
        volumes,
      },
    },
  })
  return {
    apiVersion: 'kubeflow.org/v1',
    kind: 'PyTorchJob',
    metadata: { name, namespace: options.namespace },
    spec: {
      nprocPerNode: String(job.processes),
      pytorchReplicaSpecs: {
        Master: replicas(1),
        Worker: job.nodes > 1 ? replicas(job.nodes - 1) : undefined,
      },
    },
  }
}
