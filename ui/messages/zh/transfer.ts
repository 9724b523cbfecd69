// The page «导出和导入» of the settings in Chinese.

export const transfer = {
  title: '导出和导入',
  about: '把全部设置存成一个文件，或从文件恢复',
  export: '导出',
  exportHow: '存一份备用，或用来把另一个大厅设成一样的。里面没有密码、工作人员和办事人的信息。',
  download: '下载设置文件',
  fileWord: '设置',
  import: '导入',
  importHow: '先整份检查，再给您看会改动什么，您同意了才改。办事指南、设备和工作人员不在文件里，不受影响。',
  choose: '选择设置文件',
  checking: '正在检查…',
  applied: '已按文件改好，马上生效。可以在历史里改回去。',
  broken: '这个文件写坏了：第 {line} 行第 {column} 个字起看不懂。什么都没有改。',
  'too-large': '这个文件太大，不是设置文件。什么都没有改。',
  'not-settings': '这不是大厅的设置文件。什么都没有改。',
  apply: '用文件里的设置？',
} as const
