// Every «no» in plain Chinese: what is so, and what one can do about it. A reason without words does not compile.
import type { RejectionCode } from '#contract/rejections.ts'

/** What the doors say on top of the hall's own reasons, and what a screen says for itself. */
type DoorCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'wrong-password'
  | 'wrong-code'
  | 'password-must-change'
  | 'unknown-hall'
  | 'unknown-view'
  | 'unknown-call'
  | 'unknown-device'
  | 'unknown-staff'
  | 'unknown-guide'
  | 'unknown-address'
  | 'unknown-edition'
  | 'no-voice'
  | 'unknown-pack'
  | 'unknown-clip'
  | 'pack-not-usable'
  | 'pack-in-use'
  | 'hall-there-already'
  | 'username-taken'
  | 'guide-there-already'
  | 'last-admin'
  | 'register-off'
  | 'unknown-entry'
  | 'unknown-pass-kind'
  | 'already-forgotten'
  | 'entry-unreadable'
  | 'reading-too-soon'
  | 'reading-not-needed'
  | 'changed-meanwhile'
  | 'too-many'
  | 'too-large'
  | 'malformed'
  | 'broken'
  | 'not-ready'
  | 'no-answer'
  | 'unknown'

export const rejection = {
  'unknown-service': '没有这项业务。请重新选，或请工作人员帮忙。',
  'unknown-class': '没有这种号。请重新选，或请工作人员帮忙。',
  'unknown-counter': '没有这个窗口。',
  'unknown-ticket': '没有找到这个号。',
  'unknown-zone': '没有这个区域。请重新选。',
  'unknown-takeover': '今天没有这条通知。',
  'real-takeover-on': '这里正显示真实通知，演练不能代替它。请先结束那一条。',
  'unknown-help': '没有找到这次求助。',
  'service-not-offered': '这项业务今天不办。请选别的业务，或请工作人员帮忙。',
  'taking-closed': '今天取号已经结束。',
  'day-closed': '大厅现在没有开门。',
  'day-already-open': '今天已经开门了。',
  'day-already-closed': '今天已经结束了。',
  'numbers-used-up': '今天的号已经取完。请找工作人员。',
  'nobody-waiting': '现在没有人等候。',
  'counter-not-open': '窗口还没有开始服务。',
  'counter-busy': '这个窗口还有一位没有办完。',
  'counter-taken': '这个窗口已经有同事在用。',
  'ticket-not-waiting': '这个号不在等候。',
  'ticket-not-called': '这个号还没有叫到。',
  'ticket-not-serving': '这个号不在办理。',
  'ticket-not-missed': '这个号没有过号。',
  'ticket-not-held': '这个号没有挂起。',
  'ticket-over': '这个号已经结束。',
  'too-soon': '请再等 {waitSeconds} 秒。',
  'return-too-late': '过号超过 {minutes} 分钟，请重新取号。',
  'already-returned': '这个号已经恢复过一次。',
  'counter-cannot-serve': '这个窗口不办这项业务。',
  'already-rated': '这次服务已经评价过了，谢谢您。',
  'not-finished': '这次服务还没有办完。',
  'already-answered': '已经有同事去帮忙了。',
  'no-companion': '还没有人陪同这位办事人，请先选陪同人。',
  'unknown-step': '绿色通道没有这一步。',
  'already-told': '已经反馈过了，绿色通道服务已结束。',
  'unknown-emergency': '今天没有这次突发情况。',
  'emergency-over': '这次突发情况已经解除。',
  'no-printer': '没有可用的打印机。',
  'slip-not-waiting': '这张号票不用再处理。',
  'settings-in-use': '今天还有人在用这项设置，请等他们办完再改。',
  'not-signed-in': '请先登录。',
  'not-allowed': '您的账号不能做这一步。',
  'wrong-password': '姓名或密码不对，请再试一次。',
  'wrong-code': '配对码不对，或者已经过期。请向管理员要新的 6 位数字。',
  'too-many': '按得太快了，请稍等一会儿再试。',
  'too-large': '内容太长了。',
  malformed: '内容不完整，请检查后再试。',
  'password-must-change': '请先换一个自己的密码。',
  'unknown-hall': '没有这个大厅。',
  'unknown-view': '没有这个页面，可能窗口或号码写错了。',
  'unknown-call': '没有找到这次叫号。',
  'unknown-device': '没有找到这台设备。',
  'unknown-staff': '没有找到这位同事。',
  'unknown-guide': '没有这份办事指南，可能已经删掉了。',
  'unknown-address': '没有找到。',
  'unknown-edition': '没有找到这一版设置。',
  'no-voice': '这台机器现在不能发声。',
  'unknown-pack': '没有这套录音，可能已经删掉了。',
  'unknown-clip': '这一条还没有录音。',
  'pack-not-usable': '这套录音还不能用：有必需的录音没录，或者录坏了。请按检查结果补录。',
  'pack-in-use': '大厅正在用这套录音叫号。请先在“用哪些声音”里去掉它并保存，再删除。',
  'hall-there-already': '已经有这个大厅了。',
  'username-taken': '这个用户名已经有人用了。',
  'guide-there-already': '已经有同名的办事指南了。',
  'last-admin': '这是最后一位系统管理员，不能停用。',
  'register-off': '入厅登记现在没有开启，不用登记。',
  'unknown-entry': '没有找到这条登记，可能已经到期删除。',
  'unknown-pass-kind': '本大厅没有这种通行方式，请另选一种。',
  'already-forgotten': '这一天的登记已经过了保存期，不再登记。',
  'entry-unreadable': '这条登记的内容在这台服务器上读不出来。',
  'reading-too-soon': '请休息一会儿，{waitSeconds} 秒后再量。',
  'reading-not-needed': '这位办事人不用再量体温。',
  'changed-meanwhile': '刚才有人改过，请重新打开再改。',
  broken: '系统出了点问题，请再试一次，或找管理员。',
  'not-ready': '系统正在准备，请稍等。',
  'no-answer': '没有收到回答，请再试一次。',
  unknown: '这一步没有办成。请找工作人员。',
} as const satisfies Record<RejectionCode | DoorCode, string>
