import { expect } from '@open-wc/testing';
import '../setup.js';
import { textWidth } from '../../../src/chart/labels.js';

describe('the estimate of a width', () => {
  const pen = document.createElement('canvas').getContext('2d')!;
  for (const text of [
    'Phương tiện phục vụ tiếp cận thông tin',
    '13,1% (36/274) · mức trung bình',
    'chênh 10,7 điểm phần trăm',
    'Thị trấn Ba Chẽ',
    'XÃ ĐỒN ĐẠC',
    'Near-poor households',
    '≤ 1.234.567',
    '−3,13',
  ]) {
    it(`gives “${text}” the room that it takes, and not much more`, () => {
      pen.font = '100px Verdana, "DejaVu Sans", system-ui, sans-serif';
      const width = pen.measureText(text).width;
      expect(textWidth(text, 100)).to.be.within(width, width * 1.35);
    });
  }
});
