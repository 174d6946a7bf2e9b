import { distortSuite } from '../../family/distort.suite.js';

distortSuite('jdcloud');
