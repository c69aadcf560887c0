/** Our own mistake: thrown, rolls the command back. The message reads "Expected … but …". */
export class Defect extends Error {
  override readonly name = 'Defect';
}
