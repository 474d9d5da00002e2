/** The input was refused: exit 1, and nothing of the refused part was written. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';
}

/** The command was called wrongly: exit 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
