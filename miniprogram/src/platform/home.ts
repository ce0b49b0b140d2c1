/** Where `back` leads when there is nothing to go back to. */
export const HOME_PATH = '/pages/home/index';
