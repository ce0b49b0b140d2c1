// The rooms of the house and who may import whom (docs/architecture.md). Everything not listed is forbidden.

/** Domains from the ground up: an arrow between domains points down only. */
const FLOORS = [
  ['privacy', 'region'],
  ['identity'],
  ['exchange'],
  ['entry'],
  ['catalog'],
  ['message'],
  ['payment'],
  ['application', 'appointment', 'licence', 'social-security', 'traffic', 'housing-fund', 'feedback'],
  ['overview', 'supervision', 'open-data', 'evaluation'],
];
export const floorOf = (domain) => FLOORS.findIndex((domains) => domains.includes(domain));

const SUFFIXES = 'type|input|resolver|present|service|policy|rule|dataset|entity|repository|model|errors';

/** From the most particular to the most general; `$<domain>` is kept. */
const PLACES = [
  ['test', /^(test|bff\/embedded-mongodb\/(test|bench))\//],
  ['index', /^bff\/src\/domains\/(?<domain>[^/]+)\/index\.ts$/],
  ['data', /^bff\/src\/domains\/(?<domain>[^/]+)\/(?:[^/]+\/)?[^/]+\.json$/],
  ['$suffix', new RegExp(`^bff/src/domains/(?<domain>[^/]+)/(?:[a-z-]+/)?[^/]+\\.(?<suffix>${SUFFIXES})\\.ts$`)],
  ['main', /^bff\/src\/main\.ts$/],
  ['compose', /^bff\/src\/compose(\.ts|\/)/],
  ['callbacks', /^bff\/src\/edge\/callbacks\//],
  ['$suffix', /^bff\/src\/(?<suffix>config|edge|ports|adapters|commands|jobs|storage|kernel)\//],
  ['demo-city', /^bff\/demo-city\//],
  ['embedded-mongodb', /^bff\/embedded-mongodb\//],
  ['shared', /^shared\/src\//],
  ['generated', /^miniprogram\/src\/.*\.generated\.tsx?$/],
  ['page', /^miniprogram\/src\/features\/(?<domain>[^/]+)\/pages\//],
  ['$suffix', /^miniprogram\/src\/features\/(?<domain>[^/]+)\/(?<suffix>parts|logic)\//],
  ['page', /^miniprogram\/src\/pages\//],
  ['$suffix', /^miniprogram\/src\/(?<suffix>frame|ui|platform|gateway|session|copy|styles)\//],
  ['app', /^miniprogram\/src\/app\.(tsx?|config\.ts|scss)$/],
];

/** Which room a file of the checkout stands in. Null: in none, which the lint rule refuses for sources. */
export function roomOf(path) {
  for (const [name, pattern] of PLACES) {
    const match = pattern.exec(path);
    if (match) return { name: name === '$suffix' ? match.groups.suffix : name, domain: match.groups?.domain };
  }
  return null;
}

const own = (...rooms) => rooms.map((room) => `own ${room}`);

/**
 * `generated` is what code generation writes beside its document: types of operations and the list of icons.
 * `own x`: room x of the same domain. `lower index`: the index of a domain further down. A room may always import itself, within its domain.
 * Wider than the first plan in one place: `type`, `present` and `resolver` may take what a lower domain's index exports, because a section
 * of every department shows the `Source` that `exchange` owns.
 */
export const ALLOWED = {
  app: ['page', 'frame', 'ui', 'gateway', 'session', 'platform', 'copy', 'shared', 'styles'],
  page: [
    ...own('parts', 'logic'),
    ...['generated', 'frame', 'ui', 'gateway', 'session', 'platform', 'copy', 'shared', 'styles'],
  ],
  logic: ['generated', 'frame', 'ui', 'gateway', 'session', 'platform', 'copy', 'shared'],
  parts: [...own('logic'), 'generated', 'frame', 'ui', 'copy', 'shared', 'styles'],
  frame: ['generated', 'ui', 'gateway', 'session', 'platform', 'copy', 'shared', 'styles'],
  generated: ['shared'],
  ui: ['generated', 'shared', 'styles'],
  platform: ['shared'],
  copy: ['generated', 'shared'],
  gateway: ['platform', 'generated', 'shared'],
  session: ['gateway', 'platform', 'generated', 'shared'],
  edge: ['callbacks', 'resolver', 'index', 'config', 'kernel', 'shared'],
  callbacks: ['edge', 'index', 'config', 'kernel', 'shared'],
  resolver: [...own('type', 'input', 'present', 'service', 'entity'), 'lower index', 'kernel', 'shared'],
  service: [
    ...own('policy', 'rule', 'entity', 'errors', 'repository', 'input'),
    'lower index',
    'ports',
    'kernel',
    'shared',
  ],
  repository: [...own('model', 'entity', 'errors'), 'storage', 'kernel', 'shared'],
  model: [...own('entity'), 'kernel', 'shared'],
  type: [...own('entity'), 'lower index', 'kernel', 'shared'],
  input: [...own('type', 'entity'), 'kernel', 'shared'],
  present: [...own('type', 'entity'), 'lower index', 'kernel', 'shared'],
  policy: [...own('entity'), 'kernel', 'shared'],
  rule: [...own('entity', 'data'), 'shared'],
  entity: [...own('entity'), 'kernel', 'shared'],
  errors: [...own('entity'), 'kernel', 'shared'],
  dataset: [...own('repository', 'entity', 'errors', 'model'), 'kernel', 'shared'],
  index: [
    ...own(
      'service',
      'entity',
      'resolver',
      'type',
      'present',
      'repository',
      'dataset',
      'model',
      'rule',
      'input',
      'errors',
    ),
  ],
  adapters: ['ports', 'kernel', 'shared', 'config'],
  jobs: ['index', 'kernel', 'shared'],
  ports: ['kernel', 'shared'],
  storage: ['kernel', 'shared', 'embedded-mongodb'],
  config: ['kernel', 'shared'],
  kernel: ['shared'],
  main: '*',
  compose: '*',
  commands: '*',
  test: '*',
  'demo-city': ['shared'],
  'embedded-mongodb': [],
  shared: [],
};

/** Why `from` may not import `to`; null when it may. Both are rooms as `roomOf` gives them. */
export function objection(from, to) {
  if (to.name === 'test' && from.name !== 'test') return 'nobody imports test';
  if (['main', 'commands'].includes(to.name) && from.name !== to.name && from.name !== 'test')
    return `nobody imports ${to.name}`;
  if (to.name === 'compose' && !['main', 'commands', 'compose', 'test'].includes(from.name))
    return 'only main and commands import compose';
  const allowed = ALLOWED[from.name];
  if (allowed === '*') return null;
  const sameDomain = from.domain === to.domain;
  if (from.name === to.name && sameDomain) return null;
  if (to.domain === undefined || !['edge', 'callbacks', 'jobs'].includes(from.name)) {
    if (allowed.includes(to.name) && (to.domain === undefined || to.name === 'generated')) return null;
  } else if (allowed.includes(to.name)) return null;
  if (sameDomain && allowed.includes(`own ${to.name}`)) return null;
  if (
    to.name === 'index' &&
    allowed.includes('lower index') &&
    floorOf(to.domain) < floorOf(from.domain) &&
    floorOf(to.domain) >= 0
  )
    return null;
  return `${from.name} may not import ${to.name}${to.domain && !sameDomain ? ` of ${to.domain}` : ''}`;
}
