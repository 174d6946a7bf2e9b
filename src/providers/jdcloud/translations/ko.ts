import type { Translation } from '../../../domain/adapter.js';

/** The wording of JD Cloud in Korean. */
export const ko: Translation = {
  products: '사용 중인 JD Cloud 제품 없음',
  marketplace: '사용 중인 클라우드 마켓플레이스 제품 없음',
  wanxiang: '사용 중인 Wanxiang 제품 없음',
  yunding: '사용 중인 YunDing 제품 없음',
  balance: '남은 잔액 없음',
  merchant: '마켓플레이스, Wanxiang, YunDing 판매자가 아님',
  orders: '모든 주문 완료',
  debts: '미납 없음',
  'sensitive-operations': '한 달간 비밀번호와 휴대폰 번호 변경 없음',
  disputes: '진행 중인 분쟁이나 민원 없음',
  forfeits: '쿠폰, 자격, 할인 포기',
  'data-backup': '데이터와 기록 백업',
  instructions: '계정 해지 안내 확인 및 동의',
  'identity-materials': '문의에 첨부할 신원 자료 준비',
  contact: '문의에 남길 이메일과 전화번호',
  review: '문의는 심사를 거침',
  irreversible: '해지는 되돌릴 수 없음',
  owner: '소유자 또는 위임받은 대리인이 신청',
  'quiet-quarter': '90일간 비밀번호와 휴대폰 번호 변경 없음',
  contracts: '미이행 계약과 미납 요금·세금 없음',
  icp: 'ICP 비안(备案)을 신청한 적 없음',
  'jd-pay': 'JD Pay, 경매 보증금, 연동 로그인, JD 상점 정리',
  'three-months': 'JD Cloud 이용 3개월 초과',

  'merchant/': '이 계정으로 판매하는 것이 없는지 확인하세요. 판매자는 JD Cloud 담당자에게 종료를 요청하세요.',
  'disputes/': '분쟁과 민원을 먼저 해결하세요.',
  'instructions/': 'JD Cloud 계정 해지 안내를 읽으세요. 문의에 쓰는 진술은 이에 동의함을 뜻합니다.',
  'contact/': 'JD Cloud가 연락할 수 있는 이메일과 전화번호를 준비하세요.',
  'review/': 'JD Cloud는 영업일 기준 3일 안에 답합니다. 해지되면 SMS와 이메일로 알려 줍니다.',
  'irreversible/':
    '해지된 계정과 그 데이터, 청구서, 증빙은 되찾을 수 없습니다. 다른 플랫폼 연결은 끊기며, JD 그룹의 다른 서비스는 유지됩니다.',
  'contracts/': 'JD Cloud와 맺은 계약이 모두 이행되었고 미납 요금이나 세금이 없는지 확인하세요.',
  'icp/':
    'ICP 비안을 신청한 적이 있으면 콘솔에서 해지할 수 없습니다. 먼저 비안을 말소하고 문의로 해지하세요.',
  'jd-pay/':
    '이 로그인의 JD Pay 계정을 닫고, 경매 보증금을 돌려받고, 외부 로그인 연동을 끊고, JD 상점이 쓰지 않는지 확인하세요.',
  'three-months/': 'JD Cloud를 개통한 지 만 3개월이 지났는지 확인하세요.',

  'products/product-to-release': '{type} {id} 해제가 필요합니다.',
  'products/prepaid-runs': '{type} {id} 만료를 기다리거나 환불받으세요.',
  'products/prepaid-expired': '기간이 끝난 {type} {id} 삭제가 필요합니다. 아니면 폐기를 기다리세요.',
  'products/in-recycle-bin':
    '{type} {id}: 삭제되었으나 완전히 제거되지 않았습니다. 완전 삭제하거나 기다리세요.',
  'products/renews-itself': '{id} 자동 갱신을 끄세요. 끄지 않으면 기간이 끝나지 않습니다.',
  'products/only-tagged': '{id} ({type}): 아직 있는지 확인하세요. 태그 서비스에만 나타납니다.',
  'products/charged-unlisted':
    '{product}: 아직 사용 중인지 확인하세요. {period}에 과금되었으나 acctclose가 목록을 볼 수 없습니다.',
  'products/charged-not-listed':
    '{id} ({product}): {period}에 과금되었으나 목록에 없습니다. 청구가 늦게 올 수 있습니다.',
  'products/term-not-listed':
    '{id} ({product}): 결제 기간이 남았으나 목록에 없습니다. 환불되었는지 확인하세요.',
  'products/ordered-long-ago':
    '{name}: 아직 실행 중인지 확인하세요. 읽은 청구서보다 전에 기간제로 주문되었습니다.',
  'marketplace/marketplace-bought': '제3자에게서 구매한 {name}(주문 {id}): 아직 사용 중인지 확인하세요.',
  'marketplace/marketplace-unseen':
    '결제된 마켓플레이스 주문이 보이지 않습니다. 사용 중인 제품이 있으면 종료하세요.',
  'wanxiang/wanxiang-ordered': 'Wanxiang 사이트에서 {name}(주문 {id}) 사용 여부를 확인하세요.',
  'wanxiang/wanxiang-unseen': 'Wanxiang 주문이 없습니다. 사용 중인 것이 있으면 그 사이트에서 종료하세요.',
  'yunding/yunding-runs': 'YunDing 콘솔에서 {type} {id} 해제가 필요합니다.',
  'yunding/yunding-unseen':
    'YunDing 서버나 데이터베이스가 보이지 않습니다. 다른 YunDing 제품이 있으면 종료하세요.',
  'balance/balance-held':
    '잔액 {amount}: 출금하거나 문의에서 포기하세요. 출금하려면 실명 인증이 되어 있고 미납이 없어야 합니다.',
  'balance/balance-frozen': '잔액 중 {amount} 동결 상태입니다. 동결을 푼 뒤 출금하세요.',
  'balance/withdrawal-runs': '{amount} 출금이 진행 중입니다. 완료를 기다리세요.',
  'orders/order-unpaid':
    '주문 {id} ({name}): 취소하거나 결제하세요. 결제하지 않으면 시간이 지나 자동으로 끝납니다.',
  'orders/order-in-work': '주문 {id} ({name}): 처리 중입니다. 완료를 기다리세요.',
  'debts/bill-in-arrears': '계정을 충전하세요. {month} 청구서 미납 {amount}, 충전하면 차감됩니다.',
  'debts/resource-in-arrears': '계정을 충전하세요. 미납 리소스: {type} {id}.',
  'debts/balance-negative': '잔액이 마이너스입니다. {amount} 충전이 필요합니다.',
  'sensitive-operations/change-seen':
    '기다리세요. 감사 기록에 {day} {event} 내역이 있으며 한 달이 지나지 않았습니다.',
  'sensitive-operations/change-unseen': '한 달 안에 비밀번호나 휴대폰 번호를 바꾸지 않았는지 확인하세요.',
  'forfeits/voucher-lost': '인스턴스 바우처 {id}: 계정과 함께 사라집니다.',
  'forfeits/coupons-unseen': '쿠폰, 자격, 할인도 함께 사라집니다. 콘솔에서 확인하세요.',
  'data-backup/data-held': '필요한 데이터를 백업하세요: {count} × {type} ({examples}).',
  'data-backup/records-to-keep':
    '청구서와 거래 증빙을 내려받고 인보이스 발행을 신청하세요. 나중에는 받을 수 없습니다.',
  'identity-materials/materials-personal':
    '손에 들고 찍은 사진 3장을 준비하세요: 신분증 앞면, 뒷면, 계정을 적은 A4 자필 진술서.',
  'identity-materials/materials-enterprise': '법인 인장이 찍힌 동의서 스캔본 1장을 준비하세요.',
  'identity-materials/materials-both':
    '인장이 찍힌 동의서와 들고 찍은 사진 3장을 준비하세요. 개인과 기업 실명 인증이 모두 되어 있습니다.',
  'owner/owner-must-apply':
    '계정 소유자로 로그인하거나 위임받은 대리인이 신청하세요. 이 키는 서브 사용자 {caller} 소유입니다.',
  'owner/sub-users-remain': '서브 사용자 {count}명이 계정과 함께 접근 권한을 잃습니다.',
  'owner/key-in-use': '사용 중인 키의 소유자: {caller}. 마지막에 처리합니다.',
  'owner/owner-key-in-use': '사용 중인 키는 계정 소유자의 것이며 마지막에 처리합니다.',
  'quiet-quarter/change-seen':
    '감사 기록에 {day} {event} 내역이 있습니다. 해지 안내에 따르면 그 뒤 90일간 문의가 반려될 수 있습니다.',
  'quiet-quarter/change-unseen': '90일 안에 비밀번호나 휴대폰 번호를 바꾸지 않았는지 확인하세요.',

  '/ready-now': '더 준비할 것이 없습니다. 오늘 문의를 접수할 수 있습니다.',
  '/unknown-first': '확인하지 못한 것이 먼저입니다. 처리할 항목이 있을 수 있습니다.',
  '/other-blockers': '위의 막는 항목이 먼저이며, 걸리는 시간은 처리하기에 달려 있습니다.',
  '/prepaid-ends': '가장 긴 선불 기간은 미리 환불하지 않으면 {day}에 끝납니다.',
  '/purged-by': '삭제 후 남아 있는 것은 {day}까지 완전히 제거됩니다.',
  '/quiet-month': '비밀번호나 휴대폰 변경으로 {day}까지 해지할 수 없습니다.',
  '/last-bills': '마지막 요금은 해제 후 하루까지 청구되며 정산해야 합니다.',
  '/review-follows': '문의 답변은 영업일 기준 {days}일 안에 옵니다.',
  '/older-bills-by-hand': '청구서 보관 기간이 문서에 없어 36개월을 조회합니다. 콘솔과 비교하세요.',
  '/older-orders-by-hand': '최근 36개월의 주문을 조회합니다. 이전 주문은 콘솔에서 확인하세요.',
  '/invoice-files-by-hand':
    '인보이스 파일은 가져오지 않습니다. 계정이 살아 있는 동안 JD Cloud 주소에서만 내려받으세요.',
  '/transactions-by-hand': '충전, 출금 등 입출금 내역을 주는 API가 없습니다. 콘솔에서 내려받으세요.',
  '/coupons-by-hand': '쿠폰 목록을 주는 API가 없습니다. 콘솔에서 확인하세요.',
};
