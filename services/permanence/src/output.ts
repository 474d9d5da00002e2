// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** The one JSON document of a command, on standard output and nothing else there. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Progress and messages go to standard error, so that they never mix with an answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A table of text, columns as wide as they need to be. */
export function printTable(rows: readonly (readonly (string | number | null)[])[]): void {
  const text = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths: number[] = [];
  for (const row of text) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  for (const row of text)
    printLine(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
