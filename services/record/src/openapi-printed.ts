import { openApiDocument } from './openapi.ts';

const LINE_WIDTH = 110;
const LIST_OF_TEXTS = /^(.*)\[\n((?:\s*"(?:[^"\\\n]|\\.)*",?\n)+)\s*\](,?)$/gm;

/** The document as it is committed: as the project's formatter leaves it, so that formatting changes nothing. */
export function printedOpenApi(): string {
  const text = JSON.stringify(openApiDocument(), null, 2);
  const printed = text.replaceAll(LIST_OF_TEXTS, (whole, before: string, items: string, comma: string) => {
    const line = `${before}[${items.trim().replaceAll(/\n\s*/g, ' ')}]${comma}`;
    return line.length <= LINE_WIDTH ? line : whole;
  });
  return `${printed}\n`;
}
