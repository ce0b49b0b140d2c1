import { sources, textOf } from './checkout';

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifests = sources().filter((path) => /(^|\/)package\.json$/.test(path));
const read = (path: string): Manifest => JSON.parse(textOf(path)) as Manifest;

test('every dependency has a line that says why it is there', () => {
  const listed = textOf('docs/dependencies.md');
  const names = manifests.flatMap((path) => Object.keys({ ...read(path).dependencies, ...read(path).devDependencies }));
  const ours = manifests.map((path) => read(path).name);
  const unexplained = [...new Set(names)].filter((name) => !ours.includes(name) && !listed.includes(`\`${name}\``));
  expect(unexplained).toEqual([]);
});

test('a dependency that is used in several places has one version', () => {
  const versions = new Map<string, Set<string>>();
  for (const path of manifests) {
    for (const [name, version] of Object.entries({ ...read(path).dependencies, ...read(path).devDependencies })) {
      versions.set(name, (versions.get(name) ?? new Set<string>()).add(version));
    }
  }
  expect([...versions].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
});
