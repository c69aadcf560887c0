/** Without which inputs a service cannot work; of several sets one has to be there. A service that can do without is not named. */
export const NEEDED_INPUTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'draw-number': [['series']],
  'void-number': [['number'], ['series', 'sequence']],
};
