import { agreementSuite } from '../family/agreement.suite.js';

for (const provider of ['alibaba', 'tencent', 'jdcloud', 'naver']) agreementSuite(provider);
