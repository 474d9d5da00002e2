import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as it might lie in a file: plain in two encodings, or in hexadecimal or base64 at any offset. */
function guises(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const hex = utf8.toString('hex');
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // The characters at both ends depend on what stands beside the text.
    return shifted.slice(offset === 0 ? 0 : offset + 1, shifted.length - 4);
  });
  const written = [
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [utf8, Buffer.from(text, 'utf16le'), ...written.map((each) => Buffer.from(each))];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of the texts lie in which file under the folder, in whatever guise. */
export function found(folder: string, texts: readonly string[]): readonly string[] {
  return filesUnder(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return texts
      .filter((text) => guises(text).some((guise) => bytes.includes(guise)))
      .map((text) => `${path.slice(folder.length + 1)}: ${text}`);
  });
}
