import type { Translation } from '../../../domain/adapter.js';

/** The wording of NAVER Cloud Platform in Korean, in the terms of its portal. */
export const ko: Translation = {
  services: '이용 중인 서비스 모두 해지',
  fees: '서비스 이용 요금 모두 납부',
  'billing-cycle': '마지막 이용 월의 청구와 결제 완료',
  credits: '코인과 크레딧 환불 또는 포기',
  'sub-accounts': '서브 계정도 함께 이용 중지',
  'service-stop': '콘솔과 서비스 이용 중지',
  retention: '법령에 명시된 정보는 일정 기간 보관',
  're-signup': '재가입 시 할인 크레딧 지급 제한',
  irreversible: '이용 기록은 복구할 수 없음',
  'data-backup': '데이터와 기록을 따로 보관',
  password: '메인 계정과 비밀번호 준비',
  reason: '50자 미만의 탈퇴 사유',
  review: '탈퇴는 심사 후 승인',
  'main-keys': '메인 계정으로 진행, 그 인증키는 마지막',
  organization: 'Organization에 속하지 않음',
  partner: '파트너를 통한 청구가 아님',
  dormant: '휴면 계정이 아님',

  'service-stop/': '탈퇴하면 콘솔과 모든 서비스의 이용이 영구히 중지됩니다.',
  'retention/':
    '관계 법령이 정한 정보는 그 기간 동안 그 목적으로만 보관한 뒤 파기하며, 나머지 정보는 바로 파기됩니다.',
  're-signup/': '같은 아이디로 다시 가입하면 할인 크레딧 지급이 제한됩니다.',
  'irreversible/': '이용 기록은 삭제되며, 같은 아이디로 다시 가입해도 모두 복구되지는 않습니다.',
  'password/': '메인 계정과 현재 비밀번호를 준비하세요. 둘 다 입력해야 합니다.',
  'reason/': '탈퇴 사유를 50자 미만으로 준비하세요.',
  'review/': '탈퇴 신청은 심사 후 승인되며, 결과는 로그인 이메일로 옵니다.',
  'partner/': '파트너가 이 계정의 요금을 청구한다면 먼저 포털에서 파트너를 해지하세요. 다음 달에 반영됩니다.',
  'dormant/': '1년간 이용하지 않아 휴면 계정이 되었다면 먼저 이메일 인증으로 해제하세요.',

  'services/service-to-terminate': '{type} {id} 해지가 필요합니다.',
  'services/service-only-billed': '{id} ({type}) 해지가 필요합니다. 계약에만 나타납니다.',
  'services/contracts-unlisted':
    '{type} 계약 {count}건이 {month}에 유효했으나 내역이 없습니다. 찾아서 해지하세요.',
  'services/resources-unbilled':
    '{count} × {type} ({examples}): 알려진 계약이 없습니다. 요금이 나오지 않는지 확인하세요.',
  'services/resources-free': '무료이며 계정과 함께 삭제됩니다: {count} × {type} ({examples}).',
  'fees/bill-unpaid': '{month} 청구서 {id} 납부가 필요합니다. 미납 {amount}.',
  'fees/bill-overdue': '{month} 청구서 {id} 연체금 납부가 필요합니다. 연체료 포함 {amount}.',
  'billing-cycle/use-this-month':
    '{month} 이용 요금은 {bill} 청구, {from}~{to} 결제됩니다. 탈퇴 승인은 그 뒤입니다.',
  'billing-cycle/bill-awaited':
    '{month} 이용 요금이 아직 청구되지 않았습니다. {bill} 청구, {from}~{to} 결제됩니다.',
  'billing-cycle/bill-missing':
    '{month} 이용 요금은 {bill} 청구 예정이었으나 청구서가 없습니다. 고객지원에 문의하세요.',
  'billing-cycle/charge-awaited': '{month} 청구서는 {from}~{to} 결제됩니다. 탈퇴 승인은 그 뒤입니다.',
  'billing-cycle/charge-failed': '{month} 청구서는 {to}까지 결제되어야 했으나 아직 미납입니다. 납부하세요.',
  'credits/coins-left': '{name} ({kind}): {left}코인이 남았습니다. 먼저 환불을 신청하거나 포기하세요.',
  'credits/credit-left':
    '크레딧 {name} ({kind}): 잔여 {amount}. 유상이면 먼저 환불을 신청하고, 아니면 포기하세요.',
  'credits/discount-left': '{type} {name}: 유효하지만 잔여량을 보여 주는 이력이 없습니다.',
  'sub-accounts/sub-account-stops':
    '서브 계정 {name} (활성 키: {keys}) 이용이 중지됩니다. 키를 중지한 뒤 서브 계정을 삭제하세요.',
  'sub-accounts/sub-account-suspended': '서브 계정 {name}: 이미 중지되었으며 계정과 함께 삭제됩니다.',
  'sub-accounts/sub-account-in-use': '사용 중인 키의 소유자: 서브 계정 {name}. 마지막에 처리합니다.',
  'data-backup/data-held': '필요한 데이터를 백업하세요: {count} × {type} ({examples}).',
  'data-backup/no-data-seen':
    '버킷, 데이터베이스, 볼륨, 스냅샷이 보이지 않습니다. 그 밖에 필요한 데이터와 이용 기록을 보관하세요.',
  'main-keys/main-keys-last': '다른 작업이 모두 끝나면 콘솔에서 메인 계정의 인증키를 중지한 뒤 삭제하세요.',
  'main-keys/main-key-in-use': '사용 중인 키는 메인 계정의 인증키이므로 마지막에 처리합니다.',
  'main-keys/owner-must-close':
    '메인 계정으로 로그인해 탈퇴하세요. 이 키는 서브 계정 {caller} 소유이며, 키로는 탈퇴할 수 없습니다.',
  'organization/organization-master':
    '모든 멤버가 Organization {name}에서 탈퇴한 뒤 삭제하세요. 이 계정이 마스터 계정입니다.',
  'organization/organization-member':
    '먼저 Organization {name}에서 탈퇴하세요. 마스터 계정 {master} 측이 이 계정의 요금을 냅니다.',
  'organization/organization-invited': 'Organization {name} 초대가 남아 있습니다. 거절하세요.',
  'organization/organization-unseen':
    '이 계정은 Organization의 마스터 계정이 아닙니다. 멤버 계정이라면 먼저 탈퇴하세요.',

  '/ready-now': '더 준비할 것이 없습니다. 탈퇴를 신청할 수 있습니다.',
  '/other-blockers': '위의 막는 항목이 먼저이며, 걸리는 시간은 처리하기에 달려 있습니다.',
  '/services-first': '서비스를 하나라도 이용한 달의 요금은 다음 달에 청구됩니다.',
  '/payment-first': '마지막 이용 월의 요금은 14일(KST)까지 결제되며, {day}부터 승인됩니다.',
  '/not-all-read': '확인하지 못한 항목 때문에 늦어질 수 있습니다.',
  '/review-follows': '탈퇴 신청은 한국 영업일에 담당자가 심사하며, 기한은 안내되지 않습니다.',
  '/older-bills-by-hand':
    'API로 조회할 수 있는 기간이 공개되지 않아 최근 60개월을 읽습니다. 이전 청구서는 포털에서 내려받으세요.',
  '/no-orders': '내보낼 주문이 없습니다. 이용 후 청구되며 청구 내역에 계약이 나와 있습니다.',
  '/invoices-by-hand':
    '세금계산서, 현금영수증, 이용 확인서를 주는 API가 없습니다. 포털의 마이페이지에서 내려받으세요.',
  '/payments-by-hand':
    '개별 결제 내역을 주는 API가 없습니다. 포털의 마이페이지에서 내려받으세요. 결제 금액과 날짜는 청구서 표에 있습니다.',
  '/cash-by-hand': '현금 잔액이나 결제 수단을 주는 API가 없습니다. 포털에서 확인하세요.',
};
