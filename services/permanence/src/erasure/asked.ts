import type { CivilDate } from '@permanence/calendar/civil-date';
import { SEALED_CLASSES, type SealedClass } from '@permanence/care/child/fact';
import { ERASURE_BASES } from '@permanence/care/codes/retention';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import type { VaultKeeper } from '@permanence/privacy/vault-keeper';
import { authorityOption, type CommonOptions } from '../options.ts';
import { WrongUsage } from '../refusal.ts';
import type { RecordName } from './record-name.ts';

/** What is asked for, as the vault remembers it: not a word of whom. */
export interface ErasureAsked {
  readonly authority: string;
  readonly classes: readonly SealedClass[];
  /** All texts and the reference of the child; otherwise only texts of some classes. */
  readonly whole: boolean;
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  readonly on: CivilDate;
}

export interface EraseOptions extends CommonOptions {
  readonly child?: string;
  /** The reference of an adopted child's record, in place of a child. */
  readonly adopted?: string;
  readonly authority: string;
  readonly class?: readonly string[];
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  readonly backup?: readonly string[];
  readonly certificate?: string;
}

const USER = /^[\w.@:-]{1,80}$/;
const REASON = /^[a-z0-9:.-]{1,100}$/;

function userOption(name: string, text: string): string {
  if (USER.test(text)) return text;
  throw new WrongUsage(`${name} is the pseudonym of a user: letters, digits and . @ : - _`);
}

function classOption(text: string): SealedClass {
  const found = SEALED_CLASSES.find((one) => one === text);
  if (found !== undefined) return found;
  throw new WrongUsage(`--class is one of ${SEALED_CLASSES.join(', ')}`);
}

export function askedIn(options: EraseOptions, on: CivilDate): ErasureAsked {
  const { basis, reason } = options;
  if (!Object.hasOwn(ERASURE_BASES, basis)) {
    throw new WrongUsage(`--basis is one of ${Object.keys(ERASURE_BASES).join(', ')}`);
  }
  if (!REASON.test(reason)) throw new WrongUsage('--reason is a short code: small letters, digits and : . -');
  return {
    authority: authorityOption(options.authority),
    classes: options.class?.map(classOption) ?? SEALED_CLASSES,
    whole: options.class === undefined,
    basis,
    reason,
    by: userOption('--by', options.by),
    approvedBy: userOption('--approved-by', options.approvedBy),
    on,
  };
}

/** Which record: either a child's, or an adopted child's. */
export function recordIn({ child, adopted, authority: code }: EraseOptions): RecordName {
  const authority = authorityOption(code);
  if (child !== undefined && adopted === undefined) return { kind: 'child', authority, reference: child };
  if (adopted !== undefined && child === undefined) return { kind: 'adopted', authority, reference: adopted };
  throw new WrongUsage('name one record: --child, or --adopted');
}

/** An erasure that goes on, and the keys it is kept with. */
export interface Erasing {
  readonly id: string;
  readonly asked: ErasureAsked;
  /** What the stream is called before and after: the same where only some texts are destroyed. */
  readonly stream: string;
  readonly renamed: string;
  readonly skeleton: string;
  readonly keeper: VaultKeeper;
  readonly links: AdoptionLinks;
}
