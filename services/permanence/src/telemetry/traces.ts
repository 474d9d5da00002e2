import type { OperationAnswered } from '@permanence/query/operation-answered';
import type { Settings } from '../settings.ts';
import type { RequestSeen } from './requests.ts';
import type { AppendSeen } from './watched-log.ts';

/** Told of what was done, each when it has been done. */
export interface Traces {
  readonly request: (seen: RequestSeen) => void;
  readonly append: (seen: AppendSeen) => void;
  readonly operation: (answered: Omit<OperationAnswered, 'name'> & { readonly operation: string }) => void;
  readonly page: (position: number) => void;
  /** Sends what has not been sent yet. */
  readonly finish: () => Promise<void>;
}

const NO_TRACES: Traces = {
  request: () => {},
  append: () => {},
  operation: () => {},
  page: () => {},
  finish: async () => {},
};

/** Nothing is traced, and nothing of the library loaded, unless there is somewhere to send it. */
export async function startTraces({ otlpEndpoint, serviceName }: Settings): Promise<Traces> {
  if (otlpEndpoint === undefined) return NO_TRACES;
  const { otlpTraces } = await import('./otlp-traces.ts');
  return otlpTraces(serviceName);
}
