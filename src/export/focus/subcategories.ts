import { SERVICE_CATEGORIES, type ServiceCategory } from '../../domain/focus.js';

/** Each belongs to one category; besides these, every category has `Other (<category>)`. The same in 1.2 and 1.4. */
const NAMED: Readonly<Partial<Record<ServiceCategory, readonly string[]>>> = {
  'AI and Machine Learning': [
    ...['AI Platforms', 'Bots', 'Generative AI', 'Machine Learning', 'Natural Language Processing'],
  ],
  Analytics: [
    ...['Analytics Platforms', 'Business Intelligence', 'Data Processing', 'Search', 'Streaming Analytics'],
  ],
  'Business Applications': ['Productivity and Collaboration'],
  Compute: ['Containers', 'End User Computing', 'Quantum Compute', 'Serverless Compute', 'Virtual Machines'],
  Databases: [
    ...['Caching', 'Data Warehouses', 'Ledger Databases', 'NoSQL Databases', 'Relational Databases'],
    'Time Series Databases',
  ],
  'Developer Tools': [
    ...['Continuous Integration and Deployment', 'Developer Platforms', 'Development Environments'],
    ...['Quality Assurance', 'Source Code Management'],
  ],
  Multicloud: ['Multicloud Integration'],
  Identity: ['Identity and Access Management'],
  Integration: ['API Management', 'Messaging', 'Workflow Orchestration'],
  'Internet of Things': ['IoT Analytics', 'IoT Platforms'],
  'Management and Governance': [
    ...['Architecture', 'Compliance', 'Cost Management', 'Data Governance', 'Disaster Recovery'],
    ...['Endpoint Management', 'Observability', 'Support'],
  ],
  Media: ['Content Creation', 'Gaming', 'Media Streaming', 'Mixed Reality'],
  Migration: ['Data Migration', 'Resource Migration'],
  Networking: [
    ...['Application Networking', 'Content Delivery', 'Network Connectivity', 'Network Infrastructure'],
    ...['Network Routing', 'Network Security'],
  ],
  Security: ['Secret Management', 'Security Posture Management', 'Threat Detection and Response'],
  Storage: ['Backup Storage', 'Block Storage', 'File Storage', 'Object Storage', 'Storage Platforms'],
  Web: ['Application Platforms'],
};

/** The values that FOCUS allows in ServiceSubcategory → the ServiceCategory that each belongs to. */
export const CATEGORY_OF: ReadonlyMap<string, ServiceCategory> = new Map(
  SERVICE_CATEGORIES.flatMap((category) =>
    [...(NAMED[category] ?? []), `Other (${category})`].map((value) => [value, category] as const),
  ),
);
