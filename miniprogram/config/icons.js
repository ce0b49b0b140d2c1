// Turns the icons named in src/ui/icons.json (lucide, ISC) and the drawings of src/ui/drawings into masks: only what is used reaches a citizen.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const UI = path.resolve(__dirname, '../src/ui');
const LUCIDE = path.join(path.dirname(require.resolve('lucide-static/package.json')), 'icons');

/** A mask takes only the alpha, so that any colour does; `#` and quotes have to be encoded inside a style sheet. */
const maskOf = (svg) => {
  const small = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s(class|width|height)="[^"]*"/g, (found, name) => (name === 'class' || /="24"/.test(found) ? '' : found))
    .replace(/currentColor/g, 'black')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ \/>/g, '/>')
    .trim();
  return `url("data:image/svg+xml,${small.replace(/"/g, "'").replace(/[#<>%]/g, encodeURIComponent)}")`;
};

const rule = (name, file) => `.${name} {\n  --mask: ${maskOf(readFileSync(file, 'utf8'))};\n}`;
const NOTE = '// Written by config/icons.js (npm run codegen).\n';

const names = JSON.parse(readFileSync(path.join(UI, 'icons.json'), 'utf8'));
const icons = names.map((name) => rule(name, path.join(LUCIDE, `${name}.svg`)));
writeFileSync(path.join(UI, 'icons.module.scss'), `${NOTE}${icons.join('\n')}\n`);

const drawn = readdirSync(path.join(UI, 'drawings')).filter((file) => file.endsWith('.svg'));
const drawings = drawn.map((file) => rule(path.basename(file, '.svg'), path.join(UI, 'drawings', file)));
writeFileSync(path.join(UI, 'drawings.module.scss'), `${NOTE}${drawings.join('\n')}\n`);

const union = (list) => list.map((name) => `  | '${name}'`).join('\n');
writeFileSync(
  path.join(UI, 'icons.generated.ts'),
  `${NOTE}export type IconName =\n${union(names)};\n\nexport type DrawingName =\n${union(drawn.map((file) => path.basename(file, '.svg')))};\n`,
);
