import { beforeAll, describe, expect, it } from 'vitest';
import type { Attacked } from './attacked.ts';
import { EVERYBODY, NAMED } from './people.ts';
import { CHILDREN, childrenSeenBy, eventIdsOf, REASON, TEXTS } from './record-told.ts';
import { type Got, namesChild } from './wire.ts';

/** Codes and cookies that let somebody in while the attack went on. */
export interface Secrets {
  readonly used: string[];
}

/** As it may be written somewhere: in JSON, in an address, in another case. */
function guises(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return [...new Set([lower, encodeURIComponent(text).toLowerCase(), lower.replaceAll(' ', '')])];
}

function isReport({ asked }: Got): boolean {
  return asked.startsWith('GET /v1/looks/');
}

export function searchEverything(target: () => Attacked, secrets: Secrets): void {
  describe('everything that was said', () => {
    let events: readonly string[];
    let told: readonly { readonly got: Got; readonly all: string }[];
    beforeAll(async () => {
      events = await eventIdsOf(target().folder, CHILDREN.sealed);
      const others = target().wire.kept.filter(({ who }) => !(NAMED as readonly string[]).includes(who));
      told = others.map((got) => ({
        got,
        all: `${JSON.stringify(got.headers)}\n${got.text}`.toLowerCase(),
      }));
    });
    const saying = (text: string) =>
      told.filter(({ all }) => guises(text).some((guise) => all.includes(guise))).map(({ got }) => got);
    const written = () => [...target().service.lines, ...target().service.printed].join('\n').toLowerCase();

    it('holds no text and no event of the sealed child, to whoever is not named', () => {
      expect(told.length).toBeGreaterThan(5_000);
      expect(events.length).toBeGreaterThan(25);
      for (const secret of [...Object.values(TEXTS), ...events])
        expect([secret, saying(secret).map(({ who, asked }) => `${who} ${asked.slice(0, 200)}`)]).toEqual([
          secret,
          [],
        ]);
    });

    it('holds why somebody broke the glass for the manager who looks into it, and for nobody else', () => {
      expect(new Set(saying(REASON).map(({ who }) => who))).toEqual(new Set(['tm-1']));
    });

    it('holds its reference where the asker had said it, and nowhere else', () => {
      // Who asked for whom is what auditors are there to read.
      const unasked = saying(CHILDREN.sealed).filter(
        (got) => !namesChild(got, CHILDREN.sealed) && !isReport(got),
      );
      expect(unasked.map(({ who, asked }) => `${who} ${asked.slice(0, 200)}`)).toEqual([]);
    });

    it('holds no event of any record for whoever may not look into it', async () => {
      for (const who of EVERYBODY) {
        const got = target().wire.kept.filter((one) => one.who === who);
        const all = got.map(({ headers, text }) => `${JSON.stringify(headers)}\n${text}`).join('\n');
        const own = who === 'pa-1' ? [] : childrenSeenBy(who);
        for (const child of Object.values(CHILDREN).filter((one) => !own.includes(one))) {
          const ids = await eventIdsOf(target().folder, child);
          expect([who, child, ids.filter((id) => all.includes(id))]).toEqual([who, child, []]);
        }
      }
    });

    it('holds no child’s reference for whoever analyses', () => {
      for (const child of Object.values(CHILDREN)) {
        const unasked = saying(child).filter((got) => got.who === 'pa-1' && !namesChild(got, child));
        expect(unasked.map(({ asked }) => asked.slice(0, 200))).toEqual([]);
      }
    });

    it('is told to those named, so that the search would find it', () => {
      const named = target().wire.kept.filter(({ who }) => (NAMED as readonly string[]).includes(who));
      const all = named.map(({ text }) => text).join('\n');
      expect(all).toContain(CHILDREN.sealed);
      expect(events.some((id) => all.includes(id))).toBe(true);
      const { school: _code, household: _pseudonym, ...texts } = TEXTS;
      expect(Object.values(texts).filter((text) => !all.includes(text))).toEqual([]);
    });

    it('never was an unexpected error', () => {
      const broken = target().wire.kept.filter(
        ({ status, text }) => status >= 500 || /INTERNAL_SERVER_ERROR/.test(text),
      );
      expect(broken.map(({ who, asked, status }) => `${who} ${status} ${asked.slice(0, 200)}`)).toEqual([]);
      expect(written()).not.toContain('unexpected');
    });

    it('left nothing in the log of the service: no child, name, postcode, reason, token, code or cookie', () => {
      const log = written();
      expect(log).toContain('/v1/children/:child');
      expect(target().service.lines.length).toBeGreaterThan(5_000);
      const { tokens } = target();
      const parts = [...Object.values(tokens), ...secrets.used].flatMap((token) => token.split('.'));
      expect(secrets.used.length).toBeGreaterThan(1);
      const texts = [...Object.values(CHILDREN), ...Object.values(TEXTS), REASON, 'ZZ1 1ZZ'];
      for (const secret of [...texts, ...events, ...parts.filter((part) => part.length > 20)])
        for (const guise of guises(secret)) expect(log.includes(guise), secret).toBe(false);
      for (const line of target().service.lines) expect(() => JSON.parse(line)).not.toThrow();
    });
  });
}
