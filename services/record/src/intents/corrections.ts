import { approveCorrection, rejectCorrection } from '@permanence/care/child/approve';
import { amend, withdraw } from '@permanence/care/child/correct';
import { CorrectionApproved, CorrectionRejected, FactWithdrawn } from '@permanence/care/child/events';
import * as z from 'zod';
import { defineIntent, type Intent } from '../intent.ts';

const names = FactWithdrawn.schema.shape;

export const bodyOfCorrection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amend'), ...names, data: z.record(z.string(), z.unknown()) }),
  z.strictObject({ kind: z.literal('withdraw'), ...names }),
]);

export const correctionIntents: readonly Intent[] = [
  defineIntent('Corrections', {
    path: 'corrections',
    summary:
      'A fact was wrong: `amend` says all that it should have said, `withdraw` that it never was true. Name the fact by its id, and why.',
    body: bodyOfCorrection,
    decide: (child, correction, context) =>
      correction.kind === 'amend' ? amend(child, correction, context) : withdraw(child, correction, context),
    example: { kind: 'withdraw', fact: '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11', reason: 'wrong-child' },
    correction: true,
    corrects: ({ fact }) => fact,
  }),
  defineIntent('Corrections', {
    path: 'correction-approvals',
    summary: 'A second person agrees to a correction of what was published: it takes effect.',
    body: CorrectionApproved.schema.pick({ proposal: true }),
    decide: approveCorrection,
    corrects: ({ proposal }) => proposal,
    example: { proposal: '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11' },
  }),
  defineIntent('Corrections', {
    path: 'correction-rejections',
    summary: 'A proposed correction of what was published is turned down, or taken back.',
    body: CorrectionRejected.schema.omit({ rejectedBy: true }),
    decide: rejectCorrection,
    corrects: ({ proposal }) => proposal,
    example: { proposal: '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11', reason: 'source-checked' },
  }),
];
