import { mayReadText } from '@permanence/access/rest-matrix';
import type { SealedClass } from '@permanence/care/child/fact';
import { isForgotten } from '@permanence/care/child/sealed-text';
import { type StandingText, standingTexts } from '@permanence/care/child/texts';
import type { RequestHandler } from 'express';
import type { Caller } from './command.ts';
import type { Routes } from './command-route.ts';
import { recordShown } from './record-shown.ts';
import { childIn } from './stated.ts';

/** A text; or that its key was destroyed, or that the role may not read it. */
type TextSaid = string | { readonly forgotten: SealedClass } | { readonly withheld: SealedClass };

/** The role first: whoever may not read a text need not know either whether there still is one. */
function textSaid({ by }: Caller, { kind, sealedAs, text }: StandingText): TextSaid {
  if (by !== 'program' && !mayReadText(by.role, kind)) return { withheld: sealedAs };
  if (typeof text === 'string') return text;
  return isForgotten(text) ? { forgotten: sealedAs } : { withheld: sealedAs };
}

/** Who the child is, where it lives and what people wrote: the texts that stand, each as far as the role reads such texts. */
export function textsRoute(routes: Routes): RequestHandler {
  return recordShown(routes, {
    asked: 'texts',
    show: (caller, events) => {
      const texts = standingTexts(childIn(events)).map((standing) => {
        const { id, type, on, field, sealedAs } = standing;
        return { id, type, on, field, class: sealedAs, text: textSaid(caller, standing) };
      });
      const read = texts.filter(({ text }) => typeof text === 'string').map((each) => `texts:${each.class}`);
      return { fields: ['texts', ...new Set(read.sort())], body: { texts } };
    },
  });
}
