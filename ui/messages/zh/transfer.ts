// The page «导出和导入» of the settings in Chinese.

export const transfer = {
  title: '导出和导入',
  about: '把全部设置和办事指南存成一个文件，或从文件恢复',
  export: '导出',
  exportHow:
    '存一份备用，或用来把另一个大厅设成一样的。办事指南、告示和节目单也在里面；图片和视频不在，要另外上传。没有密码、工作人员和办事人的信息。',
  download: '下载设置文件',
  fileWord: '设置',
  import: '导入',
  importHow: '先整份检查，再给您看会改动什么，您同意了才改。文件里没有的办事指南照旧；设备和工作人员不受影响。',
  choose: '选择设置文件',
  checking: '正在检查…',
  applied: '已按文件改好，马上生效。设置可以在历史里改回去；改过的办事指南请再核对一遍。',
  broken: '这个文件写坏了：第 {line} 行第 {column} 个字起看不懂。什么都没有改。',
  'too-large': '这个文件太大，不是设置文件。什么都没有改。',
  'not-settings': '这不是大厅的设置文件。什么都没有改。',
  'too-new': '这个文件是更新的版本写的，这里读不懂。什么都没有改。',
  apply: '用文件里的设置？',
  guidesAdded: '新增 {n} 份办事指南',
  guidesChanged: '改动 {n} 份办事指南，改后请再核对',
  planChanged: '告示和节目单换成文件里的',
  mediaMissing: '文件里有 {n} 个图片或视频，这个大厅没有，先不播放。上传后可再加进节目单。',
  guidesRefused: '文件里的办事指南或节目单有问题，什么都没有改：',
  guideWords: '没有填，或者太长',
  guideFault: '{path}：{words}',
  stoppedAt: '停在“{what}”：{why}',
} as const
