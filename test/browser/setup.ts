/** An unexpected message on the console fails the test during which it came. */
const unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    unexpected.push(`${level}: ${parts.map(String).join(' ')}`);
    original(...parts);
  };
}
addEventListener('error', ({ message }) => {
  unexpected.push(`uncaught: ${message}`);
});
addEventListener('unhandledrejection', ({ reason }) => unexpected.push(`unhandled: ${String(reason)}`));

afterEach(() => {
  const found = unexpected.splice(0);
  if (found.length) throw new Error(`The console was not silent:\n${found.join('\n')}`);
});
