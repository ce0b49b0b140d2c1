import './taroSettings';
import { createRequire } from 'node:module';
import { SCENES, type Scene } from './pages';

interface AppPages {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** The program's own list of pages. Its settings are typed by Taro alone: loaded, not imported. */
function pagesOfProgram(): string[] {
  const load = createRequire(__filename);
  const { default: settings } = load('../../miniprogram/src/app.config') as { default: AppPages };
  const inPackages = settings.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...settings.pages, ...inPackages].map((page) => `/${page}`);
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .slice(2, -1)
    .filter((part) => part !== 'pages')
    .join('-');

/** Every page of the program: the scenes, and each page that none of them opens, as somebody with records meets it. */
export function everyPage(): readonly Scene[] {
  const known = new Set(SCENES.map(({ path }) => path.split('?')[0]));
  const others = pagesOfProgram()
    .filter((path) => !known.has(path))
    .map((path): Scene => ({ name: `bare-${nameOf(path)}`, who: '陈志刚', path }));
  return [...SCENES, ...others];
}
