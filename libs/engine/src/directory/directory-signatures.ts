/** What an argument of a directory function names. `unit-or-post`: the first of its names that is either. */
export type DirectoryParameter = 'unit' | 'post' | 'person' | 'unit-or-post' | 'node';

/** The directory functions a diagram may call, with what they take: for editors, and for checks at deployment. */
export const DIRECTORY_SIGNATURES: Readonly<Record<string, readonly DirectoryParameter[]>> = {
  unit: ['unit'],
  unitOf: ['person'],
  unitHead: ['unit'],
  headsOf: ['unit'],
  members: ['unit'],
  post: ['post'],
  unitOrPost: ['unit-or-post'],
  postIn: ['unit', 'post'],
  leaderInCharge: ['unit'],
  principal: [],
  counterpartDeputy: ['unit'],
  counterpartSecretary: ['unit'],
  acting: ['post'],
  assigneeOf: ['node'],
};
