import * as z from 'zod';
import { WrongUsage } from './refusal.ts';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PERMANENCE_DATA: z.string().min(1).default('data'),
  PERMANENCE_DEMO: z.enum(['0', '1']).default('1'),
});

export interface Settings {
  readonly port: number;
  readonly data: string;
  /** Whether an empty log is filled with an invented authority. */
  readonly demo: boolean;
}

/** Environment variables, read once. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new WrongUsage(`a setting is wrong: ${wrong.join('; ')}`);
  }
  const { PORT, PERMANENCE_DATA, PERMANENCE_DEMO } = parsed.data;
  return { port: PORT, data: PERMANENCE_DATA, demo: PERMANENCE_DEMO === '1' };
}
