import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { piecesOf } from '../../../src/text/prose.js';

const passage = (part: string, lang = 'vi') => ({ text: part, part, lang });

describe('the pieces of a text', () => {
  it('are what is in another language and what is not, in their order', () => {
    const pieces = piecesOf('Xã A: Bão lớn; Lũ; counted anew', [passage('Bão lớn'), passage('Lũ', 'fr')]);
    assert.deepEqual(pieces, [
      { text: 'Xã A: ' },
      { text: 'Bão lớn', lang: 'vi' },
      { text: '; ' },
      { text: 'Lũ', lang: 'fr' },
      { text: '; counted anew' },
    ]);
  });
  it('are whole words, each time that they stand there', () => {
    assert.deepEqual(piecesOf('Lũng', [passage('Lũ')]), [{ text: 'Lũng' }]);
    assert.deepEqual(piecesOf('Lũng Lũ Lũ', [passage('Lũ')]), [
      { text: 'Lũng ' },
      { text: 'Lũ', lang: 'vi' },
      { text: ' ' },
      { text: 'Lũ', lang: 'vi' },
    ]);
  });
  it('are none of an empty text, and one of a text without passages', () => {
    assert.deepEqual(piecesOf('', [passage('')]), []);
    assert.deepEqual(piecesOf('a', []), [{ text: 'a' }]);
  });
});
