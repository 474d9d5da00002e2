import { builder } from '../builder.ts';

export const PolicyEnum = builder.enumType('Policy', {
  description: 'How "one placement" is read.',
  values: {
    CARER: {
      value: 'carer',
      description:
        'With the same carer: a change of legal status, address or registration does not make it another placement, nor does a temporary stay that led back.',
    },
    RECORD: {
      value: 'record',
      description:
        "Only a change of legal status, or the carer's becoming the adopter, does not make it another placement.",
    },
  } as const,
});
