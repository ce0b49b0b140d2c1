/**
 * Stands for `@tarojs/components` on H5. Taro's runner strips every named import from the module of that name, but leaves `export *`
 * alone (TaroComponentsExportsPlugin, 4.2.0): hence this file between the name and `elements.h5.tsx`.
 */
export * from './elements.h5';
