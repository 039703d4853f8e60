import { define } from '../../element/define.js';
import { PovertyCommuneMap } from './poverty-commune-map.js';

define('poverty-commune-map', PovertyCommuneMap);
