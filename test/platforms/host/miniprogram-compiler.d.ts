/** WeChat's own template compiler, packed for Node; it ships no types. */
declare module 'miniprogram-compiler' {
  /** Compiles every template below the folder to the script that WeChat's base library runs. Throws with the compiler's words. */
  export function wxmlToJs(folder: string): string;
}
