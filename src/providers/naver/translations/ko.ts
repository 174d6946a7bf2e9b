import { COPY_OUT_KO } from '../../_shared/copy-out.js';
import type { Translation } from '../../../domain/adapter.js';

/** The wording of NAVER Cloud Platform in Korean, in the terms of its portal. */
export const ko: Translation = {
  services: '이용 중인 서비스 모두 해지',
  fees: '서비스 이용 요금 모두 납부',
  'billing-cycle': '마지막 이용 월의 결제 뒤 승인',
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
    '지금 신청할 수 있습니다. {month} 이용 요금은 {bill} 청구, {from}~{to} 결제되며, 승인은 {approval}부터입니다.',
  'billing-cycle/bill-awaited':
    '지금 신청할 수 있습니다. {month} 이용 요금이 아직 청구되지 않았습니다. {bill} 청구, {from}~{to} 결제되며, 승인은 {approval}부터입니다.',
  'billing-cycle/bill-missing':
    '{month} 이용 요금은 {bill} 청구 예정이었으나 청구서가 없습니다. 고객지원에 문의하세요.',
  'billing-cycle/charge-awaited':
    '지금 신청할 수 있습니다. {month} 청구서는 {from}~{to} 결제되며, 승인은 {approval}부터입니다.',
  'billing-cycle/charge-failed': '{month} 청구서는 {to}까지 결제되어야 했으나 아직 미납입니다. 납부하세요.',
  'credits/coins-left': '{name} ({kind}): {left}코인이 남았습니다. 먼저 환불을 신청하거나 포기하세요.',
  'credits/credit-left':
    '크레딧 {name} ({kind}): 잔여 {amount}. 유상이면 먼저 환불을 신청하고, 아니면 포기하세요.',
  'credits/discount-left': '{type} {name}: 유효하지만 잔여량을 보여 주는 이력이 없습니다.',
  'sub-accounts/caller-unlisted':
    '콘솔의 Sub Account에 이 키의 소유자 외에 서브 계정이 없습니까, 또는 모두 이용이 중지되어도 됩니까?',
  'sub-accounts/sub-account-stops':
    '서브 계정 {name} (활성 키: {keys}) 이용이 중지됩니다. 키를 중지한 뒤 서브 계정을 삭제하세요.',
  'sub-accounts/sub-account-suspended': '서브 계정 {name}: 이미 중지되었으며 계정과 함께 삭제됩니다.',
  'sub-accounts/sub-account-in-use': '사용 중인 키의 소유자: 서브 계정 {name}. 마지막에 처리합니다.',
  ...COPY_OUT_KO,
  'data-backup/no-data-seen':
    '버킷, 데이터베이스, 볼륨, 스냅샷이 보이지 않습니다. 그 밖에 필요한 데이터와 이용 기록을 보관하세요.',
  'main-keys/main-keys-last': '메인 계정의 인증키는 마지막입니다. 신청 직전에 콘솔에서 중지한 뒤 삭제하세요.',
  'main-keys/main-key-in-use': '사용 중인 키는 메인 계정의 인증키이므로 마지막에 처리합니다.',
  'main-keys/owner-must-close':
    '메인 계정으로 로그인해 탈퇴하세요. 이 키는 서브 계정 {caller} 소유이며, 키로는 탈퇴할 수 없습니다.',
  'organization/organization-master':
    '모든 멤버가 Organization {name}에서 탈퇴한 뒤 삭제하세요. 이 계정이 마스터 계정입니다.',
  'organization/organization-member':
    '먼저 Organization {name}에서 탈퇴하세요. 마스터 계정 {master} 측이 이 계정의 요금을 냅니다.',
  'organization/organization-invited': 'Organization {name} 초대가 남아 있습니다. 거절하세요.',
  'organization/organizations-rest':
    '매월 1일과 2일에는 Organization 탈퇴 승인과 삭제를 할 수 없습니다. {day}(KST)부터 가능합니다.',
  'organization/no-organization':
    '이 계정은 어떤 Organization에도 속하지 않습니다. 마스터 계정도 멤버 계정도 아닙니다. 맞습니까?',
  'organization/organization-unseen':
    '이 계정은 Organization의 마스터 계정이 아닙니다. 멤버 계정이라면 먼저 탈퇴하세요.',

  ':accept-member-leave/effect': '멤버 {id}: Organization {organization} 탈퇴를 승인합니다.',
  ':delete-organization/effect': 'Organization {name}: 삭제합니다.',
  ':delete-organization/destroys': '그룹과 정책, 멤버 통합 청구가 사라집니다.',
  ':empty-auto-scaling-group/effect': 'Auto Scaling Group {id}: 크기를 모두 0으로 설정합니다.',
  ':empty-auto-scaling-group/destroys': '그룹이 운영하는 서버가 사라집니다.',
  ':delete-auto-scaling-group/effect': 'Auto Scaling Group {id}: 삭제합니다.',
  ':lift-cluster-protection/effect': 'Kubernetes 클러스터 {id}: 반납 보호를 해제합니다.',
  ':delete-cluster/effect': 'Kubernetes 클러스터 {id}: 삭제합니다.',
  ':delete-cluster/destroys': '노드와 그 안의 모든 데이터가 사라집니다.',
  ':delete-load-balancer/effect': '로드밸런서 {id}: 삭제합니다.',
  ':delete-load-balancer/destroys': '공인 IP도 함께 반납됩니다.',
  ':disassociate-public-ip/effect': '공인 IP {id}: 서버 {server}에서 할당 해제합니다.',
  ':lift-server-protection/effect': '서버 {id}: 반납 보호를 해제합니다.',
  ':lift-storage-protection/effect': '블록 스토리지 {id}: 반납 보호를 해제합니다.',
  ':stop-server/effect': '서버 {id}: 정지합니다.',
  ':detach-block-storage/effect': '블록 스토리지 {id}: 서버 {server}에서 연결 해제합니다.',
  ':terminate-server/effect': '서버 {id}: 반납합니다.',
  ':terminate-server/destroys': '기본 스토리지와 그 안의 모든 데이터가 사라집니다.',
  ':delete-block-storage/effect': '블록 스토리지 {id}: 삭제합니다.',
  ':delete-block-storage/destroys': '그 안의 모든 데이터가 사라집니다.',
  ':delete-snapshot/effect': '스냅샷 {id}: 삭제합니다.',
  ':delete-snapshot/destroys': '스냅샷이 보관하던 상태가 사라집니다.',
  ':delete-public-ip/effect': '공인 IP {id}: 반납합니다.',
  ':delete-mysql-instance/effect': 'Cloud DB for MySQL {id}: 삭제합니다.',
  ':delete-mysql-instance/destroys': '모든 데이터베이스가 사라집니다.',
  ':lift-nas-protection/effect': 'NAS 볼륨 {id}: 반납 보호를 해제합니다.',
  ':delete-nas-volume/effect': 'NAS 볼륨 {id}: 삭제합니다.',
  ':delete-nas-volume/destroys': '그 안의 모든 데이터가 사라집니다.',
  ':delete-nat-gateway/effect': 'NAT Gateway {id}: 삭제합니다.',
  ':delete-network-interface/effect': '네트워크 인터페이스 {id}: 삭제합니다.',
  ':delete-subnet/effect': 'Subnet {id}: 삭제합니다.',
  ':delete-vpc/effect': 'VPC {id}: 삭제합니다.',
  ':delete-bucket/effect': '빈 버킷 {id}: 삭제합니다.',
  ':suspend-access-key/effect': '서브 계정 {owner}의 키 {id}: 사용 중지합니다.',
  ':detach-policies/effect': '서브 계정 {name}: 정책 {count}개를 회수합니다.',
  ':delete-access-key/effect': '서브 계정 {owner}의 키 {id}: 삭제합니다.',
  ':delete-sub-account/effect': '서브 계정 {name}: 삭제합니다.',

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

  '=closing-is-final':
    '탈퇴하면 콘솔, 모든 서비스, 모든 서브 계정이 영구히 중단됩니다. 이용 기록은 같은 아이디로 다시 가입해도 복구되지 않습니다. 환불을 신청하지 않은 유료 크레딧과 충전 코인은 일정 기간 후 소멸합니다.',
  '=portal': '포털에서 직접 신청',
  '=email':
    '메인 계정 로그인의 이메일 주소: 심사 결과가 이곳으로 옵니다. 지금 메일을 읽을 수 있을 때만 입력하십시오.',
  '=reason': '탈퇴 사유, 50자 미만.',
  '=main-keys':
    '콘솔의 My Account에서 메인 계정의 API 인증키를 중지한 뒤 삭제합니다. 신청에는 더 이상 호출이 필요하지 않습니다.',
  '=open-portal': '네이버 클라우드 플랫폼 포털을 엽니다.',
  '=choose-login': '오른쪽 위의 Login(로그인)을 선택합니다.',
  '=log-in':
    '메인 계정의 아이디와 비밀번호를 입력하고 Log in(로그인)을 선택합니다. 서브 계정으로는 탈퇴할 수 없습니다.',
  '=open-account':
    '위쪽의 My Page(마이페이지)를 선택하고 Manage account(계정 관리)를 선택합니다. 포털에 이 메뉴가 없으면 콘솔의 My Account > Manage account and security(계정 및 보안 관리)에서 찾습니다.',
  '=enter-password': '현재 비밀번호를 다시 입력하고 OK(확인)를 선택합니다.',
  '=open-withdraw': 'Withdraw(탈퇴) 탭을 선택합니다.',
  '=read-instructions': '안내를 읽고 Next(다음)를 선택합니다.',
  '=view-billing':
    'View billing details(요금 내역 보기)를 선택하여 낼 요금이 없는지 확인합니다. 유료 크레딧이나 코인의 환불은 계속하기 전에 신청해야 합니다.',
  '=give-reason': '사유를 입력하고 Next(다음)를 선택합니다. 이때 신청이 접수됩니다.',
  '=reason-text': '{reason}',
  '=close-window': '신청이 완료되었다는 창에서 OK(확인)를 선택합니다.',
  '=approval-forecast':
    '마지막 이용 월의 요금이 청구되고 결제되면 빨라도 {from}에 승인됩니다. 심사 기간은 공개되어 있지 않으며 결과는 이메일로 옵니다.',
  '=approval-awaited':
    '{month} 이용 요금은 {bill}에 청구되고 {chargeFrom}부터 {chargeTo}까지 결제됩니다(한국 시간). 승인은 빨라도 {from}입니다. 심사 기간은 공개되어 있지 않으며 결과는 이메일로 옵니다.',
  '=bill-paid':
    '키가 아직 작동하므로 계정은 해지되지 않았습니다. 가장 최근인 {month} 청구서는 결제되었습니다.',
  '=bill-open':
    '키가 아직 작동하므로 계정은 해지되지 않았습니다. {month} 청구서는 아직 결제되지 않았으며 {chargeFrom}부터 {chargeTo}까지 결제됩니다(한국 시간).',
  '=bill-overdue':
    '키가 아직 작동하므로 계정은 해지되지 않았습니다. {month} 청구서가 연체되었으며 결제 전에는 승인되지 않습니다.',
  '=bill-awaited':
    '키가 아직 작동하므로 계정은 해지되지 않았습니다. {month} 이용 요금은 {bill}에 청구됩니다(한국 시간).',
  '=no-bill': '키가 아직 작동하므로 계정은 해지되지 않았습니다. {month} 이후 청구된 것이 없습니다.',
  '=rejected': '이메일에 적힌 사유를 해결하고 계정을 다시 검사한 뒤 새로 신청하십시오.',
  '=restored':
    '탈퇴를 되돌리는 방법은 공개되어 있지 않습니다. 고객 지원에 경위를 묻고 계정을 다시 검사한 뒤 새로 신청하십시오.',
};
