import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { OfflinePlugin } from './offline/plugin';
import city from '../../shared/src/city/city.json';

const ROOT = path.resolve(__dirname, '../..');
const SHARED = path.join(ROOT, 'shared/src');
const SOURCE = path.resolve(__dirname, '../src');
const PLATFORM = process.env.TARO_ENV ?? 'h5';

/** Taro's templates bind no `aria-*` of their own: without these lines a screen reader inside WeChat or Alipay finds only bare text. */
const ARIA = {
  'aria-label': '',
  'aria-role': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-expanded': '',
  'aria-selected': '',
  'aria-live': '',
};

/** The city's colours become Sass variables, so that each platform's style sheet is complete without any script. */
const colours = Object.entries(city.colours).flatMap(([scheme, tokens]) =>
  Object.entries(tokens).map(([token, value]) => `$${scheme}-${token}: ${value};`),
);

const postcss = {
  pxtransform: { enable: false },
  cssModules: { enable: true, config: { namingPattern: 'module', generateScopedName: '[local]-[hash:base64:4]' } },
};

interface Chain {
  plugin(name: string): { use(plugin: new () => object): unknown };
  readonly optimization: { splitChunks(options: object): unknown };
  readonly performance: { hints(value: false): unknown };
  readonly resolve: { readonly alias: { set(from: string, to: string): unknown } };
}

const resolveOurs = (chain: Chain): void => {
  chain.resolve.alias.set('@city-services/shared', SHARED);
};

/**
 * On H5 our few elements are plain HTML with real buttons and inputs (`platform/elements.h5.tsx`) instead of Taro's web components:
 * a screen reader and the keyboard get what a browser gives, and the first load stays small.
 */
const resolveH5 = (chain: Chain): void => {
  resolveOurs(chain);
  chain.resolve.alias.set('@tarojs/components$', path.join(SOURCE, 'platform/components.h5.ts'));
  chain.resolve.alias.set('@tarojs/components/dist/components$', path.join(SOURCE, 'platform/taroElements.h5.ts'));
  // What pages share is one chunk with one style sheet: a piece's style that came again with each page would override the page's.
  chain.optimization.splitChunks({
    chunks: 'all',
    cacheGroups: {
      vendors: { name: 'vendors', test: /[\\/]node_modules[\\/](?!@city-services)/, chunks: 'initial', priority: 10 },
      shared: {
        name: 'shared',
        test: /[\\/]src[\\/](ui|frame|gateway|session|platform|copy)[\\/]/,
        priority: 20,
        enforce: true,
      },
    },
  });
  chain.plugin('offline').use(OfflinePlugin);
  // Sizes are checked by test/architecture, after compression.
  chain.performance.hints(false);
};

export default defineConfig<'webpack5'>(() => ({
  projectName: 'city-services',
  date: '2026-01-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${PLATFORM}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@': SOURCE },
  sass: { data: colours.join('\n'), resource: [path.join(SOURCE, 'styles/tools.scss')] },
  defineConstants: {
    BFF_URL: JSON.stringify(PLATFORM === 'h5' ? '' : (process.env.BFF_URL ?? 'http://127.0.0.1:3000')),
    ROLE_ATTRIBUTE: JSON.stringify(PLATFORM === 'h5' ? 'role' : 'aria-role'),
  },
  plugins: [
    [
      '@tarojs/plugin-inject',
      { components: { View: ARIA, Text: ARIA, Button: ARIA, Input: ARIA, Image: ARIA, ScrollView: ARIA } },
    ],
  ],
  mini: {
    compile: { include: [SHARED] },
    postcss,
    webpackChain: resolveOurs,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [SHARED] },
    postcss: { autoprefixer: { enable: true, config: {} }, ...postcss },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: resolveH5,
  },
}));
