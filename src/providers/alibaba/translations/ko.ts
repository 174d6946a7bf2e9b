import { COPY_OUT_KO } from '../../_shared/copy-out.js';
import type { Translation } from '../../../domain/adapter.js';

/** The wording of Alibaba Cloud in Korean. */
export const ko: Translation = {
  owner: '계정 소유자만 해지 가능, RAM 사용자는 불가',
  overdue: '연체 없음 또는 포기 가능 한도 이내',
  'unsettled-bills': '모든 청구서 정산 완료',
  'unbilled-month': '이번 달 사용분이 청구됨',
  'invoice-under-way': '발행 중인 인보이스 없음',
  'withdrawal-under-way': '진행 중인 출금 없음',
  'invoice-discrepancy': '이용 금액을 넘는 인보이스 발행 없음',
  balance: '잔액 출금 완료 또는 포기 가능 한도 이내',
  entitlements: '바우처, 선불 카드, 리소스 플랜, 절감형 플랜',
  'records-backup': '청구서, 주문, 인보이스 보관',
  'data-backup': '업무 데이터 백업',
  'config-backup': '설정과 작업 로그 보관',
  'pay-as-you-go': '종량제 리소스 해제',
  subscriptions: '구독 만료 또는 구독 취소',
  domains: '도메인 이전 완료',
  icp: 'ICP 비안(备案) 말소 또는 이전',
  'resource-directory': '리소스 디렉터리에 속하지 않음',
  'finance-trusteeship': '재무 위탁 관계 없음',
  'financial-management': '재무 관리 관계 없음',
  'enterprise-multi-account': '기업 다중 계정의 최고 관리자가 아님',
  partner: '파트너(리셀러) 관계 종료',
  'identity-check': '본인 확인 가능',
  agreement: '계정 해지 약관 확인 및 동의',
  'no-operations': '해지 확정 후 계정 사용 금지',
  irreversible: '해지는 되돌릴 수 없음',

  'records-backup/': '청구서, 주문, 인보이스를 지금 내보내세요. 해지 후에는 받을 수 없습니다.',
  'config-backup/': '아직 필요한 설정과 작업 로그는 다른 곳에 보관했습니다.',
  'invoice-under-way/': '발행 중인 인보이스가 없습니다. 모든 신청이 끝났거나 취소되었습니다.',
  'withdrawal-under-way/': '진행 중인 출금이 없습니다. 모든 출금이 입금되었거나 취소되었습니다.',
  'icp/':
    'ICP 비안이 남아 있지 않습니다. 모두 말소했거나 주체를 다른 계정으로 옮겼습니다(중국 사이트만 해당).',
  'enterprise-multi-account/': '이 계정은 기업의 최고 관리자가 아니거나, 그 권한을 다른 멤버에게 넘겼습니다.',
  'identity-check/':
    '인증 코드를 받을 등록 휴대폰이나 이메일이 준비되어 있습니다. 실명 인증을 하지 않은 계정은 휴대폰이 준비되어 있습니다.',
  'agreement/': 'Alibaba Cloud 계정 해지 약관을 읽고 동의합니다.',
  'irreversible/':
    '해지와 며칠간의 대기 기간은 취소하거나 줄일 수 없습니다. 데이터, 자금, 청구서, 인보이스는 영구히 사라지고 외부 계정 연결은 해제되며, 다른 Alibaba Group 계정은 유지됩니다.',
  'owner/ask-owner-closes':
    '계정 소유자가 직접 {accountId}(으)로 로그인해 해지합니다. 이 키의 소유자는 {caller}이며, RAM 사용자와 역할은 해지할 수 없습니다.',

  'overdue/overdue-large': '연체 금액 {amount} 납부가 필요합니다.',
  'overdue/overdue-small': '연체 금액 {amount}, 계정과 함께 소멸됩니다.',
  'overdue/ask-overdue':
    '콘솔의 해지 검사가 연체 {sum}의 소멸을 허용합니다. 페이지에는 {limit}만 있고 {currency}에 대한 말은 없습니다.',
  'overdue/locked-for-overdue': '연체로 잠긴 리소스: {id}. 미납금을 내세요.',
  'unsettled-bills/bill-unpaid': '{product} {month} 청구서를 납부하세요. 미납 {amount}.',
  'unsettled-bills/bill-unsettled': '{product} {month} 청구서가 아직 정산되지 않았습니다(미납 {amount}).',
  'unsettled-bills/bill-lags':
    '{product} {month} 청구서에 미납금이 없습니다. 그 달이 마감될 때까지 미정산으로 표시됩니다.',
  'unsettled-bills/order-unpaid': '주문 {id}: 결제 대기 {amount}. 결제하거나 취소하세요.',
  'unsettled-bills/order-open': '주문 {id}: 결제 대기 중이며 목록에 금액이 없습니다. 결제하거나 취소하세요.',
  'unbilled-month/month-unbilled':
    '모두 해제한 뒤 {month} 사용분({product})을 청구하세요. 계정 센터의 계정 삭제 페이지에서 강제 청구를 눌러 확인하고(1~10분), 결제한 다음 다시 검사를 누르세요. 버튼이 없으면 다음 달 청구를 기다려야 합니다.',
  'invoice-discrepancy/over-invoiced':
    '{name}: 인보이스 차액 {amount}이(가) 남아 있지만, 이로 인한 미납금은 없습니다.',
  'invoice-discrepancy/invoice-debt': '이미 발행된 인보이스의 차액 {amount} 정산이 필요합니다.',
  'balance/balance-large': '잔액 {amount} 출금이 필요합니다.',
  'balance/balance-small': '먼저 출금하지 않으면 잔액 {amount}, 계정과 함께 사라집니다.',
  'balance/ask-balance':
    '콘솔의 해지 검사가 잔액 {sum}의 포기를 허용합니다. 페이지에는 {limit}만 있고 {currency}에 대한 말은 없습니다.',
  'entitlements/money-right-lost': '{type} 잔여 {amount}, 계정과 함께 사라집니다.',
  'entitlements/plan-lost': '{type} 잔여 {left} {unit}, 계정과 함께 사라집니다.',
  'entitlements/savings-plan-runs': '절감형 플랜이 적용 중입니다. 만료를 기다리거나 환불받으세요.',
  ...COPY_OUT_KO,
  'data-backup/no-data-seen':
    '아직 필요한 데이터를 모두 백업했습니다. 버킷, 데이터베이스, 디스크, 스냅샷은 보이지 않습니다.',
  'pay-as-you-go/resource-to-release': '해제할 리소스: {type}.',
  'pay-as-you-go/manager-first':
    '먼저 {type}을(를) 그 머신과 함께 삭제하세요. 따로 해제한 머신은 다시 만들어집니다({machines}).',
  'pay-as-you-go/goes-with-account': '비용이 없으며 계정과 함께 삭제됩니다: {things}.',
  'pay-as-you-go/charged-lately':
    '{id} ({product}): {period}에도 과금되었으나 어느 목록에도 없습니다. 찾아서 해제하세요.',
  'pay-as-you-go/charged-this-period':
    '{id} ({product}): {period}에 과금되었습니다. 청구가 늦게 올 수 있습니다.',
  'pay-as-you-go/ask-other-products': '여기에 나온 것 외에는 어떤 제품에도 비용이 드는 리소스가 없습니다.',
  'pay-as-you-go/ask-kind': '모든 리전에 {type}이(가) 하나도 없습니다.',
  'pay-as-you-go/ask-charged': '{period}에 {product} 요금이 나온 리소스는 모두 해제되었습니다: {examples}.',
  'pay-as-you-go/ask-type': '{type} {count}개는 비용이 들지 않고 더 이상 필요하지 않습니다: {examples}.',
  'subscriptions/subscription-runs': '{type} 구독을 취소하거나 만료를 기다리세요.',
  'subscriptions/subscription-expired': '만료되었습니다. 제공사가 스스로 해제하며 해지를 막지 않습니다.',
  'subscriptions/renews-itself': '{id} 자동 갱신을 끄세요. 끄지 않으면 만료되지 않습니다.',
  'domains/domain-live': '다른 계정이나 등록 기관으로 이전하세요.',
  'domains/domain-expired': '만료되었으며 등록 기관이 기한 뒤에 삭제합니다. 필요하면 먼저 복구하세요.',
  'resource-directory/directory-admin':
    '모든 멤버를 제거하고 폴더를 삭제한 뒤 리소스 디렉터리 {id} 닫기가 필요합니다. 이 계정이 관리 계정입니다.',
  'resource-directory/directory-member':
    '관리 계정 {master} 측에서 이 계정을 리소스 디렉터리 {id}에서 제거하거나, 리소스 계정이면 그곳에서 삭제해야 합니다.',
  'finance-trusteeship/relation-as-admin':
    '재무 위탁에서 멤버 {partner} 제거가 필요합니다. 이 계정이 관리자입니다.',
  'finance-trusteeship/relation-as-member':
    '이 계정은 {partner} 재무 위탁의 멤버입니다. 해지 전에 관계를 끝내세요.',
  'financial-management/relation-as-admin':
    '재무 관리에서 멤버 {partner} 연결 해제가 필요합니다. 이 계정이 관리자입니다.',
  'financial-management/relation-as-member':
    '이 계정은 {partner} 재무 관리의 멤버입니다. 해지 전에 연결을 해제하세요.',
  'partner/partner-likely': '리셀러가 이 계정에 한도를 설정했습니다. 파트너에게 관계 종료를 요청하세요.',
  'partner/partner-unseen': '파트너(리셀러) 관계가 남아 있지 않습니다. 호출로도 흔적이 보이지 않습니다.',
  'no-operations/nothing-after-confirmation':
    '해지를 확정한 뒤에는 계정으로 아무 작업도 하지 말고, AliyunServiceRoleForAccountDeletion 역할을 그대로 두세요.',
  'no-operations/closure-under-way':
    '이미 해지가 확정되었습니다. AliyunServiceRoleForAccountDeletion 역할이 있습니다. 결과는 문자와 이메일로 오니 기다리고, 계정으로 아무 작업도 하지 마세요.',
  'no-operations/users-remain':
    'RAM 사용자 {count}명이 아직 계정을 쓸 수 있습니다. 대기 기간에 사용이 생기면 해지가 실패합니다.',
  'no-operations/key-in-use': '사용 중인 키의 소유자: {caller}. 마지막에 처리합니다.',
  'no-operations/owner-key-in-use': '사용 중인 키는 계정 소유자의 것이며 마지막에 처리합니다.',

  '/ready-now': '더 준비할 것이 없습니다. 신청은 몇 분이면 됩니다.',
  '/not-all-seen': '확인하지 못한 항목에 시간이 더 걸릴 수 있습니다.',
  '/other-blockers': '위의 막는 항목이 먼저이며, 걸리는 시간은 처리하기에 달려 있습니다.',
  '/workloads-first': '워크로드 해제와 이전에 영업일 기준 {least}~{most}일이 걸립니다.',
  '/domains-first':
    '도메인 이전에 영업일 기준 {least}~{most}일이 더 걸립니다. ICP 비안이 있으면 마찬가지입니다.',
  '/prepaid-ends': '가장 긴 선불 기간은 미리 환불하거나 해제하지 않으면 {day}에 끝납니다.',
  '/cool-down-follows': '신청 후 며칠간의 대기 기간이 있으며, 정확한 일수는 안내되지 않습니다.',
  '/let-go-instead':
    '초대된 멤버만 삭제 대신 디렉터리에서 제거할 수 있습니다. 계정과 리소스는 남고 비용도 계속 발생하며, 결제자(GetPayerForAccount)는 따로 정해야 합니다.',
  '/member-refused': '{checkName}: {description}',
  '/member-abandonable': '{checkName}: {description}',
  '/member-invited': '{id}: 초대된 멤버입니다. 디렉터리에서 제거할 수는 있으나 삭제할 수 없습니다.',
  '/member-deletion-off': '먼저 리소스 디렉터리에서 멤버 삭제를 허용하세요. 지금은 꺼져 있습니다.',
  '/member-deletion-runs': '{id} 삭제가 이미 진행 중입니다({state}).',
  '/invoices-by-hand': '발행된 인보이스의 목록이나 파일을 주는 API가 없습니다. 콘솔에서 내려받으세요.',
  '/older-bills-by-hand': 'API는 최근 18개월의 청구 내역만 줍니다. 이전 청구서는 콘솔에서 내려받으세요.',
  '/older-orders-by-hand': '최근 18개월의 주문을 조회합니다. 이전 주문은 콘솔에서 확인하세요.',
  '/older-transactions-by-hand': '최근 18개월의 입출금 내역을 조회합니다. 이전 내역은 콘솔에서 확인하세요.',
  '/discounts-by-hand': '사용하는 API는 할인 쿠폰을 주지 않습니다. 콘솔에서 확인하세요.',

  ':disable-auto-renewal/effect': '{id}의 자동 갱신을 끄세요.',
  ':cancel-order/effect': '미결제 주문 {id}을(를) 취소하세요.',
  ':end-finance-relation/effect': '계정 {partner}과(와)의 {relation} 관계 {id}을(를) 해제하세요.',
  ':remove-directory-member/effect':
    '구성원 {id}을(를) 리소스 디렉터리에서 제거하세요. 계정 자체는 남습니다.',
  ':delete-directory-folder/effect': '리소스 디렉터리의 폴더 {id}({name})을(를) 삭제하세요.',
  ':close-resource-directory/effect': '리소스 디렉터리 {id}을(를) 닫으세요.',
  ':unprotect-rds-instance/effect': 'RDS 인스턴스 {id}의 삭제 보호를 끄세요.',
  ':release-rds-replica/effect': '읽기 전용 RDS 인스턴스 {id}을(를) 해제하세요.',
  ':release-rds-replica/destroys': '읽기 전용 인스턴스는 바로 사라지며, 데이터는 주 인스턴스에 남습니다.',
  ':release-rds-instance/effect': 'RDS 인스턴스 {id}을(를) 해제하세요.',
  ':release-rds-instance/destroys': '데이터베이스와 모든 백업.',
  ':unprotect-ecs-instance/effect': 'ECS 인스턴스 {id}의 해제 보호를 끄세요.',
  ':release-ecs-instance/effect': '실행 중이더라도 ECS 인스턴스 {id}을(를) 해제하세요.',
  ':release-ecs-instance/destroys':
    '시스템 디스크, 인스턴스와 함께 해제되는 데이터 디스크, 그 디스크들의 자동 스냅샷.',
  ':release-disk/effect': '클라우드 디스크 {id}을(를) 해제하세요.',
  ':release-disk/destroys': '디스크의 모든 데이터와 자동 스냅샷.',
  ':delete-snapshot/effect': '스냅샷 {id}을(를) 삭제하세요.',
  ':delete-snapshot/destroys': '스냅샷에 담긴 디스크 사본.',
  ':unprotect-load-balancer/effect': 'CLB 인스턴스 {id}의 삭제 보호를 끄세요.',
  ':unprotect-eip/effect': 'EIP {id}의 삭제 보호를 끕니다.',
  ':unprotect-nat-gateway/effect': 'NAT 게이트웨이 {id}의 삭제 보호를 끕니다.',
  ':release-load-balancer/effect': 'CLB 인스턴스 {id}을(를) 해제하세요.',
  ':release-load-balancer/destroys': '리스너와 서비스 주소.',
  ':delete-nat-gateway/effect': 'NAT 게이트웨이 {id}을(를) 항목과 함께 삭제하세요.',
  ':delete-nat-gateway/destroys': 'SNAT 및 DNAT 항목. 주소는 연결이 해제됩니다.',
  ':unassociate-eip/effect': 'EIP {id}을(를) {holder}에서 연결 해제하세요.',
  ':release-eip/effect': 'EIP {id}을(를) 해제하세요.',
  ':release-eip/destroys': '주소. 다시 얻을 수 없습니다.',
  ':delete-bucket/effect': '비어 있는 OSS 버킷 {id}을(를) 삭제하세요.',
  ':delete-bucket/destroys': '버킷의 설정과 이름.',
  ':refund-subscription/effect': '{id}을(를) 지금 구독 해지하고 환불받으세요.',
  ':refund-subscription/destroys': '리소스와 그 안의 모든 데이터. 결제에 쓴 바우처는 돌아오지 않습니다.',
  ':disable-access-key/effect': 'RAM 사용자 {user}의 액세스 키 {id}을(를) 비활성화하세요.',
  ':delete-access-key/effect': 'RAM 사용자 {user}의 액세스 키 {id}을(를) 삭제하세요.',
  ':detach-user-policy/effect': 'RAM 사용자 {user}에서 정책 {policy}을(를) 분리하세요.',
  ':leave-user-group/effect': 'RAM 사용자 {user}을(를) 그룹 {group}에서 제거하세요.',
  ':delete-login-profile/effect': 'RAM 사용자 {id}의 콘솔 로그인을 없애세요.',
  ':unbind-mfa-device/effect': 'RAM 사용자 {id}의 MFA 장치를 해제하세요.',
  ':delete-user/effect': 'RAM 사용자 {id}을(를) 삭제하세요.',

  '=pc': '컴퓨터에서 웹사이트로: 제공사가 권장합니다',
  '=app': 'Alibaba Cloud 앱에서',
  '=closing-is-final':
    '{accountId}을(를) 해지하면 모든 리소스, 데이터, 자금, 청구서, 인보이스가 영구히 삭제됩니다. 확인한 뒤에는 멈출 수 없고, 대기 기간은 줄일 수 없습니다.',
  '=reason': '해지하는 이유를 직접 적으세요. 콘솔에는 별도의 목록이 있어 마지막에 거기서 고릅니다.',
  '=log-on': '{accountId} 계정 자체로 Account Center에 로그인하세요. RAM 사용자는 해지할 수 없습니다.',
  '=pre-check':
    'My Account 아래에서 Security > Account deletion > Check를 선택하세요. 몇 분 뒤 직접 처리할 항목이 표시됩니다.',
  '=start': 'Security > Account deletion > Start deleting account를 선택하세요.',
  '=verify-identity': 'Verify Identity 창에서 방법을 골라 인증하세요.',
  '=verify-mobile':
    'Verify Identity 창에서 휴대폰 번호로 인증하세요. 실명 인증이 없는 계정은 이 방법뿐입니다.',
  '=app-start':
    '앱에 {accountId}(으)로 로그인한 상태에서 Me, Account Management, Close Account, Continue를 차례로 누르세요.',
  '=app-captcha': 'Input Captcha 화면에서 휴대폰 번호로 인증하세요.',
  '=app-captcha-or-alipay':
    'Input Captcha 화면에서 휴대폰 번호로 인증하거나, Other verification methods를 눌러 Alipay로 인증하세요.',
  '=agreement': 'Alibaba Cloud Account Closure Agreement를 읽고 체크한 뒤 Next를 누르세요.',
  '=system-check': '시스템 검사를 기다리세요. 3~5분 걸립니다.',
  '=must-process':
    '반드시 처리할 항목이 표시되면 각 항목의 Process를 눌러 안내대로 처리하고 Re-check를 누르세요.',
  '=renounce':
    '포기할 수 있는 항목이 표시되고 모두 포기한다면: 전체를 선택하고 Discard or Release Selected Resources를 누른 뒤, 체크하고 Confirm Discard or Release를 누르세요. 되찾을 수 없습니다.',
  '=submit':
    'Confirm Deletion 창에서 “{reason}”에 가장 가까운 이유를 고르고 Confirm Deletion을 누르세요. 이후에는 멈출 수 없으니 계정을 건드리지 마세요.',
  '=cool-down-begins': '약 5분 안에 콘솔에서 자동으로 로그아웃되고 대기 기간이 시작됩니다.',
  '=cool-down-runs':
    '대기 기간은 며칠이며 정확한 일수는 공개되지 않았습니다. 남은 시간은 콘솔에서 볼 수 있고, 결과는 문자와 이메일로 옵니다.',
  '=role-made':
    'AliyunServiceRoleForAccountDeletion 역할이 있습니다. 해지가 확인되어 제공사가 정리하는 중입니다.',
  '=charges-came-up': '진행 중인 해지가 없고 {owed}이(가) 연체되었습니다. 새 요금 때문에 해지가 끝났습니다.',
  '=role-gone': '해지 역할이 사라졌는데 계정이 여전히 응답합니다. 해지가 완료되지 않았습니다.',
  '=no-role': '계정이 응답하며, 진행 중인 해지의 흔적이 없습니다.',
  '=rejected': '제공사의 검사에서 걸림돌이 나왔습니다. 해결한 뒤 다시 시작하세요.',
  '=restored': '대기 기간에 요금이 생겨 계정이 복구되었습니다. 로그인해 연체금을 정산한 뒤 다시 시작하세요.',
};
