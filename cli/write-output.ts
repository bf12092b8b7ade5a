/** Write one row of JSON Lines to standard output, waiting where the reader is slower. */
export async function writeRow(row: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(row)}\n`)) {
    await new Promise<void>(resolve => process.stdout.once('drain', resolve));
  }
}
