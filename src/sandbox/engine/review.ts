/** A closure that somebody has filed and that the provider's staff looks through; a part of an account's state. */
export interface Review {
  readonly filedAt: number;
  readonly rejectedAt: number | null;
}

/** @throws Error while one is under way. */
export function fileReview(review: Review | null, now: number): Review {
  if (isOpen(review)) throw new Error('its closure has been filed already');
  return { filedAt: now, rejectedAt: null };
}

/** @throws Error unless one is under way. */
export function rejectReview(review: Review | null, now: number): Review {
  return { ...openReview(review), rejectedAt: now };
}

/** @throws Error unless one is under way. */
export function openReview(review: Review | null): Review {
  if (!isOpen(review)) throw new Error('no closure of it is under review');
  return review;
}

function isOpen(review: Review | null): review is Review {
  return review !== null && review.rejectedAt === null;
}
