import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { expect } from 'vitest';
import type { CareEvent, NewCareEvent } from '../src/child/catalogue.ts';
import type { Context, Decision, RefusalCode, WarningCode } from '../src/child/decision.ts';
import { type Child, childOf } from '../src/child/fold.ts';

export type Decide<Intent> = (child: Child, intent: Intent, context: Context) => Decision;

/** When and by whom a decision is asked for. */
export type Asked = Partial<Omit<Context, 'idOf'>>;

export const TODAY = civilDate('2025-06-01');

/** Noon of that day. */
export const NOW = Date.parse('2025-06-01T12:00:00Z');

/** The id of the n-th given event, from 1; decided events have ids from 1001, of a second decision from 2001. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function day(text: string): CivilDate {
  return civilDate(text);
}

export function recorded(events: readonly NewCareEvent[]): CareEvent[] {
  return events.map((event, index) => ({ ...event, id: id(index + 1) }));
}

function plain(event: NewCareEvent): object {
  return JSON.parse(JSON.stringify({ type: event.type, data: event.data })) as object;
}

class Outcome {
  readonly #before: readonly CareEvent[];
  readonly #step: number;
  readonly decision: Decision;

  constructor(before: readonly CareEvent[], step: number, decision: Decision) {
    this.#before = before;
    this.#step = step;
    this.decision = decision;
  }

  /** Exactly these events, in this order, beside the warnings that are kept. */
  thenEvents(...events: readonly NewCareEvent[]): this {
    const stated = this.#accepted().filter(({ type }) => type !== 'WarningRaised');
    expect(stated.map(plain)).toEqual(events.map(plain));
    return this;
  }

  thenNothing(): this {
    expect(this.decision).toMatchObject({ events: [] });
    return this;
  }

  thenRefused(code: RefusalCode, collidesWith?: string): this {
    expect(this.decision).toMatchObject({ refused: { code } });
    if ('refused' in this.decision && collidesWith !== undefined) {
      expect(this.decision.refused.collidesWith).toBe(collidesWith);
    }
    return this;
  }

  thenAccepted(): this {
    expect(this.#accepted()).not.toEqual([]);
    return this;
  }

  warned(...codes: readonly WarningCode[]): this {
    const kept = this.#accepted().flatMap((event) => (event.type === 'WarningRaised' ? event.data : []));
    const { warnings } = this.decision as Extract<Decision, { warnings: unknown }>;
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    expect(kept.map(({ code }) => code)).toEqual(codes);
    return this;
  }

  when<Intent>(decide: Decide<Intent>, intent: Intent, asked: Asked = {}): Outcome {
    return decided([...this.#before, ...this.#accepted()], this.#step + 1, decide, intent, asked);
  }

  get child(): Child {
    return childOf([...this.#before, ...this.#accepted()]);
  }

  #accepted(): readonly CareEvent[] {
    if ('refused' in this.decision) throw new Error(`refused: ${JSON.stringify(this.decision.refused)}`);
    return this.decision.events;
  }
}

export type { Outcome };

function decided<Intent>(
  before: readonly CareEvent[],
  step: number,
  decide: Decide<Intent>,
  intent: Intent,
  asked: Asked,
): Outcome {
  const context: Context = {
    today: TODAY,
    instant: NOW,
    ...asked,
    idOf: (index) => id(step * 1000 + index + 1),
  };
  return new Outcome(before, step, decide(childOf(before), intent, context));
}

export function given(...events: readonly NewCareEvent[]) {
  const before = recorded(events);
  return {
    child: childOf(before),
    when: <Intent>(decide: Decide<Intent>, intent: Intent, asked: Asked = {}): Outcome =>
      decided(before, 1, decide, intent, asked),
  };
}
