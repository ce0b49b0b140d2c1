declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.scss';
declare module '*.svg' {
  const source: string;
  export default source;
}

/** Where the BFF answers, without a slash at the end; empty on H5, which calls its own origin. Set by the build. */
declare const BFF_URL: string;
/** The attribute in which this platform keeps an element's role: `role` on H5, `aria-role` in the hosts. Set by the build. */
declare const ROLE_ATTRIBUTE: string;
