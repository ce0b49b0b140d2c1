import { SCENES, type Mode, type Scene, type Size } from './pages';

/** A picture that the READMEs and the tour show. */
export interface Chosen {
  readonly file: string;
  readonly scene: Scene;
  readonly mode: Mode;
  readonly size: Size;
}

const choose = (file: string, name: string, mode: Mode = 'light', size: Size = 'phone'): Chosen => {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`no page is called ${name}`);
  return { file, scene, mode, size };
};

export const CHOSEN: readonly Chosen[] = [
  choose('home.png', 'home'),
  choose('home-dark.png', 'home', 'dark'),
  choose('home-elder.png', 'home', 'elder'),
  choose('home-large.png', 'home', 'large'),
  choose('social-security.png', 'social-security'),
  choose('traffic.png', 'traffic'),
  choose('housing-fund.png', 'housing-fund'),
  choose('verification.png', 'verification'),
  choose('desktop.png', 'home', 'light', 'desktop'),
  choose('items.png', 'items'),
  choose('search.png', 'items-search-found'),
  choose('guide.png', 'items-guide'),
  choose('guide-dark.png', 'items-guide', 'dark'),
  choose('guide-large.png', 'items-guide', 'large'),
  choose('scenario.png', 'scenario-question'),
  choose('scenario-elder.png', 'scenario-question', 'elder'),
  choose('scenario-result.png', 'scenario-result'),
  choose('acting.png', 'acting-home'),
  choose('acting-dark.png', 'acting-home', 'dark'),
  choose('who-looked.png', 'access-records'),
  choose('who-looked-elder.png', 'access-records', 'elder'),
  choose('editing.png', 'items-desk-edit'),
];
