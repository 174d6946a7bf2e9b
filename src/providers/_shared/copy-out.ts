import type { Translation } from '../../domain/adapter.js';

/** How the data of a kind of resource is copied out, the provider's own way. */
export interface CopyOut {
  /** Which of the sentences below says it. */
  readonly code: keyof typeof COPY_OUT;
  /** The provider's tool or service for it. */
  readonly tool?: string;
  /** Where it is described, or done. */
  readonly url?: string;
  /** The tool's documented command, with capital words to be filled in. */
  readonly command?: string;
}

/** A kind of resource by the call that lists it; one that holds data says how that is copied out. */
export interface DataKind {
  readonly action: string;
  readonly copyOut?: CopyOut | undefined;
}

/** What there is to be copied out, by how that is done. */
export const COPY_OUT = {
  'data-held': 'What is needed of {count} × {type}{size} is copied out: {examples}.',
  'copy-bucket': 'What is needed of {count} × {type}{size} is copied out, with {tool}: {examples}.',
  'copy-database':
    'What is needed of {count} × {type}{size} is dumped, with {tool} or from a backup: {examples}.',
  'copy-cache': 'A backup of what is needed of {count} × {type}{size} is downloaded: {examples}.',
  'copy-search': 'The indices that are needed of {count} × {type}{size} are exported: {examples}.',
  'copy-disk':
    'The files that are needed of {count} × {type}{size} are copied through a machine, or as an image: {examples}.',
  'copy-snapshot':
    'What is needed of {count} × {type}{size} is made into a disk or an image, and copied out: {examples}.',
  'copy-image': 'What is needed of {count} × {type}{size} is exported: {examples}.',
  'copy-files': 'The files that are needed of {count} × {type}{size} are copied over a mount: {examples}.',
} as const;

/** Keys below the condition, as the translations of a provider have them. */
const below = (texts: Readonly<Record<keyof typeof COPY_OUT, string>>): Translation =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [`data-backup/${code}`, text]));

export const COPY_OUT_ZH = below({
  'data-held': '{count} × {type}{size}（{examples}）中需要的数据已复制出来。',
  'copy-bucket': '{count} × {type}{size}（{examples}）中需要的数据已用 {tool} 复制出来。',
  'copy-database': '{count} × {type}{size}（{examples}）中需要的数据已用 {tool} 或备份导出。',
  'copy-cache': '{count} × {type}{size}（{examples}）中需要的数据已下载备份。',
  'copy-search': '{count} × {type}{size}（{examples}）中需要的索引已导出。',
  'copy-disk': '{count} × {type}{size}（{examples}）中需要的文件已通过机器复制，或以镜像保存。',
  'copy-snapshot': '{count} × {type}{size}（{examples}）中需要的快照已做成云盘或镜像并复制出来。',
  'copy-image': '{count} × {type}{size}（{examples}）中需要的镜像已导出。',
  'copy-files': '{count} × {type}{size}（{examples}）中需要的文件已挂载并复制出来。',
});

export const COPY_OUT_KO = below({
  'data-held': '{count} × {type}{size} ({examples}) 중 필요한 데이터를 복사해 두었습니다.',
  'copy-bucket': '{count} × {type}{size} ({examples}) 중 필요한 데이터를 {tool} 도구로 복사해 두었습니다.',
  'copy-database':
    '{count} × {type}{size} ({examples}) 중 필요한 데이터를 {tool} 도구나 백업으로 내보냈습니다.',
  'copy-cache': '{count} × {type}{size} ({examples}) 중 필요한 데이터의 백업을 내려받았습니다.',
  'copy-search': '{count} × {type}{size} ({examples}) 중 필요한 인덱스를 내보냈습니다.',
  'copy-disk':
    '{count} × {type}{size} ({examples}) 중 필요한 파일을 서버를 통해 복사했거나 이미지로 보관했습니다.',
  'copy-snapshot':
    '{count} × {type}{size} ({examples}) 중 필요한 스냅샷을 디스크나 이미지로 만들어 복사해 두었습니다.',
  'copy-image': '{count} × {type}{size} ({examples}) 중 필요한 이미지를 내보냈습니다.',
  'copy-files': '{count} × {type}{size} ({examples}) 중 필요한 파일을 마운트하여 복사해 두었습니다.',
});
